// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/travel.h"
#include "core/plan/changeset.h"

namespace tidemark {

/// A rating stated by an officer; without rating and word it withdraws the one stated before.
struct StatedRating {
    std::optional<Rating> rating;
    QString word;
};

/// What an officer enters of a measure as at a day.
struct ReadingDraft {
    Id reading; ///< the one to be corrected; null: that of the day, or a new one
    QDate asAt;
    std::optional<double> value; ///< none: worked out from the two below, else missing
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<TargetInForce> target; ///< none: as recorded before, else the one now in force
    ReadingState state = ReadingState::Final;
    QString commentary;
    std::optional<StatedRating> stated = {}; ///< none: as recorded before
};

/// The reading as a draft of its own correction.
ReadingDraft draftOf(const Reading &reading);
/// The draft with another part: a value that is made of two parts is worked out anew.
ReadingDraft withNumerator(ReadingDraft draft, std::optional<double> numerator);
ReadingDraft withDenominator(ReadingDraft draft, std::optional<double> denominator);

/// The measure's reading as at this very day, or nullptr; of several the last recorded.
const Reading *readingOn(const Plan &plan, Id measure, QDate asAt);

/// Enters readings of one measure as one change: corrects those there are and adds the others, each
/// with the target then in force. Refused are two for one day.
Result<ChangeSet> recordReadings(const Plan &plan, Id id, const QList<ReadingDraft> &drafts,
                                 const Stamp &stamp);

/// The last day of the period a measure is next read for: the one after its last reading, or, of a
/// measure without any, the last period that was over on `day`.
QDate nextReadingDay(const Plan &plan, const Measure &measure, QDate day);

} // namespace tidemark

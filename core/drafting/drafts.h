// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/moment.h"

/// Sentences made of facts alone, for the officer to take over into the words of a round's report:
/// nothing here judges, and nothing is printed before somebody has taken it over.
namespace tidemark {

/// A plain sentence, with its full stop; a recommendation goes on from "Cabinet is recommended to:"
/// and may end with a semicolon.
struct Suggestion {
    QString sentence;
    QList<Id> rows; ///< the actions and measures it names, as it names them; may be empty

    bool operator==(const Suggestion &) const = default;
};

/// What one text of the report may be made of, the most important first.
struct Draft {
    StatementKind kind = StatementKind::Highlights;
    Id theme; ///< of StatementKind::Summary; else null
    QList<Suggestion> suggestions;

    bool operator==(const Draft &) const = default;
};

/// Highlights, challenges, a summary of each theme in the order of the plan, and recommendations.
/// Without a moment before, nothing is said of what has changed.
QList<Draft> draftsOf(const Moment &now, const Moment *before);

/// The moment that `now` is compared with: the last closed round before its day or, where there is
/// none, the day before the round under way. `kept` is the plan with its versions.
std::optional<Moment> lastReported(const Plan &kept, const Moment &now);

/// The text with a sentence taken over: a point of its own, in a summary one more sentence, and
/// elsewhere a paragraph.
QString withTakenOver(StatementKind kind, const QString &text, const QString &sentence);

} // namespace tidemark

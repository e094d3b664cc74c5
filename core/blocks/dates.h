// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// A date of the plan that has moved, all its moves taken together.
struct MovedDate {
    const Action *action;
    DateKind which;
    QDate original;
    QDate from; ///< what was approved, where it waits; else what it was at the moment compared with
    QDate to;
    QString reason;                  ///< of the last move, as the next
    QString agreement;               ///< "approved by Cabinet"; empty: nobody is named
    QList<const DateMove *> waiting; ///< the moves that wait, the first first
    qsizetype older = 0;             ///< of these, how many waited at the moment compared with
    qsizetype moves = 0;             ///< in all
    bool forDecision = false;        ///< it waits for the body that must approve it
    bool isApproved = false;
    bool isPast = false; ///< it waits, and `to` is past when it is decided
    bool isNews = false; ///< it has moved since then; otherwise it only waits, or was approved
};
/// Those that have moved, or were approved, since the moment the report compares with, and those
/// that still wait for their approval, whenever they moved.
QList<MovedDate> movedDates(const Source &source);

/// "The date asked for, 31 March 2026, is past when Cabinet meets on 21 July 2026.": of one that
/// is.
QString whyPast(const Source &source, const MovedDate &moved);

/// The dates that have moved: those for decision, and those to note.
Nodes datesBlock(const Source &source);

} // namespace tidemark::report

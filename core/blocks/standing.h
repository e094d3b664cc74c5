// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"
#include "core/rules/judged.h"
#include "core/words/words.h"

namespace tidemark::report {

// What blocks ask of the rows of their report.

/// The actions and measures of the report, in the order of the plan.
QList<const Action *> actionsIn(const Source &source);
QList<const Measure *> measuresIn(const Source &source);
/// Whether the block is set across the paper or on A3, so that a table has room for more columns.
bool isWide(const Source &source);
/// The report's one theme, or all of the plan.
QList<const Theme *> themesIn(const Source &source);

inline bool isLive(const Source &source, const Action &action)
{
    return tidemark::isLive(source.plan, action, source.asAt);
}
inline const Judgement *judgementInForce(const Source &source, const Action &action)
{
    return tidemark::judgementInForce(source.plan, action, source.asAt);
}
inline Judged judgedIn(const Source &source)
{
    return judgedOf(source.plan, actionsIn(source), source.asAt);
}

/// "31 Mar 2022", "No date".
QString dayOrNone(QDate day);
/// The lead officer, or that nobody is named.
QString leadOf(const Action &action);

/// "Some problems", "Overdue 31 days": the judgement in force, and what the facts say against the
/// action; of a due date that waits, that it is not overdue only if that is approved.
QStringList standingOf(const Source &source, const Action &action);
/// How many of the report's actions would be overdue without a due date that waits for approval.
int countOverdueByApprovedDate(const Source &source);
/// "proposed; 31 Aug 2027 approved": of a date that waits for approval; else empty. It is said by
/// words::proposedInstead().
QString proposedInsteadOf(const Plan &plan, const Action &action, DateKind which, QDate asAt,
                          QString (*said)(QDate) = words::shortDate);
/// The due date; under it, where it has moved, the first and how often: "first 30 Jun 2025", "moved
/// twice".
Runs dueRuns(const Source &source, const Action &action);

/// "1 Jun 2020 to 31 Mar 2022", "due 31 Dec 2021 (proposed; 31 Oct 2021 approved)".
QString datesOf(const Source &source, const Action &action);

/// What was last said of the action; empty where nothing was.
QString commentaryOn(const Source &source, const Action &action);
/// What explains how it stands: what was last said of it; where nothing was, the reason given when
/// one of its dates last moved; where there is none either, `otherwise`. Of either no more than
/// inShort() leaves of it at that many characters; 0: all.
QString explanationOf(const Source &source, const Action &action, const QString &otherwise,
                      qsizetype most = 0);
/// " (as at 31 March 2026; no update this round)" where the last commentary is older than the
/// report's round; else nothing. That there is no update is said where the round asks for one.
QString whenOlder(const Source &source, const Action &action);

/// What a table's last row is of: "Whole plan", or what the report is restricted to.
QString wholeOf(const Source &source);

/// The moment with which the report compares, or nullptr: the one it was asked for with, else the
/// last closed round.
const Moment *earlierThan(const Source &source);

/// "at the end of June", "on 24 July 2026", in a report of `asAt`.
QString atDay(QDate day, QDate asAt);

/// The text on one line, up to the end of a sentence, and not much longer than `most` characters.
QString inShort(const QString &text, qsizetype most);

} // namespace tidemark::report

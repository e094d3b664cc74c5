// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"

#include <QList>
#include <QString>

namespace tidemark::words {

/// What is to be written under that kind, after "To be written: " and where it is written.
QString whatIsWritten(StatementKind kind);

/// "Not signed off by the director or finally."; empty where no step is open.
QString notSigned(const QList<SignOffStep> &open);

/// "Waits for approval by Cabinet": of a date that has moved; empty where officers decide.
QString waitsForApproval(const Settings &settings, qsizetype moves = 1);
/// "Only approval by Cabinet counts. …": before a date is moved; empty where officers decide.
QString whoseApprovalCounts(const Settings &settings);

/// "A date that waits for approval by Cabinet counts as though it were approved": on which dates
/// all that is worked out of dates is counted; empty where officers decide.
QString datesCounted(const Settings &settings);

/// "proposed; 31 August 2027 approved", "proposed" where no date is: beside a date that waits for
/// approval.
QString proposedInstead(const QString &approved);

/// "the date asked for, 31 March 2026, is past", and, where it is so only on the day `decided`,
/// "when Cabinet meets on 21 July 2026": of a date that waits for approval in a report as at
/// `asAt`.
QString pastDate(const Settings &settings, QDate to, QDate asAt, QDate decided);

/// "A new date is asked of Jo Day", "A new date is asked for, but no lead officer is named": where
/// that date is past when it is decided on.
QString newDateAsked(const QString &lead);

/// "ask Jo Day to bring a new date for " and, behind the action's name, " to its next meeting; 31
/// March 2026 remains its approved date": what is decided instead. The date that waits counts
/// meanwhile, as datesCounted() says.
QString askForDate(const QString &lead, DateKind which);
QString untilNewDate(QDate approved);

/// "overdue by its approved date, 31 December 2025": of an action that is on time only by a due
/// date that waits.
QString overdueByApprovedDate(QDate approved);

/// "overdue by its approved date", "overdue by their approved dates".
QString overdueByApprovedDate(int count);

/// ", and 1 more is overdue by its approved date", after how many are overdue; empty where `count`,
/// those that are so, is 0.
QString moreOverdueByApprovedDate(int overdue, int count);

/// "Cabinet, 12 November 2026": the meeting that the round's report goes to, as far as it is known;
/// a null round: only which meeting.
QString meeting(const Settings &settings, const Round *round);

} // namespace tidemark::words

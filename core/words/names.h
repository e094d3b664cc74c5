// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// How rows are called in the titles of changes and in sentences about a plan.
namespace tidemark {

/// "3.1.6 Digital Customer Service Improvement", "Theme 3 Customer focus", …: how a row is named.
QString nameOf(const Plan &plan, Id id);

/// The text on one line, and no longer than a menu can show.
QString inBrief(const QString &text);

/// The full name, as nameOf() gives it, of a row that need not be in the plan yet.
QString fullNameOf(const Plan &plan, const Settings &row);
QString fullNameOf(const Plan &plan, const Judgement &row);
QString fullNameOf(const Plan &plan, const Theme &row);
QString fullNameOf(const Plan &plan, const Objective &row);
QString fullNameOf(const Plan &plan, const Action &row);
QString fullNameOf(const Plan &plan, const Round &row);
QString fullNameOf(const Plan &plan, const Update &row);
QString fullNameOf(const Plan &plan, const DateMove &row);
QString fullNameOf(const Plan &plan, const HoldChange &row);
QString fullNameOf(const Plan &plan, const Milestone &row);
QString fullNameOf(const Plan &plan, const Measure &row);
QString fullNameOf(const Plan &plan, const PeriodTarget &row);
QString fullNameOf(const Plan &plan, const Reading &row);
QString fullNameOf(const Plan &plan, const Snapshot &row);
QString fullNameOf(const Plan &plan, const Layout &row);
QString fullNameOf(const Plan &plan, const Statement &row);
QString fullNameOf(const Plan &plan, const SignOff &row);

/// "Highlights", "Summary of Theme 3 Customer Focus": a text for a report, whether it is written or
/// not.
QString nameOfStatement(const Plan &plan, StatementKind kind, Id theme);

/// The shortest name that tells the row from others: its reference where it has one.
template <typename Row> QString shortNameOf(const Plan &plan, const Row &row)
{
    if constexpr (Referenced<Row>) {
        if (!row.reference.isEmpty())
            return inBrief(row.reference);
    }
    return fullNameOf(plan, row);
}

/// The same by id; empty when the plan has no such row.
QString shortNameOf(const Plan &plan, Id id);

/// "Q2 2021/22, version 1.0": an issued version in a list, and as it is chosen by name. A sentence
/// calls it fullNameOf(), "Version 1.0 of Q2 2021/22".
QString nameOfVersion(const QString &round, const QString &version);
QString nameOfVersion(const Plan &plan, const Snapshot &version);

} // namespace tidemark

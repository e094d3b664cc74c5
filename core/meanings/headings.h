// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"

#include <QString>

namespace tidemark {

/// What a column of somebody's table holds. Unknown: no such heading is known; Ignored: known, and
/// nothing of a plan.
enum class Role {
    Unknown,
    Ignored,
    RowId,
    Reference,
    Level, ///< how deep a row stands, 1 at the top
    Theme,
    Objective,
    Action,
    Description,
    LeadOfficer,
    LeadMember,
    Start,
    Due,
    OriginalDue,
    RevisedDue,
    Progress,
    Status,    ///< a word of how it stands: of its stage, its hold or its judgement
    Judgement, ///< a colour or a word of a key
    Priority,
    Commentary,
    Milestone,
    Measure, ///< from here on of tables of measures: its title
    Unit,
    Direction,
    Frequency,
    Target,
    Value,
    Numerator,
    Denominator,
    Period, ///< the day or period that a row is of
    Series  ///< which kind of figure the row holds: "Actual", "Target"
};

/// As mappings call them.
template <>
inline constexpr std::array storedWords<Role>{
    "unknown",   "ignored",      "id",          "reference", "level",       "theme",
    "objective", "action",       "description", "lead",      "member",      "start",
    "due",       "original_due", "revised_due", "progress",  "status",      "judgement",
    "priority",  "commentary",   "milestone",   "measure",   "unit",        "direction",
    "frequency", "target",       "value",       "numerator", "denominator", "period",
    "series"};

/// What headings are known by: in lower case, without brackets, marks and superfluous blanks, "%"
/// as a word: "percent complete" of "% Complete (at 30 June):".
QString headingKey(const QString &heading);

/// The role of a heading in English or Welsh, in its usual variants.
Role roleOf(const QString &heading);

/// Whether a heading of Role::Reference is one only where the table has no better: "ID", "No.".
bool isWeakReference(const QString &heading);

} // namespace tidemark

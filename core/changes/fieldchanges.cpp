// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/fieldchanges.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// What a name means in every table that has it.
std::optional<ChangeKind> usualKind(QLatin1String field)
{
    static const QHash<QLatin1String, ChangeKind> kinds{
        {"title"_L1, ChangeKind::Retitled},
        {"reference"_L1, ChangeKind::Renumbered},
        {"theme"_L1, ChangeKind::Moved},
        {"objective"_L1, ChangeKind::Moved},
        {"description"_L1, ChangeKind::Reworded},
        {"narrative"_L1, ChangeKind::Reworded},
        {"commentary"_L1, ChangeKind::Reworded},
        {"lead_officer"_L1, ChangeKind::LeadChanged},
        {"lead_member"_L1, ChangeKind::LeadChanged},
        {"priority"_L1, ChangeKind::PriorityChanged},
        {"direction"_L1, ChangeKind::TargetChanged},
        {"target"_L1, ChangeKind::TargetChanged},
        {"target_high"_L1, ChangeKind::TargetChanged},
        {"tolerance"_L1, ChangeKind::TargetChanged},
        {"tolerance_kind"_L1, ChangeKind::TargetChanged}};
    const auto found = kinds.constFind(field);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

// Dates, holds and milestones are compared in actionchanges.cpp; who recorded a reading and when
// stands in no report.
bool isToldElsewhere(QLatin1String table, QLatin1String field)
{
    static const QHash<QLatin1String, QList<QLatin1String>> fields{
        {"action"_L1,
         {"start"_L1, "due"_L1, "original_start"_L1, "original_due"_L1, "hold"_L1, "held_since"_L1,
          "hold_reason"_L1}},
        {"reading"_L1, {"measure"_L1, "author"_L1, "recorded_at"_L1}}};
    return field == "id"_L1 || field == "position"_L1 || fields.value(table).contains(field);
}

} // namespace

std::optional<ChangeKind> kindOfField(QLatin1String table, QLatin1String field)
{
    if (isToldElsewhere(table, field))
        return std::nullopt;
    if (table == "settings"_L1 || table == "judgement"_L1)
        return ChangeKind::RulesChanged;
    if (const auto kind = usualKind(field))
        return kind;
    return table == "reading"_L1 ? ChangeKind::ReadingChanged : ChangeKind::DetailChanged;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/rowtext.h"

#include "core/changes/sentences.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "ui/tree/plantreemodel.h"

using namespace Qt::StringLiterals;

namespace tidemark::rowtext {

namespace {

using Column = PlanTreeModel::Column;

QString themeCell(const Theme &theme, int column)
{
    switch (column) {
    case Column::Reference:
        return theme.reference;
    case Column::Title:
        return theme.title;
    case Column::Lead:
        return theme.leadMember;
    default:
        return {};
    }
}

QString objectiveCell(const Objective &objective, int column)
{
    switch (column) {
    case Column::Reference:
        return objective.reference;
    case Column::Title:
        return objective.title;
    default:
        return {};
    }
}

// "31 Dec 2021 ×2": short enough for a narrow column; the tool tip has it in words.
QString withMoves(QDate day, int moves)
{
    return moves == 0 ? words::date(day) : u"%1 ×%2"_s.arg(words::date(day)).arg(moves).trimmed();
}

// "31 Dec 2021, moved twice"; empty where the date has not moved.
QString movesSpoken(const Plan &plan, Id id, int column, const RowFacts &facts)
{
    const auto *action = plan.find<Action>(id);
    const bool start = column == Column::Start;
    const int moves = start ? facts.startMoves : facts.dueMoves;
    if (!action || moves == 0 || (!start && column != Column::Due))
        return {};
    const QDate day = start ? action->start : action->due;
    return u"%1, %2"_s.arg(day.isValid() ? words::date(day) : u"No date"_s, words::moved(moves));
}

QString actionCell(const Action &action, int column, const RowFacts &facts)
{
    switch (column) {
    case Column::Reference:
        return action.reference;
    case Column::Title:
        return action.title;
    case Column::Priority:
        return words::priority(action.priority);
    case Column::Start:
        return withMoves(action.start, facts.startMoves);
    case Column::Due:
        return withMoves(action.due, facts.dueMoves);
    case Column::Lead:
        return action.leadOfficer;
    default:
        return {};
    }
}

QString briefs(const QList<words::FactWords> &facts)
{
    QStringList parts;
    for (const auto &fact : facts)
        parts.append(fact.brief);
    return parts.join(u", "_s);
}

QString actionDetails(const Action &action)
{
    QStringList parts{u"%1 priority"_s.arg(words::priority(action.priority)),
                      words::dateRange(action.start, action.due)};
    if (!action.leadOfficer.isEmpty())
        parts.append(u"led by %1"_s.arg(action.leadOfficer));
    return words::ended(parts.join(u"; "_s));
}

} // namespace

QString cell(const Plan &plan, RowKind kind, Id id, int column, const RowFacts &facts)
{
    const auto *theme = kind == RowKind::Theme ? plan.find<Theme>(id) : nullptr;
    const auto *objective = kind == RowKind::Objective ? plan.find<Objective>(id) : nullptr;
    const auto *action = kind == RowKind::Action ? plan.find<Action>(id) : nullptr;
    if (!theme && !objective && !action)
        return {};
    switch (column) {
    case Column::Progress:
        return facts.gauge.progress ? u"%1 %"_s.arg(*facts.gauge.progress) : QString();
    case Column::Stage:
        return words::stage(facts.gauge.stage);
    case Column::Facts:
        return briefs(facts.facts);
    default:
        return theme       ? themeCell(*theme, column)
               : objective ? objectiveCell(*objective, column)
                           : actionCell(*action, column, facts);
    }
}

QString sentence(const Plan &plan, RowKind kind, Id id, const RowFacts &facts)
{
    QString said = u"%1: %2."_s.arg(nameOf(plan, id), describe(facts.gauge));
    if (const auto *action = kind == RowKind::Action ? plan.find<Action>(id) : nullptr)
        said += u' ' + actionDetails(*action);
    for (const auto &fact : facts.facts)
        said += u' ' + fact.sentence;
    return said;
}

QString spoken(const Plan &plan, RowKind kind, Id id, int column, const RowFacts &facts)
{
    if (column == Column::Title)
        return sentence(plan, kind, id, facts);
    if (column == Column::Progress)
        return u"%1: %2"_s.arg(heading(column), describe(facts.gauge));
    if (column == Column::Facts && facts.facts.isEmpty())
        return u"No facts to look at"_s;
    const QString moved = movesSpoken(plan, id, column, facts);
    const QString text = moved.isEmpty() ? cell(plan, kind, id, column, facts) : moved;
    return text.isEmpty() ? u"No %1"_s.arg(heading(column).toLower())
                          : u"%1: %2"_s.arg(heading(column), text);
}

QString explained(const RowFacts &facts)
{
    QStringList lines;
    if (!facts.howWorkedOut.isEmpty())
        lines.append(facts.howWorkedOut);
    for (const auto &fact : facts.facts)
        lines.append(fact.sentence);
    return lines.join(u'\n');
}

QString origin(const Plan &plan, Id id, int column, const RowFacts &facts)
{
    const QString now = movesSpoken(plan, id, column, facts);
    if (now.isEmpty())
        return {};
    const auto &action = *plan.find<Action>(id);
    const QDate original = column == Column::Start ? action.originalStart : action.originalDue;
    return original.isValid() ? u"%1; originally %2"_s.arg(now, words::date(original)) : now;
}

QString heading(int column)
{
    switch (column) {
    case Column::Reference:
        return u"Reference"_s;
    case Column::Title:
        return u"Title"_s;
    case Column::Progress:
        return u"Progress"_s;
    case Column::Stage:
        return u"Stage"_s;
    case Column::Facts:
        return u"Facts"_s;
    case Column::Priority:
        return u"Priority"_s;
    case Column::Start:
        return u"Start"_s;
    case Column::Due:
        return u"Due"_s;
    case Column::Lead:
        return u"Lead"_s;
    default:
        return {};
    }
}

} // namespace tidemark::rowtext

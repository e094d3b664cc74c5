// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/rowtext.h"

#include "core/changes/sentences.h"
#include "core/columns/actioncolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "ui/tree/plantreemodel.h"

using namespace Qt::StringLiterals;

namespace tidemark::rowtext {

namespace {

using TreeColumn = PlanTreeModel::Column;

// In the order of PlanTreeModel::Column.
const Chosen<ActionRow> &ofActions()
{
    static const auto columns =
        chosen(actionColumns(), {"reference", "title", "progress", "stage", "facts", "priority",
                                 "start", "due", "lead_officer"});
    return columns;
}

const Chosen<RollUpRow> &ofRollUps()
{
    static const auto columns = chosen(rollUpColumns(), {"reference", "title", "progress", "stage",
                                                         "facts", "", "", "", "lead_member"});
    return columns;
}

// For whose approval the date in that column waits; empty: for nobody's.
QString waitsOf(const RowFacts &facts, int column)
{
    return column == TreeColumn::Start ? facts.startWaits
           : column == TreeColumn::Due ? facts.dueWaits
                                       : QString();
}

// "31 Dec 2021, moved twice"; empty where the date has not moved.
QString movesSpoken(const Plan &plan, Id id, int column, const RowFacts &facts)
{
    const auto *action = plan.find<Action>(id);
    const bool start = column == TreeColumn::Start;
    const int moves = start ? facts.startMoves : facts.dueMoves;
    if (!action || moves == 0 || (!start && column != TreeColumn::Due))
        return {};
    const QDate day = start ? action->start : action->due;
    return u"%1, %2"_s.arg(day.isValid() ? words::date(day) : u"No date"_s, words::moved(moves));
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

int columns()
{
    return int(ofActions().size());
}

QString heading(int column)
{
    return column == TreeColumn::Lead ? u"Lead"_s : ofActions()[column]->label();
}

QStringList cells(const ActionRow &row)
{
    return textsOf(ofActions(), row);
}

QStringList cells(const RollUpRow &row)
{
    return textsOf(ofRollUps(), row);
}

// "31 Dec 2021, moved twice", or what matters more, "31 Dec 2021, waits for approval".
QString cell(const RowFacts &facts, int column)
{
    const QString text = facts.cells.value(column);
    const int moves = column == TreeColumn::Start ? facts.startMoves
                      : column == TreeColumn::Due ? facts.dueMoves
                                                  : 0;
    if (moves == 0)
        return text;
    const QString said =
        waitsOf(facts, column).isEmpty() ? words::moved(moves) : u"waits for approval"_s;
    return text.isEmpty() ? said : u"%1, %2"_s.arg(text, said);
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
    if (column == TreeColumn::Title)
        return sentence(plan, kind, id, facts);
    if (column == TreeColumn::Progress)
        return u"%1: %2"_s.arg(heading(column), describe(facts.gauge));
    if (column == TreeColumn::Facts && facts.facts.isEmpty())
        return u"No facts to look at"_s;
    const QString moved = movesSpoken(plan, id, column, facts);
    const QString waits = waitsOf(facts, column);
    const QString text = moved.isEmpty()   ? cell(facts, column)
                         : waits.isEmpty() ? moved
                                           : u"%1. %2"_s.arg(moved, waits);
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
    const QDate original = column == TreeColumn::Start ? action.originalStart : action.originalDue;
    const QString moved =
        original.isValid() ? u"%1; originally %2"_s.arg(now, words::date(original)) : now;
    const QString waits = waitsOf(facts, column);
    return waits.isEmpty() ? moved : u"%1. %2"_s.arg(moved, words::ended(waits));
}

} // namespace tidemark::rowtext

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/verbs/edits.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"

using namespace Qt::StringLiterals;

/// The verbs that move rows among their siblings and from parent to parent.
namespace tidemark {

namespace {

template <typename Row> QList<Row> copied(const QList<const Row *> &rows)
{
    QList<Row> copies;
    copies.reserve(rows.size());
    for (const Row *row : rows)
        copies.append(*row);
    return copies;
}

/// Gives the rows, listed in their new order, positions in that order: those they have between
/// them, so that a row which keeps its place is not touched, or 0, 1, 2, … where two had the same.
template <typename Row> void arrange(QList<Row> &rows)
{
    QList<int> positions;
    for (const Row &row : rows)
        positions.append(row.position);
    std::sort(positions.begin(), positions.end());
    const bool distinct = std::adjacent_find(positions.begin(), positions.end()) == positions.end();
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].position = distinct ? positions[i] : int(i);
}

template <typename Row> QList<AnyEdit> editsTo(const Plan &plan, const QList<Row> &rows)
{
    QList<AnyEdit> edits;
    for (const Row &after : rows) {
        const Row &before = *plan.find<Row>(after.id);
        if (before != after)
            edits.append(Edit<Row>{before, after});
    }
    return edits;
}

// The measures of an objective move with it: they belong to its theme.
QList<AnyEdit> followers(const Plan &plan, const Objective &moved)
{
    QList<AnyEdit> edits;
    for (const Measure *measure : plan.measures().rows()) {
        if (measure->objective != moved.id || measure->theme == moved.theme)
            continue;
        Measure after = *measure;
        after.theme = moved.theme;
        edits.append(Edit<Measure>{*measure, after});
    }
    return edits;
}

template <typename Row> QList<AnyEdit> followers(const Plan &, const Row &)
{
    return {};
}

bool setParent(Theme &, Id parent, const Plan &)
{
    return parent.isNull();
}

bool setParent(Objective &row, Id parent, const Plan &plan)
{
    row.theme = parent;
    return plan.themes().contains(parent);
}

bool setParent(Action &row, Id parent, const Plan &plan)
{
    row.objective = parent;
    return plan.objectives().contains(parent);
}

Error wrongParent(const Theme &)
{
    return refused(u"A theme stands at the top of the plan, under nothing else."_s);
}

Error wrongParent(const Objective &)
{
    return refused(u"An objective belongs under a theme. Choose a theme for it."_s);
}

Error wrongParent(const Action &)
{
    return refused(u"An action belongs under an objective. Choose an objective for it."_s);
}

template <typename Row>
concept Movable =
    std::is_same_v<Row, Theme> || std::is_same_v<Row, Objective> || std::is_same_v<Row, Action>;

template <typename Row>
QString titleOfMove(const Plan &plan, const Row &before, qsizetype from, Id parent, qsizetype to)
{
    const QString name = shortNameOf(plan, before);
    if (parentOf(before) != parent)
        return u"Move %1 to %2"_s.arg(name, shortNameOf(plan, parent));
    return (to < from ? u"Move %1 up"_s : u"Move %1 down"_s).arg(name);
}

/// Takes the row out of its family and puts it into that of `moved`'s parent, at `index`.
template <typename Row>
ChangeSet placed(const Plan &plan, const Row &before, Row moved, qsizetype index)
{
    const Id parent = parentOf(moved);
    const auto siblings = plan.table<Row>().rowsUnder(parent);
    const auto from = siblings.indexOf(&before);
    auto family = copied(siblings);
    if (from >= 0)
        family.removeAt(from);
    else
        moved.position = positionAfter(siblings);
    const auto to = index < 0 ? family.size() : std::min(index, family.size());
    if (from == to)
        return {};
    family.insert(to, moved);
    arrange(family);
    return {titleOfMove(plan, before, from, parent, to),
            {},
            editsTo(plan, family) + followers(plan, moved)};
}

template <typename Row> ChangeSet movedBy(const Plan &plan, const Row &row, int steps)
{
    const auto siblings = plan.table<Row>().childrenOf(parentOf(row));
    const auto to =
        std::clamp(siblings.indexOf(row.id) + qsizetype(steps), qsizetype(0), siblings.size() - 1);
    return placed(plan, row, row, to);
}

} // namespace

Result<ChangeSet> moveBy(const Plan &plan, Id id, int steps)
{
    Result<ChangeSet> outcome = notThere();
    visitRow(plan, id, [&]<typename Row>(const Row &row) {
        if constexpr (Arranged<Row>)
            outcome = movedBy(plan, row, steps);
        else
            outcome = refused(u"%1 stands where its date puts it. Change the date instead."_s.arg(
                fullNameOf(plan, row)));
    });
    return outcome;
}

Result<ChangeSet> moveTo(const Plan &plan, Id id, Id parent, int index)
{
    Result<ChangeSet> outcome = notThere();
    visitRow(plan, id, [&]<typename Row>(const Row &row) {
        if constexpr (Movable<Row>) {
            Row moved = row;
            if (setParent(moved, parent, plan))
                outcome = placed(plan, row, moved, index);
            else
                outcome = wrongParent(row);
        } else {
            outcome = refused(
                u"%1 cannot be moved to another place of the plan."_s.arg(fullNameOf(plan, row)));
        }
    });
    return outcome;
}

} // namespace tidemark

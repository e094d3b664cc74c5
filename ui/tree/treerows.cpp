// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/treerows.h"

#include <type_traits>

namespace tidemark {

namespace {

template <typename Row>
concept InTree =
    std::is_same_v<Row, Theme> || std::is_same_v<Row, Objective> || std::is_same_v<Row, Action>;

template <typename Row>
concept OfAnAction =
    std::is_same_v<Row, Update> || std::is_same_v<Row, Milestone> || std::is_same_v<Row, DateMove>;

template <typename Row>
concept OfAReport =
    std::is_same_v<Row, Layout> || std::is_same_v<Row, Statement> || std::is_same_v<Row, SignOff>;

template <typename Row>
concept OfEverything =
    std::is_same_v<Row, Settings> || std::is_same_v<Row, Judgement> || std::is_same_v<Row, Round>;

template <typename Row> void touch(const std::optional<Row> &row, TouchedRows &touched)
{
    if (!row)
        return;
    if constexpr (InTree<Row>)
        touched.rows.insert(row->id);
    else if constexpr (OfAnAction<Row>)
        touched.rows.insert(row->action);
    else if constexpr (OfEverything<Row>)
        touched.everything = true;
}

} // namespace

Id ownerOf(const Plan &plan, Id id)
{
    Id owner;
    forEachRowType([&]<typename Row>() {
        if (const auto *row = plan.find<Row>(id))
            owner = parentOf(*row);
    });
    return owner;
}

Id measureOf(const Plan &plan, Id id)
{
    if (plan.measures().contains(id))
        return id;
    const Id owner = ownerOf(plan, id);
    return plan.measures().contains(owner) ? owner : Id();
}

Id treeRowOf(const Plan &plan, Id id)
{
    while (!id.isNull() && !plan.find<Theme>(id) && !plan.find<Objective>(id)
           && !plan.find<Action>(id))
        id = ownerOf(plan, id);
    return id;
}

Id rowConcerned(const Plan &plan, const ChangeSet &change)
{
    if (change.isEmpty())
        return {};
    return std::visit(
        [&plan]<typename Row>(const Edit<Row> &edit) {
            const bool shownElsewhere =
                OfAnAction<Row> || OfAReport<Row> || std::is_same_v<Row, PeriodTarget>;
            const bool shown = plan.find<Row>(edit.id()) && !shownElsewhere;
            return shown ? edit.id() : parentOf(edit.after ? *edit.after : *edit.before);
        },
        change.edits.first());
}

TouchedRows rowsTouched(const ChangeSet &change)
{
    TouchedRows touched;
    for (const AnyEdit &any : change.edits) {
        std::visit(
            [&](const auto &edit) {
                touch(edit.before, touched);
                touch(edit.after, touched);
            },
            any);
    }
    return touched;
}

} // namespace tidemark

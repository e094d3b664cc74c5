// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/changeset.h"

#include <QHash>
#include <QStringList>

namespace tidemark {

namespace {

template <typename Row> Result<void> applyEdit(const Edit<Row> &edit, Plan &plan)
{
    auto &table = plan.table<Row>();
    const Row *current = table.find(edit.id());
    const bool asExpected = edit.before ? current && *current == *edit.before : !current;
    if (!asExpected)
        return refused(QStringLiteral("The plan has changed since this was prepared, so it was not "
                                      "done. Look at the plan as it is now and try again."));
    if (edit.after)
        table.put(*edit.after);
    else
        table.remove(edit.id());
    return {};
}

Result<void> applyAny(const AnyEdit &any, Plan &plan)
{
    return std::visit([&](const auto &edit) { return applyEdit(edit, plan); }, any);
}

template <typename F, typename Row>
bool leadsSomewhere(const F &link, const Row &row, const Plan &plan)
{
    const Id target = row.*link.member;
    if (target.isNull())
        return link.presence != Presence::Required;
    return plan.table<typename F::Target>().contains(target);
}

template <typename Row> bool linksHold(const Row &row, const Plan &plan)
{
    bool hold = true;
    forEachField<Row>([&](const auto &field) {
        if constexpr (IsLink<std::decay_t<decltype(field)>>)
            hold = hold && leadsSomewhere(field, row, plan);
    });
    return hold;
}

// The link to the parent is answered by the order index; the few others need a look at every row.
template <typename F> bool pointsAt(const F &link, Id target, const Plan &plan)
{
    using Row = typename F::Row;
    const auto &table = plan.table<Row>();
    if (!table.childrenOf(target).isEmpty())
        return true;
    if (link.presence == Presence::Required)
        return false;
    const auto &rows = table.inAnyOrder();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row &row) { return row.*link.member == target; });
}

template <typename Target> bool isStillNamed(Id id, const Plan &plan)
{
    bool named = false;
    forEachRowType([&]<typename Row>() {
        forEachField<Row>([&](const auto &field) {
            using F = std::decay_t<decltype(field)>;
            if constexpr (IsLink<F>) {
                if constexpr (std::is_same_v<typename F::Target, Target>)
                    named = named || pointsAt(field, id, plan);
            }
        });
    });
    return named;
}

template <typename Row> Result<void> checkLinks(const Edit<Row> &edit, const Plan &plan)
{
    if (edit.after ? linksHold(*edit.after, plan) : !isStillNamed<Row>(edit.id(), plan))
        return {};
    return refused(edit.after
                       ? QStringLiteral("This belongs under something that is no longer in "
                                        "the plan. Choose another place for it.")
                       : QStringLiteral("This cannot be deleted while other rows of the plan "
                                        "still belong to it. Delete or move those first."));
}

Id idOf(const AnyEdit &any)
{
    return std::visit([](const auto &edit) { return edit.id(); }, any);
}

// What `later` does to the row that `earlier` left; no two types of row share an id.
void fold(const AnyEdit &later, AnyEdit &earlier)
{
    std::visit(
        [&](auto &first) {
            using Kind = std::decay_t<decltype(first)>;
            if (const auto *second = std::get_if<Kind>(&later))
                first.after = second->after;
        },
        earlier);
}

bool changesNothing(const AnyEdit &any)
{
    return std::visit([](const auto &edit) { return edit.before == edit.after; }, any);
}

void revert(const ChangeSet &change, qsizetype count, Plan &plan)
{
    for (auto i = count - 1; i >= 0; --i) {
        std::visit(
            [&](const auto &edit) {
                using Row = typename std::decay_t<decltype(edit)>::Row;
                if (edit.before)
                    plan.table<Row>().put(*edit.before);
                else
                    plan.table<Row>().remove(edit.id());
            },
            change.edits[i]);
    }
}

} // namespace

ChangeSet ChangeSet::inverted() const
{
    ChangeSet inverse{title, reason, {}};
    inverse.edits.reserve(edits.size());
    for (auto it = edits.crbegin(); it != edits.crend(); ++it) {
        inverse.edits.append(std::visit(
            [](auto edit) {
                std::swap(edit.before, edit.after);
                return AnyEdit(std::move(edit));
            },
            *it));
    }
    return inverse;
}

ChangeSet composed(const QList<ChangeSet> &changes, const QString &title)
{
    ChangeSet all{title, {}, {}};
    QStringList reasons;
    QHash<Id, qsizetype> places;
    for (const ChangeSet &change : changes) {
        if (!change.reason.isEmpty() && !reasons.contains(change.reason))
            reasons.append(change.reason);
        for (const AnyEdit &edit : change.edits) {
            const Id id = idOf(edit);
            if (const auto place = places.constFind(id); place != places.cend()) {
                fold(edit, all.edits[*place]);
            } else {
                places.insert(id, all.edits.size());
                all.edits.append(edit);
            }
        }
    }
    all.edits.removeIf(changesNothing);
    all.reason = reasons.join(u'\n');
    return all.isEmpty() ? ChangeSet{} : all;
}

Result<void> apply(const ChangeSet &change, Plan &plan)
{
    for (qsizetype i = 0; i < change.edits.size(); ++i) {
        if (auto done = applyAny(change.edits[i], plan); !done) {
            revert(change, i, plan);
            return done;
        }
    }
    for (const AnyEdit &any : change.edits) {
        auto held = std::visit([&](const auto &edit) { return checkLinks(edit, plan); }, any);
        if (!held) {
            revert(change, change.edits.size(), plan);
            return held;
        }
    }
    return {};
}

Result<Plan> applied(const ChangeSet &change, const Plan &plan)
{
    Plan next = plan;
    if (auto done = apply(change, next); !done)
        return done.error();
    return next;
}

} // namespace tidemark

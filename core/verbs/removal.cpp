// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/verbs/edits.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// The deletion of one row: with it what belongs to it, and what belongs to that.
class Removal {
public:
    explicit Removal(const Plan &plan) : m_plan(plan) {}

    template <typename Row> void add(const Row &row)
    {
        forEachRowType([&]<typename Child>() {
            forEachField<Child>([&](const auto &field) { addChildren(field, row); });
        });
        m_gone.insert(row.id);
        m_edits.append(Edit<Row>{row, std::nullopt});
    }

    /// First the rows that stay lose their links to what is deleted, then children are deleted
    /// before their parents: no link may lead nowhere in between.
    QList<AnyEdit> edits() const
    {
        QList<AnyEdit> edits;
        forEachRowType([&]<typename Row>() {
            if constexpr (hasOptionalLink<Row>())
                letGo<Row>(edits);
        });
        return edits + m_edits;
    }

private:
    template <typename F, typename Row> void addChildren(const F &field, const Row &row)
    {
        if constexpr (IsLink<F>) {
            if constexpr (std::is_same_v<typename F::Target, Row>) {
                for (const auto *child : childrenOf(field, row.id)) {
                    if (!m_gone.contains(child->id))
                        add(*child);
                }
            }
        }
    }

    // Every required link leads to the parent (order.h), so the order index knows the children.
    template <typename F> QList<const typename F::Row *> childrenOf(const F &link, Id row) const
    {
        const auto &table = m_plan.table<typename F::Row>();
        if (link.presence == Presence::Required)
            return table.rowsUnder(row);
        QList<const typename F::Row *> children;
        for (const auto *child : link.presence == Presence::Owned ? table.rows() : children) {
            if (child->*link.member == row)
                children.append(child);
        }
        return children;
    }

    template <typename Row> static constexpr bool hasOptionalLink()
    {
        bool has = false;
        forEachField<Row>([&](const auto &field) {
            if constexpr (IsLink<std::decay_t<decltype(field)>>)
                has = has || field.presence == Presence::Optional;
        });
        return has;
    }

    template <typename Row> void letGo(QList<AnyEdit> &edits) const
    {
        for (const Row *row : m_plan.table<Row>().rows()) {
            if (m_gone.contains(row->id))
                continue;
            Row after = *row;
            forEachField<Row>([&](const auto &field) {
                if constexpr (IsLink<std::decay_t<decltype(field)>>) {
                    if (m_gone.contains(after.*field.member))
                        after.*field.member = Id();
                }
            });
            if (after != *row)
                edits.append(Edit<Row>{*row, after});
        }
    }

    const Plan &m_plan;
    QSet<Id> m_gone;
    QList<AnyEdit> m_edits;
};

template <typename Row> QString objectionToRemoval(const Plan &, const Row &)
{
    return {};
}

QString objectionToRemoval(const Plan &, const Settings &)
{
    return u"A plan always has its settings; they cannot be deleted."_s;
}

QString objectionToRemoval(const Plan &plan, const Snapshot &row)
{
    return u"%1 has been issued and is kept."_s.arg(fullNameOf(plan, row));
}

QString objectionToRemoval(const Plan &plan, const Round &row)
{
    if (plan.snapshots().childrenOf(row.id).isEmpty())
        return {};
    return u"%1 has been issued and is kept."_s.arg(fullNameOf(plan, row));
}

} // namespace

Result<ChangeSet> removeRow(const Plan &plan, Id id)
{
    ChangeSet change;
    QString objection;
    const bool found = visitRow(plan, id, [&](const auto &row) {
        objection = objectionToRemoval(plan, row);
        Removal removal(plan);
        removal.add(row);
        change = {u"Delete %1"_s.arg(fullNameOf(plan, row)), {}, removal.edits()};
    });
    if (!found)
        return notThere();
    if (!objection.isEmpty())
        return refused(objection);
    return change;
}

} // namespace tidemark

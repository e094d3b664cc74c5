// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fields.h"
#include "core/plan/order.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <memory>
#include <utility>

namespace tidemark {

/// All rows of one type, found by Id and listed under their parent in the order of comesBefore().
/// Copying is cheap until one of the copies changes.
template <typename Row> class Table {
public:
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    bool contains(Id id) const { return m_places.contains(id); }

    /// The row, or nullptr. Valid until the table changes.
    const Row *find(Id id) const
    {
        const auto it = m_places.constFind(id);
        return it == m_places.constEnd() ? nullptr : &m_rows[it.value()];
    }

    /// The rows under `parent` in order; a null Id asks for the rows at the top.
    QList<Id> childrenOf(Id parent) const { return m_order.value(parent); }

    /// The same, as rows. Valid until the table changes.
    QList<const Row *> rowsUnder(Id parent) const
    {
        const auto ids = m_order.value(parent);
        QList<const Row *> rows;
        rows.reserve(ids.size());
        for (const Id &id : ids)
            rows.append(find(id));
        return rows;
    }

    /// Every row, family by family, in an order that depends on nothing but the rows.
    QList<const Row *> rows() const
    {
        auto parents = m_order.keys();
        std::sort(parents.begin(), parents.end());
        QList<const Row *> all;
        all.reserve(m_rows.size());
        for (const Id &parent : parents)
            all += rowsUnder(parent);
        return all;
    }

    /// Every row, in an order that means nothing: for what is asked of each alone.
    const QList<Row> &inAnyOrder() const { return m_rows; }

    /// Adds the row, or takes the place of the one with its id.
    void put(const Row &row)
    {
        remove(row.id);
        m_places.insert(row.id, m_rows.size());
        m_rows.append(row);
        auto &siblings = m_order[parentOf(row)];
        siblings.insert(std::upper_bound(siblings.begin(), siblings.end(), row.id, inOrder()),
                        row.id);
    }

    void remove(Id id)
    {
        const auto it = m_places.constFind(id);
        if (it == m_places.constEnd())
            return;
        const qsizetype place = it.value();
        const auto siblings = m_order.find(parentOf(m_rows.at(place)));
        siblings->removeOne(id);
        if (siblings->isEmpty())
            m_order.erase(siblings);
        m_places.erase(it);
        // The last row fills the gap, so that no other row changes its place.
        if (place != m_rows.size() - 1) {
            m_rows[place] = std::move(m_rows.last());
            m_places[m_rows.at(place).id] = place;
        }
        m_rows.removeLast();
    }

    /// Replaces the whole content; of rows with the same id the last stays.
    void assign(QList<Row> rows)
    {
        m_rows = std::move(rows);
        dropEarlierTwins();
        // Sorted by the rows themselves: finding each by its id again would take most of the time.
        QHash<Id, QList<const Row *>> families;
        for (const Row &row : std::as_const(m_rows))
            families[parentOf(row)].append(&row);
        m_order.clear();
        m_order.reserve(families.size());
        for (auto family = families.begin(); family != families.end(); ++family) {
            std::sort(family->begin(), family->end(),
                      [](const Row *a, const Row *b) { return comesBefore(*a, *b); });
            auto &siblings = m_order[family.key()];
            siblings.reserve(family->size());
            for (const Row *row : std::as_const(*family))
                siblings.append(row->id);
        }
    }

    friend bool operator==(const Table &a, const Table &b)
    {
        const auto isInB = [&b](const Row &row) {
            const Row *other = b.find(row.id);
            return other && *other == row;
        };
        return a.m_rows.size() == b.m_rows.size()
               && (a.m_rows.isSharedWith(b.m_rows)
                   || std::all_of(a.m_rows.begin(), a.m_rows.end(), isInB));
    }

private:
    auto inOrder() const
    {
        return [this](Id a, Id b) { return comesBefore(*find(a), *find(b)); };
    }

    void dropEarlierTwins()
    {
        m_places.clear();
        m_places.reserve(m_rows.size());
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_places.insert(m_rows.at(i).id, i);
        if (m_places.size() == m_rows.size())
            return;
        QList<Row> kept;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_places.value(m_rows.at(i).id) == i)
                kept.append(m_rows.at(i));
        }
        m_rows = kept;
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_places.insert(m_rows.at(i).id, i);
    }

    QList<Row> m_rows; ///< in any order
    QHash<Id, qsizetype> m_places;
    QHash<Id, QList<Id>> m_order;
};

struct Computed;

/// A delivery plan: a value of plain rows, a table for each row type. It changes only by a
/// ChangeSet.
class Plan {
public:
    template <typename Row> const Table<Row> &table() const
    {
        return std::get<Table<Row>>(m_tables);
    }
    /// To be changed: what has been computed of the plan no longer holds.
    template <typename Row> Table<Row> &table()
    {
        m_computed.reset();
        return std::get<Table<Row>>(m_tables);
    }

    template <typename Row> const Row *find(Id id) const { return table<Row>().find(id); }

    const Table<Judgement> &judgements() const { return table<Judgement>(); }
    const Table<Theme> &themes() const { return table<Theme>(); }
    const Table<Objective> &objectives() const { return table<Objective>(); }
    const Table<Action> &actions() const { return table<Action>(); }
    const Table<Round> &rounds() const { return table<Round>(); }
    const Table<Update> &updates() const { return table<Update>(); }
    const Table<DateMove> &dateMoves() const { return table<DateMove>(); }
    const Table<HoldChange> &holdChanges() const { return table<HoldChange>(); }
    const Table<Milestone> &milestones() const { return table<Milestone>(); }
    const Table<Measure> &measures() const { return table<Measure>(); }
    const Table<PeriodTarget> &periodTargets() const { return table<PeriodTarget>(); }
    const Table<Reading> &readings() const { return table<Reading>(); }
    const Table<Snapshot> &snapshots() const { return table<Snapshot>(); }
    const Table<Layout> &layouts() const { return table<Layout>(); }
    const Table<Statement> &statements() const { return table<Statement>(); }
    const Table<SignOff> &signOffs() const { return table<SignOff>(); }

    /// The plan's settings, or the defaults where the row is missing (an empty plan).
    Settings settings() const
    {
        if (const auto *row = find<Settings>(settingsId()))
            return *row;
        Settings defaults;
        defaults.id = settingsId();
        return defaults;
    }

    /// What the rules said when this plan was frozen (computed.h); null for a plan that lives.
    const Computed *computed() const { return m_computed.get(); }
    void setComputed(std::shared_ptr<const Computed> computed) { m_computed = std::move(computed); }

    /// Equal rows; what has been computed of them is no part of the plan.
    friend bool operator==(const Plan &a, const Plan &b) { return a.m_tables == b.m_tables; }

private:
    template <typename... Rows> static std::tuple<Table<Rows>...> tablesOf(RowTypes<Rows...>);
    decltype(tablesOf(AllRows{})) m_tables;
    std::shared_ptr<const Computed> m_computed;
};

} // namespace tidemark

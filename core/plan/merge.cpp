// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "core/plan/json.h"
#include "core/plan/recorded.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Rows that stand at the top by themselves, and those that are numbered, are no part of another.
template <typename Row> constexpr bool isPartOfAnother()
{
    bool has = false;
    forEachField<Row>([&](const auto &field) {
        if constexpr (IsLink<std::decay_t<decltype(field)>>)
            has = has || field.presence != Presence::Optional;
    });
    return has && !Referenced<Row>;
}

template <typename Value> QString storedText(const Value &value)
{
    return toJson(value).toVariant().toString();
}

/// Works out the merged plan in two steps: first every row by itself, then the
/// links between the rows, until all of them lead somewhere.
class Merger {
public:
    Merger(const Plan &base, const Plan &ours, const Plan &theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
        , m_merged(ours)
    {}

    Merge merged()
    {
        forEachRowType([this]<typename Row>() { mergeTable<Row>(); });
        forEachRowType([this]<typename Row>() { keepParts<Row>(); });
        do {
            m_linksHold = true;
            forEachRowType([this]<typename Row>() { holdLinks<Row>(); });
        } while (!m_linksHold);
        Merge result{diff(m_ours, m_merged), m_conflicts};
        if (!result.change.isEmpty())
            result.change.title = u"Merge the other copy"_s;
        return result;
    }

private:
    template <typename Row> void mergeTable()
    {
        for (const Row *theirs : m_theirs.table<Row>().rows())
            mergeRow(m_base.find<Row>(theirs->id), *theirs);
        for (const Row *base : m_base.table<Row>().rows()) {
            if (!m_theirs.table<Row>().contains(base->id))
                takeRemoval(*base);
        }
    }

    template <typename Row> void mergeRow(const Row *base, const Row &theirs)
    {
        const Row *ours = m_ours.find<Row>(theirs.id);
        if (base && *base == theirs)
            return;
        if (ours)
            m_merged.table<Row>().put(mergedFields(base, *ours, theirs));
        else if (base)
            add(Conflict::Kind::GoneAndChanged, theirs);
        else
            m_merged.table<Row>().put(afterOurs(theirs));
    }

    // What both recorded for one day stands in one order in both copies from now on: ours, theirs.
    // Where theirs has our row already, an earlier merge has decided it. The rows of theirs come in
    // their own order, so that one is kept among them.
    template <typename Row> Row afterOurs(Row theirs) const
    {
        if constexpr (Recorded<Row>) {
            for (const Row *other : m_merged.table<Row>().rowsUnder(parentOf(theirs))) {
                const bool isMerged = m_ours.find<Row>(other->id) && m_theirs.find<Row>(other->id);
                if (!isMerged && dayOf(*other) == dayOf(theirs))
                    theirs.recordedAt = momentAfter(other->recordedAt, theirs.recordedAt);
            }
        }
        return theirs;
    }

    template <typename Row> void takeRemoval(const Row &base)
    {
        const Row *ours = m_ours.find<Row>(base.id);
        if (!ours)
            return;
        if (*ours == base) {
            m_merged.table<Row>().remove(base.id);
        } else {
            add(Conflict::Kind::ChangedAndGone, *ours);
            m_kept.append(base.id);
        }
    }

    // A row that stays keeps what belongs to it: an action its updates, a measure its readings.
    // Numbered rows under it stay deleted: they may have been deleted on purpose.
    template <typename Part> void keepParts()
    {
        if constexpr (isPartOfAnother<Part>()) {
            for (const Id &whole : m_kept)
                keepPartsOf<Part>(whole);
        }
    }

    template <typename Part> void keepPartsOf(Id whole)
    {
        for (const Part *part : m_ours.table<Part>().rowsUnder(whole)) {
            if (!m_merged.table<Part>().contains(part->id))
                m_merged.table<Part>().put(*part);
        }
    }

    // Without a base both have added the row, and every field that differs is in dispute.
    template <typename Row> Row mergedFields(const Row *base, const Row &ours, const Row &theirs)
    {
        Row merged = ours;
        forEachField<Row>([&](const auto &field) {
            const auto &our = ours.*field.member;
            const auto &their = theirs.*field.member;
            if (our == their || (base && base->*field.member == their))
                return;
            if (base && base->*field.member == our)
                merged.*field.member = their;
            else if (isMomentOfRecording(field))
                takeLater(merged, theirs);
            else
                m_conflicts.append({Conflict::Kind::BothChanged, ours.id,
                                    QLatin1String(tableName<Row>), QLatin1String(field.name),
                                    base ? storedText(base->*field.member) : QString(),
                                    storedText(our), storedText(their)});
        });
        return merged;
    }

    template <typename F> static bool isMomentOfRecording(const F &field)
    {
        return Recorded<
                   typename F::Row> && QLatin1String(field.name) == QLatin1String("recorded_at");
    }

    // Nobody wrote that moment, so there is nothing to dispute: an earlier merge has moved it.
    template <typename Row> static void takeLater(Row &merged, const Row &theirs)
    {
        if constexpr (Recorded<Row>)
            merged.recordedAt = std::max(merged.recordedAt, theirs.recordedAt);
    }

    template <typename Row> void holdLinks()
    {
        for (const Row &row : copyOf(m_merged.table<Row>())) {
            Row held = row;
            bool isLeftOut = false;
            forEachField<Row>([&](const auto &field) {
                if constexpr (IsLink<std::decay_t<decltype(field)>>)
                    isLeftOut = !holdLink(field, held) || isLeftOut;
            });
            if (isLeftOut)
                m_merged.table<Row>().remove(held.id);
            else if (held != row)
                m_merged.table<Row>().put(held);
        }
    }

    template <typename Row> static QList<Row> copyOf(const Table<Row> &table)
    {
        QList<Row> rows;
        for (const Row *row : table.rows())
            rows.append(*row);
        return rows;
    }

    /// Makes one link of a row valid; false where the row has to be left out instead.
    template <typename F, typename Row> bool holdLink(const F &link, Row &row)
    {
        const Id target = row.*link.member;
        if (target.isNull() || m_merged.table<typename F::Target>().contains(target))
            return true;
        m_linksHold = false;
        if (const auto *needed = m_ours.find<typename F::Target>(target)) {
            bringBack(*needed);
            return true;
        }
        return retract(link, row);
    }

    template <typename Row> void bringBack(const Row &ours)
    {
        m_merged.table<Row>().put(ours);
        add(Conflict::Kind::StillNeeded, ours);
        forEachRowType([&]<typename Part>() {
            if constexpr (isPartOfAnother<Part>())
                keepPartsOf<Part>(ours.id);
        });
    }

    /// They have linked a row to one that we deleted: the link becomes what it is with us.
    template <typename F, typename Row> bool retract(const F &link, Row &row)
    {
        const Id target = row.*link.member;
        const Row *ours = m_ours.find<Row>(row.id);
        const Id back = ours && ours->*link.member != target ? ours->*link.member : Id();
        if (back.isNull() && link.presence != Presence::Optional) {
            add(Conflict::Kind::ParentGone, row);
            return false;
        }
        m_conflicts.append({Conflict::Kind::BothChanged, row.id, QLatin1String(tableName<Row>),
                            QLatin1String(link.name), baseText(link, row.id), storedText(back),
                            storedText(target)});
        row.*link.member = back;
        return true;
    }

    template <typename F> QString baseText(const F &field, Id id) const
    {
        const auto *base = m_base.find<typename F::Row>(id);
        return base ? storedText(base->*field.member) : QString();
    }

    template <typename Row> void add(Conflict::Kind kind, const Row &row)
    {
        m_conflicts.append({kind, row.id, QLatin1String(tableName<Row>), {}, {}, {}, {}});
    }

    const Plan &m_base;
    const Plan &m_ours;
    const Plan &m_theirs;
    Plan m_merged;
    QList<Conflict> m_conflicts;
    QList<Id> m_kept;
    bool m_linksHold = false;
};

} // namespace

Merge merge(const Plan &base, const Plan &ours, const Plan &theirs)
{
    return Merger(base, ours, theirs).merged();
}

} // namespace tidemark

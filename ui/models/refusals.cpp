// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refusals.h"

#include "core/plan/visit.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Plan &plan, Id measure)
{
    const auto *row = plan.find<Measure>(measure);
    return row ? row->title : QString();
}

// A reading has no name of its own: it is one of its measure's.
QString rowName(const Plan &plan, Id row, const QString &after)
{
    if (const auto *reading = plan.find<Reading>(row))
        return u"%1, %2"_s.arg(titleOf(plan, reading->measure), words::date(reading->asAt));
    return after.isEmpty() ? shortNameOf(plan, row) : titleOf(plan, row) + after;
}

} // namespace

const Refusals::Entry *Refusals::at(const Place &place) const
{
    const auto index = indexOf(place);
    return index < 0 ? nullptr : &m_kept[index].entry;
}

void Refusals::keep(const Place &place, const Entry &entry)
{
    if (const auto index = indexOf(place); index >= 0) {
        const Entry &before = m_kept[index].entry;
        if (before.typed == entry.typed && before.why == entry.why)
            return; // it was only tried again
        m_kept.removeAt(index);
    }
    m_kept.append({place, entry, m_changes});
    Q_EMIT changed();
}

void Refusals::forget(const Place &place)
{
    const auto index = indexOf(place);
    if (index < 0)
        return;
    m_kept.removeAt(index);
    Q_EMIT changed();
}

const Refusals::Kept *Refusals::latest(const Plan &plan) const
{
    const auto found = std::find_if(m_kept.rbegin(), m_kept.rend(), [&](const Kept &kept) {
        return !nameOf(kept, plan).isEmpty();
    });
    return found == m_kept.rend() ? nullptr : &*found;
}

const Refusals::Kept *Refusals::latestOfAll(const Plan &plan) const
{
    const Kept *last = latest(plan);
    return last && last->after >= m_changes ? last : nullptr;
}

QString Refusals::giveUpLatest(const Plan &plan)
{
    const Kept *last = latestOfAll(plan);
    if (!last)
        return {};
    const QString name = nameOf(*last, plan);
    const Place place = last->place;
    forget(place);
    Q_EMIT givenUp(place);
    return name;
}

QString Refusals::nameOfLatest(const Plan &plan) const
{
    const Kept *last = latestOfAll(plan);
    return last ? nameOf(*last, plan) : QString();
}

QStringList Refusals::names(const Plan &plan) const
{
    QStringList names;
    for (const Kept &kept : m_kept) {
        if (const QString name = nameOf(kept, plan); !name.isEmpty())
            names.append(name);
    }
    return names;
}

void Refusals::setPending(const QObject *field, bool isPending)
{
    if (m_pending.contains(field) == isPending)
        return;
    if (isPending)
        m_pending.insert(field);
    else
        m_pending.remove(field);
    Q_EMIT pendingChanged();
}

// Empty while its row is not in the plan.
QString Refusals::nameOf(const Kept &kept, const Plan &plan) const
{
    const auto &[place, entry, after] = kept;
    return tableOf(plan, place.row).isEmpty()
               ? QString()
               : u"%1 of %2"_s.arg(entry.label, rowName(plan, place.row, entry.after));
}

qsizetype Refusals::indexOf(const Place &place) const
{
    const auto it = std::find_if(m_kept.begin(), m_kept.end(),
                                 [&](const Kept &kept) { return kept.place == place; });
    return it == m_kept.end() ? -1 : it - m_kept.begin();
}

} // namespace tidemark

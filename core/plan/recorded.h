// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// The order of recording: of two rows that bear one day the one recorded later counts (order.h),
/// whatever the clock said and however their ids sort.
namespace tidemark {

/// Rows that say when they were recorded, and of which several may bear one day.
template <typename Row>
concept Recorded = requires(Row row)
{
    row.recordedAt;
};

inline QDate dayOf(const Update &row)
{
    return row.asAt;
}
inline QDate dayOf(const Reading &row)
{
    return row.asAt;
}
inline QDate dayOf(const DateMove &row)
{
    return row.movedOn;
}

inline QDate dayOf(const HoldChange &row)
{
    return row.changedOn;
}

/// A moment strictly after `earlier`: `at`, where that is later, else a millisecond more.
inline QDateTime momentAfter(const QDateTime &earlier, const QDateTime &at)
{
    const qint64 least = (earlier.isValid() ? earlier.toMSecsSinceEpoch() : 0) + 1;
    return at.isValid() && at.toMSecsSinceEpoch() >= least
               ? at
               : QDateTime::fromMSecsSinceEpoch(least, Qt::UTC);
}

/// The row as it is to be written: recorded after every other row of its parent and its day.
template <Recorded Row> Row recordedLast(const Plan &plan, Row row)
{
    for (const Row *other : plan.table<Row>().rowsUnder(parentOf(row))) {
        if (other->id != row.id && dayOf(*other) == dayOf(row))
            row.recordedAt = momentAfter(other->recordedAt, row.recordedAt);
    }
    return row;
}

} // namespace tidemark

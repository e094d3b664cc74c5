// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"

#include <QList>

namespace tidemark {

/// A stretch of the financial year in which one collection of updates is made.
struct Period {
    QString name; ///< "Oct 2021", "Q3 2021/22", "H2 2021/22", "2021/22"
    QDate from;   ///< its first day
    QDate asAt;   ///< its last day

    bool operator==(const Period &) const = default;
};

/// The period of the given length that the day lies in. Quarters and halves count from
/// `yearStartMonth` (1 to 12; April is 4, so that Q1 ends on 30 June).
Period periodOf(QDate day, Frequency length, int yearStartMonth);

/// `before` periods that end before the one of `day`, that one, and `after` later ones, in order.
QList<Period> periodsAround(QDate day, Frequency length, int yearStartMonth, int before, int after);

} // namespace tidemark

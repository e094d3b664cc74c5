// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringList>

namespace tidemark {

/// Why a row may not be written like this: whole sentences, the gravest first, each saying what to
/// do instead. Content that only somebody should look at (no due date, say) is for check().
template <typename Row> QStringList objectionsTo(const Plan &plan, const Row &row);

/// The first objection to `after` that `before` did not give rise to, or empty. What was wrong
/// already is not held against a change: a plan from elsewhere is put right one field at a time.
template <typename Row>
QString newObjectionTo(const Plan &plan, const Row &before, const Row &after)
{
    const QStringList known = objectionsTo(plan, before);
    for (const QString &objection : objectionsTo(plan, after)) {
        if (!known.contains(objection))
            return objection;
    }
    return {};
}

/// Due before start, said with both days and, by the date being set, what to do; empty where the
/// days are in order or one is missing.
QString objectionToDates(QDate start, QDate due, DateKind beingSet = DateKind::Due);

/// Progress outside 0 to 100; empty where it is within.
QString objectionToProgress(int progress);

} // namespace tidemark

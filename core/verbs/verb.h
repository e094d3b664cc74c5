// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/plan/order.h"

#include <QList>

#include <limits>

/// What the verbs of edits.h share: their refusals, and the place of what is added.
namespace tidemark {

inline Error notThere()
{
    return refused(QStringLiteral("This is not in the plan any more. Look at the plan as it is now "
                                  "and try again."));
}

/// The position after the last of the siblings. At the end of all numbers it stays there.
template <Arranged Row> int positionAfter(const QList<const Row *> &siblings)
{
    if (siblings.isEmpty())
        return 0;
    return std::min(siblings.last()->position, std::numeric_limits<int>::max() - 1) + 1;
}

} // namespace tidemark

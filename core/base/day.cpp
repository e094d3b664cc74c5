// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day.h"

#include <array>

namespace tidemark {

// QLocale would do, but its British September has been "Sep" and "Sept" in turn.
QString dayText(QDate day)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (!day.isValid())
        return {};
    const auto month = QLatin1String(months[static_cast<size_t>(day.month() - 1)]);
    return QStringLiteral("%1 %2 %3").arg(day.day()).arg(month).arg(day.year());
}

} // namespace tidemark

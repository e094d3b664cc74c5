// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/period.h"

namespace tidemark {

namespace {

int monthsIn(Frequency length)
{
    switch (length) {
    case Frequency::Month:
        return 1;
    case Frequency::Quarter:
        return 3;
    case Frequency::HalfYear:
        return 6;
    case Frequency::Year:
        break;
    }
    return 12;
}

} // namespace

QDate periodStart(QDate day, Frequency length, int yearStartMonth)
{
    const int intoYear = (day.month() - yearStartMonth + 12) % 12;
    return QDate(day.year(), day.month(), 1).addMonths(-(intoYear % monthsIn(length)));
}

QDate nextPeriodStart(QDate day, Frequency length, int yearStartMonth)
{
    return periodStart(day, length, yearStartMonth).addMonths(monthsIn(length));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar.h"

#include "core/rules/facts.h"
#include "core/rules/period.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString nameOf(QDate from, Frequency length, int yearStartMonth)
{
    const QString year = words::financialYear(from, yearStartMonth);
    const int quarter = financialQuarter(from, yearStartMonth);
    switch (length) {
    case Frequency::Month:
        return words::shortMonth(from);
    case Frequency::Quarter:
        return words::quarter(from, yearStartMonth);
    case Frequency::HalfYear:
        return u"H%1 %2"_s.arg(quarter <= 2 ? 1 : 2).arg(year);
    case Frequency::Year:
        break;
    }
    return year;
}

} // namespace

Period periodOf(QDate day, Frequency length, int yearStartMonth)
{
    const QDate from = periodStart(day, length, yearStartMonth);
    return {nameOf(from, length, yearStartMonth), from,
            nextPeriodStart(day, length, yearStartMonth).addDays(-1)};
}

QList<Period> periodsAround(QDate day, Frequency length, int yearStartMonth, int before, int after)
{
    QDate first = periodStart(day, length, yearStartMonth);
    for (int i = 0; i < before; ++i)
        first = periodStart(first.addDays(-1), length, yearStartMonth);
    QList<Period> periods;
    for (int i = -before; i <= after; ++i) {
        periods.append(periodOf(first, length, yearStartMonth));
        first = periods.last().asAt.addDays(1);
    }
    return periods;
}

} // namespace tidemark

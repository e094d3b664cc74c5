// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar.h"

#include "core/rules/facts.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

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
    const int months = monthsIn(length);
    const int intoYear = (day.month() - yearStartMonth + 12) % 12;
    const QDate from = QDate(day.year(), day.month(), 1).addMonths(-(intoYear % months));
    return {nameOf(from, length, yearStartMonth), from, from.addMonths(months).addDays(-1)};
}

QList<Period> periodsAround(QDate day, Frequency length, int yearStartMonth, int before, int after)
{
    const QDate here = periodOf(day, length, yearStartMonth).from;
    QList<Period> periods;
    for (int i = -before; i <= after; ++i)
        periods.append(periodOf(here.addMonths(i * monthsIn(length)), length, yearStartMonth));
    return periods;
}

} // namespace tidemark

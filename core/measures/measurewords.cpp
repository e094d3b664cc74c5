// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/measurewords.h"

#include "core/words/values.h"
#include "core/words/words.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString monthName(int month)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).monthName(month);
}

QString periodCalled(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Month:
        return u"month"_s;
    case Frequency::Quarter:
        return u"quarter"_s;
    case Frequency::HalfYear:
        return u"half-year"_s;
    case Frequency::Year:
        break;
    }
    return u"year"_s;
}

} // namespace

QString value(const Measure &measure, std::optional<double> value)
{
    return words::value(value, measure.decimals);
}

QString value(std::optional<double> value, int decimals)
{
    return value ? number(*value, decimals) : u"No value"_s;
}

QString valueWithUnit(const Measure &measure, std::optional<double> value)
{
    const QString digits = words::value(measure, value);
    return value ? amount(digits, measure.unit) : digits;
}

QString target(const Measure &measure, const TargetInForce &target)
{
    return words::target(target, measure.decimals);
}

QString tolerance(const Measure &measure, const TargetInForce &target)
{
    if (!target.low || measure.direction == Direction::None)
        return {};
    const double by = std::abs(measure.tolerance.value_or(0));
    if (by == 0)
        return u"no tolerance"_s;
    int decimals = 0;
    while (decimals < 6 && std::abs(by - number(by, decimals).remove(u',').toDouble()) > 1e-9)
        ++decimals;
    const QString figure = number(by, decimals);
    switch (measure.toleranceKind) {
    case ToleranceKind::PercentOfTarget:
        return u"tolerance %1% of the target"_s.arg(figure);
    case ToleranceKind::PercentagePoints:
        return u"tolerance %1 %2"_s.arg(figure, by == 1 ? u"point"_s : u"points"_s);
    case ToleranceKind::Absolute:
        break;
    }
    return u"tolerance "_s + amount(figure, measure.unit);
}

QString target(const TargetInForce &target, int decimals)
{
    if (!target.low)
        return u"No target"_s;
    const QString low = number(*target.low, decimals);
    return target.high ? u"%1 to %2"_s.arg(low, number(*target.high, decimals)) : low;
}

QString reading(const Measure &measure, const TrendPoint &point, const Settings &settings)
{
    QString text = u"%1: %2"_s.arg(date(point.asAt), valueWithUnit(measure, point.value));
    if (point.provisional)
        text += u", provisional"_s;
    if (point.target.low)
        text += u"; target %1"_s.arg(target(measure, point.target));
    if (point.rating)
        text += u"; %1"_s.arg(rating(*point.rating, settings));
    return text;
}

QString travel(Travel travel)
{
    switch (travel) {
    case Travel::Unknown:
        return u"Not known"_s;
    case Travel::Better:
        return u"Better"_s;
    case Travel::Same:
        return u"Unchanged"_s;
    case Travel::Worse:
        return u"Worse"_s;
    case Travel::Up:
        return u"Up"_s;
    case Travel::Down:
        return u"Down"_s;
    }
    return {};
}

QString travelSince(Travel travel, const QString &before)
{
    switch (travel) {
    case Travel::Unknown:
        return {};
    case Travel::Better:
    case Travel::Worse:
        return u"%1 than %2"_s.arg(words::travel(travel), before);
    case Travel::Same:
    case Travel::Up:
    case Travel::Down:
        break;
    }
    return u"%1 since %2"_s.arg(words::travel(travel), before);
}

QString travelSincePrevious(Travel travel, const Measure &measure, const QString &last)
{
    if (!comparesPeriods(measure))
        return travelSince(travel, last);
    const QString before = u"the %1 before"_s.arg(periodCalled(measure.frequency));
    switch (travel) {
    case Travel::Unknown:
        return {};
    case Travel::Better:
    case Travel::Worse:
        return u"%1 than %2"_s.arg(words::travel(travel), before);
    case Travel::Same:
        return u"The same as %1"_s.arg(before);
    case Travel::Up:
    case Travel::Down:
        break;
    }
    return u"%1 on %2"_s.arg(words::travel(travel), before);
}

QString travels(const Measure &measure, Travel sinceLast, Travel onYear, const QString &last,
                const QString &year)
{
    const QString one = travelSincePrevious(sinceLast, measure, last);
    const QString other = travelSince(onYear, year);
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    if (one.startsWith(other.chopped(year.size())))
        return one + u" and "_s + year;
    return one + u", "_s + lowerFirst(other);
}

QString yearlyRestart(const Settings &settings)
{
    return u"Starts again in %1"_s.arg(monthName(settings.yearStartMonth));
}

QString travels(const Plan &plan, const Measure &measure, const Reading &reading,
                const QString &last, const QString &year)
{
    const Travel onYear = travelSinceAYearBefore(plan, measure, reading);
    if (!isFirstOfItsYear(plan, measure, reading))
        return travels(measure, travelSincePrevious(plan, measure, reading), onYear, last, year);
    const QString other = travelSince(onYear, year);
    return yearlyRestart(plan.settings())
           + (other.isEmpty() ? QString() : u", "_s + lowerFirst(other));
}

} // namespace tidemark::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/trendscale.h"

#include "core/words/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QList<double> heightsOf(const QList<TrendPoint> &points)
{
    QList<double> heights;
    const auto append = [&](std::optional<double> height) {
        if (height)
            heights.append(*height);
    };
    for (const TrendPoint &point : points) {
        append(point.value);
        append(point.target.low);
        append(point.target.high);
        if (point.tolerated)
            heights += {point.tolerated->lowest, point.tolerated->highest};
    }
    return heights;
}

// Evenly spaced labels need not stand exactly a label's share of the axis apart: they take five
// eighths of it.
constexpr qreal roomBeside = 0.8;
constexpr qreal wider = 1.1;

// From the last one back, so that the latest is always there; one that would touch the one after it
// is left out.
QList<std::pair<qreal, QString>> namedDays(const QList<TrendPoint> &points, qreal apart)
{
    QList<std::pair<qreal, QString>> days;
    for (auto i = points.size() - 1; i >= 0; --i) {
        const qreal place = placeOf(points[i].asAt);
        const QString label = words::shortMonth(points[i].asAt);
        const bool fits =
            days.isEmpty() || (days.first().second != label && days.first().first - place >= apart);
        if (fits)
            days.prepend({place, label});
    }
    return days;
}

} // namespace

qreal placeOf(QDate day)
{
    return qreal(day.toJulianDay());
}

int decimalsFor(double step)
{
    return step > 0 && step < 1 ? std::min(6, int(std::ceil(-std::log10(step)))) : 0;
}

TrendScale::TrendScale(const QList<TrendPoint> &points, qsizetype mostLabels)
{
    if (points.isEmpty())
        return;
    left = placeOf(points.first().from);
    right = placeOf(points.last().asAt.addDays(1));
    right += (right - left) / 40;

    const QList<double> heights = heightsOf(points);
    if (!heights.isEmpty()) {
        const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
        const double room = std::max((*most - *least) / 10, std::abs(*most) / 100);
        lowest = *least >= 0 && *least < room ? 0 : *least - room;
        highest = *most + (room > 0 ? room : 1);
    }

    // Labels stand over the days themselves, which may be far apart or close together.
    const auto most = std::max<qsizetype>(1, mostLabels);
    qreal apart = (right - left) / qreal(most) * roomBeside;
    days = namedDays(points, apart);
    while (days.size() > most)
        days = namedDays(points, apart *= wider);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/trendseries.h"

#include "ui/measures/trendscale.h"
#include "ui/style.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QPen>
#include <QScatterSeries>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int dotSize = 9;

void append(QXYSeries &series, QDate day, double value)
{
    series.append(placeOf(day), value);
}

QLineSeries *addLine(QChart &chart, const QString &name, const QPen &pen)
{
    auto *line = new QLineSeries;
    line->setName(name);
    line->setPen(pen);
    chart.addSeries(line);
    return line;
}

QScatterSeries *addDots(QChart &chart, const QString &name, const QColor &fill,
                        const Palette &colours)
{
    auto *dots = new QScatterSeries;
    dots->setName(name);
    dots->setMarkerSize(px(dotSize));
    dots->setBrush(fill);
    dots->setPen(QPen(colours.inProgress, 2 * colours.weight));
    chart.addSeries(dots);
    return dots;
}

// A band for each stretch of periods that have one.
void addBands(QChart &chart, const QList<TrendPoint> &points, const Palette &colours)
{
    QAreaSeries *band = nullptr;
    for (const TrendPoint &point : points) {
        if (!point.tolerated) {
            band = nullptr;
            continue;
        }
        if (!band) {
            band = new QAreaSeries(new QLineSeries, new QLineSeries);
            band->upperSeries()->setParent(band);
            band->lowerSeries()->setParent(band);
            band->setName(u"Tolerated"_s);
            band->setBrush(colours.selection);
            band->setPen(QPen(colours.border, 1, Qt::DotLine));
            chart.addSeries(band);
        }
        for (const QDate day : {point.from, point.asAt.addDays(1)}) {
            append(*band->upperSeries(), day, point.tolerated->highest);
            append(*band->lowerSeries(), day, point.tolerated->lowest);
        }
    }
}

// The target of each period holds from its first day to its last.
void addTargets(QChart &chart, const QList<TrendPoint> &points, const Palette &colours)
{
    const QPen pen(colours.ink, 1.5 * colours.weight, Qt::DashLine);
    for (auto end : {&TargetInForce::low, &TargetInForce::high}) {
        QLineSeries *line = nullptr;
        for (const TrendPoint &point : points) {
            const std::optional<double> target = point.target.*end;
            if (!target) {
                line = nullptr;
                continue;
            }
            if (!line)
                line = addLine(chart, u"Target"_s, pen);
            append(*line, point.from, *target);
            append(*line, point.asAt.addDays(1), *target);
        }
    }
}

void addValues(QChart &chart, const QList<TrendPoint> &points, const Palette &colours)
{
    QLineSeries *line = nullptr;
    for (const TrendPoint &point : points) {
        if (!point.value)
            line = nullptr;
        else if (!line)
            line = addLine(chart, u"Value"_s, QPen(colours.inProgress, 2 * colours.weight));
        if (line)
            append(*line, point.asAt, *point.value);
    }
}

void addPoints(QChart &chart, const QList<TrendPoint> &points, const Palette &colours)
{
    QScatterSeries *finals = nullptr;
    QScatterSeries *provisional = nullptr;
    for (const TrendPoint &point : points) {
        if (!point.value)
            continue;
        if (point.provisional && !provisional)
            provisional = addDots(chart, u"Provisional"_s, colours.paper, colours);
        if (!point.provisional && !finals)
            finals = addDots(chart, {}, colours.inProgress, colours);
        append(point.provisional ? *provisional : *finals, point.asAt, *point.value);
    }
}

} // namespace

QScatterSeries *addTrend(QChart &chart, const QList<TrendPoint> &points, const Palette &colours)
{
    addBands(chart, points, colours);
    addTargets(chart, points, colours);
    addValues(chart, points, colours);
    addPoints(chart, points, colours);
    QScatterSeries *ring = addDots(chart, {}, Qt::transparent, colours);
    ring->setMarkerSize(px(2 * dotSize));
    ring->setPen(QPen(colours.focus, 2 * colours.weight));
    return ring;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/sparkline.h"

#include "core/measures/measurewords.h"
#include "core/measures/trend.h"
#include "core/rules/accumulation.h"
#include "core/words/words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Point = Sparkline::Point;

QList<Point> withValue(const QList<Point> &points)
{
    QList<Point> known;
    std::copy_if(points.begin(), points.end(), std::back_inserter(known),
                 [](const Point &point) { return point.value.has_value(); });
    return known;
}

bool isLess(const Point &a, const Point &b)
{
    return *a.value < *b.value;
}

/// Days and values laid out in an area.
class Scale {
public:
    Scale(const QRectF &area, const Sparkline &sparkline, const QList<Point> &known)
        : m_area(area)
        , m_first(known.first().day)
        , m_days(std::max<qint64>(1, known.first().day.daysTo(known.last().day)))
    {
        const auto [least, most] = std::minmax_element(known.begin(), known.end(), isLess);
        m_lowest = *least->value;
        m_highest = *most->value;
        for (const auto &target : {sparkline.target, sparkline.targetHigh}) {
            m_lowest = std::min(m_lowest, target.value_or(m_lowest));
            m_highest = std::max(m_highest, target.value_or(m_highest));
        }
    }

    QPointF at(const Point &point) const
    {
        return {m_area.left() + m_area.width() * qreal(m_first.daysTo(point.day)) / qreal(m_days),
                height(*point.value)};
    }

    qreal height(double value) const
    {
        if (m_highest <= m_lowest)
            return m_area.center().y();
        return m_area.bottom() - m_area.height() * (value - m_lowest) / (m_highest - m_lowest);
    }

private:
    QRectF m_area;
    QDate m_first;
    qint64 m_days;
    double m_lowest;
    double m_highest;
};

void drawTarget(QPainter &painter, const QRectF &area, const Scale &scale,
                std::optional<double> target, const Palette &palette)
{
    if (!target)
        return;
    const qreal y = scale.height(*target);
    painter.setPen(QPen(palette.border, palette.weight, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

QPainterPath lineThrough(const QList<Point> &points, const Scale &scale)
{
    QPainterPath path;
    bool joined = false;
    for (const Point &point : points) {
        if (point.value && joined)
            path.lineTo(scale.at(point));
        else if (point.value)
            path.moveTo(scale.at(point));
        joined = point.value.has_value();
    }
    return path;
}

// A reading that no line reaches.
QList<Point> alone(const QList<Point> &points)
{
    const auto isKnown = [&](qsizetype i) {
        return i >= 0 && i < points.size() && points[i].value.has_value();
    };
    QList<Point> found;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (isKnown(i) && !isKnown(i - 1) && !isKnown(i + 1))
            found.append(points[i]);
    }
    return found;
}

} // namespace

void paint(QPainter &painter, const QRectF &area, const Sparkline &sparkline,
           const Palette &palette)
{
    const QList<Point> known = withValue(sparkline.points);
    const qreal dot = std::clamp(area.height() / 8, 2.0, 4.0);
    const QRectF inside = area.adjusted(2 * dot, 2 * dot, -2 * dot, -2 * dot);
    if (known.isEmpty() || inside.isEmpty())
        return;
    const Scale scale(inside, sparkline, known);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawTarget(painter, inside, scale, sparkline.target, palette);
    drawTarget(painter, inside, scale, sparkline.targetHigh, palette);
    const QPen line(palette.inProgress, 1.5 * palette.weight, Qt::SolidLine, Qt::RoundCap,
                    Qt::RoundJoin);
    painter.strokePath(lineThrough(sparkline.points, scale), line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.inProgress);
    for (const Point &point : alone(sparkline.points))
        painter.drawEllipse(scale.at(point), dot / 2, dot / 2);
    painter.setPen(line);
    painter.setBrush(known.last().provisional ? palette.paper : palette.inProgress);
    painter.drawEllipse(scale.at(known.last()), dot, dot);
    painter.restore();
}

QString describe(const Sparkline &sparkline)
{
    const QList<Point> known = withValue(sparkline.points);
    if (known.isEmpty())
        return u"No readings"_s;
    Measure measure;
    measure.unit = sparkline.unit;
    measure.decimals = sparkline.decimals;
    const auto figure = [&](std::optional<double> value) {
        return words::valueWithUnit(measure, value);
    };
    QString besides;
    if (sparkline.target)
        besides += u"; target %1"_s.arg(figure(sparkline.target));
    if (sparkline.target && sparkline.targetHigh)
        besides += u" to %1"_s.arg(figure(sparkline.targetHigh));
    if (sparkline.restartsIn > 0)
        besides += u"; it adds up over the year and starts again in %1"_s.arg(
            words::month(QDate(2000, sparkline.restartsIn, 1)).section(u' ', 0, 0));
    if (known.size() == 1)
        return u"1 reading, in %1: %2"_s.arg(words::month(known.first().day),
                                             figure(known.first().value))
               + besides;
    const auto [least, most] = std::minmax_element(known.begin(), known.end(), isLess);
    return u"%1 readings from %2 to %3: from %4 to %5, lowest %6, highest %7"_s.arg(
               QString::number(known.size()), words::month(known.first().day),
               words::month(known.last().day), figure(known.first().value),
               figure(known.last().value), figure(least->value), figure(most->value))
           + besides;
}

Sparkline sparklineOf(const Plan &plan, const Measure &measure, const TargetInForce &target,
                      QDate asAt)
{
    const bool addsUp = measure.accumulation == Accumulation::Cumulative;
    Sparkline line{{},           target.low,
                   target.high,  measure.decimals,
                   measure.unit, addsUp ? plan.settings().yearStartMonth : 0};
    for (const TrendPoint &point : trendOf(plan, measure, asAt)) {
        const bool goesOn = line.points.isEmpty()
                            || !restartsBetween(plan, measure, line.points.last().day, point.asAt);
        if (!goesOn) // a gap: the line does not fall from one year's sum to the next one's first
            line.points.append({point.from, std::nullopt, false});
        line.points.append({point.asAt, point.value, point.provisional});
    }
    return line;
}

} // namespace tidemark

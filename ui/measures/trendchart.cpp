// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/trendchart.h"

#include "ui/measures/trendscale.h"
#include "ui/measures/trendseries.h"
#include "ui/style.h"

#include <QAccessible>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegendMarker>
#include <QLocale>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QSet>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

TrendChart::TrendChart(QWidget *parent) : QChartView(parent)
{
    setObjectName(u"trend"_s);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // it has no name
    viewport()->setMouseTracking(true);
    setMinimumHeight(px(150));
    setAccessibleDescription(u"Left and Right step through the readings."_s);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    chart()->setMargins(QMargins(space::tight, 0, space::small, space::tight));
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    say(-1);
    draw();
}

void TrendChart::show(const Course &course)
{
    if (course == m_course)
        return;
    const bool another = course.name != m_course.name;
    m_course = course;
    const int last = int(course.points.size()) - 1;
    m_current = another ? -1 : std::min(m_current, last);
    draw();
    say(m_current);
}

void TrendChart::setCurrent(int point)
{
    if (point >= m_course.points.size())
        return;
    m_current = point;
    drawCurrent();
    say(point);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_course.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current < 0 ? last : std::max(0, m_current - 1));
    case Qt::Key_Right:
        return choose(m_current < 0 ? last : std::min(last, m_current + 1));
    case Qt::Key_Home:
        return choose(std::min(0, last));
    case Qt::Key_End:
        return choose(last);
    default:
        QChartView::keyPressEvent(event);
    }
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    say(pointAt(event->position()));
    QChartView::mouseMoveEvent(event);
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    QChartView::mousePressEvent(event);
    choose(pointAt(event->position()));
}

void TrendChart::leaveEvent(QEvent *event)
{
    say(m_current);
    QChartView::leaveEvent(event);
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    if (m_current < 0)
        setCurrent(int(m_course.points.size()) - 1);
    chart()->setBackgroundPen(QPen(colours().focus, 2));
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    chart()->setBackgroundPen(Qt::NoPen);
}

void TrendChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QChartView::changeEvent(event);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (m_labels != labelsThatFit())
        draw();
}

// Qt Charts leaves out the legend of a chart that was drawn anew, by a change of theme, while it
// was hidden.
void TrendChart::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    draw();
}

// The names of days stand beside each other with some room between.
int TrendChart::labelsThatFit() const
{
    return std::clamp(width() * 5 / 8 / fontMetrics().horizontalAdvance(u"Mar 2026"_s), 2, 6);
}

void TrendChart::draw()
{
    m_ring = nullptr;
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    setBackgroundBrush(colours().paper);
    chart()->setBackgroundBrush(colours().paper);
    chart()->setBackgroundPen(hasFocus() ? QPen(colours().focus, 2) : QPen(Qt::NoPen));
    chart()->legend()->setFont(font());
    chart()->legend()->setLabelColor(colours().ink);
    m_ring = addTrend(*chart(), m_course.points, colours());
    drawAxes();
    drawCurrent();
    nameInLegend();
}

// Each kind of line once, and none where there is only one.
void TrendChart::nameInLegend()
{
    QSet<QString> named;
    const auto markers = chart()->legend()->markers();
    for (QLegendMarker *marker : markers) {
        marker->setVisible(!marker->label().isEmpty() && !named.contains(marker->label()));
        named.insert(marker->label());
        if (marker->series()->type() == QAbstractSeries::SeriesTypeArea) {
            marker->setShape(QLegend::MarkerShapeRectangle);
            marker->setBrush(colours().selection);
        }
    }
    named.remove({});
    chart()->legend()->setVisible(named.size() > 1);
}

void TrendChart::drawAxes()
{
    m_labels = labelsThatFit();
    const TrendScale scale(m_course.points, m_labels);
    auto *days = new QCategoryAxis;
    days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    days->setStartValue(scale.left);
    for (const auto &[place, label] : scale.days)
        days->append(label, place);
    days->setRange(scale.left, scale.right);
    // The label of the last day stands half beyond its end.
    const QString last = scale.days.isEmpty() ? QString() : scale.days.last().second;
    chart()->setMargins({0, 0, fontMetrics().horizontalAdvance(last) / 2, 0});
    days->setGridLineVisible(false);
    auto *values = new QValueAxis;
    values->setRange(scale.lowest, scale.highest);
    values->setTickCount(4);
    values->applyNiceNumbers();
    const double least = std::pow(10, -m_course.decimals);
    if ((values->max() - values->min()) / (values->tickCount() - 1) < least) {
        values->setRange(std::floor(values->min() / least) * least,
                         std::ceil(values->max() / least) * least);
        values->setTickCount(1 + std::max(1, qRound((values->max() - values->min()) / least)));
    }
    values->setLabelFormat(
        u"%.%1f"_s.arg(decimalsFor((values->max() - values->min()) / (values->tickCount() - 1))));
    values->setTitleText(m_course.unit);
    values->setTitleVisible(!m_course.unit.isEmpty());
    values->setTitleBrush(colours().inkSoft);
    values->setTitleFont(font());
    for (QAbstractAxis *axis : QList<QAbstractAxis *>{days, values}) {
        axis->setLabelsFont(font());
        axis->setLabelsColor(colours().ink);
        axis->setLinePen(QPen(colours().border, 1));
        axis->setGridLineColor(colours().line);
        axis->setVisible(!m_course.points.isEmpty());
        chart()->addAxis(axis, axis == days ? Qt::AlignBottom : Qt::AlignLeft);
        const auto series = chart()->series();
        for (QAbstractSeries *one : series)
            one->attachAxis(axis);
    }
}

void TrendChart::drawCurrent()
{
    if (!m_ring)
        return;
    m_ring->clear();
    const TrendPoint point = m_course.points.value(m_current);
    if (m_current >= 0 && point.value)
        m_ring->append(placeOf(point.asAt), *point.value);
}

void TrendChart::choose(int point)
{
    if (point < 0)
        return;
    setCurrent(point);
    Q_EMIT chosen(point);
}

// A screen reader says the new name of what has the focus.
void TrendChart::say(int point)
{
    const QString sentence = m_course.sentences.value(point);
    const QString name = m_course.name.isEmpty() ? u"Trend"_s : u"Trend of %1"_s.arg(m_course.name);
    const QString said = sentence.isEmpty() ? name : u"%1. %2"_s.arg(sentence, name);
    if (said != accessibleName())
        setAccessibleName(said);
    Q_EMIT readout(sentence);
}

// The point whose day is the nearest; -1 outside the axes.
int TrendChart::pointAt(const QPointF &place) const
{
    const QPointF inScene = mapToScene(place.toPoint());
    const QPointF inChart = chart()->mapFromScene(inScene);
    if (!m_ring || !chart()->plotArea().contains(inChart))
        return -1;
    const qreal x = chart()->mapToValue(inChart, m_ring).x();
    int nearest = -1;
    for (int i = 0; i < m_course.points.size(); ++i) {
        const auto distance = [&](int point) {
            return std::abs(placeOf(m_course.points[point].asAt) - x);
        };
        if (nearest < 0 || distance(i) < distance(nearest))
            nearest = i;
    }
    return nearest;
}

const Palette &TrendChart::colours() const
{
    return drawPalette(palette());
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/measures/trend.h"

#include <QChartView>

class QScatterSeries;

namespace tidemark {

/// The course of a measure, drawn with axes: values as a line with gaps where they are missing,
/// provisional ones hollow, the target stepping from period to period, and what is tolerated as a
/// band. Left and Right step through the readings, and the mouse reads them off.
class TrendChart : public QChartView {
    Q_OBJECT
public:
    /// What the chart shows.
    struct Course {
        QString name; ///< of the measure
        QString unit;
        int decimals = 0; ///< digits that values have after the point
        QList<TrendPoint> points;
        QStringList sentences; ///< one for each point
        bool operator==(const Course &) const = default;
    };

    explicit TrendChart(QWidget *parent = nullptr);

    void show(const Course &course);
    const Course &course() const { return m_course; }
    /// The point that is read off; -1: none.
    int current() const { return m_current; }
    void setCurrent(int point);

Q_SIGNALS:
    /// What is read off now: at the pointer, or at the current point; empty for none.
    void readout(const QString &sentence);
    /// Stepped to, or clicked.
    void chosen(int point);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void draw();
    void drawAxes();
    int labelsThatFit() const;
    void drawCurrent();
    void nameInLegend();
    void choose(int point);
    void say(int point);
    int pointAt(const QPointF &place) const;
    const Palette &colours() const;

    Course m_course;
    int m_current = -1;
    int m_labels = 0;
    QScatterSeries *m_ring = nullptr;
};

} // namespace tidemark

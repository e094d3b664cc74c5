// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/overview.h"

#include <QWidget>

class QChart;
class QChartView;
class QLabel;

namespace tidemark {

/// How many actions were in which stage when each round was closed, as columns. What they show is
/// also said in words, round by round.
class StagesChart : public QWidget {
    Q_OBJECT
public:
    explicit StagesChart(QWidget *parent = nullptr);

    void setRounds(const QList<StagesThen> &rounds);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    qsizetype roundsThatFit() const;

    QList<StagesThen> m_rounds;
    qsizetype m_shown = 0; ///< of the last ones
    QChart *m_chart;
    QChartView *m_view;
    QLabel *m_none;
};

} // namespace tidemark

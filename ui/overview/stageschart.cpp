// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/stageschart.h"

#include "core/draw/palette.h"
#include "core/words/words.h"
#include "ui/style.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLabel>
#include <QLegend>
#include <QRegularExpression>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <array>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// So that at most three steps hold the highest bar, and as little as may be stays above it.
int stepOf(int most)
{
    for (int power = 1;; power *= 10) {
        for (const int step : {1, 2, 5}) {
            if (most <= 3 * step * power)
                return step * power;
        }
    }
}

struct Layer {
    Stage stage;
    int RollUp::*count;
    Qt::BrushStyle pattern; ///< where stages have no colours
};

constexpr std::array layers{
    Layer{Stage::Completed, &RollUp::completed, Qt::SolidPattern},
    Layer{Stage::InProgress, &RollUp::inProgress, Qt::BDiagPattern},
    Layer{Stage::Planned, &RollUp::planned, Qt::Dense6Pattern},
    Layer{Stage::OnHold, &RollUp::onHold, Qt::VerPattern},
    Layer{Stage::Cancelled, &RollUp::cancelled, Qt::DiagCrossPattern},
};

// "Q2 2021/22" stands on two lines, the year without its century, so that eight fit side by side.
QString onTwoLines(const QString &name)
{
    static const QRegularExpression century(u"\\b20(?=\\d\\d)"_s);
    return QString(name).remove(century).toHtmlEscaped().replace(u' ', u"<br>"_s);
}

QString inWords(const QList<StagesThen> &rounds)
{
    QStringList said;
    for (const StagesThen &round : rounds)
        said.append(u"%1: %2."_s.arg(round.name, words::counts(round.counts)));
    return said.join(u' ');
}

} // namespace

StagesChart::StagesChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart))
    , m_none(new QLabel(u"When rounds have been closed, the stages of all actions are drawn here, "
                        "round by round."_s))
{
    setObjectName(u"overview.chart"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::TabFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // it has no name
    m_view->setMinimumHeight(px(130));
    // It takes what is left: the page is not to scroll for its sake.
    m_view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setTone(m_none, Tone::Quiet);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    column->addWidget(m_none);
    setRounds({});
}

void StagesChart::setRounds(const QList<StagesThen> &rounds)
{
    m_rounds = rounds;
    m_view->setVisible(!rounds.isEmpty());
    m_none->setVisible(rounds.isEmpty());
    m_view->setAccessibleName(u"Stages of all actions when each round was closed"_s);
    m_view->setAccessibleDescription(inWords(rounds));
    draw();
}

void StagesChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

void StagesChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_shown != roundsThatFit())
        draw();
}

// The latest, as many as can be named side by side.
qsizetype StagesChart::roundsThatFit() const
{
    const int each = fontMetrics().horizontalAdvance(u"24/25"_s) + space::medium;
    const qsizetype room = std::max(1, (width() - px(40)) / each);
    return std::min(room, m_rounds.size());
}

void StagesChart::draw()
{
    m_shown = roundsThatFit();
    const auto rounds = m_rounds.last(m_shown);
    const Palette &colours = drawPalette(palette());
    const QFont small(font().family(), std::max(7, font().pointSize() - 1));
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_chart->setBackgroundBrush(colours.paper);
    m_view->setBackgroundBrush(colours.paper);
    m_chart->legend()->setLabelBrush(colours.ink);
    m_chart->legend()->setFont(small);
    if (rounds.isEmpty())
        return;

    auto *series = new QStackedBarSeries;
    int most = 0;
    for (const Layer &layer : layers) {
        auto *set = new QBarSet(words::stage(layer.stage));
        int inAll = 0;
        for (const StagesThen &round : rounds) {
            set->append(round.counts.*layer.count);
            inAll += round.counts.*layer.count;
            most = std::max(most, round.counts.actions);
        }
        if (inAll == 0) {
            delete set;
            continue;
        }
        const QColor colour = stageColour(colours, layer.stage);
        const bool pattern = !tellsByColour(colours) || layer.stage == Stage::Cancelled;
        set->setBrush(pattern ? QBrush(colour, layer.pattern) : QBrush(colour));
        set->setPen(QPen(tellsByColour(colours) ? colours.paper : colours.ink, 1));
        series->append(set);
    }
    series->setBarWidth(0.7);
    m_chart->addSeries(series);

    auto *across = new QBarCategoryAxis;
    for (const StagesThen &round : rounds)
        across->append(onTwoLines(round.name));
    const int step = stepOf(most);
    const int steps = std::max(1, (most + step - 1) / step);
    auto *up = new QValueAxis;
    up->setRange(0, steps * step);
    up->setLabelFormat(u"%d"_s);
    up->setTickCount(steps + 1);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(across), static_cast<QAbstractAxis *>(up)}) {
        axis->setLabelsBrush(colours.inkSoft);
        axis->setLabelsFont(small);
        axis->setGridLineColor(colours.line);
        axis->setLinePenColor(colours.border);
    }
    across->setGridLineVisible(false);
    m_chart->addAxis(across, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

} // namespace tidemark

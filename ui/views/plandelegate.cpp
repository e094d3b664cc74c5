// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plandelegate.h"

#include "core/draw/mark.h"
#include "ui/style.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/afterglow.h"
#include "ui/widgets/plaintip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// What painting a cell needs, together.
struct Cell {
    QPainter &painter;
    QRectF area;
    const Palette &palette;
    QFontMetricsF metrics;
    RowFacts facts;
    bool oneLine;
};

RowKind kindOf(const QModelIndex &index)
{
    return static_cast<RowKind>(index.data(PlanTreeModel::KindRole).toInt());
}

constexpr int padding = 6;
constexpr qreal smallText = 0.9;
constexpr qsizetype longestShown = 1000; // of a text that is far longer only this much is looked at

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * smallText);
    return font;
}

// What a row is called stands in the usual size; what is said of it is a little smaller.
QFont fontFor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QFont font = option.font;
    const bool name =
        index.column() == PlanTreeModel::Reference || index.column() == PlanTreeModel::Title;
    if (name && kindOf(index) == RowKind::Theme)
        font.setWeight(QFont::DemiBold);
    return name || index.column() == PlanTreeModel::Progress ? font : smaller(font);
}

QColor mixed(const QColor &below, const QColor &above, qreal strength)
{
    const auto mix = [strength](float a, float b) {
        return a + (b - a) * static_cast<float>(strength);
    };
    return QColor::fromRgbF(mix(below.redF(), above.redF()), mix(below.greenF(), above.greenF()),
                            mix(below.blueF(), above.blueF()));
}

void paintText(Cell &cell, const QRectF &area, const QString &text)
{
    cell.painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          cell.metrics.elidedText(text, Qt::ElideRight, area.width()));
}

// Up to two lines, the second elided.
void paintWrapped(Cell &cell, const QRectF &area, const QString &text)
{
    if (cell.oneLine) {
        paintText(cell, area, text);
        return;
    }
    QTextLayout layout(text, cell.painter.font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    const int first = line.textLength();
    layout.endLayout();
    if (first >= text.size()) {
        paintText(cell, area, text);
        return;
    }
    const qreal height = cell.metrics.lineSpacing();
    const QRectF upper(area.left(), area.center().y() - height, area.width(), height);
    paintText(cell, upper, text.left(first).trimmed());
    paintText(cell, upper.translated(0, height), text.mid(first).trimmed());
}

void paintMarked(Cell &cell, const QRectF &area, Mark mark, const QString &word)
{
    const qreal side = cell.metrics.ascent();
    const QRectF square(area.left(), area.center().y() - side / 2, side, side);
    paint(cell.painter, square, mark, cell.palette);
    paintText(cell, area.adjusted(side + space::tight, 0, 0, 0), word);
}

// Beside the first line where the words take two.
void paintMarkedWrapped(Cell &cell, Mark mark, const QString &words)
{
    const qreal side = cell.metrics.ascent();
    const QRectF area = cell.area.adjusted(side + space::tight, 0, 0, 0);
    const bool fits = cell.metrics.horizontalAdvance(words) <= area.width();
    const qreal height = cell.metrics.lineSpacing();
    const qreal middle = area.center().y() - (fits ? 0 : height / 2);
    paint(cell.painter, {cell.area.left(), middle - side / 2, side, side}, mark, cell.palette);
    paintWrapped(cell, area, words);
}

// What a fact takes on one line, with its mark.
qreal widthOf(const words::FactWords &fact, const QFontMetricsF &metrics)
{
    return metrics.ascent() + space::tight + metrics.horizontalAdvance(fact.brief);
}

// Of two lines the end of which says how many facts are left: the second, or the first where only
// that has room.
bool endsFirstLine(const Cell &cell, const FactsInCell &facts)
{
    const qreal room =
        cell.area.width() - cell.metrics.horizontalAdvance(facts.more) - space::small;
    return !cell.oneLine && facts.said.size() == 2 && widthOf(facts.said[1], cell.metrics) > room
           && widthOf(facts.said[0], cell.metrics) <= room;
}

// One fact takes the whole cell; of more, two take a line each, or as many as there is room for
// stand one after the other.
void paintFacts(Cell &cell)
{
    const FactsInCell facts =
        factsInCell(cell.facts.facts, cell.oneLine, cell.area.width(), cell.metrics);
    if (facts.said.isEmpty())
        return;
    if (cell.facts.facts.size() == 1 && !cell.oneLine) {
        paintMarkedWrapped(cell, markOf(facts.said[0].kind), facts.said[0].brief);
        return;
    }
    const qreal height = cell.oneLine ? 0 : cell.metrics.lineSpacing();
    const qreal more = cell.metrics.horizontalAdvance(facts.more);
    QRectF area = cell.area.translated(0, -height / 2);
    const qsizetype ending = endsFirstLine(cell, facts) ? 0 : facts.said.size() - 1;
    if (!facts.more.isEmpty()) {
        const QRectF end(cell.area.right() - more, area.top() + (ending == 0 ? 0 : height), more,
                         area.height());
        paintText(cell, end, facts.more);
    }
    for (qsizetype i = 0; i < facts.said.size(); ++i) {
        const qreal rest = i == ending && more > 0 ? more + space::small : 0;
        paintMarked(cell, area.adjusted(0, 0, -rest, 0), markOf(facts.said[i].kind),
                    facts.said[i].brief);
        if (cell.oneLine)
            area.setLeft(area.left() + widthOf(facts.said[i], cell.metrics) + space::medium);
        else
            area.translate(0, height);
    }
}

void paintContent(Cell &cell, const QModelIndex &index)
{
    switch (index.column()) {
    case PlanTreeModel::Progress:
        paintInRow(cell.painter, cell.area, cell.facts.gauge, cell.palette,
                   QFontInfo(cell.painter.font()).pixelSize());
        return;
    case PlanTreeModel::Stage:
        paintMarked(cell, cell.area, markOf(cell.facts.gauge.stage), index.data().toString());
        return;
    case PlanTreeModel::Facts:
        paintFacts(cell);
        return;
    case PlanTreeModel::Reference:
        paintText(cell, cell.area, index.data().toString().left(longestShown));
        return;
    default:
        paintWrapped(cell, cell.area, index.data().toString().left(longestShown).simplified());
    }
}

} // namespace

FactsInCell factsInCell(const QList<words::FactWords> &facts, bool oneLine, qreal width,
                        const QFontMetricsF &metrics)
{
    const auto moreThan = [&facts](qsizetype said) {
        return said == facts.size() ? QString() : u"+%1"_s.arg(facts.size() - said);
    };
    if (!oneLine) {
        const qsizetype said = std::min<qsizetype>(2, facts.size());
        return {facts.first(said), moreThan(said)};
    }
    qsizetype said = std::min<qsizetype>(1, facts.size());
    qreal taken = 0;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        taken += widthOf(facts[i], metrics);
        const QString more = moreThan(i + 1);
        const qreal rest = more.isEmpty() ? 0 : space::small + metrics.horizontalAdvance(more);
        if (taken + rest <= width)
            said = i + 1;
        taken += space::medium;
    }
    return {facts.first(said), moreThan(said)};
}

PlanDelegate::PlanDelegate(const Afterglow &afterglow, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_afterglow(afterglow)
{}

QColor PlanDelegate::ground(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Palette &palette = drawPalette(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = selected                          ? palette.selection
                         : kindOf(index) == RowKind::Theme ? palette.panel
                                                           : palette.paper;
    const Id id = index.data(PlanTreeModel::IdRole).value<Id>();
    return mixed(plain, palette.lit, m_afterglow.strengthOf(id));
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QFont font = fontFor(option, index);
    const Palette &palette = drawPalette(option.palette);
    painter->save();
    painter->fillRect(option.rect, ground(option, index));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    painter->setPen(palette.ink);
    painter->setClipRect(option.rect);
    Cell cell{*painter,
              QRectF(option.rect).adjusted(padding, 0, -padding, 0),
              palette,
              QFontMetricsF(font),
              index.data(PlanTreeModel::FactsRole).value<RowFacts>(),
              m_oneLine};
    paintContent(cell, index);
    painter->restore();
}

int PlanDelegate::gaugeWidth(const QFont &font) const
{
    return qCeil(rowSize(lightPalette(), QFontInfo(font).pixelSize()).width()) + 2 * padding;
}

int PlanDelegate::wordsWidth(const QFont &font, const QString &words) const
{
    return qCeil(QFontMetricsF(smaller(font)).horizontalAdvance(words)) + 2 * padding + 1;
}

int PlanDelegate::factWidth(const QFont &font, const QString &words) const
{
    return wordsWidth(font, words) + qCeil(QFontMetricsF(smaller(font)).ascent()) + space::tight;
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetricsF metrics(option.font);
    const int height = qCeil((m_oneLine ? 1 : 2) * metrics.lineSpacing()) + space::small;
    return {qCeil(metrics.horizontalAdvance(index.data().toString().left(longestShown)))
                + 2 * padding,
            height};
}

// What the cell had to leave out, and for facts and gauges always the whole sentences.
bool PlanDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    const QString shown = index.data().toString().left(longestShown);
    const bool cut = QFontMetrics(fontFor(option, index)).horizontalAdvance(shown)
                     > option.rect.width() - 2 * padding;
    if (text.isEmpty() && cut)
        text = shown;
    QToolTip::showText(event->globalPos(), plainTip(text.left(longestShown)), view);
    return true;
}

} // namespace tidemark

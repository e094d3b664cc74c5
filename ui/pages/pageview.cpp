// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageview.h"

#include "ui/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tidemark {

namespace {

constexpr int edge = space::wide; ///< around all sheets
constexpr int between = space::large;
constexpr std::array steps{25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400};
constexpr int picturesKept = 8;

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), m_pictures(picturesKept)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setAccessibleName(QStringLiteral("Scroll up and down"));
    horizontalScrollBar()->setAccessibleName(QStringLiteral("Scroll left and right"));
}

void PageView::setSheets(Sheets sheets)
{
    m_sheets = std::move(sheets);
    m_above = {0};
    m_widest = 0;
    for (const QSizeF &size : std::as_const(m_sheets.sizes)) {
        m_above.append(m_above.last() + size.height());
        m_widest = std::max(m_widest, size.width());
    }
    m_pictures.clear();
    layOut();
}

int PageView::current() const
{
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    int sheet = 0;
    while (sheet + 1 < count() && sheetTop(sheet + 1) <= middle)
        ++sheet;
    return sheet;
}

void PageView::goTo(int sheet)
{
    goTo(sheet, 0);
}

void PageView::goTo(int sheet, qreal top)
{
    verticalScrollBar()->setValue(
        int(sheetTop(std::clamp(sheet, 0, std::max(0, count() - 1))) + top * scale()) - edge);
}

void PageView::setZoom(int percent)
{
    zoomTo(percent == 0 ? 0 : std::clamp(percent, steps.front(), steps.back()));
}

int PageView::shownPercent() const
{
    return qRound(scale() * 100);
}

void PageView::zoomIn()
{
    const auto *larger = std::upper_bound(steps.begin(), steps.end(), shownPercent());
    setZoom(larger == steps.end() ? steps.back() : *larger);
}

void PageView::zoomOut()
{
    const auto *atLeast = std::lower_bound(steps.begin(), steps.end(), shownPercent());
    setZoom(atLeast == steps.begin() ? steps.front() : *(atLeast - 1));
}

void PageView::fitWidth()
{
    setZoom(0);
}

void PageView::nextSheet()
{
    goTo(current() + 1);
}

void PageView::previousSheet()
{
    goTo(current() - 1);
}

void PageView::mark(int sheet, const QRectF &place, const QString &word)
{
    m_markedSheet = sheet;
    m_marked = place;
    m_markWord = word;
    viewport()->update();
}

/// Keeps in the middle what was there.
void PageView::zoomTo(int percent)
{
    const int sheet = current();
    const qreal half = viewport()->height() / 2.0;
    const qreal place = (verticalScrollBar()->value() + half - sheetTop(sheet)) / scale();
    m_percent = percent;
    m_pictures.clear();
    layOut();
    verticalScrollBar()->setValue(qRound(sheetTop(sheet) + place * scale() - half));
}

qreal PageView::scale() const
{
    if (m_percent > 0)
        return m_percent / 100.0;
    const qreal room = viewport()->width() - 2 * edge;
    if (m_widest <= 0)
        return 1;
    return std::clamp(room / m_widest, steps.front() / 100.0, steps.back() / 100.0);
}

qreal PageView::sheetTop(int sheet) const
{
    return edge + m_above[sheet] * scale() + sheet * between;
}

QRectF PageView::sheetArea(int sheet) const
{
    const QSizeF size = sizeOf(sheet);
    const qreal left = std::max<qreal>(edge, (viewport()->width() - size.width()) / 2);
    return QRectF(QPointF(std::floor(left) - horizontalScrollBar()->value(),
                          std::floor(sheetTop(sheet)) - verticalScrollBar()->value()),
                  size);
}

void PageView::layOut()
{
    const int width = int(std::ceil(m_widest * scale())) + 2 * edge;
    const int height = int(std::ceil(sheetTop(count()))) - between + edge;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(px(24));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(px(24));
    viewport()->update();
    Q_EMIT lookChanged();
}

const QPixmap &PageView::picture(int sheet)
{
    // Another after the window has moved to a finer screen.
    const qreal ratio = devicePixelRatioF();
    const QPixmap *kept = m_pictures.object(sheet);
    if (kept && qFuzzyCompare(kept->devicePixelRatio(), ratio))
        return *kept;
    auto *fresh = new QPixmap((sizeOf(sheet) * ratio).toSize());
    fresh->setDevicePixelRatio(ratio);
    fresh->fill(Qt::white);
    QPainter painter(fresh);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale(), scale());
    m_sheets.paint(painter, sheet);
    painter.end();
    m_pictures.insert(sheet, fresh);
    return *fresh;
}

void PageView::paintEvent(QPaintEvent *event)
{
    const Palette &palette = drawPalette(this->palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette.panel);
    painter.setPen(palette.line);
    for (int sheet = 0; sheet < count(); ++sheet) {
        const QRectF area = sheetArea(sheet);
        if (!area.intersects(event->rect()))
            continue;
        painter.drawPixmap(area.topLeft(), picture(sheet));
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    paintMark(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette.focus, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

// Black on the white sheet, whatever the look of the window; the word stands above the frame.
void PageView::paintMark(QPainter &painter) const
{
    if (m_marked.isEmpty() || m_markedSheet >= count())
        return;
    const QRectF sheet = sheetArea(m_markedSheet);
    const QRectF frame =
        QRectF(sheet.topLeft() + m_marked.topLeft() * scale(), m_marked.size() * scale())
            .adjusted(-4, -3, 4, 3);
    const QRectF word(frame.left() - 1, frame.top() - fontMetrics().height() - 2,
                      fontMetrics().horizontalAdvance(m_markWord) + space::medium,
                      fontMetrics().height() + 2);
    painter.setPen(QPen(Qt::black, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    painter.fillRect(word, Qt::black);
    painter.setPen(Qt::white);
    painter.drawText(word, Qt::AlignCenter, m_markWord);
}

void PageView::resizeEvent(QResizeEvent *)
{
    if (m_percent == 0)
        m_pictures.clear();
    layOut();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT lookChanged();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool turns = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageDown:
        return turns ? nextSheet() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_PageUp:
        return turns ? previousSheet() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier
                                                      ? QScrollBar::SliderPageStepSub
                                                      : QScrollBar::SliderPageStepAdd);
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitWidth();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    for (int sheet = 0; sheet < count(); ++sheet) {
        const QRectF area = sheetArea(sheet);
        if (area.contains(event->position()))
            Q_EMIT doubleClicked(sheet, (event->position() - area.topLeft()) / scale());
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace tidemark

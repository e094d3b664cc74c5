// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/themecards.h"

#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int gaugeSide = 92;
constexpr int nameLines = 2;
constexpr int leastFactLines = 3;
constexpr int mostFactLines = 5;
constexpr int leastWidth = 150;
constexpr qreal smallText = 0.9;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * smallText);
    return font;
}

// As many on a line as fit, none of them broken.
QStringList inLines(const QStringList &parts, const QFontMetrics &metrics, int width)
{
    QStringList lines;
    for (const QString &part : parts) {
        const QString longer = lines.isEmpty() ? part : lines.last() + u", "_s + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines.append(part);
    }
    return lines;
}

} // namespace

ThemeCard::ThemeCard(QWidget *parent) : QAbstractButton(parent), m_factLines(leastFactLines)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void ThemeCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    QStringList said{theme.name, describe(theme.gauge), theme.counts};
    if (!theme.said.isEmpty())
        said.append(theme.said);
    setAccessibleName(said.join(u". "_s));
    update();
}

void ThemeCard::setLow(bool low)
{
    m_low = low;
    updateGeometry();
    update();
}

QStringList ThemeCard::factParts() const
{
    return m_theme.facts.isEmpty() ? m_theme.counts.split(u", "_s) : m_theme.facts;
}

int ThemeCard::factLinesAt(int width) const
{
    const QFontMetrics metrics(smaller(font()));
    const auto lines = inLines(factParts(), metrics, width - 2 * space::small).size();
    return std::clamp(int(lines), leastFactLines, mostFactLines);
}

void ThemeCard::setFactLines(int lines)
{
    if (lines == m_factLines)
        return;
    m_factLines = lines;
    updateGeometry();
    update();
}

int ThemeCard::gaugeHeight() const
{
    return m_low ? qCeil(rowSize(lightPalette(), QFontInfo(font()).pixelSize()).height())
                 : px(gaugeSide);
}

QSize ThemeCard::sizeHint() const
{
    const int lines = nameLines * fontMetrics().lineSpacing()
                      + m_factLines * QFontMetrics(smaller(font())).lineSpacing();
    return {px(184), gaugeHeight() + lines + 3 * space::small};
}

QSize ThemeCard::minimumSizeHint() const
{
    return {px(leastWidth), sizeHint().height()};
}

void ThemeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = drawPalette(palette());
    painter.setBrush(underMouse() || isDown() ? colours.selection : colours.paper);
    painter.setPen(hasFocus() ? QPen(colours.focus, 2) : QPen(colours.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    const QRect inner = rect().adjusted(space::small, space::small, -space::small, -space::small);
    const QRect gauge(inner.left(), inner.top(), inner.width(), gaugeHeight());
    paintGauge(painter, gauge);

    const int line = fontMetrics().lineSpacing();
    QRect words(inner.left(), gauge.bottom() + space::tight, inner.width(), nameLines * line);
    painter.setPen(colours.ink);
    QFont bold = m_low ? smaller(font()) : font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_theme.name);
    const QFontMetrics metrics(smaller(font()));
    painter.setFont(smaller(font()));
    painter.setPen(colours.inkSoft);
    words = QRect(inner.left(), words.bottom(), inner.width(), metrics.lineSpacing());
    QStringList lines = inLines(factParts(), metrics, words.width());
    const int last = m_factLines - 1;
    if (lines.size() > m_factLines)
        lines = lines.mid(0, last) + QStringList{lines.mid(last).join(u", "_s)};
    for (const QString &said : std::as_const(lines)) {
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter,
                         metrics.elidedText(said, Qt::ElideRight, words.width()));
        words.translate(0, metrics.lineSpacing());
    }
}

void ThemeCard::paintGauge(QPainter &painter, const QRect &area) const
{
    const Palette &colours = drawPalette(palette());
    if (!m_low)
        return paint(painter, area, m_theme.gauge, colours);
    const int pixels = QFontInfo(font()).pixelSize();
    QRectF middle(QPointF(), rowSize(colours, pixels));
    middle.moveCenter(QRectF(area).center());
    painter.setFont(font());
    paintInRow(painter, middle, m_theme.gauge, colours, pixels);
}

bool ThemeCard::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() != QEvent::ToolTip)
        return QAbstractButton::event(event);
    // As a property the tip would be read out after the name, which says the same.
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(accessibleName()),
                       this);
    return true;
}

} // namespace tidemark

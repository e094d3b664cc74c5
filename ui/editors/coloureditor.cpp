// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/coloureditor.h"

#include "ui/style.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct Named {
    const char16_t *name;
    const char16_t *colour;
};
// Dark enough for white paper, apart for colour-blind readers.
constexpr std::array usual{
    Named{u"Green", u"#00704F"}, Named{u"Blue", u"#0B62A8"},   Named{u"Ochre", u"#7A5600"},
    Named{u"Red", u"#B4450B"},   Named{u"Purple", u"#7A3E8E"}, Named{u"Slate", u"#57606A"},
};

QIcon swatch(const QColor &colour, const QColor &edge, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setPen(edge);
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawRect(0, 0, side - 1, side - 1);
    return pixmap;
}

} // namespace

ColourEditor::ColourEditor(QWidget *parent)
    : LineEditor(parent)
    , m_menu(new QMenu(this))
    , m_swatch(line()->addAction(QIcon(), QLineEdit::TrailingPosition))
{
    fillMenu();
    m_swatch->setText(u"Pick a colour"_s);
    connect(m_swatch, &QAction::triggered, this,
            [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
    connect(line(), &QLineEdit::textChanged, this, &ColourEditor::showSwatch);
    showSwatch();
}

void ColourEditor::setContent(const QString &content)
{
    LineEditor::setContent(content);
    showSwatch();
}

void ColourEditor::setReadOnly(bool readOnly)
{
    LineEditor::setReadOnly(readOnly);
    m_swatch->setEnabled(!readOnly);
}

void ColourEditor::fillMenu()
{
    const int side = fontMetrics().ascent();
    for (const auto &[name, colour] : usual) {
        const QString code = QString::fromUtf16(colour);
        auto *action =
            m_menu->addAction(swatch(QColor(code), QColor(code), side), QString::fromUtf16(name));
        connect(action, &QAction::triggered, this, [this, code] { pick(code); });
    }
}

void ColourEditor::pick(const QString &colour)
{
    line()->setText(colour);
    line()->setFocus();
    Q_EMIT edited();
    Q_EMIT finished();
}

void ColourEditor::showSwatch()
{
    m_swatch->setIcon(
        swatch(QColor(content()), drawPalette(palette()).border, fontMetrics().ascent()));
}

} // namespace tidemark

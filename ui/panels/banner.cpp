// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/banner.h"

#include "ui/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tidemark {

Banner::Banner(Icon icon, QWidget *parent)
    : QFrame(parent)
    , m_sign(icon)
    , m_icon(new QLabel)
    , m_words(new QLabel)
    , m_row(new QHBoxLayout(this))
{
    setTone(this, Tone::Notice);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_row->setContentsMargins(space::large, space::small, space::large, space::small);
    m_row->setSpacing(space::medium);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_words, 1);
    drawIcon();
    hide();
}

void Banner::say(const QString &sentence)
{
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QPushButton *Banner::addButton(const QString &label)
{
    auto *button = new QPushButton(label);
    m_row->addWidget(button);
    return button;
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QFrame::changeEvent(event);
}

void Banner::drawIcon()
{
    m_icon->setPixmap(iconOf(m_sign, drawPalette(palette())).pixmap(px(20)));
}

} // namespace tidemark

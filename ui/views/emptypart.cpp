// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/emptypart.h"

#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int columnWidth = 480;

} // namespace

EmptyPart::EmptyPart(const QString &name, const QList<QPushButton *> &buttons, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_sentence(new QLabel)
    , m_buttons(new QWidget)
{
    setObjectName(name);
    setTone(this, Tone::Paper);
    setTone(m_heading, Tone::Section);
    setTone(m_sentence, Tone::Quiet);
    m_sentence->setObjectName(name + u".sentence"_s);
    for (QLabel *label : {m_heading, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, space::small, 0, 0);
    row->setSpacing(space::small);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    if (!buttons.isEmpty()) {
        setTone(buttons.first(), Tone::Primary);
        setFocusProxy(buttons.first());
    }

    auto *column = new QWidget;
    column->setMaximumWidth(px(columnWidth));
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    lines->setSpacing(space::tight);
    lines->addStretch(1);
    lines->addWidget(m_heading);
    lines->addWidget(m_sentence);
    lines->addWidget(m_buttons);
    lines->addStretch(2);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
}

void EmptyPart::say(const QString &heading, const QString &sentence)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
}

void EmptyPart::showButtons(bool shown)
{
    m_buttons->setVisible(shown);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pagebar.h"

#include "ui/style.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace tidemark {

PageBar::PageBar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setTone(this, Tone::Panel);
    setAccessibleName(QStringLiteral("Pages"));
    m_column->setContentsMargins(space::small, space::small, space::small, space::small);
    m_column->setSpacing(space::tight);
    m_column->addStretch();
}

void PageBar::addPage(QAction *show)
{
    auto *button = new QToolButton;
    button->setDefaultAction(show);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(px(24), px(24)));
    button->setMinimumWidth(px(84));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(show->iconText());
    m_column->insertWidget(m_column->count() - 1, button);
}

} // namespace tidemark

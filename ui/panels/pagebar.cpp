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
    m_buttons.append(button);
}

QSize PageBar::minimumSizeHint() const
{
    const int each = fontMetrics().lineSpacing() + space::medium + m_column->spacing();
    return {QWidget::minimumSizeHint().width(), int(m_buttons.size()) * each + 2 * space::small};
}

void PageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool haveIcons =
        !m_buttons.isEmpty() && m_buttons.first()->toolButtonStyle() == Qt::ToolButtonTextUnderIcon;
    if (haveIcons)
        m_withIcons = m_column->totalMinimumSize().height();
    const auto style =
        height() < m_withIcons ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextUnderIcon;
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(style);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/asatbar.h"

#include "core/words/words.h"
#include "ui/editors/dateeditor.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolTip>

namespace tidemark {

using namespace Qt::StringLiterals;

AsAtBar::AsAtBar(ViewState &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_label(new QLabel(u"As at"_s))
    , m_day(new DateEditor)
    , m_today(new QPushButton(u"Today"_s))
{
    m_label->setBuddy(m_day->control());
    m_day->control()->setAccessibleName(u"As at, the day the plan is looked at as"_s);
    m_day->setFixedWidth(px(160));
    m_today->setToolTip(u"Show the plan as at today"_s);
    m_today->setAccessibleName(u"As at today"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, 0, space::small, 0);
    row->setSpacing(space::small);
    row->addWidget(m_label);
    row->addWidget(m_day);
    row->addWidget(m_today);

    connect(m_day, &Editor::finished, this, &AsAtBar::take);
    connect(m_day, &Editor::escaped, this, &AsAtBar::showDay);
    connect(m_today, &QPushButton::clicked, this, [this] { m_view.setAsAt(m_view.today()); });
    connect(&view, &ViewState::asAtChanged, this, &AsAtBar::showDay);
    showDay();
}

void AsAtBar::edit()
{
    m_day->control()->setFocus(Qt::ShortcutFocusReason);
    m_day->selectAll();
}

void AsAtBar::showDay()
{
    const bool now = m_view.asAt() == m_view.today();
    m_day->setContent(words::date(m_view.asAt()));
    m_day->setSuggestion(m_view.asAt());
    m_label->setText(now ? u"As at today,"_s : u"Not today: as at"_s);
    setState(this, "away", !now);
    m_today->setEnabled(!now);
}

void AsAtBar::take()
{
    const auto day = words::dateFrom(m_day->content());
    if (day) {
        m_view.setAsAt(*day);
    } else {
        QToolTip::showText(m_day->mapToGlobal(QPoint(0, m_day->height())),
                           u"“%1” is not a day. Write it like 31 Oct 2021."_s.arg(m_day->content()),
                           m_day);
    }
    showDay();
}

} // namespace tidemark

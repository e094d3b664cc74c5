// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/asatbar.h"

#include "core/document.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/commands/commandbutton.h"
#include "ui/editors/dateeditor.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace tidemark {

using namespace Qt::StringLiterals;

AsAtBar::AsAtBar(ViewState &view, Ask &ask, QAction *today, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_ask(ask)
    , m_label(new ElidedLabel)
    , m_day(new DateEditor(view.dayOrder(), view.today(), words::YearMeant::Last))
    , m_today(buttonOf(today, u"asAt.today"_s, u"&Today"_s))
    , m_rounds(new QPushButton)
    , m_issued(new QMenu(this))
{
    setObjectName(u"asAt"_s);
    m_label->setObjectName(u"asAt.label"_s);
    m_label->setBuddy(m_day->control());
    m_day->control()->setObjectName(u"asAt.day"_s);
    m_day->control()->setAccessibleName(u"As at, the day the plan is looked at as"_s);
    m_day->setMinimumWidth(px(120));
    m_today->setAccessibleName(u"As at today"_s);
    m_rounds->setObjectName(u"asAt.rounds"_s);
    m_rounds->setToolTip(u"Look at a closed round as it was issued"_s);
    m_rounds->setAccessibleName(u"Issued versions"_s);
    m_rounds->setMenu(m_issued);

    setShort(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // the rest is left before it
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, 0, space::small, 0);
    row->setSpacing(space::small);
    row->addWidget(m_label);
    row->addWidget(m_day);
    row->addWidget(m_today);
    row->addWidget(m_rounds);

    connect(m_day, &Editor::finished, this, &AsAtBar::take);
    connect(m_day, &Editor::escaped, this, &AsAtBar::showDay);
    connect(m_issued, &QMenu::aboutToShow, this, &AsAtBar::fillRounds);
    connect(&view, &ViewState::asAtChanged, this, &AsAtBar::showDay);
    showDay();
}

void AsAtBar::setShort(bool isShort)
{
    m_day->setMaximumWidth(px(isShort ? 120 : 150));
    if (layout())
        layout()->setSpacing(isShort ? space::tight : space::small);
    m_rounds->setText(isShort ? u"Versions"_s : u"Issue&d versions"_s);
    const bool saysToday = m_label->text() == todayWords();
    const bool saysOther = m_label->text() == otherWords();
    m_isShort = isShort;
    if (saysToday)
        m_label->setText(todayWords());
    else if (saysOther)
        m_label->setText(otherWords());
}

// Where there is no room the field alone says it, by its ground, and the button beside it.
QString AsAtBar::otherWords() const
{
    return m_isShort ? u"As at "_s : u"Not today: as at"_s;
}

QString AsAtBar::todayWords() const
{
    return m_isShort ? u"As at"_s : u"As at today,"_s;
}

void AsAtBar::edit()
{
    m_day->control()->setFocus(Qt::ShortcutFocusReason);
    m_day->selectAll();
}

void AsAtBar::showDay()
{
    const bool now = m_view.asAt() == m_view.today() && !m_view.isFrozen();
    m_day->setContent(words::shortDate(m_view.asAt()));
    m_day->setSuggestion(m_view.asAt());
    m_day->setToolTip({});
    if (m_view.isFrozen())
        m_label->setText(m_view.snapshot().isNull() ? u"As it was on"_s // the banner says the rest
                                                    : u"%1: as at"_s.arg(m_view.momentName()));
    else
        m_label->setText(now ? todayWords() : otherWords());
    setState(this, "away", !now);
}

// What is no day stays in the field, to be put right.
void AsAtBar::take()
{
    if (m_view.isFrozen() && m_day->content() == words::shortDate(m_view.asAt()))
        return;
    if (const auto day = words::dateFrom(m_day->content())) {
        m_view.setAsAt(*day);
        showDay();
        return;
    }
    m_label->setText(u"Not a day; write it like %1:"_s.arg(words::shortDate(m_view.today())));
    m_day->setToolTip(plainTip(u"“%1” is not a day. Escape puts back %2."_s.arg(
        m_day->content(), words::date(m_view.asAt()))));
    setState(this, "away", true);
}

void AsAtBar::fillRounds()
{
    m_issued->clear();
    const Document *document = m_view.document();
    auto rounds = document ? document->plan().rounds().rowsUnder({}) : QList<const Round *>();
    std::reverse(rounds.begin(), rounds.end());
    for (const Round *round : std::as_const(rounds)) {
        auto versions = document->plan().snapshots().rowsUnder(round->id);
        std::reverse(versions.begin(), versions.end());
        for (const Snapshot *version : std::as_const(versions)) {
            QAction *show = m_issued->addAction(
                nameOfVersion(QString(round->name).replace(u'&', u"&&"_s), version->version));
            show->setCheckable(true);
            show->setChecked(version->id == m_view.snapshot());
            connect(show, &QAction::triggered, this, [this, id = version->id] {
                if (const auto shown = m_view.setSnapshot(id); !shown)
                    m_ask.tell(u"This round cannot be shown"_s, shown.error());
            });
        }
    }
    if (m_issued->isEmpty())
        m_issued->addAction(u"No round has been closed yet"_s)->setEnabled(false);
}

} // namespace tidemark

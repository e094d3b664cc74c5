// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/roundspage.h"

#include "core/rounds/rounds.h"
#include "ui/rounds/closedroundspart.h"
#include "ui/rounds/openroundpart.h"
#include "ui/rounds/roundverbs.h"
#include "ui/rounds/updatemode.h"
#include "ui/rounds/wordsmode.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/taborder.h"

#include <QLabel>
#include <QScrollArea>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 860;

} // namespace

RoundsPage::RoundsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_stack(new QStackedWidget)
    , m_overview(new QScrollArea)
    , m_open(new OpenRoundPart(m_desk))
    , m_closed(new ClosedRoundsPart(m_desk))
    , m_updates(new UpdateMode(m_desk))
    , m_words(new WordsMode(m_desk))
{
    setObjectName(u"rounds"_s);
    setTone(this, Tone::Paper);
    m_overview->setWidget(makeOverview());
    m_overview->setWidgetResizable(true);
    m_overview->setFrameShape(QFrame::NoFrame);
    m_overview->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_updates);
    m_stack->addWidget(m_words);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_stack);

    connect(m_open, &OpenRoundPart::updateWanted, this, &RoundsPage::goThrough);
    connect(m_closed, &ClosedRoundsPart::correctionWanted, this,
            [this](Id round) { askAndCorrect(m_desk, round); });
    connect(m_closed, &ClosedRoundsPart::wordsWanted, this, &RoundsPage::writeWords);
    connect(m_words, &WordsMode::left, this, &RoundsPage::showOverview);
    connect(m_words, &WordsMode::correctionWanted, this,
            [this](Id round) { askAndCorrect(m_desk, round); });
    connect(m_updates, &UpdateMode::left, this, &RoundsPage::showOverview);
    connect(m_updates, &UpdateMode::closeWanted, this, &RoundsPage::askToClose);
    connect(m_updates, &UpdateMode::stepsChanged, this, &RoundsPage::commandsChanged);
    connect(&desk.view, &ViewState::changed, this, &RoundsPage::follow);
    offerCommands();
    refresh();
}

void RoundsPage::offerCommands()
{
    const auto needsRound = [this] {
        const QString readOnly = m_desk.whyReadOnly();
        return readOnly.isEmpty() && !openRound(m_desk.document.plan())
                   ? u"No round is open. Open one first."_s
                   : readOnly;
    };
    offer(
        u"rounds.open"_s, [this] { askToOpen(); },
        [this] {
            const Round *open = openRound(m_desk.document.plan());
            return open ? u"%1 is open. Close it first."_s.arg(open->name) : m_desk.whyReadOnly();
        });
    offer(
        u"rounds.update"_s, [this] { goThrough({}); }, needsRound);
    offer(
        u"rounds.words"_s, [this] { writeWords(openRound(m_desk.document.plan())->id); },
        needsRound);
    offer(
        u"rounds.close"_s, [this] { askToClose(); }, needsRound);
    for (const UpdateMode::Step &step : UpdateMode::steps())
        offer(
            step.command, [this, step] { (m_updates->*step.does)(); },
            [this, step] {
                return isUpdating() ? m_updates->obstacle(step)
                                    : u"Go through the actions of a round first."_s;
            },
            Typed::Left);
}

QWidget *RoundsPage::makeOverview()
{
    auto *title = new QLabel(u"Rounds"_s);
    setTone(title, Tone::Title);
    auto *column = new QWidget;
    column->setMaximumWidth(px(pageWidth));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(space::wide, space::large, space::wide, space::wide);
    rows->setSpacing(space::large);
    rows->addWidget(title);
    rows->addWidget(m_open);
    rows->addWidget(m_closed);
    rows->addStretch(1);
    auto *ground = new QWidget;
    setTone(ground, Tone::Paper);
    auto *across = new QHBoxLayout(ground);
    across->setContentsMargins({});
    across->addWidget(column, 100);
    across->addStretch(1);
    return ground;
}

Result<void> RoundsPage::flush()
{
    return isUpdating() ? m_updates->flush() : isWriting() ? m_words->flush() : Result<void>();
}

void RoundsPage::showRow(Id row, Purpose, const QString &field)
{
    if (field.isEmpty() || !m_desk.view.canEdit() || !m_desk.document.plan().find<Round>(row))
        return;
    writeWords(row);
    if (isWriting())
        m_words->showText(field);
}

bool RoundsPage::isUpdating() const
{
    return m_stack->currentWidget() == m_updates;
}

bool RoundsPage::isWriting() const
{
    return m_stack->currentWidget() == m_words;
}

void RoundsPage::follow()
{
    m_outdated = true;
    if (!isOverview() && !m_desk.view.canEdit()) {
        static_cast<void>(flush());
        showOverview();
    } else if (isUpdating()) {
        m_updates->follow();
    } else if (isWriting()) {
        m_words->follow();
    }
    if (isVisible() && isOverview())
        refresh();
    else
        Q_EMIT commandsChanged();
}

void RoundsPage::refresh()
{
    m_outdated = false;
    Q_EMIT commandsChanged();
    m_open->refresh();
    m_closed->refresh();
    tabsFollowTheEye(*m_overview->widget());
}

void RoundsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_outdated && isOverview())
        refresh();
    if (!event->spontaneous())
        takeFocus();
}

void RoundsPage::takeFocus()
{
    if (isUpdating())
        m_updates->resume();
    else if (isWriting())
        m_words->resume();
    else
        m_open->takeFocus();
}

void RoundsPage::goThrough(Id action)
{
    const Round *round = openRound(m_desk.document.plan());
    if (!round)
        return;
    m_stack->setCurrentWidget(m_updates);
    m_updates->begin(round->id, action);
    Q_EMIT commandsChanged();
}

void RoundsPage::writeWords(Id round)
{
    if (!flush())
        return;
    m_stack->setCurrentWidget(m_words);
    m_words->begin(round);
    Q_EMIT commandsChanged();
}

// The button that was pressed may be gone: the focus goes to the next thing to do.
void RoundsPage::askToOpen()
{
    askAndOpen(m_desk);
    takeFocus();
}

void RoundsPage::askToClose()
{
    if (!flush())
        return;
    const Id action = askAndClose(m_desk);
    if (!action.isNull())
        goThrough(action);
    else if (isOverview())
        takeFocus();
}

void RoundsPage::showOverview()
{
    m_stack->setCurrentWidget(m_overview);
    refresh();
    takeFocus();
}

} // namespace tidemark

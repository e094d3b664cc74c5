// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/updatemode.h"

#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/rounds/updatesheet.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int sheetWidth = 1040;

qsizetype outstandingIn(const Plan &plan, const Round &round, const QList<Id> &queue, QDate asAt)
{
    return std::count_if(queue.begin(), queue.end(),
                         [&](Id action) { return !updateIn(plan, action, round, asAt); });
}

QString endSentence(qsizetype outstanding, qsizetype all)
{
    if (all == 0)
        return u"This round asks about no action."_s;
    if (all == 1)
        return outstanding == 0
                   ? u"The one action of this round has been reported."_s
                   : u"That was the last. The one action of this round is still outstanding."_s;
    if (outstanding == 0)
        return u"All %1 actions have been reported."_s.arg(all);
    if (outstanding == 1)
        return u"That was the last. One of %1 actions is still outstanding."_s.arg(all);
    return u"That was the last. %1 of %2 actions are still outstanding."_s.arg(outstanding)
        .arg(all);
}

} // namespace

UpdateMode::UpdateMode(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel)
    , m_name(new ElidedLabel)
    , m_place(new ElidedLabel)
    , m_said(new ElidedLabel)
    , m_order(new QComboBox)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_sheet(new UpdateSheet(desk))
    , m_end(new QLabel)
{
    setObjectName(u"updates"_s);
    auto *sheet = new QWidget;
    setTone(sheet, Tone::Paper);
    auto *around = new QHBoxLayout(sheet);
    around->setContentsMargins(space::wide, space::large, space::wide, space::large);
    m_sheet->setMaximumWidth(px(sheetWidth));
    around->addWidget(m_sheet, 100);
    around->addStretch(1);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &UpdateMode::showField);
    m_stack->addWidget(makeEnd());

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(makeHead());
    all->addWidget(m_stack, 1);
    all->addWidget(m_foot = makeFoot());
    watchKeys();
    connect(m_sheet, &UpdateSheet::typedChanged, this, &UpdateMode::stepsChanged);
    connect(this, &UpdateMode::stepsChanged, this, &UpdateMode::nameSteps);
}

void UpdateMode::begin(Id round, Id action)
{
    m_round = round;
    m_title->setText(this->round() ? this->round()->name : QString());
    say({});
    begin(false);
    if (!action.isNull() && m_queue.contains(action)) {
        if (!m_walk.contains(action))
            m_walk.append(action);
        sort();
        turnTo(action);
    } else if (m_walk.isEmpty()) {
        goThroughAll();
    } else {
        turnTo(m_walk.first());
    }
}

void UpdateMode::begin(bool all)
{
    m_all = all;
    m_walk.clear();
    sort();
}

// The day that the round's page counts by.
QDate UpdateMode::day() const
{
    return updateDay(*round(), m_desk.view.asAt(), m_desk.view.today());
}

Result<void> UpdateMode::flush()
{
    const auto written = m_sheet->write();
    // A progress that was not meant is gone again: nothing is left to be written.
    return m_sheet->isTouched() || m_sheet->isRefused() ? written : Result<void>();
}

void UpdateMode::follow()
{
    const Round *open = round();
    if (!open || open->state != RoundState::Open) {
        Q_EMIT left();
        return;
    }
    if (m_told && reportOf(m_told->action) != m_told->report)
        say({}); // undone, or written otherwise
    sort();
    const bool isThere = m_desk.document.plan().find<Action>(m_sheet->action()) != nullptr;
    if (isThere)
        m_sheet->refresh();
    else
        goOn();
}

void UpdateMode::resume()
{
    if (m_stack->currentWidget() == m_scroll)
        edit();
    else
        (m_again->isVisibleTo(this) ? m_again : m_close)->setFocus();
}

const Round *UpdateMode::round() const
{
    return m_desk.document.plan().find<Round>(m_round);
}

// What is reported on the way stays among what is gone through.
void UpdateMode::sort()
{
    const auto order = static_cast<UpdateOrder>(m_order->currentData().toInt());
    if (const Round *open = round()) {
        const Plan &plan = m_desk.document.plan();
        m_queue = updateQueue(plan, *open, order, day());
        const QList<Id> before = std::exchange(m_walk, {});
        for (const Id &action : std::as_const(m_queue)) {
            if (m_all || before.contains(action) || !updateIn(plan, action, *open, day()))
                m_walk.append(action);
        }
    }
    showPlace();
}

QString UpdateMode::leftOut() const
{
    const auto count = m_queue.size() - m_walk.size();
    return count == 0   ? QString()
           : count == 1 ? u" · 1 reported before is left out"_s
                        : u" · %1 reported before are left out"_s.arg(count);
}

void UpdateMode::turnTo(Id action)
{
    m_sheet->open(action, m_round);
    m_then = reportOf(action);
    m_stack->setCurrentWidget(m_scroll);
    m_scroll->verticalScrollBar()->setValue(0);
    m_foot->show();
    showPlace();
    edit();
}

// In a low window the field that is typed in lies below the edge. It is looked for when everything
// around it has been laid out.
void UpdateMode::edit()
{
    m_sheet->edit();
    QTimer::singleShot(0, this, &UpdateMode::showField);
}

void UpdateMode::showField()
{
    QWidget *field = focusWidget();
    if (field && m_scroll->widget()->isAncestorOf(field))
        m_scroll->ensureWidgetVisible(field, space::small, px(space::huge)); // with its label
}

void UpdateMode::showPlace()
{
    const auto place = m_walk.indexOf(m_sheet->action());
    const bool atEnd = m_stack->currentWidget() != m_scroll;
    Q_EMIT stepsChanged();
    if (!round())
        return;
    const auto open = outstandingIn(m_desk.document.plan(), *round(), m_queue, day());
    const QString left = open == 0 ? u"all are reported"_s : u"%1 still to be reported"_s.arg(open);
    const auto *action = m_desk.document.plan().find<Action>(m_sheet->action());
    m_name->setText(atEnd || !action ? QString()
                                     : nameOf(m_desk.document.plan(), m_sheet->action()));
    fitHeight();
    m_place->setText(
        atEnd || place < 0 || !action
            ? left
            : u"%1 · action %2 of %3 · %4"_s.arg(
                action->leadOfficer.isEmpty() ? u"Nobody named"_s : action->leadOfficer,
                QString::number(place + 1), QString::number(m_walk.size()), left + leftOut()));
}

void UpdateMode::showEnd()
{
    const auto open = outstandingIn(m_desk.document.plan(), *round(), m_queue, day());
    m_end->setText(endSentence(open, m_queue.size()));
    m_again->setVisible(open > 0);
    m_allAgain->setVisible(!m_queue.isEmpty());
    m_foot->hide();
    m_stack->setCurrentIndex(1);
    showPlace();
    resume();
}

void UpdateMode::next()
{
    if (m_sheet->write())
        advance();
}

void UpdateMode::advance()
{
    tell(m_sheet->action(), outcome(m_sheet->action()));
    const Id next = m_walk.value(m_walk.indexOf(m_sheet->action()) + 1);
    if (next.isNull())
        showEnd();
    else
        turnTo(next);
}

void UpdateMode::back()
{
    if (m_stack->currentWidget() != m_scroll) {
        turnTo(m_sheet->action());
        return;
    }
    const Id before = earlier();
    if (before.isNull() || !m_sheet->write())
        return;
    if (reportOf(m_sheet->action()) == m_then)
        say({});
    else
        tell(m_sheet->action(), outcome(m_sheet->action()));
    turnTo(before);
}

Id UpdateMode::earlier() const
{
    const auto place = m_walk.indexOf(m_sheet->action());
    return place > 0 ? m_walk[place - 1] : Id();
}

std::optional<Update> UpdateMode::reportOf(Id action) const
{
    const Update *update =
        round() ? updateIn(m_desk.document.plan(), action, *round(), round()->asAt) : nullptr;
    return update ? std::optional(*update) : std::nullopt;
}

// What was typed has been written already where the focus has left its field.
QString UpdateMode::outcome(Id action) const
{
    const QString name = shortNameOf(m_desk.document.plan(), action);
    const auto update = reportOf(action);
    if (!update)
        return u"Nothing new was entered for %1; it stays unreported."_s.arg(name);
    return update == m_then
               ? u"Nothing new was entered for %1; its report stays as it is."_s.arg(name)
               : u"%1 is reported at %2."_s.arg(name, words::percent(update->progress));
}

void UpdateMode::tell(Id action, const QString &sentence)
{
    say(sentence);
    m_told = Told{action, reportOf(action)};
}

void UpdateMode::say(const QString &sentence)
{
    m_told.reset();
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty() || !isVisible())
        return;
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

const QList<UpdateMode::Step> &UpdateMode::steps()
{
    static const QList<Step> all{
        {u"updates.goTo"_s, &UpdateMode::goToAction},
        {u"updates.leave"_s, &UpdateMode::leave},
        {u"updates.back"_s, &UpdateMode::back},
        {u"updates.takeBack"_s, &UpdateMode::takeBack},
        {u"updates.noChange"_s, &UpdateMode::noChange},
        {u"updates.next"_s, &UpdateMode::next},
    };
    return all;
}

// What was typed is never written under the words "No change".
QString UpdateMode::obstacle(const Step &step) const
{
    if (step.does == &UpdateMode::back && earlier().isNull())
        return u"This is the first."_s;
    if (step.does == &UpdateMode::takeBack && !m_sheet->isTouched() && !m_sheet->isRefused())
        return u"Nothing has been typed here. Escape goes back to the round."_s;
    if (step.does == &UpdateMode::noChange && m_sheet->isTouched())
        return u"Something has been typed here: write it and go on, or put it back as it was."_s;
    return {};
}

// Whose words are reported is said, where they are those of another day.
void UpdateMode::noChange()
{
    const Id action = m_sheet->action();
    if (!m_sheet->writeUnchanged())
        return;
    advance();
    const Plan &plan = m_desk.document.plan();
    const auto update = reportOf(action);
    const Update *last = update ? lastUpdate(plan, action, update->asAt.addDays(-1)) : nullptr;
    if (last && !last->commentary.isEmpty() && last->commentary == update->commentary)
        tell(action, u"%1 is reported at %2, with the explanation of %3 repeated."_s.arg(
                         shortNameOf(plan, action), words::percent(update->progress),
                         words::date(last->asAt)));
}

void UpdateMode::leave()
{
    const auto written = flush();
    if (!written
        && !m_desk.ask.discard(u"The update is not written"_s, written.error().message,
                               u"Give it up"_s))
        return;
    m_sheet->giveUp();
    Q_EMIT left();
}

void UpdateMode::takeBack()
{
    m_sheet->giveUp();
    say(u"What was typed for %1 is taken back."_s.arg(
        shortNameOf(m_desk.document.plan(), m_sheet->action())));
    edit();
}

void UpdateMode::goToAction()
{
    if (m_sheet->write())
        m_desk.view.goTo(m_sheet->action());
}

// From the front, to the first that is outstanding.
void UpdateMode::goOn()
{
    begin(false);
    if (m_walk.isEmpty())
        showEnd();
    else
        turnTo(m_walk.first());
}

void UpdateMode::goThroughAll()
{
    begin(true);
    if (m_walk.isEmpty())
        showEnd();
    else
        turnTo(m_walk.first());
}

void UpdateMode::watchKeys()
{
    installEventFilter(this);
    const auto widgets = findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() != Qt::NoFocus)
            widget->installEventFilter(this);
    }
}

// Before the fields, for which Enter means something else, and before the window, which makes a new
// action with Ctrl+Enter.
bool UpdateMode::eventFilter(QObject *watched, QEvent *event)
{
    const bool ahead = event->type() == QEvent::ShortcutOverride;
    if (!ahead && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool ours = (enter && key.modifiers().testFlag(Qt::ControlModifier))
                      || (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier);
    if (!ours)
        return QWidget::eventFilter(watched, event);
    event->accept();
    return ahead || take(key);
}

bool UpdateMode::take(const QKeyEvent &key)
{
    const bool onSheet = m_stack->currentWidget() == m_scroll;
    if (key.key() == Qt::Key_Escape && onSheet && (m_sheet->isTouched() || m_sheet->isRefused()))
        takeBack();
    else if (key.key() == Qt::Key_Escape)
        leave();
    else if (key.modifiers().testFlag(Qt::ShiftModifier))
        back();
    else if (onSheet)
        next();
    else
        Q_EMIT closeWanted();
    return true;
}

} // namespace tidemark

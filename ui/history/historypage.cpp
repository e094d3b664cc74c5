// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/document.h"
#include "core/plan/visit.h"
#include "core/rounds/moment.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/history/entrydetails.h"
#include "ui/history/filterbar.h"
#include "ui/history/historymodel.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShowEvent>
#include <QSplitter>
#include <QTimeZone>
#include <QTreeView>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QTreeView *makeList(HistoryModel *model)
{
    auto *list = new QTreeView;
    list->setObjectName(u"history.list"_s);
    list->setAccessibleName(u"Changes of the plan, the latest first"_s);
    list->setModel(model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true); // so that a long journal is never measured line by line
    list->setAllColumnsShowFocus(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->header()->resizeSection(HistoryModel::When, px(150));
    list->header()->resizeSection(HistoryModel::Who, px(150));
    list->header()->setStretchLastSection(true);
    return list;
}

QString stateOf(const HistoryModel &model)
{
    if (!model.fault().isEmpty())
        return model.fault();
    const int count = model.rowCount();
    if (model.isReading())
        return u"%L1 found so far; still looking…"_s.arg(count);
    const QString changes = words::counted(count, u"change"_s, u"changes"_s);
    if (!model.isComplete())
        return u"The latest %1; the earlier ones follow as you go down."_s.arg(changes);
    if (count == 0)
        return model.filter().isEmpty()
                   ? u"Nothing has been changed yet."_s
                   : u"No change matches. “Show all” shows every change again."_s;
    return model.filter().isEmpty() ? u"%1, back to the beginning of the plan."_s.arg(changes)
                                    : u"%1 found."_s.arg(changes);
}

// "4 Nov 2021 at 14:05".
QString nameOfMoment(const QDateTime &local)
{
    return u"%1 at %2"_s.arg(words::date(local.date()), local.time().toString(u"HH:mm"_s));
}

} // namespace

HistoryPage::HistoryPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_filter(new FilterBar(desk.view.dayOrder(), desk.view.today()))
    , m_model(new HistoryModel(desk.document, desk.view, this))
    , m_list(makeList(m_model))
    , m_state(new QLabel)
    , m_details(new EntryDetails(desk.commands))
{
    m_state->setObjectName(u"history.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setTone(m_state, Tone::Quiet);
    setFocusProxy(m_list);
    layOut();
    connectParts();
}

void HistoryPage::layOut()
{
    auto *upper = new QWidget;
    auto *list = new QVBoxLayout(upper);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(m_list, 1);
    m_state->setContentsMargins(space::large, space::tight, space::large, space::tight);
    list->addWidget(m_state);

    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(upper);
    down->addWidget(m_details);
    down->setStretchFactor(0, 1);
    down->setStretchFactor(1, 1);
    down->setSizes({px(300), px(300)}); // half for each: a long text is read below
    down->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_filter);
    all->addWidget(down, 1);
}

void HistoryPage::connectParts()
{
    connect(m_filter, &FilterBar::changed, this,
            [this] { m_model->setFilter(m_filter->filter()); });
    connect(m_filter, &FilterBar::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_model, &HistoryModel::readOn, this, &HistoryPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryPage::showCurrent);
    // A screen reader selects an entry and leaves what is current where it was.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (!selected.isEmpty())
                    m_list->setCurrentIndex(selected.indexes().first());
            });
    connect(m_list, &QTreeView::activated, this, &HistoryPage::goTo);
    connect(&m_desk.view, &ViewState::changed, this, &HistoryPage::fillChoices);
    connect(&m_desk.view, &ViewState::changed, this, &HistoryPage::showCurrent);
    const auto none = [this] {
        return current() ? QString() : u"Choose an entry of the list first."_s;
    };
    offer(
        u"history.showThen"_s, [this] { showThen(); }, none);
    offer(
        u"history.undo"_s, [this] { undo(); },
        [this, none] { return current() ? m_obstacle : none(); });
    offer(
        u"history.goTo"_s, [this] { goTo(); }, none);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_filter->setBrief(isLow(*this));
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_begun) {
        m_begun = true;
        m_model->setFilter({});
    }
    fillChoices();
    showCurrent();
    if (event->spontaneous())
        return;
    m_list->setFocus();
    chooseAnew();
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_newest = newest();
}

Id HistoryPage::newest() const
{
    return m_model->rowCount() > 0 ? m_model->lineAt(0).entry.id : Id();
}

// What has been changed since the page was looked at is what is looked for; else the entry that was
// chosen is to be seen beside its details.
void HistoryPage::chooseAnew()
{
    if (!m_newest.isNull() && newest() != m_newest)
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollTo(m_list->currentIndex());
}

bool HistoryPage::isReading() const
{
    return m_model->isReading();
}

void HistoryPage::fillChoices()
{
    if (!isVisible())
        return;
    m_filter->setPlan(m_desk.document.plan());
    if (const auto authors = m_desk.document.authors())
        m_filter->setAuthors(*authors);
}

void HistoryPage::showState()
{
    m_state->setText(stateOf(*m_model));
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

const HistoryLine *HistoryPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->lineAt(index.row()) : nullptr;
}

void HistoryPage::showCurrent()
{
    if (!isVisible())
        return;
    const HistoryLine *line = current();
    m_details->setLine(line);
    m_obstacle = line ? obstacleTo(*line) : QString();
    if (line) {
        m_details->setRowName(shortNameOf(m_desk.document.plan(), line->row));
        m_details->setObstacle(m_obstacle);
    }
    Q_EMIT commandsChanged();
}

QString HistoryPage::obstacleTo(const HistoryLine &line) const
{
    if (const QString readOnly = m_desk.whyReadOnly(); !readOnly.isEmpty())
        return readOnly;
    const auto change = m_desk.document.changeToTakeBack(line.entry);
    if (change)
        return {};
    if (m_desk.document.isTakenBack(line.entry))
        return u"It is undone: what it changed is again as it was before."_s;
    return u"It cannot be undone alone. %1"_s.arg(change.error().message);
}

void HistoryPage::showThen()
{
    const HistoryLine *line = current();
    if (!line)
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto plan = m_desk.document.planAfter(line->entry.id);
    QGuiApplication::restoreOverrideCursor();
    if (!plan) {
        m_desk.ask.tell(u"The plan cannot be shown as it was then"_s, plan.error());
        return;
    }
    const QDateTime local = line->entry.at.toTimeZone(QTimeZone::systemTimeZone());
    const Id row = line->row;
    m_desk.view.setMoment({nameOfMoment(local), *plan, local.date(), true});
    m_desk.view.goTo(tableOf(*plan, row).isEmpty() ? Id() : row);
}

void HistoryPage::undo()
{
    const HistoryLine *line = current();
    if (!line)
        return;
    const auto change = m_desk.document.changeToTakeBack(line->entry);
    if (change && !mayTakeBack(m_desk.ask, m_desk.document.plan(), *change))
        return;
    const auto done = m_desk.document.perform(change);
    if (!done)
        m_desk.ask.tell(u"This could not be undone"_s, done.error());
    // The button that was pressed is grey now: the focus would go to the next thing in the window.
    m_list->setFocus();
}

void HistoryPage::goTo()
{
    const HistoryLine *line = current();
    if (line && !tableOf(m_desk.document.plan(), line->row).isEmpty())
        m_desk.view.goTo(line->row);
}

} // namespace tidemark

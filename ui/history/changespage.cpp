// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/changespage.h"

#include "core/changes/sentences.h"
#include "core/document.h"
#include "core/plan/visit.h"
#include "ui/ask.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/history/changesmodel.h"
#include "ui/history/momentpicker.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"
#include "ui/viewstate.h"
#include "ui/widgets/workbar.h"
#include "ui/widgets/wrappedrow.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastList = 150;

Result<Changes> changesOf(const Plan &plan, const MomentChoice &from, const MomentChoice &to,
                          QDate today)
{
    const auto both = comparisonOf(plan, from, to, today);
    if (!both)
        return both.error();
    if (both->from.asAt > both->to.asAt)
        return Error{Error::Kind::Invalid,
                     u"“From” lies after “To”. Choose an earlier moment to compare with."_s};
    return changesBetween(both->from, both->to);
}

} // namespace

ChangesPage::ChangesPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_from(new MomentPicker(u"From"_s, u"changes.from"_s, desk.view.dayOrder()))
    , m_to(new MomentPicker(u"To"_s, u"changes.to"_s, desk.view.dayOrder()))
    , m_summary(new QLabel)
    , m_beside(new QLabel)
    , m_model(new ChangesModel(this))
    , m_tree(new WrappingTree({2, 3}))
{
    m_tree->setObjectName(u"changes.list"_s);
    m_tree->setAccessibleName(u"What changed, by kind"_s);
    m_tree->setModel(m_model);
    setFocusProxy(m_tree);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeTools());
    all->addWidget(makeSummary());
    all->addWidget(new WorkBar(u"Comparing the two moments…"_s, m_comparing));
    all->addWidget(m_tree, 1);
    all->addStretch();
    connectParts();
    drawMarks();
}

QWidget *ChangesPage::makeTools()
{
    auto *tools = new QWidget;
    setTone(tools, Tone::Panel);
    auto *row = new WrappedRow(tools);
    row->setContentsMargins(space::medium, space::small, space::medium, space::small);
    row->setSpacing(space::large);
    for (MomentPicker *picker : {m_from, m_to}) {
        picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        row->addWidget(picker);
    }
    row->addWidget(buttonOf(m_desk.commands[u"changes.copy"_s], u"changes.copy"_s));
    return tools;
}

QWidget *ChangesPage::makeSummary()
{
    auto *words = new QWidget;
    setTone(words, Tone::Paper);
    setTone(m_summary, Tone::Section);
    setTone(m_beside, Tone::Quiet);
    m_summary->setObjectName(u"changes.summary"_s);
    m_beside->setObjectName(u"changes.beside"_s);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::tight);
    for (QLabel *label : {m_summary, m_beside}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    return words;
}

void ChangesPage::connectParts()
{
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ChangesPage::refresh);
    connect(&m_desk.view, &ViewState::changed, this, &ChangesPage::refreshLater);
    for (MomentPicker *picker : {m_from, m_to}) {
        connect(picker, &MomentPicker::chosen, this, &ChangesPage::choose);
        connect(picker, &MomentPicker::refused, this,
                [this](const QString &sentence) { m_beside->setText(sentence); });
    }
    connect(m_tree, &QTreeView::clicked, this, &ChangesPage::goTo);
    connect(m_tree, &QTreeView::activated, this, &ChangesPage::goTo);
    offer(
        u"changes.copy"_s, [this] { copy(); },
        [this] {
            return m_changes.from.isEmpty() ? u"Choose two moments to compare first."_s : QString();
        });
    m_tree->addAction(m_desk.commands[u"changes.copy"_s]);
}

void ChangesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_outdated)
        refresh();
}

void ChangesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawMarks();
    Page::changeEvent(event);
}

void ChangesPage::refreshLater()
{
    m_outdated = true;
    if (isVisible())
        m_later.start();
}

void ChangesPage::refresh()
{
    m_outdated = false;
    const Plan &plan = m_desk.document.plan();
    for (MomentPicker *picker : {m_from, m_to}) {
        picker->setSuggestion(m_desk.view.asAt());
        picker->setPlan(plan);
    }
    if (!m_chosen) {
        m_from->setChoice(usualFrom(plan, m_desk.view.asAt()));
        m_to->setChoice(usualTo(plan, m_desk.view.asAt()));
    }
    m_comparing.run([this, plan, from = m_from->choice(), to = m_to->choice(),
                     today = m_desk.view.today()]() -> Background::Finish {
        return [this, compared = changesOf(plan, from, to, today)] { showCompared(compared); };
    });
}

void ChangesPage::showCompared(const Result<Changes> &compared)
{
    showChanges(compared ? *compared : Changes());
    if (!compared)
        say(compared.error().message, {});
}

void ChangesPage::showChanges(const Changes &changes)
{
    m_changes = changes;
    m_model->setChanges(changes);
    for (int kind = 0; kind < m_model->rowCount(); ++kind)
        m_tree->setFirstColumnSpanned(kind, {}, true);
    expandWhatIsRead();
    Q_EMIT commandsChanged();
    m_tree->setVisible(!changes.changes.isEmpty());
    const QString looked = changes.actions == 0
                               ? u"There is no action to look at."_s
                               : words::counted(changes.actions, u"action was looked at."_s,
                                                u"actions were looked at."_s);
    say(words::summary(changes) + u'.', u"%1. %2"_s.arg(words::span(changes), looked));
}

// Each line that is unfolded is measured, and thousands of them would keep the window from
// answering for seconds. A long kind says in its heading how much is in it.
void ChangesPage::expandWhatIsRead()
{
    int left = 500;
    for (int kind = 0; kind < m_model->rowCount(); ++kind) {
        const QModelIndex heading = m_model->index(kind, 0);
        const int lines = m_model->rowCount(heading);
        m_tree->setExpanded(heading, lines <= left);
        if (lines <= left)
            left -= lines;
    }
}

void ChangesPage::say(const QString &summary, const QString &beside)
{
    m_summary->setText(summary);
    m_beside->setText(beside);
    fitHeight();
}

// In a low window the page scrolls, from the summary down to the list.
void ChangesPage::fitHeight()
{
    const bool brief = isLow(*this) && !m_tree->isHidden();
    m_tree->setMinimumHeight(brief ? px(leastList) : 0);
    m_beside->setVisible(!m_beside->text().isEmpty());
}

void ChangesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitHeight();
}

void ChangesPage::choose()
{
    m_chosen = true;
    refresh();
}

// What was removed is still in the round it is compared with.
void ChangesPage::goTo(const QModelIndex &index)
{
    const Change *change = m_model->changeAt(index);
    if (!change)
        return;
    const Id row = change->row;
    const bool removed = tableOf(m_desk.document.plan(), row).isEmpty();
    if (removed) {
        if (const auto shown = m_desk.view.setSnapshot(m_from->choice().snapshot); !shown) {
            m_desk.ask.tell(u"This round cannot be shown"_s, shown.error());
            return;
        }
    }
    m_desk.view.goTo(row);
}

void ChangesPage::copy()
{
    QGuiApplication::clipboard()->setText(words::asText(m_changes));
    m_beside->setText(u"Copied. %1."_s.arg(words::span(m_changes)));
}

void ChangesPage::drawMarks()
{
    m_model->setLook(drawPalette(palette()), devicePixelRatioF());
}

} // namespace tidemark

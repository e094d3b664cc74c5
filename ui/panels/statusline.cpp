// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statusline.h"

#include "core/document.h"
#include "core/draw/icon.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "ui/commands/commands.h"
#include "ui/panels/problemspanel.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSaved = 260;
constexpr int longestNews = 420;

QString countWords(const Plan &plan, QDate asAt)
{
    const RollUp all = rollUpOfPlan(plan, asAt);
    if (all.actions == 0)
        return u"No actions yet"_s;
    const QString actions = words::counted(all.actions, u"action"_s, u"actions"_s);
    return u"%1: %2"_s.arg(actions, words::counts(all));
}

} // namespace

StatusLine::StatusLine(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_goTo(new QPushButton(u"Go to it"_s))
    , m_savedIcon(new QLabel)
    , m_saved(new ElidedLabel)
    , m_news(new ElidedLabel)
    , m_counts(new ElidedLabel)
    , m_problems(new QPushButton(u"Checks"_s))
{
    setTone(this, Tone::Panel);
    setTone(m_counts, Tone::Quiet);
    setTone(m_problems, Tone::Flat);
    setTone(m_goTo, Tone::Link);
    m_goTo->setObjectName(u"status.goTo"_s);
    m_goTo->setAccessibleName(u"Go to the entry that is not saved"_s);
    m_goTo->hide();
    connect(m_goTo, &QPushButton::clicked, this, &StatusLine::unsavedWanted);
    m_news->setObjectName(u"status.news"_s);
    m_news->hide();
    m_saved->setObjectName(u"status.saved"_s);
    QAction *show = desk.commands[u"problems"_s];
    m_problems->setToolTip(show->toolTip());
    m_problems->hide(); // until they are counted
    connect(m_problems, &QPushButton::clicked, show, &QAction::trigger);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::tight, space::medium, space::tight);
    row->setSpacing(space::small);
    row->addWidget(m_savedIcon);
    row->addWidget(m_saved);
    row->addWidget(m_goTo);
    row->addSpacing(space::large);
    row->addWidget(m_news);
    row->addWidget(m_counts);
    row->addStretch();
    row->addWidget(m_problems);

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&desk.view, &ViewState::changed, &m_later, qOverload<>(&QTimer::start));
    connect(&desk.refusals, &Refusals::pendingChanged, &m_later, qOverload<>(&QTimer::start));
    connect(&desk.view, &ViewState::planChanged, m_news, &QWidget::hide);
    m_later.start();

    m_countLater.setSingleShot(true);
    m_countLater.setInterval(0);
    connect(&m_countLater, &QTimer::timeout, this, &StatusLine::count);
    connect(&desk.view, &ViewState::changed, &m_countLater, qOverload<>(&QTimer::start));
    m_countLater.start();
}

void StatusLine::say(const QString &news)
{
    m_news->setText(words::ended(news));
    m_news->setAccessibleName(news);
    // Before the counts, which stand on the Overview too.
    m_news->setMinimumWidth(std::min(m_news->sizeHint().width(), px(longestNews)));
    m_news->show();
    QAccessibleEvent alert(m_news, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::setUnsaved(const QStringList &entries)
{
    m_unsaved = entries;
    if (!entries.isEmpty())
        m_news->hide(); // what is not saved is to be read whole
    m_later.start();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_later.start();
    QWidget::changeEvent(event);
}

void StatusLine::refresh()
{
    const Palette &palette = drawPalette(this->palette());
    const Icon icon = m_desk.document.isReadOnly()    ? Icon::Locked
                      : !m_unsaved.isEmpty()          ? Icon::Problem
                      : m_desk.refusals.pending() > 0 ? Icon::Edit
                                                      : Icon::Saved;
    const QColor colour = m_unsaved.isEmpty() ? palette.inkSoft : palette.problem;
    m_savedIcon->setPixmap(iconOf(icon, palette, colour).pixmap(px(16)));
    m_saved->setText(savedWords());
    // That all is saved is read whole: the counts stand on the Overview too.
    const bool isShort = m_unsaved.isEmpty();
    // As wide while something is typed as before, so that what follows stays in its place.
    const int needed = std::max(m_saved->sizeHint().width(),
                                m_saved->fontMetrics().horizontalAdvance(savedSince()));
    m_saved->setMinimumWidth(isShort ? std::min(needed, px(longestSaved)) : 0);
    m_goTo->setVisible(!m_unsaved.isEmpty() && !m_desk.document.isReadOnly());
    showProblems();
}

// Beside the window: all facts of a large plan take longer than a key may.
void StatusLine::count()
{
    m_counting.run([this, plan = m_desk.document.plan(), shown = m_desk.view.plan(),
                    asAt = m_desk.view.asAt(), today = m_desk.view.today(),
                    wrong = m_wrong]() mutable -> Background::Finish {
        const QString counts = countWords(shown, asAt);
        const auto found = wrong.of(plan, today);
        return [this, counts, found, wrong] {
            m_counts->setText(counts);
            m_wrong = wrong;
            m_found = found;
            showProblems();
        };
    });
}

QString StatusLine::savedWords() const
{
    if (m_desk.document.isReadOnly())
        return u"Read-only: nothing can be changed here"_s;
    if (m_unsaved.size() == 1)
        return u"One entry is not saved yet: %1"_s.arg(m_unsaved.first());
    if (!m_unsaved.isEmpty())
        return u"%1 entries are not saved yet: %2"_s.arg(QString::number(m_unsaved.size()),
                                                         m_unsaved.join(u", "_s));
    const auto typed = m_desk.refusals.pending();
    return typed == 0
               ? savedSince()
               : u"%1 not yet written"_s.arg(words::counted(typed, u"entry"_s, u"entries"_s));
}

QString StatusLine::savedSince() const
{
    const QDateTime saved = m_desk.document.savedAt().toLocalTime();
    if (!saved.isValid())
        return u"All changes saved"_s;
    if (saved.date() == m_desk.view.today())
        return u"All changes saved %1"_s.arg(saved.time().toString(u"HH:mm"_s));
    return u"All changes saved %1"_s.arg(
        words::shortDateTime(m_desk.document.savedAt(), QTimeZone::systemTimeZone()));
}

void StatusLine::showProblems()
{
    if (!m_found)
        return;
    const Palette &palette = drawPalette(this->palette());
    const auto has = [this](Problem::Weight weight) {
        return std::any_of(m_found->begin(), m_found->end(),
                           [weight](const Problem &problem) { return problem.weight == weight; });
    };
    const bool grave = has(Problem::Weight::Wrong);
    m_problems->setIcon(grave || has(Problem::Weight::Missing)
                            ? iconOf(Icon::Problem, palette, grave ? palette.problem : palette.ink)
                            : QIcon());
    m_problems->setText(checksInBrief(*m_found));
    m_problems->show();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/closedroundspart.h"

#include "core/versions/chain.h"
#include "core/words/words.h"
#include "ui/rounds/versioncard.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownAtFirst = 8; // two years of quarters

QList<const Round *> closedRounds(const Plan &plan)
{
    QList<const Round *> closed;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        if (round->state == RoundState::Closed)
            closed.append(round);
    }
    return closed;
}

QList<Id> versionsOf(const Plan &plan, const QList<const Round *> &rounds)
{
    QList<Id> versions;
    for (const Round *round : rounds)
        versions += plan.snapshots().childrenOf(round->id);
    return versions;
}

QList<const Snapshot *> rowsOf(const Plan &plan, const QList<Id> &versions)
{
    QList<const Snapshot *> rows;
    for (const Id &id : versions)
        rows.append(plan.find<Snapshot>(id));
    return rows;
}

} // namespace

ClosedRoundsPart::ClosedRoundsPart(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new QLabel(u"Closed rounds"_s))
    , m_earlier(new QPushButton)
{
    setTone(m_heading, Tone::Section);
    m_earlier->setObjectName(u"rounds.earlier"_s);
    m_earlier->setAutoDefault(false);
    m_earlier->hide();
    connect(m_earlier, &QPushButton::clicked, this, &ClosedRoundsPart::showAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    column->addWidget(m_heading);
    column->addWidget(m_earlier, 0, Qt::AlignLeft);
}

void ClosedRoundsPart::refresh()
{
    const Plan &plan = m_desk.document.plan();
    const auto rounds = closedRounds(plan);
    const auto versions = versionsOf(plan, rounds);
    if (!m_list || versions != m_shown) {
        const QWidget *focused = window()->focusWidget();
        const bool isHere = focused && isAncestorOf(focused);
        m_shown = versions;
        build(rounds);
        if (isHere && !m_latest.isEmpty())
            m_latest.last()->takeFocus();
    }
    m_heading->setVisible(!rounds.isEmpty());
    for (VersionCard *card : std::as_const(m_latest))
        card->offerCorrection(obstacle());
}

// Why no correction can be issued now; empty: one can.
QString ClosedRoundsPart::obstacle() const
{
    if (m_desk.document.isReadOnly())
        return m_desk.document.access().sentence;
    return m_desk.view.isFrozen()
               ? u"An earlier state of the plan is looked at. Go back to the plan "
                 "as it is now to issue a correction."_s
               : QString();
}

// From the first round to the last, so that each version knows the one before; the latest stands at
// the top.
void ClosedRoundsPart::build(const QList<const Round *> &rounds)
{
    const Plan &plan = m_desk.document.plan();
    const qsizetype hidden = m_all ? 0 : std::max<qsizetype>(0, rounds.size() - shownAtFirst);
    const auto earlier = versionsOf(plan, rounds.first(hidden));
    const auto shown = rounds.sliced(hidden);
    delete m_list;
    m_list = new QWidget;
    m_latest.clear();
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_intact = intactAmong(plan, rowsOf(plan, versionsOf(plan, shown)));
    Id before = earlier.isEmpty() ? Id() : earlier.last();
    for (const Round *round : shown) {
        addRound(column, *round, before);
        if (const auto own = plan.snapshots().childrenOf(round->id); !own.isEmpty())
            before = own.last();
    }
    m_earlier->setText(hidden == 1 ? u"Show the earlier round"_s
                                   : u"Show the %1 earlier rounds"_s.arg(hidden));
    m_earlier->setVisible(hidden > 0);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_list);
}

// The button is hidden now, so the focus moves to the first of the rounds that it has added.
void ClosedRoundsPart::showAll()
{
    const qsizetype shown = m_latest.size();
    m_all = true;
    m_shown.clear();
    refresh();
    const qsizetype next = m_latest.size() - shown - 1;
    if (0 <= next)
        m_latest[next]->takeFocus();
}

void ClosedRoundsPart::addRound(QVBoxLayout *column, const Round &round, Id before)
{
    auto *name = new QLabel(u"%1, %2"_s.arg(round.name, words::dateRange(round.from, round.asAt)));
    name->setTextFormat(Qt::PlainText);
    name->setContentsMargins(0, space::medium, 0, 0);
    setTone(name, Tone::Section);
    VersionCard *latest = nullptr;
    for (const Snapshot *version : m_desk.document.plan().snapshots().rowsUnder(round.id)) {
        latest = new VersionCard(m_desk, *version, before);
        if (!m_intact.contains(version->id))
            latest->markDamaged();
        column->insertWidget(0, latest);
        before = version->id;
    }
    if (!latest) {
        auto *gone = new QLabel(u"None of its versions is in the file any more. Take them from a "
                                "backup copy of the file."_s);
        gone->setObjectName(u"round.gone"_s);
        gone->setWordWrap(true);
        setTone(gone, Tone::Error);
        column->insertWidget(0, gone);
    }
    column->insertWidget(0, name);
    if (latest) {
        m_latest.append(latest);
        connect(
            latest, &VersionCard::correctionWanted, this,
            [this, id = round.id] { Q_EMIT correctionWanted(id); }, Qt::QueuedConnection);
        connect(
            latest, &VersionCard::wordsWanted, this,
            [this, id = round.id] { Q_EMIT wordsWanted(id); }, Qt::QueuedConnection);
    }
}

} // namespace tidemark

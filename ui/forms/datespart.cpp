// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/datespart.h"

#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/namesinuse.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "ui/ask.h"
#include "ui/style.h"
#include "ui/views/entrylist.h"
#include "ui/viewstate.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QDate dateOf(const Action &action, DateKind which)
{
    return which == DateKind::Start ? action.start : action.due;
}

QDate originalOf(const Action &action, DateKind which)
{
    return which == DateKind::Start ? action.originalStart : action.originalDue;
}

QString labelOf(DateKind which)
{
    return words::field(QLatin1String(storedWord(which)));
}

QString approvalOf(const DateMove &move, const QString &waits)
{
    QStringList sentences;
    if (const QString agreed = words::agreement(move, !waits.isEmpty()); !agreed.isEmpty())
        sentences.append(words::ended(words::upperFirst(agreed)));
    if (!waits.isEmpty())
        sentences.append(words::ended(waits));
    return sentences.join(u' ');
}

// `waits` says for whose approval it waits; empty: for nobody's.
EntryList::Entry entryOf(const DateMove &move, const QString &waits)
{
    const QString reason =
        move.reason.isEmpty() ? u"No reason was given."_s : words::ended(move.reason);
    return {u"%1 moved from %2 to %3 on %4"_s.arg(labelOf(move.which), words::dateOrNone(move.from),
                                                  words::dateOrNone(move.to),
                                                  words::date(move.movedOn)),
            u"%1 %2"_s.arg(reason, approvalOf(move, waits)).trimmed()};
}

} // namespace

DatesPart::DatesPart(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_startEditor(new DateEditor(desk.view.dayOrder(), desk.view.asAt(), words::YearMeant::Next))
    , m_dueEditor(new DateEditor(desk.view.dayOrder(), desk.view.asAt(), words::YearMeant::Next))
    , m_moved(new QWidget)
    , m_moves(new EntryList(u"action.moves"_s, {}))
{
    m_start = boundField(&Action::start, m_startEditor,
                         [this](const QString &content) { return move(DateKind::Start, content); });
    m_due = boundField(&Action::due, m_dueEditor,
                       [this](const QString &content) { return move(DateKind::Due, content); });
    addPair(m_start, m_due);
    m_approve = makeButton(QString(), u"action.approve"_s);
    auto *column = new QVBoxLayout(m_moved);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_moves);
    column->addWidget(m_approve, 0, Qt::AlignLeft);
    connect(m_approve, &QPushButton::clicked, this, &DatesPart::approve);
}

void DatesPart::refreshRest()
{
    m_start->setHint(origin(DateKind::Start));
    m_due->setHint(origin(DateKind::Due));
    m_approve->setText(u"Record approval by %1…"_s.arg(decider(plan()).replace(u'&', u"&&"_s)));
    const QList<Id> waiting = waitingMoves();
    m_approve->setVisible(!isReadOnly() && !waiting.isEmpty());
    for (DateEditor *editor : {m_startEditor, m_dueEditor}) {
        editor->setSuggestion(desk().view.asAt());
        editor->setYearFrom(desk().view.asAt());
    }
    QList<EntryList::Entry> moves;
    for (const DateMove *move : plan().dateMoves().rowsUnder(row()))
        moves.prepend(
            entryOf(*move, waits(*move) ? words::waitsForApproval(plan().settings()) : QString()));
    m_moves->setEntries(moves);
    m_moved->setVisible(!moves.isEmpty());
}

// Asked only for what would be taken: a date that is refused is refused before the question.
Result<void> DatesPart::move(DateKind which, const QString &content)
{
    const Action *action = current();
    if (!action)
        return withdrawn();
    const auto day = typed::day(content, desk().view.today());
    if (!day)
        return day.error();
    const Stamp stamp = desk().document.stamp();
    // Today, whatever the round counts for; of a plan looked at as at an earlier day, that day.
    const ViewState &view = desk().view;
    const QDate decided = view.isEarlier() ? view.asAt() : view.today();
    DateChange change{action->id, which, *day, {}, {}, decided};
    const auto asked = moveDate(plan(), change, stamp);
    if (!asked || asked->isEmpty() || !isBaselined(*action))
        return desk().write(asked);
    const QString what = u"%1 of %2: from %3 to %4"_s.arg(
        labelOf(which), nameOf(plan(), action->id), words::dateOrNone(dateOf(*action, which)),
        words::dateOrNone(*day));
    QStringList names{decider(plan())};
    names += namesInUse(plan());
    for (const DateMove &moved : plan().dateMoves().inAnyOrder())
        names.append(moved.approvedBy.trimmed());
    names.removeAll(QString());
    names.removeDuplicates();
    const auto why = desk().ask.whyMoved(
        {what, names, dayOfDecision(decided), words::whoseApprovalCounts(plan().settings())});
    if (!why)
        return withdrawn();
    change.reason = why->reason;
    change.approvedBy = why->approvedBy;
    if (why->decidedOn.isValid())
        change.on = why->decidedOn;
    return desk().write(moveDate(plan(), change, stamp));
}

Ask::AskedDay DatesPart::dayOfDecision(QDate likely) const
{
    return {u"&Decided on"_s, likely, desk().view.today(), desk().view.dayOrder()};
}

void DatesPart::approve()
{
    const Action *action = current();
    const QList<Id> moves = waitingMoves();
    if (!action || moves.isEmpty())
        return;
    const QString by = decider(plan());
    QStringList lines;
    for (const Id &id : moves) {
        const auto *move = plan().find<DateMove>(id);
        lines.append(u"%1 of %2: from %3 to %4"_s.arg(labelOf(move->which), nameOf(plan(), row()),
                                                      words::dateOrNone(move->from),
                                                      words::dateOrNone(move->to)));
    }
    const QDate likely = likelyApproval(plan(), moves, desk().view.today());
    if (const auto day =
            desk().ask.onWhichDay({u"When did %1 approve it?"_s.arg(by), lines.join(u'\n'),
                                   u"Record the approval"_s, dayOfDecision(likely)}))
        static_cast<void>(desk().perform(approveMoves(plan(), moves, by, *day)));
}

// Every move that waits says so, also one that another has followed.
bool DatesPart::waits(const DateMove &move) const
{
    const Action *action = current();
    const auto awaited =
        action ? awaitedApproval(plan(), *action, move.which, desk().view.asAt()) : std::nullopt;
    return awaited
           && std::any_of(awaited->moves.begin(), awaited->moves.end(),
                          [&](const DateMove *one) { return one->id == move.id; });
}

// The last move of each date: it is what is approved, and the moves before it with it.
QList<Id> DatesPart::waitingMoves() const
{
    QList<Id> waiting;
    if (const Action *action = current()) {
        for (const DateKind which : {DateKind::Start, DateKind::Due}) {
            if (const auto awaited = awaitedApproval(plan(), *action, which, desk().view.asAt()))
                waiting.append(awaited->moves.last()->id);
        }
    }
    return waiting;
}

QString DatesPart::origin(DateKind which) const
{
    const Action *action = current();
    if (!action || !originalOf(*action, which).isValid())
        return {};
    const auto moves = movesOf(plan(), row(), which, desk().view.asAt()).size();
    const QString original = words::date(originalOf(*action, which));
    if (originalOf(*action, which) == dateOf(*action, which) && moves == 0)
        return u"As adopted"_s;
    const QString often = u"Originally %1; %2"_s.arg(original, words::moved(moves));
    const auto awaited = awaitedApproval(plan(), *action, which, desk().view.asAt());
    if (!awaited)
        return often;
    const QString agreed = words::agreement(*awaited->moves.last(), true);
    return u"%1%2. %3"_s.arg(often, agreed.isEmpty() ? QString() : u", "_s + agreed,
                             words::ended(words::waitsForApproval(plan().settings())));
}

} // namespace tidemark

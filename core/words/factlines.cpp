// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/factlines.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString withDay(const QString &text, QDate day)
{
    return day.isValid() ? u"%1 (%2)"_s.arg(text, date(day)) : text;
}

QString originOf(const DateMove &move, QDate inForce, bool waits)
{
    QString text = u"on %1, from %2"_s.arg(dateOrNone(move.movedOn), dateOrNone(move.from));
    if (move.to != inForce)
        text += u" to %1"_s.arg(dateOrNone(move.to));
    if (!move.approvedBy.isEmpty())
        text += u", %1 %2"_s.arg(agreedBy(waits), move.approvedBy);
    return move.reason.isEmpty() ? text : u"%1: %2"_s.arg(text, move.reason);
}

} // namespace

QString factLine(const FactWords &fact, const Action &action, const ActionFacts &facts)
{
    using Kind = FactWords::Kind;
    switch (fact.kind) {
    case Kind::Overdue:
        return u"%1 (due %2)"_s.arg(fact.brief, date(action.due));
    case Kind::StartMissed:
        return withDay(u"Should have started %1 ago"_s.arg(days(facts.startMissedDays.value_or(0))),
                       action.start);
    case Kind::DueSoon:
        return withDay(fact.brief, action.due);
    case Kind::Behind:
        return u"%1 (%2 of time gone)"_s.arg(fact.brief, percent(facts.expected.value_or(0)));
    case Kind::Stale:
    case Kind::Contradiction:
        break;
    }
    return fact.brief;
}

QString movesInBrief(DateKind which, const QList<const DateMove *> &moves, const Action &action,
                     bool waits)
{
    const bool isDue = which == DateKind::Due;
    const QString name = isDue ? u"Due date"_s : u"Start date"_s;
    const QString origin = originOf(*moves.last(), isDue ? action.due : action.start, waits);
    if (moves.size() == 1)
        return u"%1 moved once, %2"_s.arg(name, origin);
    const QDate kept = isDue ? action.originalDue : action.originalStart;
    const QDate first = kept.isValid() ? kept : moves.first()->from;
    return u"%1 %2 (first %3). Last moved %4"_s.arg(name, moved(moves.size()), dateOrNone(first),
                                                    origin);
}

} // namespace tidemark::words

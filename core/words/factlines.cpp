// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/factlines.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString withDay(const QString &text, QDate day)
{
    return day.isValid() ? u"%1 (%2)"_s.arg(text, date(day)) : text;
}

// Each with its own dates and reason, the first first.
QString eachOf(const QList<const DateMove *> &moves)
{
    QStringList parts;
    for (const DateMove *move : moves) {
        QString part = moveInFull(*move, true);
        while (part.endsWith(u'.'))
            part.chop(1);
        parts.append(part);
    }
    return parts.join(u"; and "_s);
}

} // namespace

QString moveInFull(const DateMove &move, bool waits)
{
    QString text = u"on %1, from %2 to %3"_s.arg(dateOrNone(move.movedOn), dateOrNone(move.from),
                                                 dateOrNone(move.to));
    if (const QString agreed = agreement(move, waits); !agreed.isEmpty())
        text += u", "_s + agreed;
    return move.reason.isEmpty() ? text : u"%1: %2"_s.arg(text, move.reason);
}

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
                     qsizetype waiting)
{
    const bool isDue = which == DateKind::Due;
    const QString name = isDue ? u"Due date"_s : u"Start date"_s;
    const QString last = moveInFull(*moves.last(), waiting > 0);
    if (moves.size() == 1)
        return u"%1 moved once, %2"_s.arg(name, last);
    const QDate kept = isDue ? action.originalDue : action.originalStart;
    const QDate first = kept.isValid() ? kept : moves.first()->from;
    const QString often = u"%1 %2 (first %3)"_s.arg(name, moved(moves.size()), dateOrNone(first));
    if (waiting < 2)
        return u"%1. Last moved %2"_s.arg(often, last);
    const QString each = eachOf(moves.last(waiting));
    return waiting == moves.size()
               ? u"%1: %2"_s.arg(often, each)
               : u"%1. The last %2 moves: %3"_s.arg(often, QString::number(waiting), each);
}

} // namespace tidemark::words

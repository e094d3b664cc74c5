// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/dates.h"

#include "core/blocks/standing.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

bool wasMadeBefore(const Source &source, const DateMove &move)
{
    const Moment *earlier = earlierThan(source);
    return earlier && earlier->plan.find<DateMove>(move.id);
}

// What the last of these moves waited for at the moment that the report compares with, and waits
// for no more: it has been approved since.
std::optional<AwaitedApproval> approvedSince(const Moment &earlier, const Action &action,
                                             DateKind which)
{
    const auto *then = earlier.plan.find<Action>(action.id);
    return then ? awaitedApproval(earlier.plan, *then, which, earlier.asAt) : std::nullopt;
}

std::optional<MovedDate> movedDate(const Source &source, const Action &action, DateKind which)
{
    const auto moves = movesOf(source.plan, action.id, which, source.asAt);
    if (moves.isEmpty())
        return std::nullopt;
    const Moment *earlier = earlierThan(source);
    const auto wasThere = [&](const DateMove *move) { return wasMadeBefore(source, *move); };
    const auto first = std::find_if_not(moves.begin(), moves.end(), wasThere);
    const DateMove &last = *moves.last();
    auto awaited = awaitedApproval(source.plan, action, which, source.asAt);
    const bool waits = awaited.has_value();
    const bool approved = isApproved(source.plan, last);
    if (first == moves.end() && !waits && approved && !decider(source.plan).isEmpty())
        awaited = approvedSince(*earlier, action, which);
    if (first == moves.end() && !awaited)
        return std::nullopt;
    const QDate kept = which == DateKind::Due ? action.originalDue : action.originalStart;
    return MovedDate{&action,
                     which,
                     kept.isValid() ? kept : moves.first()->from,
                     awaited ? awaited->approved : (*first)->from,
                     last.to,
                     last.reason,
                     words::agreement(last, !approved),
                     waits ? awaited->moves : QList<const DateMove *>(),
                     waits ? std::count_if(awaited->moves.begin(), awaited->moves.end(), wasThere)
                           : 0,
                     moves.size(),
                     waits,
                     approved,
                     isPastWhenDecided(source.plan, action, which, source.asAt),
                     first != moves.end()};
}

// "Agreed so far by Corporate Director."
QString asLine(const QString &agreement)
{
    return u'\n'
           + (agreement.isEmpty() ? u"No approval has been recorded."_s
                                  : words::ended(words::upperFirst(agreement)));
}

QString waitedSince()
{
    return u" It has waited since an earlier report."_s;
}

// Of one move, or of each that waits with its own dates.
Runs whyMoved(const Source &source, const MovedDate &moved)
{
    const auto reasonOf = [](const QString &text) {
        return orElse(text, u"No reason has been given."_s);
    };
    if (moved.waiting.size() < 2)
        return {{reasonOf(moved.reason)},
                {asLine(moved.agreement) + (moved.older > 0 ? waitedSince() : QString()),
                 Run::Manner::Quiet}};
    Runs runs;
    for (const DateMove *move : moved.waiting) {
        const QString days =
            u"%1 to %2: "_s.arg(words::dateOrNone(move->from), words::dateOrNone(move->to));
        runs.append({(runs.isEmpty() ? QString() : u"\n"_s) + days, Run::Manner::Strong});
        runs.append({reasonOf(move->reason)});
        runs.append({asLine(words::agreement(*move, true)), Run::Manner::Quiet});
        if (wasMadeBefore(source, *move))
            runs.append({waitedSince(), Run::Manner::Quiet});
    }
    return runs;
}

Node dateRow(const Source &source, const Node &dates, const MovedDate &moved)
{
    Runs name{{nameOf(*moved.action), Run::Manner::Plain, nodeOf(*moved.action)}};
    name.append({(moved.which == DateKind::Start ? u"\nStart "_s : u"\n"_s)
                 + u"%1 to %2"_s.arg(dayOrNone(moved.from), dayOrNone(moved.to))});
    if (moved.moves > 1 && moved.original != moved.from)
        name.append({u"\nfirst %1"_s.arg(dayOrNone(moved.original)), Run::Manner::Quiet});
    Runs why = whyMoved(source, moved);
    if (moved.which == DateKind::Due
        && overdueByApprovedDate(source.plan, *moved.action, source.asAt))
        why.append({u" The action is overdue by its approved date."_s, Run::Manner::Quiet});
    if (moved.isPast)
        why.append({u"\n%1 %2."_s.arg(whyPast(source, moved),
                                      words::newDateAsked(moved.action->leadOfficer))});
    return row(dates, {name, why});
}

// "5 dates have moved since Q4 2025/26. 2 that moved before still wait for approval by Cabinet."
QString sumOf(const Source &source, const QList<MovedDate> &all, const QString &since)
{
    const auto news = std::count_if(all.begin(), all.end(), [](auto &one) { return one.isNews; });
    const auto waiting =
        std::count_if(all.begin(), all.end(), [](const MovedDate &one) { return one.older > 0; });
    const auto again = std::count_if(
        all.begin(), all.end(), [](const MovedDate &one) { return one.older > 0 && one.isNews; });
    const QString moved = words::counted(news, u"date has moved"_s, u"dates have moved"_s);
    const QString text = u"%1 since %2."_s.arg(news == 0 ? u"No date has moved"_s : moved, since);
    if (waiting == 0)
        return text;
    const QString anew = again == 0        ? QString()
                         : again < waiting ? u", %1 of them moved again since"_s.arg(again)
                         : waiting == 1    ? u" and has moved again"_s
                                           : u", all of them moved again"_s;
    return u"%1 %2 for approval by %3%4."_s.arg(text,
                                                words::counted(waiting,
                                                               u"that moved before still waits"_s,
                                                               u"that moved before still wait"_s),
                                                decider(source.plan), anew);
}

Nodes listOf(const NodeId &id, const Source &source, const QString &title,
             const QList<MovedDate> &moved)
{
    if (moved.isEmpty())
        return {};
    Node dates =
        table(id, u"%1: %2"_s.arg(title, words::counted(moved.size(), u"date"_s, u"dates"_s)),
              {66, 108}); // the reasons are what takes room
    dates.children.push_back(
        headerRow(dates, {u"Action and due date"_s, u"Reason and approval"_s}));
    for (const MovedDate &one : moved)
        dates.children.push_back(dateRow(source, dates, one));
    return {std::move(dates)};
}

} // namespace

QString whyPast(const Source &source, const MovedDate &moved)
{
    return words::ended(words::upperFirst(words::pastDate(
        source.plan.settings(), moved.to, source.asAt, decisionDay(source.plan, source.asAt))));
}

QList<MovedDate> movedDates(const Source &source)
{
    QList<MovedDate> all;
    for (const Action *action : actionsIn(source)) {
        for (const DateKind which : {DateKind::Start, DateKind::Due}) {
            if (const auto moved = movedDate(source, *action, which))
                all.append(*moved);
        }
    }
    return all;
}

Nodes datesBlock(const Source &source)
{
    const NodeId id = u"dates"_s;
    const auto all = movedDates(source);
    QList<MovedDate> forDecision;
    QList<MovedDate> toNote;
    for (const MovedDate &moved : all)
        (moved.forDecision ? forDecision : toNote).append(moved);
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"Changes of dates"_s));
    const Moment *earlier = earlierThan(source);
    if (all.isEmpty())
        part.children.push_back(
            paragraph(id + u"-none"_s, earlier ? u"No date has moved since %1."_s.arg(earlier->name)
                                               : u"No date has moved."_s));
    else if (earlier)
        part.children.push_back(paragraph(id + u"-since"_s, sumOf(source, all, earlier->name)));
    append(part.children, listOf(id + u"-decide"_s, source, u"For decision"_s, forDecision));
    append(part.children, listOf(id + u"-note"_s, source, u"To note"_s, toNote));
    return {std::move(part)};
}

} // namespace tidemark::report

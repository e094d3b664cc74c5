// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/dates.h"

#include "core/blocks/standing.h"
#include "core/rules/asat.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

std::optional<MovedDate> movedDate(const Source &source, const Action &action, DateKind which)
{
    const auto moves = movesOf(source.plan, action.id, which, source.asAt);
    const Moment *earlier = earlierThan(source);
    const auto first = std::find_if(moves.begin(), moves.end(), [&](const DateMove *move) {
        return !earlier || !earlier->plan.find<DateMove>(move->id);
    });
    if (first == moves.end())
        return std::nullopt;
    const QDate kept = which == DateKind::Due ? action.originalDue : action.originalStart;
    const DateMove &last = *moves.last();
    return MovedDate{&action,         which,       kept.isValid() ? kept : moves.first()->from,
                     (*first)->from,  last.to,     last.reason,
                     last.approvedBy, moves.size()};
}

Node dateRow(const Node &dates, const MovedDate &moved)
{
    Runs name{{nameOf(*moved.action), Run::Manner::Plain, nodeOf(*moved.action)}};
    if (moved.which == DateKind::Start)
        name.append({u"\nStart"_s, Run::Manner::Quiet});
    QString was = dayOrNone(moved.from);
    if (moved.moves > 1)
        was += u"\nfirst %1"_s.arg(dayOrNone(moved.original));
    Runs why{{orElse(moved.reason, u"No reason has been given."_s)}};
    const QString who = moved.approvedBy.simplified();
    why.append({who.isEmpty()       ? u"\nNo approval has been recorded."_s
                : isApproved(moved) ? u"\nApproved by: %1"_s.arg(who)
                                    : u"\nAgreed so far by: %1"_s.arg(who),
                Run::Manner::Quiet});
    return row(dates, {name, {{was}}, {{dayOrNone(moved.to)}}, why});
}

Nodes listOf(const NodeId &id, const QString &title, const QList<MovedDate> &moved)
{
    if (moved.isEmpty())
        return {};
    Node dates =
        table(id, u"%1: %2"_s.arg(title, words::counted(moved.size(), u"date"_s, u"dates"_s)),
              {50, 30, 30, 70});
    dates.children.push_back(
        headerRow(dates, {u"Action"_s, u"Was due"_s, u"Now due"_s, u"Reason and approval"_s}));
    for (const MovedDate &one : moved)
        dates.children.push_back(dateRow(dates, one));
    return {std::move(dates)};
}

} // namespace

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

bool isForDecision(const Source &source, const MovedDate &moved)
{
    return isLive(source, *moved.action) && !isApproved(moved);
}

// Its whole name: of "Cabinet Member for Housing" the Cabinet has not decided.
bool isApproved(const MovedDate &moved)
{
    return moved.approvedBy.simplified().compare(decider, Qt::CaseInsensitive) == 0;
}

Nodes datesBlock(const Source &source)
{
    const NodeId id = u"dates"_s;
    const auto all = movedDates(source);
    QList<MovedDate> forDecision;
    QList<MovedDate> toNote;
    for (const MovedDate &moved : all)
        (isForDecision(source, moved) ? forDecision : toNote).append(moved);
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"Changes of dates"_s));
    const Moment *earlier = earlierThan(source);
    if (all.isEmpty())
        part.children.push_back(
            paragraph(id + u"-none"_s, earlier ? u"No date has moved since %1."_s.arg(earlier->name)
                                               : u"No date has moved."_s));
    else if (earlier)
        part.children.push_back(paragraph(
            id + u"-since"_s, u"%1 since %2."_s.arg(words::counted(all.size(), u"date has moved"_s,
                                                                   u"dates have moved"_s),
                                                    earlier->name)));
    append(part.children, listOf(id + u"-decide"_s, u"For decision"_s, forDecision));
    append(part.children, listOf(id + u"-note"_s, u"To note"_s, toNote));
    return {std::move(part)};
}

} // namespace tidemark::report

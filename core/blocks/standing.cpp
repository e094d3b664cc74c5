// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/standing.h"

#include "core/blocks/restricted.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

QList<const Theme *> themesIn(const Source &source)
{
    return source.theme ? QList<const Theme *>{source.theme} : source.plan.themes().rowsUnder({});
}

QList<const Action *> actionsIn(const Source &source)
{
    QList<const Action *> actions;
    for (const Theme *theme : themesIn(source)) {
        for (const Objective *objective : source.plan.objectives().rowsUnder(theme->id))
            actions += source.plan.actions().rowsUnder(objective->id);
    }
    return actions;
}

QList<const Measure *> measuresIn(const Source &source)
{
    QList<const Measure *> measures;
    for (const Theme *theme : themesIn(source))
        measures += source.plan.measures().rowsUnder(theme->id);
    return measures;
}

bool isWide(const Source &source)
{
    return source.asks("landscape"_L1) || source.asks("a3"_L1);
}

QString dayOrNone(QDate day)
{
    return day.isValid() ? words::shortDate(day) : u"No date"_s;
}

QString leadOf(const Action &action)
{
    return orElse(action.leadOfficer.simplified(), u"Nobody named"_s);
}

QStringList standingOf(const Source &source, const Action &action)
{
    using Kind = words::FactWords::Kind;
    QStringList parts;
    if (const Judgement *judgement = judgementInForce(source, action))
        parts += judgement->word;
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    for (const auto &fact : words::facts(source.plan, action, facts, source.asAt)) {
        if (fact.kind == Kind::Overdue || fact.kind == Kind::StartMissed
            || fact.kind == Kind::Contradiction)
            parts += fact.brief;
    }
    if (const auto awaited = overdueByApprovedDate(source.plan, action, source.asAt))
        parts += words::upperFirst(words::overdueByApprovedDate(awaited->approved));
    return parts;
}

int countOverdueByApprovedDate(const Source &source)
{
    const auto actions = actionsIn(source);
    return int(std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
        return overdueByApprovedDate(source.plan, *action, source.asAt).has_value();
    }));
}

QString proposedInsteadOf(const Plan &plan, const Action &action, DateKind which, QDate asAt,
                          QString (*said)(QDate))
{
    const auto awaited = awaitedApproval(plan, action, which, asAt);
    return awaited ? words::proposedInstead(said(awaited->approved)) : QString();
}

Runs dueRuns(const Source &source, const Action &action)
{
    Runs runs{{dayOrNone(action.due)}};
    const auto moves = movesOf(source.plan, action.id, DateKind::Due, source.asAt);
    if (moves.isEmpty())
        return runs;
    const QDate first = action.originalDue.isValid() ? action.originalDue : moves.first()->from;
    const QString proposed = proposedInsteadOf(source.plan, action, DateKind::Due, source.asAt);
    if (!proposed.isEmpty())
        runs.append({u'\n' + proposed, Run::Manner::Quiet});
    const auto awaited = awaitedApproval(source.plan, action, DateKind::Due, source.asAt);
    if (awaited && awaited->approved == first)
        runs.append({u'\n' + words::moved(moves.size()), Run::Manner::Quiet});
    else
        runs.append({u"\nfirst %1\n%2"_s.arg(dayOrNone(first), words::moved(moves.size())),
                     Run::Manner::Quiet});
    return runs;
}

// Short, as in a table, so that dates and lead stay on one line.
QString datesOf(const Source &source, const Action &action)
{
    const auto day = [&](QDate date, DateKind which) {
        const QString proposed = proposedInsteadOf(source.plan, action, which, source.asAt);
        const QString text = words::shortDate(date);
        return proposed.isEmpty() ? text : u"%1 (%2)"_s.arg(text, proposed);
    };
    const QString start = day(action.start, DateKind::Start);
    const QString due = day(action.due, DateKind::Due);
    if (!action.due.isValid())
        return action.start.isValid() ? u"from "_s + start : u"No dates"_s;
    return action.start.isValid() ? u"%1 to %2"_s.arg(start, due) : u"due "_s + due;
}

QString commentaryOn(const Source &source, const Action &action)
{
    const Update *told = lastWithCommentary(source.plan, action.id, source.asAt);
    return told ? told->commentary.simplified() : QString();
}

QString explanationOf(const Source &source, const Action &action, const QString &otherwise,
                      qsizetype most)
{
    const auto asLong = [&](const QString &text) {
        return most > 0 ? inShort(text, most) : text.simplified();
    };
    if (const QString said = commentaryOn(source, action); !said.isEmpty())
        return asLong(said);
    const DateMove *last = nullptr;
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        for (const DateMove *move : movesOf(source.plan, action.id, which, source.asAt)) {
            if (!move->reason.trimmed().isEmpty() && (!last || move->movedOn >= last->movedOn))
                last = move;
        }
    }
    if (!last)
        return otherwise;
    const QString on = last->movedOn.isValid() ? u" on "_s + words::date(last->movedOn) : QString();
    return u"No update says why. Reason given when its date moved%1: %2"_s.arg(
        on, asLong(last->reason));
}

QString whenOlder(const Source &source, const Action &action)
{
    const Update *told = lastWithCommentary(source.plan, action.id, source.asAt);
    const Round *round = roundAt(source.plan, source.asAt);
    if (!told || !round || told->asAt >= round->from)
        return {};
    const bool isMissing = isOutstanding(source.plan, action, source.asAt);
    return u" (as at %1%2)"_s.arg(words::date(told->asAt),
                                  isMissing ? u"; no update this round"_s : QString());
}

QString wholeOf(const Source &source)
{
    return source.restriction.isEmpty()
               ? u"Whole plan"_s
               : u"All found with %1"_s.arg(foundWith(source.options.only));
}

const Moment *earlierThan(const Source &source)
{
    const Options &options = source.options;
    return options.since ? &*options.since : options.before ? &*options.before : nullptr;
}

QString atDay(QDate day, QDate asAt)
{
    if (day.day() != day.daysInMonth())
        return u"on %1"_s.arg(words::date(day));
    const QString month = words::month(day);
    const bool isRecent = day.year() == asAt.year();
    return u"at the end of %1"_s.arg(isRecent ? month.section(u' ', 0, 0) : month);
}

QString inShort(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    qsizetype end = line.indexOf(u". "_s);
    while (end >= 0 && line.indexOf(u". "_s, end + 1) >= 0 && line.indexOf(u". "_s, end + 1) < most)
        end = line.indexOf(u". "_s, end + 1);
    const QString sentences = line.size() <= most || end < 0 ? line : line.first(end + 1);
    if (sentences.size() <= most)
        return sentences;
    const qsizetype blank = sentences.lastIndexOf(u' ', most);
    return sentences.first(blank > 0 ? blank : most) + u'…';
}

} // namespace tidemark::report

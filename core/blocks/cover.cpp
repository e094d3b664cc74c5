// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/cover.h"

#include "core/blocks/blocks.h"
#include "core/blocks/dates.h"
#include "core/blocks/draft.h"
#include "core/blocks/exceptions.h"
#include "core/blocks/layouts.h"
#include "core/blocks/opening.h"
#include "core/blocks/standing.h"
#include "core/blocks/statements.h"
#include "core/measures/ratingcounts.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qsizetype longestReason = 100; // characters of a commentary
constexpr qsizetype longestWhy = 60;     // of why something was cancelled
constexpr size_t mostBriefLines = 4;     // of a list, where the cover must fit a page

// "Hannah Whitlock, Policy team, 01632 960123": lines that somebody wrote one under the other.
QString onOneLine(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        lines.append(line.simplified());
    lines.removeAll(QString());
    return lines.join(u", "_s);
}

// "July to September 2026"
QString monthsOf(const Round &round)
{
    const QString last = words::month(round.asAt);
    QString first = words::month(round.from);
    if (first == last)
        return last;
    if (round.from.year() == round.asAt.year())
        first = first.section(u' ', 0, 0);
    return u"%1 to %2"_s.arg(first, last);
}

// What the report is, behind its plan's name.
QString kindOf(const Source &source)
{
    return isNamedLike(source.options.layout, "exceptions"_L1) ? u"exceptions report"_s
                                                               : u"performance report"_s;
}

// "Council Plan: performance report, Quarter 2 2026/27"
QString fullTitle(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    const QString of =
        kindOf(source)
        + (round ? u", "_s + roundInFull(*round) : u" as at "_s + words::date(source.asAt));
    const QString theme = source.theme ? u" · "_s + numberedName(*source.theme) : QString();
    return u"%1: %2%3"_s.arg(titleOf(source.plan), of, theme);
}

RollUp rollUpAt(const Source &source, const Plan &plan, QDate day)
{
    return source.theme ? rollUpOfTheme(plan, source.theme->id, day) : rollUpOfPlan(plan, day);
}

// On which dates the share of the time that has gone is counted, where some wait for approval.
QString onDatesProposed(const Source &source)
{
    const auto moved = movedDates(source);
    const bool waits = std::any_of(moved.begin(), moved.end(), [&](const MovedDate &one) {
        const ActionFacts facts = factsOf(source.plan, *one.action, source.asAt);
        return one.forDecision && facts.expected && !facts.isHeld();
    });
    return waits ? u", on the dates proposed,"_s : QString();
}

QString progressText(const Source &source, const RollUp &now)
{
    if (!now.progress)
        return u"No action counts towards the progress yet."_s;
    const QString what = !source.restriction.isEmpty() ? u"These actions are"_s
                         : source.theme                ? u"The theme is"_s
                                                       : u"The plan is"_s;
    QString text = u"%1 %2 complete"_s.arg(what, words::percent(*now.progress));
    if (now.expected)
        text += u"; by time alone%1 it would be %2"_s.arg(onDatesProposed(source),
                                                          words::percent(*now.expected));
    const Moment *earlier = earlierThan(source);
    if (!earlier)
        return text + u'.';
    const RollUp then = rollUpAt(source, earlier->plan, earlier->asAt);
    const QString was = source.restriction.isEmpty() ? u"It was"_s : u"They were"_s;
    return then.progress ? text
                               + u". %1 %2 %3."_s.arg(was, words::percent(*then.progress),
                                                      atDay(earlier->asAt, source.asAt))
                         : text + u'.';
}

QString stagesText(const Source &source, const RollUp &now)
{
    const QString done = now.completed == 0   ? u"none is"_s
                         : now.completed == 1 ? u"1 is"_s
                                              : u"%1 are"_s.arg(now.completed);
    QStringList parts{
        u"%1 %2"_s.arg(done, words::stage(Stage::Completed)),
        u"%1 %2"_s.arg(QString::number(now.inProgress), words::stage(Stage::InProgress)),
        u"%1 %2"_s.arg(QString::number(now.planned), words::stage(Stage::Planned))};
    if (now.onHold > 0)
        parts += u"%1 %2"_s.arg(QString::number(now.onHold), words::stage(Stage::OnHold));
    if (now.cancelled > 0)
        parts += u"%1 %2"_s.arg(QString::number(now.cancelled), words::stage(Stage::Cancelled));
    QString text = u"Of %1 %2. %3 overdue"_s.arg(
        words::counted(now.actions, u"action"_s, u"actions"_s), parts.join(u", "_s),
        now.overdue == 1 ? u"1 is"_s
                         : (now.overdue == 0 ? u"None is"_s : u"%1 are"_s.arg(now.overdue)));
    if (const Moment *earlier = earlierThan(source))
        text += u" (%1 %2)"_s.arg(
            QString::number(rollUpAt(source, earlier->plan, earlier->asAt).overdue),
            atDay(earlier->asAt, source.asAt));
    text += words::moreOverdueByApprovedDate(now.overdue, countOverdueByApprovedDate(source));
    if (now.startMissed > 0)
        text += now.startMissed == 1 ? u". 1 has missed its start"_s
                                     : u". %1 have missed their start"_s.arg(now.startMissed);
    return text + u'.';
}

/// "Officers judge 34 of 59 live actions “On track”, 15 “Some problems”; 8 have no judgement."
QString judgementsText(const Source &source)
{
    const Judged judged = judgedIn(source);
    QStringList parts;
    for (const Judgement *judgement : source.plan.judgements().rowsUnder({})) {
        const int count = judged.counts.value(judgement->id);
        if (count == 0)
            continue;
        const QString of = parts.isEmpty() ? u" of the %1"_s.arg(
                               words::counted(judged.live, u"live action"_s, u"live actions"_s))
                                           : QString();
        parts += u"%1%2 “%3”"_s.arg(QString::number(count), of, judgement->word);
    }
    if (parts.isEmpty())
        return {};
    QString text = u" Officers judge "_s + parts.join(u", "_s);
    if (const int without = judged.counts.value(Id()); without > 0)
        text += without == 1 ? u"; 1 has no judgement"_s : u"; %1 have no judgement"_s.arg(without);
    return text + u'.';
}

// In the words of the key.
QString measuresText(const Source &source)
{
    const auto counts = ratingCountsOf(source.plan, measuresIn(source), source.asAt);
    if (counts.measures == 0)
        return {};
    const int met = counts.meeting();
    QStringList parts{u"%1 of %2 %3 on target"_s.arg(
        QString::number(met), words::counted(counts.measures, u"measure"_s, u"measures"_s),
        met == 1 ? u"is"_s : u"are"_s)};
    for (const Rating rating :
         {Rating::CloseToTarget, Rating::NeedsImprovement, Rating::Monitoring}) {
        if (const int count = counts.of(rating); count > 0)
            parts += u"%1 “%2”"_s.arg(QString::number(count),
                                      words::rating(rating, source.plan.settings()));
    }
    if (counts.inOtherWords > 0)
        parts += u"%1 rated in other words"_s.arg(counts.inOtherWords);
    if (counts.notRated > 0)
        parts += u"%1 without a reading"_s.arg(counts.notRated);
    return u' ' + parts.join(u", "_s) + u'.';
}

Nodes doing(const NodeId &id, const Source &source)
{
    const RollUp now = rollUpAt(source, source.plan, source.asAt);
    return {paragraph(id + u"-progress"_s, progressText(source, now), Look::Lead),
            paragraph(id + u"-counts"_s,
                      stagesText(source, now) + judgementsText(source) + measuresText(source))};
}

void addLine(Node &lines, const Runs &runs)
{
    lines.children.push_back(item(lines.id + u".%1"_s.arg(lines.children.size() + 1), runs));
}

// Where the cover must fit a page, the lines of a list that have room, and how many more there are.
void shorten(Node &lines, const Source &source)
{
    const size_t count = lines.children.size();
    if (!source.asks("brief"_L1) || count <= mostBriefLines)
        return;
    lines.children.resize(mostBriefLines - 1);
    addLine(lines, {{u"and %1 more."_s.arg(count - lines.children.size())}});
}

/// "From 30 Sep 2026 to 31 Mar 2027: 4.1.2 Couch to park run"; in short, for the first page
Runs approval(const MovedDate &moved)
{
    const QString which = moved.which == DateKind::Start ? u"Start from"_s : u"From"_s;
    return {{u"%1 %2 to %3: "_s.arg(which, dayOrNone(moved.from), dayOrNone(moved.to))},
            {nameOf(*moved.action), Run::Manner::Strong, nodeOf(*moved.action)}};
}

// A date that is past when it is decided on cannot be approved as it stands.
Nodes decisions(const NodeId &id, const Source &source)
{
    Node lines = list(id);
    Runs past;
    for (const MovedDate &moved : movedDates(source)) {
        if (!moved.isPast && moved.forDecision)
            addLine(lines, approval(moved));
        if (!moved.isPast)
            continue;
        const QString ask = words::askForDate(moved.action->leadOfficer, moved.which);
        past.append({past.isEmpty() ? words::upperFirst(ask) : u". "_s + words::upperFirst(ask)});
        past.append({nameOf(*moved.action), Run::Manner::Strong, nodeOf(*moved.action)});
    }
    if (lines.children.empty() && past.isEmpty())
        return {paragraph(id + u"-none"_s, u"Nothing: no change of a date waits for approval."_s)};
    const auto count = qsizetype(lines.children.size());
    Nodes all;
    if (count > 0) {
        shorten(lines, source);
        all.push_back(paragraph(
            id + u"-lead"_s, {{count == 1 ? u"Approve this change of a due date"_s
                                          : u"Approve these %1 changes of due dates"_s.arg(count),
                               Run::Manner::Strong, u"dates-decide"_s},
                              {u":"_s}}));
        all.push_back(std::move(lines));
    }
    if (!past.isEmpty()) {
        past.append({u"."_s});
        all.push_back(paragraph(id + u"-past"_s, past));
    }
    return all;
}

/// "15 overdue actions (16 by approved dates)"; empty where there are none.
QString overdueToNote(const Source &source)
{
    const int overdue = rollUpAt(source, source.plan, source.asAt).overdue;
    const int waiting = countOverdueByApprovedDate(source);
    if (overdue == 0)
        return waiting == 0 ? QString()
                            : words::counted(waiting, u"action that is "_s, u"actions that are "_s)
                                  + words::overdueByApprovedDate(waiting);
    const QString text = words::counted(overdue, u"overdue action"_s, u"overdue actions"_s);
    const auto actions = actionsIn(source);
    const auto asApproved =
        std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
            return isOverdueAsApproved(source.plan, *action, source.asAt);
        });
    if (waiting == 0 && asApproved == overdue)
        return text;
    return u"%1 (%2 by approved dates)"_s.arg(text, asApproved == 0 ? u"none"_s
                                                                    : QString::number(asApproved));
}

/// "15 overdue actions, and 2 approved changes of dates"; empty where there are none.
Runs countsToNote(const Source &source)
{
    Runs notes;
    if (const QString overdue = overdueToNote(source); !overdue.isEmpty())
        notes.append({overdue, Run::Manner::Plain, u"exceptions-overdue"_s});
    auto moved = movedDates(source);
    moved.removeIf([](const MovedDate &one) { return one.forDecision; });
    if (!moved.isEmpty()) {
        const bool approved = !decider(source.plan).isEmpty()
                              && std::all_of(moved.begin(), moved.end(),
                                             [](const MovedDate &one) { return one.isApproved; });
        notes.append(
            {approved ? words::counted(moved.size(), u"approved change of a date"_s,
                                       u"approved changes of dates"_s)
                      : words::counted(moved.size(), u"change of a date"_s, u"changes of dates"_s),
             Run::Manner::Plain, u"dates-note"_s});
    }
    if (notes.size() > 1)
        notes.insert(1, {u", and "_s});
    return notes;
}

// What was cancelled since the last report, in the order of the plan.
QList<const Action *> cancelledSince(const Source &source)
{
    const Moment *earlier = earlierThan(source);
    auto actions = actionsIn(source);
    actions.removeIf([&](const Action *action) {
        const auto *then = earlier ? earlier->plan.find<Action>(action->id) : nullptr;
        return !then || factsOf(source.plan, *action, source.asAt).stage != Stage::Cancelled
               || factsOf(earlier->plan, *then, earlier->asAt).stage == Stage::Cancelled;
    });
    return actions;
}

Nodes noteworthy(const NodeId &id, const Source &source)
{
    Node lines = list(id);
    for (const Action *action : needingAttention(source)) {
        const QString said = explanationOf(source, *action, {}, longestReason);
        addLine(lines, {{nameOf(*action), Run::Manner::Strong, nodeOf(*action)},
                        {said.isEmpty() ? u": needs attention, and no explanation has been given."_s
                                        : u": "_s + said + whenOlder(source, *action)}});
    }
    const QString attention =
        lines.children.empty() ? u"what was cancelled:"_s : u"what needs attention:"_s;
    for (const Action *action : cancelledSince(source)) {
        const QString why = heldAs(source.plan, *action, source.asAt).reason.simplified();
        addLine(lines, {{nameOf(*action), Run::Manner::Strong, nodeOf(*action)},
                        {why.isEmpty() ? u" is cancelled, and no reason is given."_s
                                       : u" is cancelled: "_s + inShort(why, longestWhy)}});
    }
    shorten(lines, source);
    Runs notes = countsToNote(source);
    if (lines.children.empty() && notes.isEmpty())
        return {};
    const QString further = notes.isEmpty() ? attention : u", and:"_s;
    notes.prepend({u"Note "_s});
    notes.append({lines.children.empty() ? u"."_s : further});
    Nodes nodes{paragraph(id + u"-lead"_s, notes)};
    if (!lines.children.empty())
        nodes.push_back(std::move(lines));
    return nodes;
}

// Where officers decide, the meeting is only told.
QString questionOfDecision(const Source &source)
{
    const QString who = decider(source.plan);
    return who.isEmpty() ? u"What needs attention?"_s : u"What must %1 decide?"_s.arg(who);
}

int liveJudgedBefore(const Source &source, QDate day)
{
    const auto actions = actionsIn(source);
    return int(std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
        const Update *judged = lastJudged(source.plan, action->id, source.asAt);
        return isLive(source, *action) && judged && judged->asAt < day;
    }));
}

QString certainty(const Source &source)
{
    QStringList sentences;
    if (const auto round = collectedFor(source)) {
        if (const QString text = collectedText(*round); !text.isEmpty())
            sentences += u"%1: %2."_s.arg(round->round->name, text);
        if (const int old = liveJudgedBefore(source, round->round->from); old > 0)
            sentences += u"%1 older than the round."_s.arg(
                old == 1 ? u"1 judgement is"_s : u"%1 judgements are"_s.arg(old));
    }
    if (const int denied = rollUpAt(source, source.plan, source.asAt).contradicted; denied > 0)
        sentences +=
            denied == 1 ? u"For one action, judgement, dates or milestones disagree."_s
                        : u"For %1 actions, judgement, dates or milestones disagree."_s.arg(denied);
    const auto measures = measuresIn(source);
    const auto provisional =
        std::count_if(measures.begin(), measures.end(), [&](const Measure *measure) {
            const Reading *last = lastReading(source.plan, measure->id, source.asAt);
            return last && last->state == ReadingState::Provisional;
        });
    if (provisional > 0)
        sentences += u"%1 provisional."_s.arg(
            provisional == 1 ? u"1 reading is"_s : u"%1 readings are"_s.arg(provisional));
    if (!sentences.isEmpty())
        return sentences.join(u' ');
    return roundAt(source.plan, source.asAt)
               ? u"Everything that was asked for has been reported."_s
               : u"No round is of this day, so nobody was asked to report."_s;
}

// Whose it is, of which months, where it goes to and whom to ask; the contact has a part of its own
// in a covering item.
Nodes whoseAndWhereTo(const NodeId &id, const Source &source)
{
    QStringList also;
    const Round *round = roundAt(source.plan, source.asAt);
    if (round)
        also += monthsOf(*round);
    if (const QString meeting = words::meeting(source.plan.settings(), round); !meeting.isEmpty())
        also += u"To %1"_s.arg(meeting);
    Nodes lines = whoseItIs(source);
    if (lines.empty() && !also.isEmpty())
        lines.push_back(paragraph(id + u"-meeting"_s, joined(also), Look::Quiet));
    else if (!also.isEmpty())
        lines.front().runs.append({u" · "_s + joined(also)});
    const QString whom = stated(source, StatementKind::Contact).trimmed();
    if (!whom.isEmpty() && !hasBlock(source.options.layout, "contact"_L1))
        lines.push_back(paragraph(id + u"-contact"_s,
                                  {{u"Contact: "_s, Run::Manner::Strong}, {onOneLine(whom)}}));
    return lines;
}

Node asked(const NodeId &id, int level, const QString &question, Nodes answer)
{
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, level, question));
    append(part.children, std::move(answer));
    return part;
}

} // namespace

QString roundInFull(const Round &round)
{
    const QString name = round.name.simplified();
    const bool isQuarter = name.size() > 2 && name[0] == u'Q' && name[1].isDigit();
    return isQuarter ? u"Quarter "_s + name.sliced(1) : name;
}

QString shortTitle(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    const QString title =
        words::upperFirst(kindOf(source)) + (round ? u", "_s + roundInFull(*round) : QString());
    return source.theme ? title + u" · "_s + numberedName(*source.theme) : title;
}

Nodes cover(const Source &source)
{
    const NodeId id = rootOf(source);
    Nodes nodes{heading(id + u"-title"_s, source.level - 1, fullTitle(source))};
    append(nodes, whoseAndWhereTo(id, source));
    append(nodes, whichItIs(source));
    if (source.asks("facts"_L1)) {
        append(nodes, draftLine(id + u"-draft"_s, source));
        return nodes;
    }
    append(nodes, draftMark(id + u"-draft"_s, source)); // how much is missing follows below
    nodes.push_back(asked(id + u"-doing"_s, source.level, u"How are we doing?"_s,
                          doing(id + u"-doing"_s, source)));
    Nodes answer;
    if (!decider(source.plan).isEmpty())
        answer = decisions(id + u"-decisions"_s, source);
    append(answer, noteworthy(id + u"-to-note"_s, source));
    if (answer.empty())
        answer.push_back(paragraph(id + u"-none"_s, u"Nothing."_s));
    nodes.push_back(
        asked(id + u"-decide"_s, source.level, questionOfDecision(source), std::move(answer)));
    nodes.push_back(asked(id + u"-sure"_s, source.level, u"How sure are we?"_s,
                          {paragraph(id + u"-certainty"_s, certainty(source))}));
    return nodes;
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/actioncard.h"

#include "core/report/prose.h"
#include "core/rounds/rounds.h"
#include "core/rules/asat.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal gaugeSide = 34; // mm

Node stageLine(const NodeId &id, const Action &action, const ActionFacts &facts)
{
    const QString priority =
        u"%1: %2"_s.arg(words::field("priority"_L1), words::priority(action.priority));
    Node line = paragraph(id, {{words::stage(facts.stage), Run::Manner::Strong},
                               {u" · "_s + priority, Run::Manner::Quiet}});
    line.marker = Marker{markOf(facts.stage)};
    return line;
}

// Short, as in a table, so that dates and lead stay on one line.
QString datesOf(const Action &action)
{
    if (!action.start.isValid() || !action.due.isValid())
        return words::dateRange(action.start, action.due);
    return u"%1 to %2"_s.arg(words::shortDate(action.start), words::shortDate(action.due));
}

Node dateLine(const NodeId &id, const Action &action)
{
    Runs runs{{datesOf(action), Run::Manner::Strong}};
    if (!action.leadOfficer.isEmpty()) {
        const QString label = words::field("lead_officer"_L1);
        runs += {u" · %1: %2"_s.arg(label, action.leadOfficer), Run::Manner::Quiet};
    }
    return paragraph(id, runs);
}

/// "Due moved twice; original 30 Sep 2021; last on 1 Jul 2021, from … to …: the reason."
QString moves(const Source &source, const Action &action, DateKind which)
{
    const auto made = movesOf(source.plan, action.id, which, source.asAt);
    if (made.isEmpty())
        return {};
    const QDate kept = which == DateKind::Due ? action.originalDue : action.originalStart;
    const QDate original = kept.isValid() ? kept : made.first()->from;
    return u"%1 %2; original %3; %4"_s.arg(words::field(QLatin1String(storedWord(which))),
                                           words::moved(made.size()), words::dateOrNone(original),
                                           words::lastMove(*made.last()));
}

Nodes dateMoves(const NodeId &id, const Source &source, const Action &action)
{
    Nodes lines;
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        if (const QString text = moves(source, action, which); !text.isEmpty())
            lines.push_back(paragraph(id + u'-' + storedWord(which), text, Look::Quiet));
    }
    return lines;
}

Nodes factList(const NodeId &id, const Source &source, const Action &action,
               const ActionFacts &facts)
{
    const auto said = words::facts(source.plan, action, facts, source.asAt);
    if (said.isEmpty())
        return {};
    Node lines = list(id);
    for (const auto &fact : said) {
        Node line = item(id + u".%1"_s.arg(lines.children.size() + 1), {{fact.sentence}});
        line.marker = Marker{markOf(fact.kind)};
        lines.children.push_back(line);
    }
    return {lines};
}

Nodes hold(const NodeId &id, const Action &action, const ActionFacts &facts)
{
    if (!facts.isHeld() || (!action.heldSince.isValid() && action.holdReason.isEmpty()))
        return {};
    QString text = words::stage(facts.stage);
    if (action.heldSince.isValid())
        text += u" since %1"_s.arg(words::date(action.heldSince));
    if (!action.holdReason.isEmpty())
        text += u": %1"_s.arg(action.holdReason);
    return {paragraph(id, text)};
}

Node judgementLine(const NodeId &id, const Judgement &judgement, QDate day)
{
    Node line = paragraph(id, {{judgement.word, Run::Manner::Strong},
                               {u" · "_s + words::judgedAt(day), Run::Manner::Quiet}});
    line.marker = signOf(judgement);
    return line;
}

/// The last judgement and the last commentary there are, which may be of different days: an update
/// that says nothing takes nothing back.
Nodes lastReport(const NodeId &id, const Source &source, const Action &action)
{
    if (!lastUpdate(source.plan, action.id, source.asAt))
        return {paragraph(id, words::nothingReported(), Look::Quiet)};
    const Update *judged = lastJudged(source.plan, action.id, source.asAt);
    const Update *told = lastWithCommentary(source.plan, action.id, source.asAt);
    Nodes lines;
    if (judged)
        lines.push_back(
            judgementLine(id, *source.plan.find<Judgement>(judged->judgement), judged->asAt));
    if (!told)
        return lines;
    if (!judged || judged->asAt != told->asAt)
        lines.push_back(
            paragraph(id + u"-told"_s, words::reportedAt(told->asAt) + u':', Look::Quiet));
    append(lines, proseBlocks(id, told->commentary));
    return lines;
}

Nodes milestones(const NodeId &id, const Source &source, const Action &action)
{
    const auto steps = source.plan.milestones().rowsUnder(action.id);
    if (steps.isEmpty())
        return {};
    const auto isDone = [&](const Milestone *step) {
        return step->doneOn.isValid() && step->doneOn <= source.asAt;
    };
    const auto done = std::count_if(steps.begin(), steps.end(), isDone);
    Node steplist = table(
        id,
        u"Milestones: %1 of %2 done"_s.arg(QString::number(done), QString::number(steps.size())),
        {13, 6, 6});
    steplist.children.push_back(headerRow(steplist, {u"Milestone"_s, u"Due"_s, u"Done"_s}));
    for (const Milestone *step : steps) {
        const QString doneOn = isDone(step) ? words::shortDate(step->doneOn) : u"Not done"_s;
        steplist.children.push_back(
            row(steplist, {{{step->title}}, {{words::shortDate(step->due)}}, {{doneOn}}}));
    }
    return {steplist};
}

} // namespace

Node actionCard(const Source &source, const Action &action)
{
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    const QString name = nameOf(action);
    Node card = article(nodeOf(action), Look::Card);
    const auto id = [&](const QString &part) { return card.id + u'-' + part; };

    Nodes &parts = card.children;
    parts.push_back(figure(id(u"gauge"_s), gaugeOf(facts), name, gaugeSide));
    parts.push_back(stageLine(id(u"stage"_s), action, facts));
    parts.push_back(heading(id(u"title"_s), source.level, name));
    append(parts, proseBlocks(id(u"description"_s), action.description));
    parts.push_back(dateLine(id(u"dates"_s), action));
    append(parts, dateMoves(id(u"moved"_s), source, action));
    append(parts, factList(id(u"facts"_s), source, action, facts));
    append(parts, hold(id(u"hold"_s), action, facts));
    append(parts, lastReport(id(u"update"_s), source, action));
    append(parts, milestones(id(u"milestones"_s), source, action));
    return card;
}

} // namespace tidemark::report

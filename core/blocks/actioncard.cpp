// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/actioncard.h"

#include "core/blocks/standing.h"
#include "core/report/prose.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/rules/judged.h"
#include "core/words/factlines.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal gaugeSide = 24; // mm

/// "In Progress · High priority · 1 Jun 2020 to 31 Mar 2022 · Lead: Priya Raman"; a priority that
/// is Normal goes without saying.
Node stageLine(const NodeId &id, const Source &source, const Action &action,
               const ActionFacts &facts)
{
    QStringList parts;
    if (action.priority != Priority::Normal)
        parts += u"%1 priority"_s.arg(words::priority(action.priority));
    parts += datesOf(source, action);
    if (!action.leadOfficer.isEmpty())
        parts += u"Lead: "_s + action.leadOfficer;
    Node line = paragraph(
        id, {{words::stage(facts.stage), Run::Manner::Strong}, {u" · "_s + joined(parts)}});
    line.marker = Marker{markOf(facts.stage)};
    return line;
}

Nodes dateMoves(const NodeId &id, const Source &source, const Action &action)
{
    Nodes lines;
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        const auto made = movesOf(source.plan, action.id, which, source.asAt);
        if (made.isEmpty())
            continue;
        const auto awaited = awaitedApproval(source.plan, action, which, source.asAt);
        const qsizetype waiting = awaited ? awaited->moves.size() : 0;
        QString text = words::movesInBrief(which, made, action, waiting);
        if (waiting > 0)
            text = u"%1 %2%3."_s.arg(
                words::ended(text), words::waitsForApproval(source.plan.settings(), waiting),
                which == DateKind::Due && overdueByApprovedDate(source.plan, action, source.asAt)
                    ? u", and is overdue without it"_s
                    : QString());
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
    Node lines = list(id, Look::Inline);
    for (const auto &fact : said) {
        Node line = item(id + u".%1"_s.arg(lines.children.size() + 1),
                         {{words::factLine(fact, action, facts)}});
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

// The day is said where it is not that of the report.
Node judgementLine(const NodeId &id, const Judgement &judgement, QDate day, QDate asAt)
{
    Node line = paragraph(id, {{judgement.word, Run::Manner::Strong}});
    if (day != asAt)
        line.runs.append({u" · "_s + words::judgedAt(day), Run::Manner::Quiet});
    line.marker = signOf(judgement);
    return line;
}

// The line goes on with what was told, so that judgement and reason are read as one.
void runOn(Node &line, Nodes &told)
{
    if (told.empty() || told.front().role != Role::Paragraph)
        return;
    line.runs.append({u": "_s});
    line.runs.append(told.front().runs);
    told.erase(told.begin());
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
    Nodes prose = told ? proseBlocks(id, told->commentary) : Nodes();
    if (judged)
        lines.push_back(judgementLine(id, *source.plan.find<Judgement>(judged->judgement),
                                      judged->asAt, source.asAt));
    if (judged && told && judged->asAt == told->asAt) {
        runOn(lines.front(), prose);
    } else if (told) {
        lines.push_back(
            paragraph(id + u"-told"_s, {{words::reportedAt(told->asAt), Run::Manner::Quiet}}));
        runOn(lines.back(), prose);
    }
    append(lines, std::move(prose));
    return lines;
}

Nodes milestones(const NodeId &id, const Source &source, const Action &action)
{
    const auto steps = source.plan.milestones().rowsUnder(action.id);
    if (steps.isEmpty())
        return {};
    const auto isReached = [&](const Milestone *step) { return isDone(*step, source.asAt); };
    const auto done = std::count_if(steps.begin(), steps.end(), isReached);
    Node steplist = table(
        id,
        u"Milestones: %1 of %2 done"_s.arg(QString::number(done), QString::number(steps.size())),
        {70, 28, 38});
    steplist.children.push_back(headerRow(steplist, {u"Milestone"_s, u"Due"_s, u"Done"_s}));
    for (const Milestone *step : steps) {
        const QString doneOn = isReached(step) ? words::shortDate(step->doneOn) : u"Not done"_s;
        const QDate until = isReached(step) ? step->doneOn : source.asAt;
        const bool isLate = step->due.isValid() && step->due < until;
        const QString lateness = isLate ? u", late"_s : QString();
        Node line = row(steplist,
                        {{{step->title}}, {{words::shortDate(step->due)}}, {{doneOn + lateness}}});
        if (isLate)
            line.children.back().marker = Marker{markOf(words::FactWords::Kind::Overdue)};
        steplist.children.push_back(std::move(line));
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
    Gauge gauge = gaugeOf(facts);
    gauge.worded = false;
    parts.push_back(figure(id(u"gauge"_s), gauge, name, gaugeSide));
    parts.push_back(heading(id(u"title"_s), source.level, name));
    parts.push_back(stageLine(id(u"stage"_s), source, action, facts));
    append(parts, proseBlocks(id(u"description"_s), action.description));
    append(parts, dateMoves(id(u"moved"_s), source, action));
    append(parts, factList(id(u"facts"_s), source, action, facts));
    append(parts, hold(id(u"hold"_s), action, facts));
    append(parts, lastReport(id(u"update"_s), source, action));
    append(parts, milestones(id(u"milestones"_s), source, action));
    return card;
}

} // namespace tidemark::report

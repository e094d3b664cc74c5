// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/changed.h"

#include "core/blocks/standing.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// An action at one of the two moments.
struct Side {
    const Action *action = nullptr; ///< null: it was not there
    ActionFacts facts;
    const Judgement *judgement = nullptr;
    QString proposedStart; ///< "proposed; 31 May 2021 approved", of a date that waits; else empty
    QString proposedDue;
    QDate approvedDue; ///< the action is overdue by this date, but not by one that waits

    bool isOverdue() const { return action && facts.overdueDays; }
    bool is(Stage stage) const { return action && facts.stage == stage; }
};

struct Pair {
    Side was;
    Side is;
    const Action &action() const { return is.action ? *is.action : *was.action; }
};

Side sideOf(const Plan &plan, Id id, QDate day)
{
    const auto *action = plan.find<Action>(id);
    if (!action)
        return {};
    const auto awaited = overdueByApprovedDate(plan, *action, day);
    return {action,
            factsOf(plan, *action, day),
            judgementInForce(plan, *action, day),
            proposedInsteadOf(plan, *action, DateKind::Start, day, words::date),
            proposedInsteadOf(plan, *action, DateKind::Due, day, words::date),
            awaited ? awaited->approved : QDate()};
}

bool isJudgedWorse(const Pair &pair)
{
    return betterBy(pair.was.judgement, pair.is.judgement) < 0;
}

bool isJudgedBetter(const Pair &pair)
{
    return betterBy(pair.was.judgement, pair.is.judgement) > 0;
}

bool isFirstJudged(const Pair &pair)
{
    return pair.was.action && !pair.was.judgement && pair.is.judgement;
}

bool isHeld(const Side &side)
{
    return side.is(Stage::OnHold) || side.is(Stage::Cancelled);
}

Id judgementOf(const Side &side)
{
    return side.judgement ? side.judgement->id : Id();
}

bool isRedated(const Pair &pair)
{
    return pair.was.action && pair.is.action
           && (pair.was.action->due != pair.is.action->due
               || pair.was.action->start != pair.is.action->start);
}

/// One kind of news. An action stands under the first that is true of it.
struct News {
    QStringView title;
    bool (*holds)(const Pair &);
    bool inLine = false; ///< told in a line under the table, and not in a row each
};

constexpr std::array allNews{
    News{u"Became overdue", [](const Pair &p) { return p.is.isOverdue() && !p.was.isOverdue(); }},
    News{u"Judged worse", isJudgedWorse},
    News{u"First judged, and not on track",
         [](const Pair &p) {
             const auto how =
                 isFirstJudged(p) ? goodnessOf(p.is.judgement->standing) : std::nullopt;
             return how && how < goodnessOf(Standing::OnTrack);
         }},
    News{u"Went back",
         [](const Pair &p) {
             return p.was.action && p.is.action && p.is.facts.progress < p.was.facts.progress;
         }},
    News{u"Put on hold",
         [](const Pair &p) { return p.is.is(Stage::OnHold) && !p.was.is(Stage::OnHold); }},
    News{u"Cancelled",
         [](const Pair &p) { return p.is.is(Stage::Cancelled) && !p.was.is(Stage::Cancelled); }},
    News{u"Still overdue", [](const Pair &p) { return p.is.isOverdue(); }},
    News{u"Overdue by its approved date",
         [](const Pair &p) { return p.was.isOverdue() && p.is.approvedDue.isValid(); }},
    News{u"Completed",
         [](const Pair &p) { return p.is.is(Stage::Completed) && !p.was.is(Stage::Completed); },
         true},
    News{u"New", [](const Pair &p) { return !p.was.action; }},
    News{u"Removed from the plan", [](const Pair &p) { return !p.is.action; }},
    News{u"No longer overdue", [](const Pair &p) { return p.was.isOverdue(); }},
    News{u"Judged better", isJudgedBetter},
    News{u"Taken up again", [](const Pair &p) { return isHeld(p.was) && !isHeld(p.is); }},
    News{u"First judged", isFirstJudged},
    News{u"Judged otherwise",
         [](const Pair &p) { return judgementOf(p.was) != judgementOf(p.is); }},
    News{u"Date moved", isRedated},
    News{u"Started",
         [](const Pair &p) { return p.was.is(Stage::Planned) && p.is.is(Stage::InProgress); }},
    News{u"Moved on", [](const Pair &p) { return p.is.facts.progress > p.was.facts.progress; }},
};
// So many actions only moved on, or were completed, that they are told in a line.
constexpr size_t movedOn = allNews.size() - 1;
bool isCompletion(size_t news)
{
    return news < movedOn && allNews[news].inLine;
}

size_t newsOf(const Pair &pair)
{
    const auto found = std::find_if(allNews.begin(), allNews.end(),
                                    [&](const News &news) { return news.holds(pair); });
    return size_t(found - allNews.begin());
}

QList<Pair> pairsOf(const Source &source, const Moment &earlier)
{
    QList<Pair> pairs;
    for (const Action *action : actionsIn(source))
        pairs.append({sideOf(earlier.plan, action->id, earlier.asAt),
                      sideOf(source.plan, action->id, source.asAt)});
    Source then{earlier.plan, earlier.asAt, source.options,
                source.theme ? earlier.plan.find<Theme>(source.theme->id) : nullptr};
    if (source.theme && !then.theme)
        return pairs;
    for (const Action *action : actionsIn(then)) {
        if (!source.plan.find<Action>(action->id))
            pairs.append({sideOf(earlier.plan, action->id, earlier.asAt), {}});
    }
    return pairs;
}

QString inWords(const Side &side)
{
    if (!side.action)
        return u"Not in the plan"_s;
    QStringList parts{words::percent(side.facts.progress)};
    if (side.judgement)
        parts += side.judgement->word;
    else if (side.facts.stage != Stage::Planned)
        parts += words::stage(side.facts.stage);
    if (side.isOverdue())
        parts += u"overdue %1"_s.arg(words::days(*side.facts.overdueDays));
    if (side.approvedDue.isValid())
        parts += words::overdueByApprovedDate(side.approvedDue);
    return parts.join(u", "_s);
}

/// One side, and the dates of it that the other has not.
QString inWords(const Side &side, const Side &other)
{
    QString text = inWords(side);
    if (!side.action || !other.action)
        return text;
    const auto day = [](QDate date, const QString &proposed) {
        const QString said = date.isValid() ? words::date(date) : u"no day"_s;
        return proposed.isEmpty() ? said : u"%1 (%2)"_s.arg(said, proposed);
    };
    if (side.action->start != other.action->start)
        text += u", to start on "_s + day(side.action->start, side.proposedStart);
    if (side.action->due != other.action->due)
        text += u", due "_s
                + day(side.action->due,
                      side.approvedDue.isValid() ? words::proposedInstead({}) : side.proposedDue);
    return text;
}

Run linkTo(const Action &action, const QString &name)
{
    return {name, Run::Manner::Plain, nodeOf(action)};
}

/// "Overdue: 7 at the end of March − 3 + 11 = 15"; "Overdue: 7, as at the end of March"
QString sum(const QString &what, const QString &when, int was, int gone, int come)
{
    if (gone == 0 && come == 0)
        return u"%1: %2, as %3"_s.arg(what, QString::number(was), when);
    QString text = u"%1: %2 %3"_s.arg(what, QString::number(was), when);
    if (gone > 0)
        text += u" − %1"_s.arg(gone);
    if (come > 0)
        text += u" + %1"_s.arg(come);
    return text + u" = %1"_s.arg(was - gone + come);
}

Node sumOf(const NodeId &id, const QString &what, const QString &when, const QList<Pair> &pairs,
           bool (*counts)(const Side &), const QString &besides = {})
{
    int was = 0;
    int gone = 0;
    int come = 0;
    for (const Pair &pair : pairs) {
        const bool then = counts(pair.was);
        const bool now = counts(pair.is);
        was += then;
        gone += then && !now;
        come += !then && now;
    }
    return item(id, {{sum(what, when, was, gone, come) + besides + u'.'}});
}

// What would be overdue without a date that waits for approval is said beside what is.
Node overdueSum(const NodeId &id, const QString &when, const QList<Pair> &pairs)
{
    int overdue = 0;
    int waiting = 0;
    for (const Pair &pair : pairs) {
        overdue += pair.is.isOverdue();
        waiting += pair.is.approvedDue.isValid();
    }
    return sumOf(
        id, u"Overdue"_s, when, pairs, [](const Side &side) { return side.isOverdue(); },
        words::moreOverdueByApprovedDate(overdue, waiting));
}

Node sums(const NodeId &id, const QString &when, const QList<Pair> &pairs)
{
    Node lines = list(id);
    lines.children.push_back(overdueSum(id + u".1"_s, when, pairs));
    lines.children.push_back(
        sumOf(id + u".4"_s, u"Judged to need attention"_s, when, pairs, [](const Side &side) {
            return side.judgement && side.judgement->standing == Standing::NeedsAttention;
        }));
    lines.children.push_back(sumOf(id + u".2"_s, u"Completed"_s, when, pairs,
                                   [](const Side &side) { return side.is(Stage::Completed); }));
    lines.children.push_back(sumOf(id + u".3"_s, u"Actions in the plan"_s, when, pairs,
                                   [](const Side &side) { return side.action != nullptr; }));
    return lines;
}

/// "8 actions, 2 of them under “Became overdue”": those that `holds`, and where those stand in the
/// table that do not stand under their own title.
QString countedWhere(const QList<Pair> &pairs, bool (*holds)(const Pair &))
{
    std::array<int, allNews.size() + 1> under{};
    int count = 0;
    for (const Pair &pair : pairs) {
        if (!holds(pair))
            continue;
        ++count;
        ++under[newsOf(pair)];
    }
    QString text = words::counted(count, u"action"_s, u"actions"_s);
    for (size_t news = 0; news < allNews.size(); ++news) {
        if (under[news] > 0 && allNews[news].holds != holds)
            text += count == 1 ? u", under “%1”"_s.arg(allNews[news].title)
                               : u", %1 of them under “%2”"_s.arg(QString::number(under[news]),
                                                                  allNews[news].title);
    }
    return text;
}

/// "Judged better: 20 actions; judged worse: 7 actions, 1 of them under “Became overdue”."
Runs judgedOtherwise(const QList<Pair> &pairs)
{
    return {{u"Judged better: %1; judged worse: %2."_s.arg(countedWhere(pairs, isJudgedBetter),
                                                           countedWhere(pairs, isJudgedWorse))}};
}

Node progressLine(const NodeId &id, const Source &source, const Moment &earlier)
{
    const auto rollUp = [&](const Plan &plan, QDate day) {
        return source.theme ? rollUpOfTheme(plan, source.theme->id, day) : rollUpOfPlan(plan, day);
    };
    const auto said = [](const RollUp &all) {
        return all.progress ? words::percent(*all.progress) : u"not known"_s;
    };
    return paragraph(id,
                     u"Progress was %1 %2 and is %3."_s.arg(
                         said(rollUp(earlier.plan, earlier.asAt)), atDay(earlier.asAt, source.asAt),
                         said(rollUp(source.plan, source.asAt))),
                     Look::Lead);
}

/// "24 other actions stayed as they were."
QString sameWords(qsizetype same, qsizetype all)
{
    if (same == 0)
        return u"No action stayed as it was."_s;
    if (same == all)
        return all == 1
                   ? u"The one action stayed as it was."_s
                   : u"All %1 actions stayed as they were."_s.arg(words::number(double(all), 0));
    return words::counted(same, u"other action stayed as it was."_s,
                          u"other actions stayed as they were."_s);
}

/// "Completed (17): 1.1.1 Food hall (was 90%), …": how each ended stands where they are listed.
Nodes completedLine(const NodeId &id, const QList<Pair> &pairs)
{
    Runs runs;
    qsizetype count = 0;
    for (const Pair &pair : pairs) {
        if (!isCompletion(newsOf(pair)))
            continue;
        runs.append({count++ == 0 ? QString() : u", "_s});
        runs.append(linkTo(pair.action(), nameOf(pair.action())));
        QString was = u"was "_s + words::percent(pair.was.facts.progress);
        if (!pair.was.action)
            was = u"new"_s;
        else if (pair.was.isOverdue())
            was += u", overdue %1"_s.arg(words::days(*pair.was.facts.overdueDays));
        runs.append({u" (%1)"_s.arg(was)});
    }
    if (count == 0)
        return {};
    runs.front().text = u"Completed (%1): "_s.arg(count);
    runs.append({u"."_s});
    return {paragraph(id, runs)};
}

/// Those of which there is no news but that they moved on, and how many have not even done that, so
/// that table, line and count are all actions.
Node movedOnLine(const NodeId &id, const QList<Pair> &pairs)
{
    Runs runs;
    qsizetype moved = 0;
    qsizetype same = 0;
    for (const Pair &pair : pairs) {
        same += newsOf(pair) == allNews.size();
        if (newsOf(pair) != movedOn)
            continue;
        const Action &action = pair.action();
        runs.append({moved++ == 0 ? QString() : u", "_s});
        runs.append(linkTo(action, nameOf(action)));
        runs.append({u" (%1 to %2)"_s.arg(words::percent(pair.was.facts.progress),
                                          words::percent(pair.is.facts.progress))});
    }
    if (moved > 0) {
        runs.front().text = u"Moved on, and nothing else changed (%1): "_s.arg(moved);
        runs.append({u". "_s});
    }
    runs.append({sameWords(same, pairs.size())});
    return paragraph(id, runs);
}

} // namespace

Nodes changedActions(const Source &source)
{
    const Moment *earlier = earlierThan(source);
    if (!earlier)
        return {};
    const NodeId id = u"changed"_s;
    const auto pairs = pairsOf(source, *earlier);
    Node part = section(id);
    part.children.push_back(
        heading(id + u"-title"_s, source.level, u"What changed since %1"_s.arg(earlier->name)));
    part.children.push_back(progressLine(id + u"-progress"_s, source, *earlier));
    part.children.push_back(sums(id + u"-sums"_s, atDay(earlier->asAt, source.asAt), pairs));
    part.children.back().children.push_back(item(id + u"-sums.5"_s, judgedOtherwise(pairs)));

    Node lines = table(id + u"-actions"_s, {}, {30, 60, 44, 46});
    lines.children.push_back(headerRow(lines, {u"What"_s, u"Action"_s, u"Was"_s, u"Is"_s}));
    for (size_t news = 0; news < movedOn; ++news) {
        for (const Pair &pair : pairs) {
            if (newsOf(pair) == news && !isCompletion(news))
                lines.children.push_back(row(lines, {{{allNews[news].title.toString()}},
                                                     {linkTo(pair.action(), nameOf(pair.action()))},
                                                     {{inWords(pair.was, pair.is)}},
                                                     {{inWords(pair.is, pair.was)}}}));
        }
    }
    if (const auto count = qsizetype(lines.children.size()) - 1; count > 0) {
        lines.runs = {
            {u"%1, the worse news first"_s.arg(words::counted(count, u"action"_s, u"actions"_s))}};
        part.children.push_back(std::move(lines));
    }
    append(part.children, completedLine(id + u"-completed"_s, pairs));
    part.children.push_back(movedOnLine(id + u"-moved"_s, pairs));
    return {std::move(part)};
}

} // namespace tidemark::report

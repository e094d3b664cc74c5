// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/exceptions.h"

#include "core/blocks/standing.h"
#include "core/rules/approval.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// A reason for which an action is an exception.
struct Reason {
    QLatin1String key;
    QStringView title;
    bool (*holds)(const Source &, const Action &);
};

template <Standing standing> bool isJudged(const Source &source, const Action &action)
{
    const Judgement *judgement = judgementInForce(source, action);
    return judgement && judgement->standing == standing;
}

bool isOverdue(const Source &source, const Action &action)
{
    return factsOf(source.plan, action, source.asAt).overdueDays.has_value();
}

bool isStartMissed(const Source &source, const Action &action)
{
    return factsOf(source.plan, action, source.asAt).startMissedDays.has_value();
}

bool isContradicted(const Source &source, const Action &action)
{
    return !factsOf(source.plan, action, source.asAt).contradictions.isEmpty();
}

// The gravest first: an action stands under the first that holds.
constexpr std::array reasons{
    Reason{QLatin1String("attention"), u"Judged to need attention",
           isJudged<Standing::NeedsAttention>},
    Reason{QLatin1String("overdue"), u"Overdue", isOverdue},
    Reason{QLatin1String("problems"), u"Judged to have some problems",
           isJudged<Standing::SomeProblems>},
    Reason{QLatin1String("start"), u"Not started in time", isStartMissed},
    Reason{QLatin1String("contradiction"), u"Judgement, dates or milestones disagree",
           isContradicted},
};

const Reason *reasonOf(const Source &source, const Action &action)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const Reason &reason) {
        return reason.holds(source, action);
    });
    return found == reasons.end() ? nullptr : &*found;
}

// Of a due date that waits and is past when it is decided on.
QString whoIsAsked(const Source &source, const Action &action)
{
    return isPastWhenDecided(source.plan, action, DateKind::Due, source.asAt)
               ? u"\n%1."_s.arg(words::newDateAsked(action.leadOfficer))
               : QString();
}

Node exceptionRow(const Source &source, const Node &lines, const Action &action)
{
    const QString said = explanationOf(source, action,
                                       isStartMissed(source, action)
                                           ? u"Why it has not started has not been explained."_s
                                           : u"No explanation has been given."_s)
                         + whenOlder(source, action);
    return row(lines, {{{nameOf(action), Run::Manner::Plain, nodeOf(action)},
                        {u"\n"_s + leadOf(action), Run::Manner::Quiet}},
                       {{standingOf(source, action).join(u"; "_s), Run::Manner::Strong},
                        {u"\n"_s + said + whoIsAsked(source, action)}},
                       dueRuns(source, action)});
}

} // namespace

QList<const Action *> needingAttention(const Source &source)
{
    auto actions = actionsIn(source);
    actions.removeIf(
        [&](const Action *action) { return !isJudged<Standing::NeedsAttention>(source, *action); });
    return actions;
}

Nodes exceptions(const Source &source)
{
    const NodeId id = u"exceptions"_s;
    const auto actions = actionsIn(source);
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"Exceptions"_s));
    for (const Reason &reason : reasons) {
        const NodeId own = id + u'-' + reason.key;
        Node lines = table(own, {}, {48, 110, 18}); // a date takes what it needs
        lines.children.push_back(headerRow(
            lines, {u"Action and lead officer"_s, u"How it stands, and why"_s, u"Due"_s}));
        for (const Action *action : actions) {
            if (reasonOf(source, *action) == &reason)
                lines.children.push_back(exceptionRow(source, lines, *action));
        }
        const qsizetype count = qsizetype(lines.children.size()) - 1;
        if (count == 0)
            continue;
        const auto inAll = std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
            return reason.holds(source, *action);
        });
        QString caption = u"%1: %2"_s.arg(reason.title.toString(),
                                          words::counted(inAll, u"action"_s, u"actions"_s));
        if (inAll > count)
            caption += u", %1 of them above"_s.arg(inAll - count);
        lines.runs = {{caption}};
        part.children.push_back(std::move(lines));
    }
    if (part.children.size() == 1)
        part.children.push_back(paragraph(id + u"-none"_s, u"There are none."_s));
    return {std::move(part)};
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/key.h"

#include "core/rules/pace.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using Kind = words::FactWords::Kind;

bool isAnyJudged(const Source &source)
{
    const auto updates = source.plan.updates().rows();
    return std::any_of(updates.begin(), updates.end(), [&](const Update *update) {
        return !update->judgement.isNull() && update->asAt <= source.asAt;
    });
}

void addRow(Node &lines, const QString &word, const QString &meaning, const Marker &marker)
{
    Node line = row(lines, {{{word}}, {{meaning}}});
    line.children.front().marker = marker;
    lines.children.push_back(std::move(line));
}

Node keyTable(const NodeId &id, const QString &caption, const QString &of)
{
    Node lines = table(id, caption, {2, 5});
    lines.children.push_back(headerRow(lines, {of, u"Meaning"_s}));
    return lines;
}

Node stageKey(const NodeId &id)
{
    Node lines = keyTable(id, u"How far an action is"_s, u"Stage"_s);
    const auto add = [&](Stage stage, const QString &meaning) {
        addRow(lines, words::stage(stage), meaning, Marker{markOf(stage)});
    };
    add(Stage::Planned, u"0% has been reported."_s);
    add(Stage::InProgress, u"1% to 99% has been reported."_s);
    add(Stage::Completed, u"100% has been reported."_s);
    add(Stage::OnHold, u"Set by an officer. Left out of averages and counted beside them."_s);
    add(Stage::Cancelled, u"Set by an officer. Left out of averages and counted beside them."_s);
    return lines;
}

QString onDatesThatWait(const Source &source)
{
    const QString counted = words::datesCounted(source.plan.settings());
    return counted.isEmpty()
               ? QString()
               : u" %1, and what would be overdue without it is said to be so."_s.arg(counted);
}

Node factKey(const NodeId &id, const Source &source)
{
    Node lines = keyTable(id, u"What dates and progress say, whatever the judgement"_s, u"Fact"_s);
    const auto add = [&](Kind kind, const QString &word, const QString &meaning) {
        addRow(lines, word, meaning, Marker{markOf(kind)});
    };
    add(Kind::Overdue, u"Overdue"_s,
        u"Due before the day of the report, and not Completed, On Hold or Cancelled."_s
            + onDatesThatWait(source));
    add(Kind::StartMissed, u"Start missed"_s,
        u"Should have started before the day of the report, and nothing has been done."_s);
    add(Kind::DueSoon, u"Due soon"_s,
        u"Due within %1 of the day of the report."_s.arg(
            words::days(source.plan.settings().dueSoonDays)));
    add(Kind::Stale, u"Without an update"_s,
        u"The round asks for the action, and nothing has been reported for it."_s);
    add(Kind::Behind, u"Behind"_s,
        u"Progress is more than %1 points below the share of the time that has gone. Work is "
        "seldom spread evenly, so this is a guide and no verdict."_s.arg(behindPoints));
    add(Kind::Contradiction, u"Judgement and facts disagree"_s,
        u"The judgement or the stage says one thing, dates and progress another."_s);
    return lines;
}

Node travelKey(const NodeId &id, const Settings &settings)
{
    Node points = list(id);
    const auto add = [&](const QString &what, const QString &meaning) {
        points.children.push_back(item(points.id + u".%1"_s.arg(points.children.size() + 1),
                                       {{what + u": "_s, Run::Manner::Strong}, {meaning}}));
    };
    add(u"On target"_s, u"rated %1 or %2."_s.arg(words::rating(Rating::Succeeding, settings),
                                                 words::rating(Rating::Achieved, settings)));
    add(u"Better, worse, unchanged"_s,
        u"from the reading before, or the same period a year before, to this one; up or down where "
        "neither is better."_s);
    add(u"Tolerance"_s,
        u"how far a measure may be on the wrong side of its target and still be close to it."_s);
    add(u"Stated"_s, u"a rating that an officer or an import has given. It was not worked out."_s);
    add(u"Provisional"_s, u"a reading that may still change."_s);
    add(u"Cumulative"_s,
        u"a measure that adds up over the year. Its periods are compared by what each has added; "
        u"it "
        "starts again with the year, and its first period is compared with the same one a year before alone."_s);
    return points;
}

} // namespace

Nodes judgementKey(const NodeId &id, const Source &source)
{
    if (!isAnyJudged(source))
        return {};
    Node lines = keyTable(id, u"What the judgements mean"_s, u"Judgement"_s);
    for (const Judgement *judgement : source.plan.judgements().rowsUnder({}))
        addRow(lines, judgement->word, judgement->meaning, signOf(*judgement));
    return {std::move(lines)};
}

Nodes ratingKey(const NodeId &id, const Source &source)
{
    if (source.plan.measures().isEmpty())
        return {};
    Node lines = keyTable(id, u"How measures are rated"_s, u"Rating"_s);
    for (const RatingClass &each : ratingClasses) {
        const auto said = words::ratingWords(each.rating, source.plan.settings());
        addRow(lines, said.text(), words::upperFirst(words::ratingMeaning(each.rating) + u'.'),
               signOf(said));
    }
    return {std::move(lines)};
}

Nodes symbols(const NodeId &id, const Source &source)
{
    Nodes parts = judgementKey(id + u"-judgements"_s, source);
    parts.push_back(factKey(id + u"-facts"_s, source));
    parts.push_back(stageKey(id + u"-stages"_s));
    append(parts, ratingKey(id + u"-ratings"_s, source));
    if (!source.plan.measures().isEmpty())
        parts.push_back(travelKey(id + u"-travel"_s, source.plan.settings()));
    return parts;
}

Nodes symbolKey(const Source &source)
{
    const NodeId id = u"key"_s;
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"Key"_s));
    append(part.children, symbols(id, source));
    return {std::move(part)};
}

} // namespace tidemark::report

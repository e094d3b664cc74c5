// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/overview.h"

#include "core/blocks/standing.h"
#include "core/measures/ratingcounts.h"
#include "core/rounds/rounds.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// The words that are used, in the order of the key, and last that none was given.
struct Word {
    Id id;
    QString text;
};

QList<Word> wordsUsed(const Source &source, const Judged &all)
{
    QList<Word> used;
    for (const Judgement *judgement : source.plan.judgements().rowsUnder({})) {
        if (all.counts.value(judgement->id) > 0)
            used.append({judgement->id, judgement->word});
    }
    if (all.counts.value(Id()) > 0)
        used.append({Id(), u"No judgement"_s});
    return used;
}

RatingCounts ratingsIn(const Source &source)
{
    return ratingCountsOf(source.plan, measuresIn(source), source.asAt);
}

QString measuresMet(const Source &source)
{
    const RatingCounts counts = ratingsIn(source);
    return u"%1 of %2"_s.arg(QString::number(counts.meeting()), QString::number(counts.measures));
}

Node judgedRow(const Node &lines, const Runs &name, const Source &source, const QList<Word> &used)
{
    const Judged judged = judgedIn(source);
    QList<Runs> cells{name, {{QString::number(judged.live)}}};
    for (const Word &word : used)
        cells.append({{QString::number(judged.counts.value(word.id))}});
    cells.append({{measuresMet(source)}});
    return row(lines, cells);
}

// Of the live actions, and of the measures.
Node shareRow(const Node &lines, const Judged &all, const Source &source, const QList<Word> &used)
{
    QList<Runs> cells{{{u"Share"_s}}, {{words::percent(100)}}};
    for (const Word &word : used)
        cells.append(
            {{words::percent(roundedHalfUp(100 * qint64(all.counts.value(word.id)), all.live))}});
    const RatingCounts counts = ratingsIn(source);
    if (counts.measures > 0)
        cells.append(
            {{words::percent(roundedHalfUp(100 * qint64(counts.meeting()), counts.measures))}});
    else
        cells.append(Runs());
    return row(lines, cells);
}

QString heldText(const RollUp &counts)
{
    return QString::number(counts.onHold + counts.cancelled);
}

constexpr qreal courseWidth = 174; // mm
constexpr qreal barHeight = 7.4;   // mm: figures of 12 pt
constexpr qsizetype mostBars = 12;

StageBars::Bar barOf(const QString &name, const RollUp &counts)
{
    return {name,
            counts.completed,
            counts.inProgress,
            counts.planned,
            counts.onHold + counts.cancelled,
            counts.progress ? words::percent(*counts.progress) : u"None"_s};
}

Node courseRow(const Node &lines, const QString &name, const RollUp &counts)
{
    const auto figure = [](int count) { return Runs{{QString::number(count)}}; };
    const QString progress = counts.progress ? words::percent(*counts.progress) : QString();
    return row(lines, {{{name}},
                       {{progress}},
                       figure(counts.actions),
                       figure(counts.completed),
                       figure(counts.inProgress),
                       figure(counts.planned),
                       {{heldText(counts)}},
                       figure(counts.overdue)});
}

} // namespace

Nodes judgements(const Source &source)
{
    const Judged all = judgedIn(source);
    if (all.live == 0)
        return {};
    const NodeId id = u"judgements"_s;
    const auto used = wordsUsed(source, all);
    QList<int> widths{54, 18};
    QList<int> numbers{1};
    QStringList titles{u"Theme"_s, u"Live actions"_s};
    for (const Word &word : used) {
        numbers.append(int(widths.size()));
        widths.append(24);
        titles.append(word.text);
    }
    numbers.append(int(widths.size()));
    widths.append(26);
    titles.append(u"Measures on target"_s);
    Node lines =
        table(id, u"Officers’ judgements of the live actions, and measures"_s, widths, numbers);
    lines.children.push_back(headerRow(lines, titles));
    Source one = source;
    for (const Theme *theme : themesIn(source)) {
        one.theme = theme;
        lines.children.push_back(judgedRow(lines, {{numberedName(*theme)}}, one, used));
    }
    if (!source.theme)
        lines.children.push_back(
            judgedRow(lines, {{wholeOf(source), Run::Manner::Strong}}, source, used));
    lines.children.push_back(shareRow(lines, all, source, used));
    return {std::move(lines)};
}

Nodes course(const Source &source)
{
    const auto &issued = source.options.issued;
    if (issued.isEmpty() || source.theme || !source.restriction.isEmpty())
        return {};
    Node lines = table(u"course"_s, u"The plan at the end of each round, as issued, and now"_s,
                       {46, 22, 18, 24, 24, 20, 26, 20}, {1, 2, 3, 4, 5, 6, 7});
    lines.children.push_back(
        headerRow(lines, {u"Round"_s, u"Progress"_s, u"Actions"_s, words::stage(Stage::Completed),
                          words::stage(Stage::InProgress), words::stage(Stage::Planned),
                          u"On Hold or Cancelled"_s, u"Overdue"_s}));
    StageBars bars;
    const auto add = [&](const QString &name, const RollUp &counts) {
        lines.children.push_back(courseRow(lines, name, counts));
        bars.bars.append(barOf(name, counts));
    };
    for (qsizetype i = 0; i < issued.size(); ++i) {
        // Of a corrected round what was issued last.
        const bool isLast = i + 1 == issued.size() || issued[i + 1].round != issued[i].round;
        if (isLast && issued[i].asAt < source.asAt)
            add(issued[i].round, issued[i].counts);
    }
    const Round *round = roundAt(source.plan, source.asAt);
    const bool isOfRound = round && round->asAt == source.asAt;
    add(isOfRound ? round->name : words::shortDate(source.asAt),
        rollUpOfPlan(source.plan, source.asAt));
    // The table has all of them; more bars than these would leave the page.
    if (const auto count = qsizetype(bars.bars.size()); count > mostBars)
        bars.bars.erase(bars.bars.begin(), bars.bars.begin() + (count - mostBars));
    Node part = section(u"course-part"_s);
    part.children.push_back(
        heading(u"course-title"_s, source.level, u"The plan from round to round"_s));
    part.children.push_back(figure(u"course-bars"_s, bars, u"Actions by stage, round by round"_s,
                                   QSizeF(courseWidth, barHeight * qreal(bars.bars.size() + 1))));
    part.children.push_back(std::move(lines));
    return {std::move(part)};
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/measuretable.h"

#include "core/blocks/standing.h"
#include "core/columns/measurecolumns.h"
#include "core/measures/measurewords.h"
#include "core/measures/ratingcounts.h"
#include "core/rules/reported.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr QSizeF trendSize{26, 9}; // mm

// The day of a reading is said where it is not of the round that is reported.
QString dayOf(const Source &source, const Reading &reading)
{
    const Round *round = roundAt(source.plan, source.asAt);
    const bool isOfRound = round && reading.asAt >= round->from;
    QString text = isOfRound ? QString() : u"\nas at %1"_s.arg(words::shortDate(reading.asAt));
    if (reading.state == ReadingState::Provisional)
        text += u"\nprovisional"_s;
    return text;
}

Runs nowRuns(const Source &source, const MeasureRow &measured)
{
    if (!measured.isRead())
        return {{words::noReadingYet()}};
    return {{words::valueWithUnit(measured.measure, measured.latest.value)},
            {dayOf(source, measured.latest), Run::Manner::Quiet}};
}

// A sum of money is written with its sign in every column, since its thousands are.
QString withSign(const Measure &measure, const QString &figure)
{
    return measure.unit.trimmed().startsWith(u'£') ? words::amount(figure, measure.unit) : figure;
}

QString targetText(const MeasureRow &measured)
{
    const QString figure = words::target(measured.measure, measured.target);
    return measured.target.low ? withSign(measured.measure, figure) : figure;
}

Runs lastRuns(const Source &source, const MeasureRow &measured)
{
    const Reading *last =
        measured.isRead() ? previousReading(source.plan, measured.latest) : nullptr;
    if (!last)
        return {};
    const QString figure = words::value(measured.measure, last->value);
    Runs runs{{last->value ? withSign(measured.measure, figure) : figure}};
    if (isFirstOfItsYear(source.plan, measured.measure, measured.latest))
        runs.append(
            {u"\nin "_s + words::financialYear(last->asAt, source.plan.settings().yearStartMonth),
             Run::Manner::Quiet});
    return runs;
}

/// The name, which way is better, and how far from the target is still close to it.
Runs nameRuns(const MeasureRow &measured)
{
    const Measure &measure = measured.measure;
    const QString title = orElse(measure.title, u"Untitled measure"_s);
    Runs runs{{(measure.reference + u' ' + title).trimmed()}};
    if (measure.direction != Direction::None)
        runs.append({u'\n'
                         + joined({words::direction(measure.direction),
                                   words::tolerance(measure, measured.target)}),
                     Run::Manner::Quiet});
    return runs;
}

bool isMissed(const MeasureRow &measured)
{
    return measured.rating && measured.rating->rating && missesTarget(*measured.rating->rating);
}

/// Rating, travel and comment. What a reader of a missed target asks for first is named where it is
/// missing.
Runs saidRuns(const Source &source, const MeasureRow &measured)
{
    Runs runs{{words::rating(measured.rating, source.plan.settings()), Run::Manner::Strong}};
    const QString travel = measured.isRead()
                               ? words::travels(source.plan, measured.measure, measured.latest,
                                                u"last time"_s, u"a year before"_s)
                               : QString();
    if (!travel.isEmpty())
        runs.append({u" · "_s + words::lowerFirst(travel), Run::Manner::Quiet});
    const QString said = measured.latest.commentary.simplified();
    if (!said.isEmpty())
        runs.append({u'\n' + said});
    else if (isMissed(measured))
        runs.append({u"\nNo explanation has been given."_s});
    return runs;
}

Node trendFigure(const NodeId &id, const Source &source, const MeasureRow &measured)
{
    return figure(id, sparklineOf(source.plan, measured.measure, measured.target, source.asAt),
                  u"Trend of "_s + measured.measure.title.simplified(), trendSize);
}

/// "Now 11.7%", "Last 12.0", "Target 11.0": upright paper has one column for the three.
Runs figuresIn(const Source &source, const MeasureRow &measured)
{
    Runs runs = nowRuns(source, measured);
    if (measured.isRead())
        runs.front().text.prepend(u"Now "_s);
    if (const Runs last = lastRuns(source, measured); !last.isEmpty()) {
        runs.append({u"\nLast "_s + last.front().text});
        runs.append(last.sliced(1));
    }
    if (measured.target.low)
        runs.append({u"\nTarget "_s + targetText(measured)});
    return runs;
}

Node measureLine(const Source &source, const Node &lines, const MeasureRow &measured)
{
    const Runs name = nameRuns(measured);
    const Runs said = saidRuns(source, measured);
    const bool wide = isWide(source); // each figure has a column of its own
    Node line = wide ? row(lines, {name,
                                   lastRuns(source, measured),
                                   nowRuns(source, measured),
                                   {{targetText(measured)}},
                                   {},
                                   said})
                     : row(lines, {name, figuresIn(source, measured), said});
    if (Node &trend = line.children[wide ? 4 : 1]; measured.isRead())
        trend.children.push_back(trendFigure(trend.id + u"-trend"_s, source, measured));
    if (measured.rating)
        line.children.back().marker =
            signOf(words::ratingWords(*measured.rating, source.plan.settings()));
    line.children.front().id = nodeOf(measured.measure);
    return line;
}

Node measureLines(const NodeId &id, const QString &caption, bool wide)
{
    const QString said = u"Rating, travel and comment"_s;
    Node lines = wide ? table(id, caption, {60, 20, 32, 20, 28, 100}, {1, 2, 3})
                      : table(id, caption, {52, 38, 84});
    lines.children.push_back(
        wide ? headerRow(lines, {u"Measure"_s, u"Last"_s, u"Now"_s, u"Target"_s, u"Trend"_s, said})
             : headerRow(lines, {u"Measure"_s, u"Figures and trend"_s, said}));
    return lines;
}

} // namespace

Nodes measureTable(const NodeId &id, const Source &source, const Theme &theme)
{
    Node lines = measureLines(id, numberedName(theme), isWide(source));
    for (const Measure *measure : source.plan.measures().rowsUnder(theme.id)) {
        const MeasureRow measured = measureRow(source.plan, *measure, source.asAt);
        if (!source.asks("missed"_L1) || isMissed(measured))
            lines.children.push_back(measureLine(source, lines, measured));
    }
    return lines.children.size() == 1 ? Nodes() : Nodes{std::move(lines)};
}

Nodes measureTables(const Source &source)
{
    const auto counts = ratingCountsOf(source.plan, measuresIn(source), source.asAt);
    if (counts.measures == 0)
        return {};
    const NodeId id = u"measuretable"_s;
    Node part = section(id);
    const bool missed = source.asks("missed"_L1);
    part.children.push_back(heading(id + u"-title"_s, source.level,
                                    missed ? u"Measures that miss their target"_s : u"Measures"_s));
    part.children.push_back(
        paragraph(id + u"-counts"_s, words::ratingCounts(counts, source.plan.settings()) + u'.'));
    for (const Theme *theme : themesIn(source))
        append(part.children, measureTable(id + u'-' + theme->id.toString(), source, *theme));
    return {std::move(part)};
}

} // namespace tidemark::report

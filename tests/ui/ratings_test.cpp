// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measurestable.h"
#include "core/blocks/planreport.h"
#include "core/draw/tile.h"
#include "core/exchange/measuresjson.h"
#include "core/report/source.h"
#include "core/rules/ratings.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/ui/deskbench.h"
#include "ui/measures/measuresmodel.h"
#include "ui/measures/readingsmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int measures = 8;

/// Measures of every kind, each with one reading, some rated by an officer in words of all sorts.
QString randomMeasures(Dice &dice)
{
    const QStringList kinds{u"higher"_s, u"lower"_s, u"in range"_s, u"Number"_s};
    const QStringList words{u"Green"_s, u"On track to do well"_s, u"Achieved"_s, u"monitoring"_s,
                            u"Close to target"_s};
    QString outline = u"3 Customer focus\n"_s;
    for (int i = 1; i <= measures; ++i) {
        const QString kind = dice.oneOf(kinds);
        const int target = dice.between(5, 15);
        outline += u"  # Measure%1 (%2"_s.arg(i).arg(kind);
        if (dice.chance(80))
            outline += kind == u"in range"_s ? u"; target %1..%2"_s.arg(target).arg(target + 2)
                                             : u"; target %1"_s.arg(target);
        if (dice.chance(60))
            outline += u"; tolerance %1"_s.arg(dice.between(1, 4));
        outline += u")\n    2021-09-30 = "_s
                   + (dice.chance(90) ? QString::number(dice.between(1, 20)) : u"-"_s);
        outline += dice.chance(30) ? u", "_s + dice.oneOf(words) + u'\n' : u"\n"_s;
    }
    return outline;
}

/// What some place says of a rating: the words, and the shape with its colour.
struct Shown {
    QString text;
    std::optional<Sign> sign;

    bool operator==(const Shown &) const = default;
};

std::string said(const Shown &shown)
{
    const QString mark = shown.sign ? describe(shown.sign->mark) + shown.sign->colour : QString();
    return u"%1 [%2]"_s.arg(shown.text, mark).toStdString();
}

/// Of each measure, by its title.
using Ratings = QHash<QString, Shown>;

Ratings inReport(const Plan &plan)
{
    report::Options options;
    options.asAt = outlineDay();
    const auto whole = report::planReport(plan, options);
    Ratings found;
    for (const Measure *measure : plan.measures().rows()) {
        found[measure->title] = {};
        report::forEachNode(whole, [&](const report::Node &node, int) {
            if (node.id == report::nodeOf(*measure) + u"-rating"_s)
                found[measure->title] = {report::textOf(node.runs), node.marker};
        });
    }
    return found;
}

Shown inCell(const QModelIndex &cell)
{
    const QString text = cell.data().toString();
    const QVariant sign = cell.data(MeasuresModel::MarkRole);
    return {text == u"Not rated"_s ? QString() : text,
            sign.isValid() ? std::optional(sign.value<Sign>()) : std::nullopt};
}

Ratings inWindow(const DeskBench &bench)
{
    const MeasuresModel model(bench.view);
    Ratings found;
    for (const Measure *measure : bench.plan().measures().rows())
        found[measure->title] =
            inCell(model.index(model.indexOf(measure->id).row(), MeasuresModel::RatingOfLatest));
    return found;
}

Ratings inTableOfReadings(const DeskBench &bench)
{
    Refusals refusals;
    ReadingsModel model(bench.view, refusals);
    Ratings found;
    for (const Measure *measure : bench.plan().measures().rows()) {
        model.setMeasure(measure->id);
        found[measure->title] = inCell(model.index(0, int(ReadingColumn::Rating)));
    }
    return found;
}

Ratings inJson(const Plan &plan)
{
    Ratings found;
    const auto answer = QJsonDocument::fromJson(measuresToJson(plan, outlineDay())).object();
    for (const auto &each : answer[u"measures"_s].toArray()) {
        const QJsonObject measure = each.toObject();
        QString text = measure[u"ratingWord"_s].toString();
        if (measure[u"ratingStated"_s].toBool())
            text += u" (stated)"_s;
        const auto shape = fromStoredWord<Shape>(measure[u"ratingShape"_s].toString());
        std::optional<Sign> sign;
        if (!text.isEmpty())
            sign = shape ? Sign{markOf(*shape), measure[u"ratingColour"_s].toString()}
                         : Sign{Mark::Stated};
        found[measure[u"title"_s].toString()] = {text, sign};
    }
    return found;
}

QString onCommandLine(const Plan &plan, const QString &title)
{
    static const QRegularExpression gap(u"\\s{2,}"_s);
    const auto lines = measuresTable(plan, outlineDay(), {}).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(title + u' '))
            return line;
    }
    return {};
}

} // namespace

TEST_CASE("Report, window and command line say the same of how every measure is rated")
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        Dice dice(seed);
        DeskBench bench(randomMeasures(dice));
        Settings settings = bench.plan().settings();
        settings.closeToTargetWord = u"Amber"_s;
        settings.closeToTargetShape = Shape::Diamond;
        settings.monitoringColour = u"#7A3E8E"_s;
        bench.perform(changeRow(bench.plan(), settings));

        const Plan &plan = bench.plan();
        const Ratings report = inReport(plan);
        const Ratings window = inWindow(bench);
        const Ratings readings = inTableOfReadings(bench);
        const Ratings json = inJson(plan);
        for (const Measure *measure : plan.measures().rows()) {
            const Shown shown = report[measure->title];
            CAPTURE(seed, measure->title, said(shown));
            CHECK(said(window[measure->title]) == said(shown));
            CHECK(said(readings[measure->title]) == said(shown));
            CHECK(said(json[measure->title]) == said(shown));
            CHECK(onCommandLine(plan, measure->title)
                      .contains(shown.text.isEmpty() ? u"Not rated"_s : shown.text));
            const Reading *last = lastReading(plan, measure->id, outlineDay());
            const Tile tile = tileOf(plan, *measure, last);
            CHECK(said({tile.ratingWord, tile.rating}) == said(shown));
        }
    }
}

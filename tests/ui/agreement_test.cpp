// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/exchange/factsjson.h"
#include "core/exchange/measuresjson.h"
#include "core/measures/measurewords.h"
#include "core/report/source.h"
#include "core/report/typography.h"
#include "core/rules/asat.h"
#include "core/words/factlines.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"
#include "ui/measures/measuresmodel.h"
#include "ui/tree/rowfacts.h"
#include "ui/viewstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// One truth: what the window shows, the command line answers and the report prints of any plan at
// any day is the same, for every action and every measure.

namespace {

using Kind = words::FactWords::Kind;

QJsonArray rowsOf(const QByteArray &json, const QString &name)
{
    return QJsonDocument::fromJson(json).object().value(name).toArray();
}

QMap<Kind, int> factsOf(const QJsonObject &action)
{
    QMap<Kind, int> facts;
    const auto note = [&](Kind kind, bool holds) {
        if (holds)
            ++facts[kind];
    };
    note(Kind::Overdue, !action[u"overdueDays"_s].isNull());
    note(Kind::StartMissed, !action[u"startMissedDays"_s].isNull());
    note(Kind::DueSoon, action[u"dueSoon"_s].toBool());
    note(Kind::Stale, action[u"stale"_s].toBool());
    note(Kind::Behind, action[u"behind"_s].toBool());
    if (const int contradictions = action[u"contradictions"_s].toInt())
        facts[Kind::Contradiction] = contradictions;
    return facts;
}

QMap<Kind, int> factsOf(const RowFacts &row)
{
    QMap<Kind, int> facts;
    for (const auto &fact : row.facts)
        ++facts[fact.kind];
    return facts;
}

const report::Node *nodeCalled(const report::Nodes &nodes, const QString &id)
{
    for (const report::Node &node : nodes) {
        if (node.id == id)
            return &node;
        if (const auto *found = nodeCalled(node.children, id))
            return found;
    }
    return nullptr;
}

QStringList textsUnder(const report::Node &node)
{
    QStringList texts;
    QString own;
    for (const report::Run &run : node.runs)
        own += run.text;
    texts.append(own);
    for (const report::Node &child : node.children)
        texts += textsUnder(child);
    return texts;
}

std::optional<double> numberOrNone(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

// As it is shown: one stated in a word that is none of the plan's own has no class, but its word.
QString ratingOf(const QJsonObject &measure)
{
    const QString word = measure[u"ratingWord"_s].toString();
    return measure[u"ratingStated"_s].toBool() ? word + u" (stated)"_s : word;
}

// A report prints straight apostrophes curly.
QString asPrinted(const QString &text)
{
    report::Nodes nodes{report::paragraph(u"p"_s, text)};
    report::curlApostrophes(nodes);
    return report::textOf(nodes.front().runs);
}

void checkActions(const Plan &plan, QDate day, const report::Report &report)
{
    const QJsonArray told = rowsOf(factsToJson(plan, day), u"actions"_s);
    qsizetype place = 0;
    for (const Id &theme : plan.themes().childrenOf({})) {
        for (const Id &objective : plan.objectives().childrenOf(theme)) {
            for (const Action *action : plan.actions().rowsUnder(objective)) {
                const RowFacts shown = rowFactsOf(plan, RowKind::Action, action->id, day);
                const QJsonObject json = told[place++].toObject();
                CHECK(factsOf(json) == factsOf(shown));
                CHECK(json[u"progress"_s].toInt() == shown.gauge.progress);
                const auto *card = nodeCalled(report.body, report::nodeOf(*action));
                REQUIRE(card);
                const QStringList printed = textsUnder(*card);
                const ActionFacts facts = factsOf(plan, *action, day);
                for (const auto &fact : shown.facts)
                    CHECK(printed.count(words::factLine(fact, *action, facts)) == 1);
            }
        }
    }
    CHECK(place == told.size());
}

void checkMeasures(const Plan &plan, QDate day, const report::Report &report,
                   const MeasuresModel &model)
{
    const QJsonArray told = rowsOf(measuresToJson(plan, day), u"measures"_s);
    qsizetype place = 0;
    for (const Id &theme : plan.themes().childrenOf({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme)) {
            const QJsonObject json = told[place++].toObject();
            const int row = model.indexOf(measure->id).row();
            const auto shown = [&](int column) {
                return model.index(row, column).data(Qt::DisplayRole).toString();
            };
            const TargetInForce target{numberOrNone(json[u"target"_s]),
                                       numberOrNone(json[u"targetHigh"_s])};
            CHECK(shown(MeasuresModel::Target) == words::target(*measure, target));
            const QString rated = ratingOf(json);
            CHECK(shown(MeasuresModel::RatingOfLatest)
                  == (rated.isEmpty() ? u"Not rated"_s : rated));
            const auto *tile = nodeCalled(report.body, report::nodeOf(*measure));
            REQUIRE(tile);
            const auto *line = nodeCalled(tile->children, tile->id + u"-target"_s);
            CHECK(bool(line) == target.low.has_value());
            if (line)
                CHECK(textsUnder(*line).first().startsWith(u"Target "_s
                                                           + words::target(*measure, target)));
            const auto *rating = nodeCalled(tile->children, tile->id + u"-rating"_s);
            CHECK(bool(rating) == !rated.isEmpty());
            if (rating)
                CHECK(textsUnder(*rating).first() == asPrinted(rated));
        }
    }
    CHECK(place == told.size());
}

} // namespace

TEST_CASE("Window, command line and report agree on every fact and every measure of any plan")
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const Plan plan = randomPlan(seed);
        for (int i = 0; i < 3; ++i) {
            const QDate day = dice.day();
            CAPTURE(day.toString(Qt::ISODate).toStdString());
            const Moment moment{u"then"_s, planAsAt(plan, day), day, true};
            ViewState view(day);
            view.setMoment(moment);
            const MeasuresModel model(view);
            report::Options options;
            options.asAt = day;
            const auto report = report::planReport(moment.plan, options);
            checkActions(view.plan(), view.asAt(), report);
            checkMeasures(view.plan(), view.asAt(), report, model);
        }
    }
}

TEST_CASE("A measure without a reading shows the target of its period everywhere")
{
    const QDate day(2021, 12, 31);
    Plan plan = randomPlan(3);
    plan.table<Reading>().assign({});
    QList<PeriodTarget> targets;
    for (const Measure *measure : plan.measures().rows())
        targets.append({Id::create(), measure->id, day, 547, 600});
    plan.table<PeriodTarget>().assign(targets);
    ViewState view(day);
    view.setMoment({u"then"_s, plan, day, true});
    report::Options options;
    options.asAt = day;
    checkMeasures(plan, day, report::planReport(plan, options), MeasuresModel(view));
}

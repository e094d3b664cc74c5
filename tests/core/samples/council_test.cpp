// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"

#include "core/plan/json.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "core/rules/statements.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan council()
{
    const auto plan = councilPlan();
    INFO((plan ? std::string() : plan.error().message.toStdString()));
    REQUIRE(plan.ok());
    return *plan;
}

/// Whatever an officer says in the plan to explain something.
QStringList saidIn(const Plan &plan)
{
    QStringList said;
    for (const Update *update : plan.updates().rows())
        said.append(update->commentary);
    for (const DateMove *move : plan.dateMoves().rows())
        said.append(move->reason);
    for (const Action *action : plan.actions().rows())
        said.append(action->holdReason);
    for (const Reading *reading : plan.readings().rows())
        said.append(reading->commentary);
    for (const Statement *statement : plan.statements().rows())
        said.append(statement->text);
    said.removeAll(QString());
    return said;
}

/// A folder with the council's files, one of them with `before` replaced by `after`.
struct ChangedFiles {
    ChangedFiles(const QString &name, const QByteArray &before, const QByteArray &after)
    {
        for (const QString &file : QDir(u":/sample/council"_s).entryList()) {
            QFile from(u":/sample/council/"_s + file);
            REQUIRE(from.open(QIODevice::ReadOnly));
            QByteArray text = from.readAll();
            if (file == name) {
                REQUIRE(text.contains(before));
                text.replace(text.indexOf(before), before.size(), after);
            }
            folder.write(file, text);
        }
    }

    QString fault() const
    {
        const auto plan = councilPlan(folder.path());
        return plan ? QString() : plan.error().message;
    }

    TempFolder folder;
};

} // namespace

TEST_CASE("The council's plan has six themes, a hundred actions, thirty measures, nine quarters")
{
    const Plan plan = council();
    CHECK(plan.settings().title == u"Council Plan 2024 to 2028"_s);
    CHECK(plan.themes().size() == 6);
    CHECK(plan.actions().size() == 100);
    CHECK(plan.measures().size() == 30);
    CHECK(plan.rounds().size() == 9);
    CHECK(plan.snapshots().size() == 8);
    REQUIRE(openRound(plan));
    CHECK(openRound(plan)->name == u"Q2 2026/27"_s);
}

TEST_CASE("The council's plan is the same every time")
{
    CHECK(planToJson(council()) == planToJson(council()));
}

TEST_CASE("The council's plan has something of everything to look at")
{
    const RollUp all = rollUpOfPlan(council(), councilPlanDate());
    CHECK(all.planned > 3);
    CHECK(all.inProgress > 20);
    CHECK(all.completed > 15);
    CHECK(all.onHold + all.cancelled > 0);
    CHECK(all.overdue > 3);
    CHECK(all.startMissed > 2);
    CHECK(all.dueSoon > 3);
    CHECK(all.stale > 5);
}

TEST_CASE("The council's thirty measures are all rated, and the ratings add up")
{
    const Plan plan = council();
    QHash<QString, int> counts;
    for (const Measure *measure : plan.measures().rows()) {
        const Reading *last = lastReading(plan, measure->id, councilPlanDate());
        const auto fact = last ? ratingOf(plan, *measure, *last) : std::nullopt;
        ++counts[fact && fact->rating ? QString(storedWord(*fact->rating)) : u"none"_s];
    }
    CHECK(counts.value(u"succeeding"_s) + counts.value(u"achieved"_s) == 13);
    CHECK(counts.value(u"close_to_target"_s) == 7);
    CHECK(counts.value(u"needs_improvement"_s) == 9);
    CHECK(counts.value(u"monitoring"_s) == 1);
}

TEST_CASE("No action of the council's plan has a milestone behind it and says that it is at 0%")
{
    const Plan plan = council();
    for (const Action *action : plan.actions().rows()) {
        INFO(action->reference.toStdString());
        CHECK_FALSE(factsOf(plan, *action, councilPlanDate())
                        .contradictions.contains(Contradiction::StepDoneNotStarted));
    }
}

TEST_CASE("What the council's plan has done was done on a working day")
{
    const Plan plan = council();
    for (const Milestone *step : plan.milestones().rows()) {
        INFO(step->title.toStdString());
        CHECK((!step->doneOn.isValid() || step->doneOn.dayOfWeek() < Qt::Saturday));
    }
}

TEST_CASE("The council's plan has a measure that adds up over the year and starts again in April")
{
    const Plan plan = council();
    const auto measures = plan.measures().rows();
    const auto found = std::find_if(measures.begin(), measures.end(), [](const Measure *measure) {
        return measure->accumulation == Accumulation::Cumulative;
    });
    REQUIRE(found != measures.end());
    const Reading *march = lastReading(plan, (*found)->id, {2026, 3, 31});
    const Reading *june = lastReading(plan, (*found)->id, {2026, 6, 30});
    REQUIRE((march && june));
    CHECK(*march->value > 97);
    CHECK(*june->value < 30);
    CHECK(*june->target < *march->target);
}

TEST_CASE("Every closed quarter of the council's plan is as it was issued")
{
    const Plan plan = council();
    for (const Round *round : plan.rounds().rowsUnder({})) {
        const Snapshot *issued = latestSnapshot(plan, round->id);
        if (round->state == RoundState::Closed)
            CHECK(momentOf(plan, *issued).ok());
    }
}

TEST_CASE("No two things are said in the same words in the council's plan")
{
    QStringList said = saidIn(council());
    said.sort();
    for (qsizetype i = 1; i < said.size(); ++i) {
        INFO(said.at(i).toStdString());
        CHECK(said.at(i) != said.at(i - 1));
    }
}

TEST_CASE("Every closed quarter of the council's plan has its words and is signed off")
{
    const Plan plan = council();
    for (const Round *round : plan.rounds().rowsUnder({})) {
        INFO(round->name.toStdString());
        CHECK(round->meetingOn > round->asAt);
        if (round->state == RoundState::Open)
            continue;
        for (const StatementKind kind : {StatementKind::Highlights, StatementKind::Challenges})
            CHECK(plan.statements().contains(statementId(round->id, kind, {})));
        CHECK(openSteps(plan, round->id).isEmpty());
    }
    for (const StatementKind kind : {StatementKind::Purpose, StatementKind::Contact})
        CHECK_FALSE(statedFor(plan, {}, kind).isEmpty());
}

TEST_CASE("Every update, move and hold of the council's plan says something")
{
    const Plan plan = council();
    for (const Update *update : plan.updates().rows())
        CHECK(!update->commentary.isEmpty());
    for (const DateMove *move : plan.dateMoves().rows())
        CHECK(!move->reason.isEmpty());
    for (const Action *action : plan.actions().rows())
        CHECK(action->holdReason.isEmpty() == (action->hold == Hold::None));
}

TEST_CASE("A third of the council's actions have milestones, and a finished one has done them")
{
    const Plan plan = council();
    QSet<Id> withSteps;
    for (const Milestone *milestone : plan.milestones().rows())
        withSteps.insert(milestone->action);
    CHECK(withSteps.size() * 3 >= plan.actions().size());
    for (const Round *round : plan.rounds().rowsUnder({})) {
        for (const Action *action : plan.actions().rows()) {
            INFO(action->reference.toStdString() << ", " << round->name.toStdString());
            CHECK(!factsOf(plan, *action, round->asAt)
                       .contradictions.contains(Contradiction::CompleteButStepsOpen));
        }
    }
}

TEST_CASE("Every reading of the council's plan that misses its target says why")
{
    const Plan plan = council();
    for (const Reading *reading : plan.readings().rows()) {
        const auto &measure = *plan.find<Measure>(reading->measure);
        const auto fact = ratingOf(plan, measure, *reading);
        const bool missed = !reading->value
                            || (fact
                                && (fact->rating == Rating::CloseToTarget
                                    || fact->rating == Rating::NeedsImprovement));
        INFO(measure.title.toStdString()
             << " " << reading->asAt.toString(Qt::ISODate).toStdString());
        CHECK((!missed || !reading->commentary.isEmpty()));
    }
}

TEST_CASE("What is wrong in the council's files is said")
{
    const QString start = u"The council's plan cannot be made: "_s;
    CHECK(ChangedFiles(u"theme-1.json"_s, "\"on_track\"", "\"so_so\"").fault()
          == start + u"an update's judgement is wrong."_s);
    CHECK(ChangedFiles(u"theme-2.json"_s, "\"progress\": 0", "\"progress\": 101")
              .fault()
              .startsWith(start));
    CHECK(ChangedFiles(u"theme-3.json"_s, "\"as_at\": \"20", "\"as_at\": \"21")
              .fault()
              .startsWith(start));
    CHECK(ChangedFiles(u"plan.json"_s, "{", "").fault().startsWith(start));
    CHECK(ChangedFiles(u"plan.json"_s, "theme-6", "theme-7").fault()
          == u"The council's plan is not part of this program."_s);
}

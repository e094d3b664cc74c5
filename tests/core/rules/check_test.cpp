// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check.h"

#include "core/words/names.h"
#include "core/words/words.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

#include <algorithm>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = Problem::Kind;
using Weight = Problem::Weight;

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::NoThemes:
        return u"no themes"_s;
    case Kind::NoObjectives:
        return u"no objectives"_s;
    case Kind::NoActions:
        return u"no actions"_s;
    case Kind::NoTitle:
        return u"no title"_s;
    case Kind::NoReference:
        return u"no reference"_s;
    case Kind::DuplicateReference:
        return u"duplicate reference"_s;
    case Kind::DueBeforeStart:
        return u"due before start"_s;
    case Kind::NoDue:
        return u"no due"_s;
    case Kind::NoStart:
        return u"no start"_s;
    case Kind::NoLead:
        return u"no lead"_s;
    case Kind::NoDescription:
        return u"no description"_s;
    case Kind::TwoUpdatesOneDay:
        return u"two updates one day"_s;
    case Kind::TwoReadingsOneDay:
        return u"two readings one day"_s;
    case Kind::UpdateInFuture:
        return u"update in future"_s;
    case Kind::ProgressFell:
        return u"progress fell"_s;
    case Kind::ExplanationMissing:
        return u"explanation missing"_s;
    case Kind::StepsMissing:
        return u"steps missing"_s;
    case Kind::RangeReversed:
        return u"range reversed"_s;
    case Kind::NoReading:
        return u"no reading"_s;
    case Kind::StatedRatingUnknown:
        return u"stated rating unknown"_s;
    case Kind::ReadingInFuture:
        return u"reading in future"_s;
    case Kind::TwoJudgementsOneWord:
        return u"two judgements one word"_s;
    case Kind::TwoLayoutsOneName:
        return u"two layouts one name"_s;
    case Kind::TwoRatingsOneWord:
        return u"two ratings one word"_s;
    case Kind::TwoRatingsOneShape:
        return u"two ratings one shape"_s;
    case Kind::NoVersion:
        return u"no version"_s;
    case Kind::VersionUnchained:
        return u"the version before is missing: "_s;
    case Kind::VersionsForked:
        return u"two copies issued versions: "_s;
    case Kind::VersionDamaged:
        return u"version damaged"_s;
    }
    return {};
}

QString wordOf(Weight weight)
{
    switch (weight) {
    case Weight::Wrong:
        return u"wrong"_s;
    case Weight::Missing:
        return u"missing"_s;
    case Weight::Note:
        return u"note"_s;
    }
    return {};
}

// One line a problem: "wrong: due before start: 3.1.1 Survey".
QStringList problemsOf(const Plan &plan)
{
    QStringList lines;
    for (const Problem &problem : check(plan, outlineDay())) {
        QString line = wordOf(problem.weight) + u": "_s + wordOf(problem.kind) + u": "_s
                       + nameOf(plan, problem.row);
        if (!problem.detail.isEmpty())
            line += u" ("_s + problem.detail + u')';
        if (problem.day.isValid())
            line += u" ("_s + words::date(problem.day) + u')';
        lines += line;
    }
    return lines;
}

// The plan with a description for every action, so that a test shows only what it is about.
Plan described(const QString &outline)
{
    const Plan bare = planFrom(outline);
    Plan plan = bare;
    for (const Action *action : bare.actions().rows()) {
        Action after = *action;
        after.description = u"What is done."_s;
        plan = done(changeRow(plan, after), plan);
    }
    return plan;
}

QStringList problemsOfAction(const QString &action)
{
    return problemsOf(described(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey "_s + action));
}

QStringList problemsOfMeasure(const QString &measure)
{
    return problemsOf(planFrom(u"3 Focus\n  # Calls "_s + measure));
}

const QString sound = u"5% 2021-01-01..2022-01-01 [Bo]"_s;

} // namespace

TEST_CASE("A plan in which everything is said has no problems")
{
    CHECK(problemsOf(described(u"3 Focus\n"
                               "  # Calls (higher; target 5)\n"
                               "    2021-09-30 = 4\n"
                               "    2021-10-31 = 6, Succeeding\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 50% 2021-01-01..2022-01-01 [Bo]\n"
                               "      2021-09-30 40% Some problems: Illness.\n"
                               "      [x] Ask 2021-05-01\n"_s))
              .isEmpty());
}

TEST_CASE("Titles and references that are missing")
{
    CHECK(problemsOf(described(u"3 -\n  - Charter\n    3.1.1 - "_s + sound))
          == QStringList{u"missing: no title: Theme 3"_s,
                         u"missing: no reference: Objective Charter"_s,
                         u"missing: no title: 3.1.1"_s});
    CHECK(problemsOfAction(sound + u"\n      [ ] -\n"_s)
          == QStringList{u"missing: no title: Milestone of 3.1.1"_s});
    CHECK(problemsOf(planFrom(u"3 Focus\n  # -\n    2021-10-31 = 5"_s))
          == QStringList{u"missing: no title: Measure"_s});
    CHECK(problemsOf(Plan())
          == QStringList{u"missing: no title: The plan"_s, u"note: no themes: The plan"_s});
}

TEST_CASE("A plan, a theme or an objective with nothing under it is noted")
{
    CHECK(problemsOf(planFrom(u"3 Focus"_s))
          == QStringList{u"note: no objectives: Theme 3 Focus"_s});
    CHECK(problemsOf(planFrom(u"3 Focus\n  3.1 Charter"_s))
          == QStringList{u"note: no actions: Objective 3.1 Charter"_s});
    CHECK(problemsOf(planFrom(u"3 Focus\n  # Calls\n    2021-10-31 = 4"_s)).isEmpty());
}

TEST_CASE("An objective that has measures need not have actions")
{
    Plan plan = planFrom(u"3 Focus\n  # Calls\n    2021-10-31 = 4\n  3.1 Charter"_s);
    Measure measure = *plan.find<Measure>(idOf(plan, u"Calls"));
    measure.objective = idOf(plan, u"3.1");
    plan = done(changeRow(plan, measure), plan);
    CHECK(problemsOf(plan).isEmpty());
}

TEST_CASE("References that stand twice")
{
    CHECK(problemsOf(described(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey "_s
                               + sound
                               + u"\n"
                                 "    3.1.1 Digital "_s
                               + sound
                               + u"\n"
                                 "  3.1 Youth\n"
                                 "    3.1.2 Ask "_s
                               + sound
                               + u"\n"
                                 "3 Climate\n"
                                 "  # Calls\n"
                                 "    2021-10-31 = 4\n"_s))
          == QStringList{u"wrong: duplicate reference: 3.1.1 Digital (3.1.1)"_s,
                         u"wrong: duplicate reference: Objective 3.1 Youth (3.1)"_s,
                         u"wrong: duplicate reference: Theme 3 Climate (3)"_s});
}

TEST_CASE("Objectives numbered anew under each theme are no duplicates")
{
    const auto isDuplicate = [](const Problem &problem) {
        return problem.kind == Kind::DuplicateReference;
    };
    for (const auto &outline : {u"3 Focus\n  1 Charter\n4 Climate\n  1 Trees"_s,
                                u"4 Focus\n  4.1 Charter\n  4.01 Youth"_s}) {
        const auto problems = check(planFrom(outline), outlineDay());
        CHECK(std::none_of(problems.begin(), problems.end(), isDuplicate));
    }
}

TEST_CASE("Actions with one reference under two objectives are duplicates")
{
    CHECK(problemsOf(described(u"3 Focus\n  3.1 Charter\n    A1 Survey "_s + sound
                               + u"\n  3.2 Youth\n    a1 Ask "_s + sound))
          == QStringList{u"wrong: duplicate reference: a1 Ask (a1)"_s});
}

TEST_CASE("Dates and people that are missing")
{
    CHECK(problemsOfAction(u"5%"_s)
          == QStringList{u"missing: no start: 3.1.1 Survey"_s, u"missing: no due: 3.1.1 Survey"_s,
                         u"missing: no lead: 3.1.1 Survey"_s});
}

TEST_CASE("What is done or given up needs no date and nobody")
{
    CHECK(problemsOfAction(u"100%"_s).isEmpty());
    CHECK(problemsOfAction(u"5% (cancelled)"_s).isEmpty());
    CHECK(problemsOfAction(u"5% (on hold)"_s).size() == 3);
}

TEST_CASE("Due before start")
{
    CHECK(problemsOfAction(u"5% 2021-01-02..2021-01-01 [Bo]"_s)
          == QStringList{u"wrong: due before start: 3.1.1 Survey"_s});
    CHECK(problemsOfAction(u"5% 2021-01-01..2021-01-01 [Bo]"_s).isEmpty());
}

TEST_CASE("A description that is missing is only noted")
{
    CHECK(problemsOf(planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey "_s + sound))
          == QStringList{u"note: no description: 3.1.1 Survey"_s});
    CHECK(
        problemsOf(planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey (cancelled)"_s)).isEmpty());
}

TEST_CASE("Two updates as at one day are noted once")
{
    CHECK(problemsOfAction(sound + u"\n      2021-10-31 6%: More.\n      2021-10-31 7%: Still."_s)
          == QStringList{u"note: two updates one day: 3.1.1 Survey (31 October 2021)"_s});
}

TEST_CASE("Updates from days still to come")
{
    CHECK(problemsOfAction(sound + u"\n      2021-11-01 6%"_s)
          == QStringList{u"wrong: update in future: 3.1.1 Survey (1 November 2021)"_s});
}

TEST_CASE("Progress that fell")
{
    CHECK(problemsOfAction(sound + u"\n      2021-09-30 6%"_s)
          == QStringList{u"note: progress fell: 3.1.1 Survey (from 6% to 5%)"_s});
    CHECK(problemsOfAction(sound + u"\n      2021-08-31 6%\n      2021-09-30 4%"_s).isEmpty());
    CHECK(problemsOfAction(sound + u"\n      2021-09-30 5%"_s).isEmpty());
}

TEST_CASE("A judgement that requires an explanation and has none")
{
    const QString dates = u"2021-01-01..2022-01-01 [Bo]\n"_s;
    CHECK(problemsOfAction(dates + u"      2021-10-31 5% Needs attention"_s)
          == QStringList{u"missing: explanation missing: 3.1.1 Survey (Needs attention)"_s});
    CHECK(problemsOfAction(dates + u"      2021-10-31 5% Needs attention: Illness."_s).isEmpty());
    CHECK(problemsOfAction(dates + u"      2021-10-31 5% On track"_s).isEmpty());
    CHECK(problemsOfAction(sound + u"\n      2021-09-30 5% Needs attention"_s).isEmpty());
}

TEST_CASE("Progress from milestones, and there are none")
{
    Plan plan = described(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey "_s + sound);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.progressSource = ProgressSource::Milestones;
    plan = done(changeRow(plan, action), plan);
    CHECK(problemsOf(plan) == QStringList{u"missing: steps missing: 3.1.1 Survey"_s});
}

TEST_CASE("A measure without any reading")
{
    CHECK(problemsOfMeasure(u""_s) == QStringList{u"missing: no reading: Measure Calls"_s});
    CHECK(problemsOfMeasure(u"\n    2021-10-31 = -"_s).isEmpty());
}

TEST_CASE("A range the wrong way round")
{
    CHECK(problemsOfMeasure(u"(in range; target 95..80)\n    2021-10-31 = 90"_s)
          == QStringList{u"wrong: range reversed: Measure Calls"_s});
    CHECK(problemsOfMeasure(u"(higher; target 95..80)\n    2021-10-31 = 90"_s).isEmpty());
    Plan plan = planFrom(u"3 Focus\n  # Calls (in range; target 80..95)\n    2021-10-31 = 90"_s);
    const PeriodTarget target{{}, idOf(plan, u"Calls"), {2022, 3, 31}, 9, 8};
    plan = done(addRow(plan, target), plan);
    CHECK(problemsOf(plan) == QStringList{u"wrong: range reversed: Measure Calls"_s});
}

TEST_CASE("Two readings as at one day")
{
    CHECK(problemsOfMeasure(u"\n    2021-10-31 = 4\n    2021-10-31 = 5\n    2021-10-31 = 6"_s)
          == QStringList{u"note: two readings one day: Measure Calls (31 October 2021)"_s});
}

TEST_CASE("Ratings in words that are none of the plan's are noted once a measure")
{
    CHECK(problemsOfMeasure(u"\n"
                            "    2021-06-30 = 4, Brilliant\n"
                            "    2021-09-30 = 5, brilliant\n"
                            "    2021-10-31 = 6, succeeding"_s)
          == QStringList{u"note: stated rating unknown: Measure Calls (Brilliant)"_s});
}

TEST_CASE("Ratings of one word are wrong, and those of one shape are noted")
{
    Plan plan = planFrom(u"3 Focus\n  # Calls (higher)\n    2021-10-31 = 1"_s);
    Settings settings = plan.settings();
    settings.id = settingsId();
    settings.closeToTargetWord = u" achieved"_s;
    settings.monitoringShape = settings.succeedingShape;
    plan.table<Settings>().assign({settings});
    const QStringList problems = problemsOf(plan);
    CHECK(
        problems.filter(u"two ratings"_s)
        == QStringList{u"wrong: two ratings one word: The plan (achieved)"_s,
                       u"note: two ratings one shape: The plan (“Succeeding” and “Monitoring”)"_s});
}

TEST_CASE("Problems come in the order of the plan")
{
    CHECK(problemsOf(planFrom(u"3 -\n"
                              "  # Calls\n"
                              "  - Charter\n"
                              "    3.1.1 Survey (cancelled)\n"
                              "      [ ] -\n"
                              "- Climate"_s))
          == QStringList{u"missing: no title: Theme 3"_s, u"missing: no reading: Measure Calls"_s,
                         u"missing: no reference: Objective Charter"_s,
                         u"missing: no title: Milestone of 3.1.1"_s,
                         u"missing: no reference: Theme Climate"_s,
                         u"note: no objectives: Theme Climate"_s});
}

TEST_CASE("Two layouts of one name, as two copies leave them, are noted")
{
    Plan plan = described(u"3 Focus [Cllr Lee]\n  # Calls\n    2021-10-01 = 1"_s);
    plan.table<Layout>().put({Id::create(), u"One page"_s, u"opening"_s, {}, 0});
    plan.table<Layout>().put({Id::create(), u"one  Page"_s, u"opening"_s, {}, 1});
    CHECK(problemsOf(plan)
          == QStringList{u"wrong: two layouts one name: Layout one Page (one Page)"_s});
}

TEST_CASE("A reading still to come, and two judgements with one word, are noted")
{
    Plan plan = described(u"3 Focus [Cllr Lee]\n"
                          "  # Complaints (Number; lower)\n"
                          "    2021-10-31 = 257\n"
                          "    2021-11-30 = 250\n"_s);
    Judgement other = rowOf<Judgement>(plan, u"On track");
    other.id = Id::create();
    other.position = 99; // the later of the two is the one too many
    other.word = u"on  Track"_s;
    plan.table<Judgement>().put(other);
    const QStringList problems = problemsOf(plan);
    CHECK(problems.contains(u"wrong: reading in future: Measure Complaints (30 November 2021)"_s));
    CHECK(problems.contains(u"wrong: two judgements one word: Judgement on Track (on Track)"_s));
}

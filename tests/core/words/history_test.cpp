// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan customerFocus()
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 29% ..2021-09-30\n"_s);
}

} // namespace

TEST_CASE("A changed field is told with both values")
{
    const Plan plan = customerFocus();
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.title = u"Big\nsurvey"_s;
    action.due = {2021, 12, 31};
    action.priority = Priority::High;
    CHECK(words::edits(*changeRow(plan, action), plan)
          == QStringList{u"Title of 3.1.1 changed from “Survey” to “Big survey”."_s,
                         u"Priority of 3.1.1 changed from Normal to High."_s,
                         u"Due of 3.1.1 changed from 30 September 2021 to 31 December 2021."_s});
}

TEST_CASE("A report is told with progress, day, judgement and commentary")
{
    const Plan plan = customerFocus();
    const UpdateDraft draft{idOf(plan, u"3.1.1"),    {2021, 11, 4}, 35,
                            idOf(plan, u"On track"), u"Tested."_s,  {}};
    CHECK(words::edits(*reportProgress(plan, draft, {}), plan)
          == QStringList{u"Update of 3.1.1 Survey added: 35% as at 4 November 2021, "
                         "judged “On track”: “Tested.”."_s});
}

TEST_CASE("A round and a word of the key are told by their names")
{
    const Plan plan = customerFocus();
    Round round;
    round.name = u"Q2 2021/22"_s;
    Judgement judgement;
    judgement.word = u"Paused"_s;
    const ChangeSet change{
        {}, {}, {Edit<Round>{std::nullopt, round}, Edit<Judgement>{judgement, std::nullopt}}};
    CHECK(words::edits(change, plan)
          == QStringList{u"Round “Q2 2021/22” added."_s, u"Judgement “Paused” deleted."_s});
}

TEST_CASE("An edit is told before and after in full, and a change in one clause")
{
    const Plan plan = customerFocus();
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.description = QString(80, u'x');
    const ChangeSet described = *changeRow(plan, action);
    const auto edits = words::editWords(described, plan);
    REQUIRE(edits.size() == 1);
    CHECK(edits.first().what == u"Description of 3.1.1"_s);
    CHECK(edits.first().before.isEmpty());
    CHECK(edits.first().after == action.description);
    CHECK(words::whatWasDone(described, edits, plan).startsWith(u"Description of 3.1.1 changed"_s));
    CHECK_FALSE(words::whatWasDone(described, edits, plan).endsWith(u'.'));

    Plan adopted = plan;
    REQUIRE(apply(*baseline(plan, {2021, 4, 1}), adopted));
    const DateChange move{action.id, DateKind::Due, {2021, 12, 31}, u"Survey extended"_s,
                          {},        {2021, 9, 1}};
    const ChangeSet moved = *moveDate(adopted, move, {});
    CHECK(words::whatWasDone(moved, words::editWords(moved, adopted), adopted)
          == u"Due of 3.1.1 moved from 30 September 2021 to 31 December 2021"_s);

    // One of the dates that an import moves does not stand for all of it.
    Theme theme = rowOf<Theme>(adopted, u"3");
    theme.title = u"Residents"_s;
    const ChangeSet import =
        composed({moved, *changeRow(adopted, theme)}, u"Import of plan.xlsx"_s);
    CHECK(words::whatWasDone(import, words::editWords(import, adopted), adopted)
          == u"Import of plan.xlsx");
}

TEST_CASE(
    "A new update is told with its whole commentary beside the sentence that quotes its beginning")
{
    const Plan plan = customerFocus();
    const QString said = u"The conservation officer asked for "_s + QString(200, u'x') + u'.';
    const UpdateDraft draft{idOf(plan, u"3.1.1"), {2021, 11, 4}, 35, {}, said, {}};
    const auto edits = words::editWords(*reportProgress(plan, draft, {}), plan);
    REQUIRE(edits.size() == 1);
    CHECK(edits.first().after == u"35% as at 4 November 2021: “%1”"_s.arg(said));
    CHECK(edits.first().sentence.endsWith(u"xxx…”."_s));
}

TEST_CASE("Values of a measure and progress are told as the window shows them")
{
    Plan plan = customerFocus();
    Measure measure;
    measure.id = Id::create();
    measure.theme = plan.themes().childrenOf({}).first();
    measure.title = u"Footfall"_s;
    measure.unit = u"visits"_s;
    Reading reading;
    reading.id = Id::create();
    reading.measure = measure.id;
    reading.asAt = {2021, 6, 30};
    reading.value = 1'250'000;
    REQUIRE(apply({{}, {}, {Edit<Measure>{{}, measure}, Edit<Reading>{{}, reading}}}, plan));
    const auto said = [&plan](const auto &before, const auto &after) {
        using Row = std::remove_cvref_t<decltype(before)>;
        return words::edits({{}, {}, {Edit<Row>{before, after}}}, plan).join(u' ');
    };
    CHECK(words::edits({{}, {}, {Edit<Reading>{{}, reading}}}, plan)
          == QStringList{
              u"Reading of Measure Footfall added: 1,250,000 visits as at 30 June 2021."_s});
    Reading later = reading;
    later.value = 1'300'000.5;
    CHECK(said(reading, later).endsWith(u"changed from 1,250,000 visits to 1,300,000.5 visits."));
    Measure aimed = measure;
    aimed.target = 1'400'000;
    aimed.tolerance = 5000;
    CHECK(said(measure, aimed).contains(u"from none to 1,400,000 visits."));
    CHECK(said(measure, aimed).endsWith(u"from none to 5,000."));
    Update update;
    update.action = idOf(plan, u"3.1.1");
    update.progress = 40;
    Update higher = update;
    higher.progress = 50;
    CHECK(said(update, higher).endsWith(u"changed from 40% to 50%."));
}

TEST_CASE("What was deleted is told by its name")
{
    const Plan plan = customerFocus();
    const auto sentences = words::edits(*removeRow(plan, idOf(plan, u"3.1.1")), plan);
    CHECK(sentences.last() == u"Action 3.1.1 “Survey” deleted."_s);
    CHECK(
        sentences.first().startsWith(u"Update of 3.1.1 Survey deleted: 29% as at 31 October 2021"));
}

TEST_CASE("What has no reference is told with single blanks")
{
    Theme theme;
    theme.title = u"Climate"_s;
    const ChangeSet change{{}, {}, {Edit<Theme>{std::nullopt, theme}}};
    CHECK(words::edits(change, Plan()) == QStringList{u"Theme “Climate” added."_s});
}

TEST_CASE("Whatever is changed, every edit is told in whole characters")
{
    Dice dice(3);
    Plan plan = randomPlan(3);
    for (int i = 0; i < 300; ++i) {
        const ChangeSet change = randomChange(plan, dice);
        const auto sentences = words::edits(change, plan);
        CHECK(sentences.size() >= change.edits.size());
        for (const QString &sentence : sentences) {
            CAPTURE(sentence);
            CHECK(sentence.endsWith(u'.'));
            CHECK(sentence.isValidUtf16());
            CHECK_FALSE(sentence.contains(u'\n'));
        }
        REQUIRE(apply(change, plan).ok());
    }
}

TEST_CASE("Of several measures, milestones or readings it is told which was changed")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Complaints (Number; lower; target 240)\n"
                               "    2021-10-31 = 257\n"
                               "  # Visits (Number; higher)\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 29% ..2021-09-30\n"
                               "      [x] Supplier chosen 2021-05-01\n"_s);
    Measure complaints = rowOf<Measure>(plan, u"Complaints");
    complaints.target = 230;
    CHECK(words::edits(*changeRow(plan, complaints), plan)
          == QStringList{u"Target of the measure “Complaints” of Theme 3 Focus changed from 240 to "
                         "230."_s});
    Milestone chosen = *plan.milestones().rows().first();
    chosen.doneOn = {};
    CHECK(words::edits(*changeRow(plan, chosen), plan)
              .first()
              .startsWith(u"Done on of the milestone “Supplier chosen” of 3.1.1 Survey changed"));
    Reading reading = *plan.readings().rows().first();
    reading.value = 255;
    CHECK(words::edits(*changeRow(plan, reading), plan)
              .first()
              .startsWith(
                  u"Value of the reading as at 31 October 2021 of Measure Complaints changed"));
}

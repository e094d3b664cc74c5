// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan customerFocus()
{
    return planFrom(u"3 Customer focus\n"
                    "  # Complaints\n"
                    "    2021-10-31 = 257\n"
                    "  3.1 Charter\n"
                    "    3.1.6 Digital service 29%\n"
                    "      [ ] Launch\n"
                    "    3.1.1 Survey\n"
                    "  3.2 Residents\n"_s);
}

template <typename Row> Row titled(const QString &title)
{
    Row row;
    row.title = title;
    return row;
}

Action actionUnder(Id objective, const QString &title)
{
    auto action = titled<Action>(title);
    action.objective = objective;
    return action;
}

} // namespace

TEST_CASE("A new plan has settings and the usual key, and starting twice gives the same rows")
{
    const Plan plan = done(startPlan(u"Norchester"_s, u"Delivery Plan"_s), Plan());
    CHECK(plan.settings().organisation == u"Norchester"_s);
    CHECK(plan.settings().title == u"Delivery Plan"_s);
    CHECK(plan == done(startPlan(u"Norchester"_s, u"Delivery Plan"_s), Plan()));
    QStringList words;
    for (const Judgement *judgement : plan.judgements().rowsUnder({}))
        words += judgement->word;
    CHECK(words.join(u", ")
          == u"Not started, On track, Some problems, Needs attention, Completed"_s);
    CHECK(rowOf<Judgement>(plan, u"Needs attention").requiresExplanation);
    CHECK_FALSE(rowOf<Judgement>(plan, u"On track").requiresExplanation);
}

TEST_CASE("A changed row is named after the field that changed")
{
    const Plan plan = customerFocus();
    Action action = rowOf<Action>(plan, u"3.1.6");
    action.title = u"Digital"_s;
    CHECK(changeRow(plan, action)->title == u"Title of 3.1.6"_s);
    action.leadOfficer = u"Bo"_s;
    CHECK(changeRow(plan, action)->title == u"Change 3.1.6 Digital service"_s);
    CHECK(changeRow(plan, action, u"Tidy up"_s)->title == u"Tidy up"_s);
    CHECK(outlineOf(done(changeRow(plan, action), plan)).contains(u"3.1.6 Digital 29% [Bo]"));
}

TEST_CASE("The title names a row by the reference it had")
{
    const Plan plan = customerFocus();
    Action action = rowOf<Action>(plan, u"3.1.6");
    action.reference = u"3.1.7"_s;
    CHECK(changeRow(plan, action)->title == u"Reference of 3.1.6"_s);
    Milestone step = *plan.milestones().rowsUnder(action.id).first();
    step.doneOn = outlineDay();
    CHECK(changeRow(plan, step)->title == u"Change Milestone Launch of 3.1.6"_s);
    Settings settings = plan.settings();
    settings.dueSoonDays = 30;
    CHECK(changeRow(plan, settings)->title == u"Due soon window of the plan"_s);
}

TEST_CASE("A change to the same is no change")
{
    const Plan plan = customerFocus();
    CHECK(changeRow(plan, rowOf<Action>(plan, u"3.1.6"))->isEmpty());
}

TEST_CASE("A row that is gone cannot be changed")
{
    const Plan plan = customerFocus();
    auto action = actionUnder(idOf(plan, u"3.1"), u"Gone"_s);
    action.id = Id::create();
    CHECK(refusal(changeRow(plan, action)).startsWith(u"This is not in the plan any more."));
}

TEST_CASE("A new action comes last and gets the next reference")
{
    const Plan plan = customerFocus();
    const auto change = addRow(plan, actionUnder(idOf(plan, u"3.1"), u"Standards"_s));
    CHECK(change->title == u"New action 3.1.7"_s);
    CHECK(outlineOf(done(change, plan))
          == u"3 Customer focus\n"
             "  # Complaints\n"
             "    2021-10-31 = 257\n"
             "  3.1 Charter\n"
             "    3.1.6 Digital service 29%\n"
             "      [ ] Launch\n"
             "    3.1.1 Survey\n"
             "    3.1.7 Standards\n"
             "  3.2 Residents\n"_s);
}

TEST_CASE("The first of its family begins under its parent's reference")
{
    const Plan plan = customerFocus();
    const auto action = addRow(plan, actionUnder(idOf(plan, u"3.2"), u"Ask"_s));
    CHECK(action->title == u"New action 3.2.1"_s);
    auto objective = titled<Objective>(u"Youth"_s);
    objective.theme = idOf(plan, u"3");
    CHECK(addRow(plan, objective)->title == u"New objective 3.3"_s);
    CHECK(addRow(plan, titled<Theme>(u"Climate"_s))->title == u"New theme 4"_s);
    CHECK(addRow(Plan(), titled<Theme>(u"Climate"_s))->title == u"New theme 1"_s);
}

TEST_CASE("What was typed as a reference stays as typed")
{
    const Plan plan = customerFocus();
    auto action = actionUnder(idOf(plan, u"3.1"), u"Standards"_s);
    action.reference = u"4.01.01"_s;
    const Plan after = done(addRow(plan, action), plan);
    CHECK(rowOf<Action>(after, u"4.01.01").title == u"Standards"_s);
}

TEST_CASE("Under something without a reference there is none to begin with")
{
    const Plan plan = planFrom(u"- Focus\n  - Charter"_s);
    const Id charter = plan.objectives().rows().first()->id;
    const auto change = addRow(plan, actionUnder(charter, u"Survey"_s));
    CHECK(change->title == u"New action Survey"_s);
    CHECK(editsOf<Action>(*change).first().after->reference.isEmpty());
}

TEST_CASE("A measure gets a reference only where its siblings have one")
{
    const Plan plan = customerFocus();
    auto measure = titled<Measure>(u"Calls"_s);
    measure.theme = idOf(plan, u"3");
    CHECK(editsOf<Measure>(*addRow(plan, measure)).first().after->reference.isEmpty());
    CHECK(addRow(plan, measure)->title == u"New measure Calls"_s);
    Measure complaints = rowOf<Measure>(plan, u"Complaints");
    complaints.reference = u"KPI.09"_s;
    const Plan numbered = done(changeRow(plan, complaints), plan);
    CHECK(addRow(numbered, measure)->title == u"New measure KPI.10"_s);
}

TEST_CASE("A row can be added under an id of its own, once")
{
    const Plan plan = customerFocus();
    auto action = actionUnder(idOf(plan, u"3.1"), u"Standards"_s);
    action.id = Id::create();
    const Plan after = done(addRow(plan, action), plan);
    CHECK(after.find<Action>(action.id)->title == u"Standards"_s);
    CHECK(refusal(addRow(after, action)).startsWith(u"This is in the plan already."));
    auto theme = titled<Theme>(u"Climate"_s);
    theme.id = action.id;
    CHECK(refusal(addRow(after, theme)).startsWith(u"This is in the plan already."));
}

TEST_CASE("Every type of row can be added")
{
    Plan plan = customerFocus();
    const Id action = idOf(plan, u"3.1.6");
    const Id measure = idOf(plan, u"Complaints");
    Round round;
    round.name = u"Q2 2021/22"_s;
    round.asAt = {2021, 9, 30};
    CHECK(addRow(plan, round)->title == u"New: Round Q2 2021/22"_s);
    plan = done(addRow(plan, round), plan);
    Snapshot snapshot;
    snapshot.round = idOf(plan, u"Q2 2021/22");
    snapshot.version = u"1.0"_s;
    CHECK(addRow(plan, snapshot)->title == u"New: Version 1.0 of Q2 2021/22"_s);
    const Update update{{}, action, {2021, 9, 30}, 20, {}, {}, {}, {}, {}};
    CHECK(addRow(plan, update)->title == u"New: Update of 3.1.6 as at 30 September 2021"_s);
    const DateMove move{{}, action, DateKind::Due, {}, {}, {2021, 9, 30}, {}, {}, {}};
    CHECK(addRow(plan, move)->title == u"New: Date move of 3.1.6 on 30 September 2021"_s);
    const Milestone step{{}, action, u"Test"_s, {}, {}, 0};
    CHECK(addRow(plan, step)->title == u"New: Milestone Test of 3.1.6"_s);
    Reading reading;
    reading.measure = measure;
    reading.asAt = {2021, 9, 30};
    CHECK(addRow(plan, reading)->title
          == u"New: Reading of Measure Complaints as at 30 September 2021"_s);
    const PeriodTarget target{{}, measure, {2021, 9, 30}, 200, {}};
    CHECK(addRow(plan, target)->title
          == u"New: Target of Measure Complaints for 30 September 2021"_s);
    Judgement judgement;
    judgement.word = u"Paused"_s;
    CHECK(addRow(plan, judgement)->title == u"New: Judgement Paused"_s);
    CHECK(addRow(Plan(), Settings()).ok());
    CHECK_FALSE(addRow(plan, Settings()).ok());
}

TEST_CASE("Rows are named by type, reference and title")
{
    const Plan plan = customerFocus();
    const auto name = [&](QStringView row) { return nameOf(plan, idOf(plan, row)); };
    CHECK(name(u"3") == u"Theme 3 Customer focus"_s);
    CHECK(name(u"3.1") == u"Objective 3.1 Charter"_s);
    CHECK(name(u"3.1.6") == u"3.1.6 Digital service"_s);
    CHECK(name(u"Complaints") == u"Measure Complaints"_s);
    CHECK(name(u"Launch") == u"Milestone Launch of 3.1.6"_s);
    CHECK(name(u"On track") == u"Judgement On track"_s);
    CHECK(nameOf(plan, settingsId()) == u"The plan"_s);
    CHECK(nameOf(plan, Id::create()).isEmpty());
    CHECK(tableOf(plan, idOf(plan, u"3.1.6")) == "action"_L1);
    CHECK(tableOf(plan, Id::create()).isEmpty());
}

TEST_CASE("A name fits a menu whatever the title is")
{
    const Plan plan = customerFocus();
    Action action = rowOf<Action>(plan, u"3.1.6");
    const auto nameWith = [&](const QString &title) {
        action.title = title;
        return nameOf(done(changeRow(plan, action), plan), action.id);
    };
    CHECK(nameWith(u"two\nlines\tand  blanks"_s) == u"3.1.6 two lines and blanks"_s);
    CHECK(nameWith(QString(1000, u'x')) == u"3.1.6 "_s + QString(79, u'x') + u'…');
    const QString waves = nameWith(u"x"_s + u"🌊"_s.repeated(500));
    CHECK(waves.isValidUtf16());
    CHECK(waves.endsWith(u"🌊…"));
    action.reference.clear();
    action.title = u"Only a title"_s;
    const Plan untyped = done(changeRow(plan, action), plan);
    CHECK(nameOf(untyped, action.id) == u"Only a title"_s);
}

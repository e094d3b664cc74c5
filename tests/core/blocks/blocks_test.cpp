// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/rounds/correction.h"
#include "core/rounds/rounds.h"
#include "core/select/selection.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;

namespace {

const QDate day(2021, 10, 31);

Options optionsWith(const QString &blocks)
{
    Options options;
    options.asAt = day;
    options.layout.blocks = blocks;
    return options;
}

// The block of `now`, compared with the same plan as it was at the end of September.
QString changedFrom(const QString &was, const QString &now)
{
    Options options = optionsWith(u"opening changed"_s);
    options.since = Moment{u"Q2 2021/22"_s, planFrom(was), {2021, 9, 30}, true};
    return outlineOf(planReport(planFrom(now), options));
}

QString charter(const QString &action)
{
    return u"3 Customer focus\n  3.1 Charter\n"_s + action;
}

} // namespace

TEST_CASE("What is judged, judged otherwise or taken up again is news, and all actions are told")
{
    const QString told = changedFrom(charter(u"    3.1.1 One\n"
                                             "      2021-09-01 0% Not started\n"
                                             "    3.1.2 Two\n"
                                             "      2021-09-01 20%\n"
                                             "    3.1.3 Three (on hold)\n"
                                             "      2021-09-01 20%\n"
                                             "    3.1.4 Four\n"
                                             "      2021-09-01 20%\n"
                                             "    3.1.5 Five\n"
                                             "      2021-09-01 20%\n"_s),
                                     charter(u"    3.1.1 One\n"
                                             "      2021-10-01 0% Needs attention\n"
                                             "    3.1.2 Two\n"
                                             "      2021-10-01 20% On track\n"
                                             "    3.1.3 Three\n"
                                             "      2021-09-01 20%\n"
                                             "    3.1.4 Four\n"
                                             "      2021-10-01 20% Some problems\n"
                                             "    3.1.5 Five\n"
                                             "      2021-09-01 20%\n"_s));
    INFO(told.toStdString());
    const auto news = [&](const QString &what, const QString &action) {
        return told.contains(u"th row %1\n        td %2\n"_s.arg(what, action));
    };
    CHECK(news(u"Judged worse"_s, u"3.1.1 One"_s));
    CHECK(news(u"First judged"_s, u"3.1.2 Two"_s));
    CHECK(news(u"Taken up again"_s, u"3.1.3 Three"_s));
    CHECK(news(u"First judged, and not on track"_s, u"3.1.4 Four"_s));
    CHECK(told.contains(u"p 1 other action stayed as it was.\n"_s));
    CHECK(told.contains(u"item Judged to need attention: 0 at the end of September + 1 = 1.\n"_s));
}

TEST_CASE("What was said before the round of the report has its day")
{
    Plan plan = planFrom(charter(u"    3.1.1 Old 2020-02-04..2022-03-31\n"
                                 "      2021-06-30 20% Needs attention: The grant was refused.\n"
                                 "    3.1.2 New 2020-02-04..2022-03-31\n"
                                 "      2021-10-20 20% Needs attention: No bid came.\n"_s));
    REQUIRE(apply(*beginRound(plan, periodOf(day, Frequency::Quarter, 4)), plan));
    const QString text = outlineOf(planReport(plan, optionsWith(u"cover exceptions"_s)));
    INFO(text.toStdString());
    CHECK(text.count(u"The grant was refused. (as at 30 June 2021; no update this round)\n"_s)
          == 2);
    CHECK(text.count(u"No bid came.\n"_s) == 2);
}

TEST_CASE("Of what the round does not ask for, nobody says that it has no update")
{
    Plan plan = planFrom(charter(u"    3.1.1 Held 2020-02-04..2022-03-31 (on hold)\n"
                                 "      2021-06-30 20% Needs attention: The grant was refused.\n"
                                 "    3.1.2 Early 2020-02-04..2022-03-31\n"
                                 "      2021-06-30 20% Needs attention: No bid came.\n"
                                 "      2021-10-10 30%\n"_s));
    REQUIRE(apply(*beginRound(plan, periodOf({2021, 9, 30}, Frequency::Quarter, 4)), plan));
    const QString text = outlineOf(planReport(plan, optionsWith(u"exceptions"_s)));
    INFO(text.toStdString());
    CHECK(text.contains(u"The grant was refused. (as at 30 June 2021)\n"_s));
    // An update after the round's last day is none of the round.
    CHECK(text.contains(u"No bid came. (as at 30 June 2021; no update this round)\n"_s));
}

TEST_CASE("What is judged worse is counted by one rule, and says where else it stands")
{
    const QString told = changedFrom(charter(u"    3.1.1 One 2020-02-04..2021-10-10\n"
                                             "      2021-09-01 20% On track\n"
                                             "    3.1.2 Two\n"
                                             "      2021-09-01 0% Not started\n"
                                             "    3.1.3 Three\n"
                                             "      2021-09-01 20% Some problems\n"
                                             "    3.1.4 Four\n"
                                             "      2021-09-01 90% On track\n"_s),
                                     charter(u"    3.1.1 One 2020-02-04..2021-10-10\n"
                                             "      2021-10-01 20% Some problems\n"
                                             "    3.1.2 Two\n"
                                             "      2021-10-01 0% Some problems\n"
                                             "    3.1.3 Three\n"
                                             "      2021-10-01 20% On track\n"
                                             "    3.1.4 Four\n"
                                             "      2021-10-01 100% Completed\n"_s));
    INFO(told.toStdString());
    CHECK(told.contains(u"item Judged better: 1 action; judged worse: 2 actions, 1 of them under "
                        "“Became overdue”.\n"_s));
    CHECK(told.count(u"th row Judged worse\n"_s) == 1);
    CHECK(told.count(u"th row Judged better\n"_s) == 1);
}

TEST_CASE("How far a date has slipped stands in exceptions, and lateness in the register")
{
    const Plan plan = planFrom(charter(u"    3.1.1 Late 2020-02-04..2021-09-30\n"
                                       "      2021-09-01 20% On track\n"
                                       "      due 2021-03-31 -> 2021-06-30\n"
                                       "      due 2021-06-30 -> 2021-09-30\n"_s));
    CHECK(outlineOf(planReport(plan, optionsWith(u"exceptions"_s)))
              .contains(u"30 Sep 2021\nproposed; 31 Mar 2021 approved\nmoved twice\n"_s));
    const QString sheet = outlineOf(planReport(plan, optionsWith(u"register(live)"_s)));
    INFO(sheet.toStdString());
    CHECK(sheet.contains(u"On track; Overdue 31 days"_s));
    CHECK(sheet.contains(u"30 Sep 2021\nproposed; 31 Mar 2021 approved\n"_s));
    Settings settings = plan.settings();
    settings.datesApprovedBy.clear();
    const Plan officers = done(changeRow(plan, settings), plan);
    CHECK(outlineOf(planReport(officers, optionsWith(u"exceptions"_s)))
              .contains(u"30 Sep 2021\nfirst 31 Mar 2021\nmoved twice\n"_s));
    CHECK(outlineOf(planReport(officers, optionsWith(u"register(live)"_s)))
              .contains(u"30 Sep 2021\nmoved twice\n"_s));
}

TEST_CASE("A table of some rows says which they are, and not that they are the whole plan")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 One 20% [Jo Day]\n"
                               "    3.1.2 Two 20% [Bo Ito]\n4 Coast\n  4.1 Wall\n"
                               "    4.1.1 Three 20% [Jo Day]"_s);
    Options options = optionsWith(u"opening themes facts judgements method"_s);
    CHECK(outlineOf(planReport(plan, options)).count(u"Whole plan"_s) == 4);
    options.only = searchFor(u"jo day"_s);
    const QString some = outlineOf(planReport(plan, options));
    CHECK_FALSE(some.contains(u"Whole plan"_s));
    CHECK(some.count(u"th row All found with “jo day”\n"_s) == 4);
}

TEST_CASE("Of each version the figures are told that it was issued with")
{
    Plan plan = planFrom(charter(u"    3.1.1 One 2020-02-04..2022-03-31\n"
                                 "      2021-08-01 50%\n"_s));
    REQUIRE(apply(*beginRound(plan, periodOf({2021, 9, 30}, Frequency::Quarter, 4)), plan));
    const Id round = plan.rounds().rows().first()->id;
    const auto issue = [&](int dayOfMonth) {
        return Issue{
            u"Jo"_s, QDateTime({2021, 10, dayOfMonth}, QTime(9, 0), Qt::UTC), u"Late."_s, {}};
    };
    REQUIRE(apply(*closeRound(plan, round, issue(5)), plan));
    Update late;
    late.id = Id::create();
    late.action = idOf(plan, u"3.1.1");
    late.asAt = {2021, 9, 30};
    late.progress = 100;
    plan.table<Update>().put(late);
    const auto differences = differencesOf(plan, round, issue(9).at);
    REQUIRE(differences);
    REQUIRE(apply(*correctRound(plan, round, issue(9), *differences), plan));
    const auto issued = lookingBack(optionsWith(u"versions"_s), plan).issued;
    REQUIRE(issued.size() == 2);
    CHECK(issued[0].counts.completed == 0);
    CHECK(issued[1].counts.completed == 1);
}

TEST_CASE("A measure has a drawing of its trend, and no target is missed that was never set")
{
    const Plan plan = planFrom(u"3 Focus\n  # Calls (%; higher; target 90)\n    2021-06-30 = 85\n"
                               "    2021-09-30 = 80\n  # Visits (Number)\n    2021-09-30 = 7\n"
                               "  # Empty (Number; higher; target 4)\n"_s);
    const QString all = outlineOf(planReport(plan, optionsWith(u"measuretable"_s)));
    INFO(all.toStdString());
    CHECK(
        all.contains(u"figure 2 readings from June 2021 to September 2021: from 85% to 80%, lowest "
                     "80%, highest 85%; target 90%\n"_s));
    const QString missed = outlineOf(planReport(plan, optionsWith(u"measuretable(missed)"_s)));
    CHECK(missed.contains(u"th row Calls"_s));
    CHECK_FALSE(missed.contains(u"th row Visits"_s));
    CHECK_FALSE(missed.contains(u"th row Empty"_s));
}

TEST_CASE("Page 1 names each date that waits for a decision, and what is only to be noted apart")
{
    const Plan plan = planFrom(charter(u"    3.1.1 Survey 2020-02-04..2022-03-31\n"
                                       "      2021-10-20 20% Needs attention: No bid came.\n"
                                       "      due 2021-12-31 -> 2022-03-31: Late supplier\n"_s));
    const QString text = outlineOf(planReport(plan, optionsWith(u"cover"_s)));
    INFO(text.toStdString());
    const auto approve = text.indexOf(u"p Approve this change of a due date:\n"_s);
    const auto date = text.indexOf(u"item From 31 Dec 2021 to 31 Mar 2022: 3.1.1 Survey\n"_s);
    const auto note = text.indexOf(u"p Note what needs attention:\n"_s);
    CHECK(approve > 0);
    CHECK(date > approve);
    CHECK(note > date);
    CHECK(text.indexOf(u"item 3.1.1 Survey: No bid came."_s) > note);
}

TEST_CASE("A report for one person says so where nobody was named")
{
    Options options = optionsWith({});
    options.layout = *layoutCalled(Plan(), u"lead"_s);
    const Plan plan = planFrom(charter(u"    3.1.1 Survey [Jo Day]"_s));
    CHECK(outlineOf(planReport(plan, options)).contains(u"This report is for one person."_s));
    options.only = searchFor(u"jo day"_s);
    CHECK(outlineOf(planReport(plan, options)).contains(u"3.1.1 Survey"_s));
}

TEST_CASE("A block is set on the paper that its layout asks for")
{
    const Plan plan = planFrom(charter(u"    3.1.1 Survey [Jo Day]"_s));
    const Options options = optionsWith(u"exceptions register(live,landscape,a3)"_s);
    CHECK(remarksOn(options.layout).isEmpty());
    forEachNode(planReport(plan, options), [](const Node &node, int) {
        const bool isRegister = node.id == u"register"_s;
        CHECK(node.paper == (isRegister ? std::optional(Paper{true, true}) : std::nullopt));
    });
}

TEST_CASE("A cover that must fit a page names some and counts the rest")
{
    QString outline = u"3 Customer focus\n  3.1 Charter\n"_s;
    for (int i = 1; i <= 9; ++i)
        outline += u"    3.1.%1 Survey\n      2021-10-20 20% Needs attention: Bad.\n"
                   "      due 2021-12-31 -> 2022-03-31: Late\n"_s.arg(i);
    const QString text = outlineOf(planReport(planFrom(outline), optionsWith(u"cover(brief)"_s)));
    INFO(text.toStdString());
    CHECK(text.count(u"From 31 Dec 2021 to 31 Mar 2022: "_s) == 3);
    CHECK(text.count(u": Bad."_s) == 3);
    CHECK(text.count(u"item and 6 more.\n"_s) == 2);
}

TEST_CASE("A column without a text in all tables of its kind is left out, and None is a text")
{
    Nodes nodes;
    for (const QString &id : {u"one"_s, u"two"_s}) {
        Node table = report::table(id, u"Steps"_s, {3, 2, 1, 4, 5}, {2});
        table.children.push_back(
            headerRow(table, {u"Step"_s, u"Note"_s, u"Count"_s, u"Remark"_s, u"Was"_s}));
        table.children.push_back(row(table, {{{u"A"_s}}, {}, {{u"1"_s}}, {}, {{u"None"_s}}}));
        table.children.push_back(
            row(table, {{{u"B"_s}}, {{u" "_s}}, {}, {{id == u"one" ? QString() : u"Late"_s}}, {}}));
        nodes.push_back(table);
    }
    dropEmptyColumns(nodes);
    for (const Node &table : nodes) {
        CHECK(table.widths == QList{3, 1, 4, 5});
        CHECK(table.numberColumns == QList{1});
        CHECK(textOf(table.children[0].children[1].runs) == u"Count"_s);
        CHECK(table.children[2].children.size() == 4);
    }
    // A cell that is left says that there is nothing.
    CHECK(textOf(nodes[0].children[2].children[1].runs) == u"None"_s);
    CHECK(textOf(nodes[0].children[2].children[2].runs) == u"None"_s);
    CHECK(textOf(nodes[1].children[2].children[2].runs) == u"Late"_s);
}

TEST_CASE("Measures and the method say how far from its target a measure is close to it")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                               "    2021-09-30 = 257\n"
                               "  # Calls (Number; higher; target 90; tolerance 2)\n"
                               "    2021-09-30 = 91\n"
                               "  # Visits (Number; higher; target 90)\n"
                               "    2021-09-30 = 91\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2021-12-31\n"_s);
    Options options;
    options.asAt = {2021, 9, 30};
    options.layout.blocks = u"measuretable method chapters measures"_s;
    const QString text = outlineOf(planReport(plan, options));
    INFO(text.toStdString());
    CHECK(text.contains(u"Lower is better · tolerance 10% of the target\n"_s));
    CHECK(text.contains(u"Target 250 · lower is better · tolerance 10% of the target\n"_s));
    CHECK(text.contains(u"· higher is better · tolerance 2\n"_s));
    CHECK(text.contains(u"· higher is better · no tolerance\n"_s));
    CHECK(text.contains(u"misses it by no more than the tolerance that stands beside"_s));
}

TEST_CASE("What goes as planned stands in a row each, and what needs a second look on a card")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n"
                               "    3.1.1 Survey 2021-02-04..2022-03-31 [Jo Day]\n"
                               "      2021-10-30 60% On track: Half of them are back.\n"
                               "      [x] Sent out 2021-03-01\n"
                               "      [ ] Findings written 2022-01-31\n"
                               "    3.1.2 Hub 2021-02-04..2022-03-31\n"
                               "      2021-10-30 60% Some problems: Late\n"
                               "    3.1.3 Portal 2021-02-04..2021-09-30\n"
                               "      2021-10-30 60% On track: Nearly.\n"
                               "    3.1.4 Wall 2021-02-04..2022-03-31\n"
                               "      due 2021-12-31 -> 2022-03-31: Waits for approval\n"
                               "      2021-10-30 60% On track: Nearly.\n"
                               "    3.1.5 Kiosk 2021-02-04..2022-03-31\n"
                               "      2021-10-30 60% On track: Nearly.\n"
                               "      [ ] Built 2021-09-30\n"_s);
    const Report report = planReport(plan, optionsWith(u"chapters objectives(rows)"_s));
    const QString text = outlineOf(report);
    INFO(text.toStdString());
    CHECK(text.contains(u"table As planned: 1 action\n"_s));
    CHECK(text.contains(u"On track, 60%: Half of them are back.\n"_s));
    CHECK(text.contains(u"Milestones: 1 of 2 done; next Findings written, due 31 Jan 2022\n"_s));
    CHECK(text.count(u"group card"_s) == 4);
    // Whatever is said of the action leads to it.
    forEachNode(report, [&](const Node &node, int) {
        if (textOf(node.runs).contains(u"Half of them"_s))
            CHECK(rowOfNode(node.id) == idOf(plan, u"3.1.1"));
    });
    CHECK(outlineOf(planReport(plan, optionsWith(u"chapters objectives"_s))).count(u"group card"_s)
          == 5);
}

TEST_CASE("The next milestone is the first with a day, and one without a day only where none has")
{
    const auto said = [](const QString &steps) {
        const Plan plan = planFrom(charter(u"    3.1.1 Survey 2021-02-04..2022-03-31\n"
                                           "      2021-10-30 60% On track: Half.\n"_s
                                           + steps));
        return outlineOf(planReport(plan, optionsWith(u"chapters objectives(rows)"_s)));
    };
    const QString noDay = u"      [ ] Talks\n"_s;
    const QString later = u"      [ ] Written 2022-01-31\n"_s;
    CHECK(said(noDay + later).contains(u"next Written, due 31 Jan 2022\n"_s));
    CHECK(said(later + noDay).contains(u"next Written, due 31 Jan 2022\n"_s));
    CHECK(said(noDay).contains(u"next Talks, without a date\n"_s));
}

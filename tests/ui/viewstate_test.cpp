// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/tree/plantreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// The second quarter, collected and issued; gives the id of version 1.0.
Id closeQuarter(DeskBench &bench)
{
    const Period quarter{u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}};
    bench.perform(beginRound(bench.plan(), quarter));
    const Round *round = openRound(bench.plan());
    bench.perform(closeRound(bench.plan(), round->id,
                             {u"Ann"_s, bench.document->stamp().at, {}, u"A test."_s}));
    return latestSnapshot(bench.plan(), round->id)->id;
}

QString titleOf(const Plan &plan, Id id)
{
    return plan.find<Action>(id)->title;
}

} // namespace

TEST_CASE("A closed round is looked at as it was issued, and cannot be changed")
{
    DeskBench bench(charterOutline());
    const Id issued = closeQuarter(bench);
    const Id survey = bench.id(u"3.1.1");
    Action renamed = bench.action(u"3.1.1");
    renamed.title = u"Census"_s;
    bench.perform(changeRow(bench.plan(), renamed));
    CHECK(titleOf(bench.view.plan(), survey) == u"Census"_s);

    REQUIRE(bench.view.setSnapshot(issued).ok());
    CHECK(titleOf(bench.view.plan(), survey) == u"Survey"_s);
    CHECK(bench.view.isFrozen());
    CHECK_FALSE(bench.view.canEdit());
    CHECK(bench.view.asAt() == QDate(2021, 9, 30));
    CHECK(bench.view.momentName() == u"Q2 2021/22, version 1.0"_s);

    bench.view.setAsAt(bench.view.today());
    CHECK(titleOf(bench.view.plan(), survey) == u"Census"_s);
    CHECK(bench.view.canEdit());
}

TEST_CASE("Between two days dates are those of the day")
{
    DeskBench bench(charterOutline());
    bench.perform(baseline(bench.plan(), {2021, 4, 1}));
    bench.perform(moveDate(bench.plan(),
                           {bench.id(u"3.1.1"),
                            DateKind::Due,
                            {2021, 12, 31},
                            u"Extended"_s,
                            u"Cabinet"_s,
                            {2021, 10, 1}},
                           bench.document->stamp()));
    bench.view.setAsAt({2021, 9, 30});
    const auto due = [&] { return rowOf<Action>(bench.view.plan(), u"3.1.1").due; };
    CHECK(due() == QDate(2021, 9, 30));
    CHECK(bench.view.canEdit());
    bench.view.setAsAt({2021, 10, 1});
    CHECK(due() == QDate(2021, 12, 31));
}

TEST_CASE("Every change of moment reaches the tree as a change of its plan")
{
    DeskBench bench(charterOutline());
    const Id issued = closeQuarter(bench);
    PlanTreeModel model(bench.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    bench.perform(removeRow(bench.plan(), bench.id(u"3.2")));
    CHECK(model.rowCount(model.index(0, 0)) == 1);
    REQUIRE(bench.view.setSnapshot(issued).ok());
    CHECK(model.rowCount(model.index(0, 0)) == 2);
    CHECK_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    bench.view.setAsAt(bench.view.today());
    CHECK(model.rowCount(model.index(0, 0)) == 1);
}

TEST_CASE("A version that is no more cannot be looked at")
{
    DeskBench bench(charterOutline());
    QSignalSpy another(&bench.view, &ViewState::asAtChanged);
    CHECK_FALSE(bench.view.setSnapshot(Id::create()).ok());
    CHECK(another.isEmpty());
    CHECK_FALSE(bench.view.isFrozen());
}

TEST_CASE("Of an earlier day a change tells what differs there, and not what was changed")
{
    DeskBench bench(charterOutline());
    const QDate earlier = outlineDay().addDays(-30);
    bench.view.setAsAt(earlier);
    QList<ChangeSet> told;
    QObject::connect(&bench.view, &ViewState::planChanged, &bench.view,
                     [&](const ChangeSet &change) { told.append(change); });
    const Action before = bench.action(u"3.1.1");
    bench.perform(setHold(bench.plan(), before.id, Hold::OnHold, outlineDay(), u"Later"_s, {}));
    REQUIRE(told.size() == 1);
    CHECK(told.last().isEmpty());
    CHECK(*bench.view.plan().find<Action>(before.id) == before);
    Action renamed = bench.action(u"3.1.1");
    renamed.title = u"Census"_s;
    bench.perform(changeRow(bench.plan(), renamed));
    REQUIRE(editsOf<Action>(told.last()).size() == 1);
    CHECK(editsOf<Action>(told.last()).first().before == before);
    CHECK(editsOf<Action>(told.last()).first().after->hold == Hold::None);
}

TEST_CASE("Panels hear of a change once, when the view has followed it")
{
    DeskBench bench(charterOutline());
    const Id row = bench.action(u"3.1.1").id;
    QStringList heard;
    // In no order that could help.
    QObject::connect(&bench.view, &ViewState::changed, &bench.view, [&] {
        heard.append(u"changed: "_s + bench.view.plan().find<Action>(row)->title);
    });
    QObject::connect(&bench.view, &ViewState::livingChanged, &bench.view,
                     [&] { heard.append(u"living: "_s + bench.action(u"3.1.1").title); });
    QObject::connect(&bench.view, &ViewState::planChanged, &bench.view, [&] {
        heard.append(u"shown: "_s + bench.view.plan().find<Action>(row)->title);
    });
    const auto rename = [&](const QString &title) {
        Action action = bench.action(u"3.1.1");
        action.title = title;
        bench.perform(changeRow(bench.plan(), action));
        return std::exchange(heard, {});
    };
    CHECK(rename(u"One"_s) == QStringList{u"shown: One"_s, u"living: One"_s, u"changed: One"_s});
    bench.view.setAsAt(outlineDay().addDays(-30));
    CHECK(std::exchange(heard, {}) == QStringList{u"changed: One"_s});
    CHECK(rename(u"Two"_s) == QStringList{u"shown: Two"_s, u"living: Two"_s, u"changed: Two"_s});
    bench.view.setMoment({u"Then"_s, bench.plan(), outlineDay().addDays(-60), true});
    CHECK(std::exchange(heard, {}) == QStringList{u"shown: Two"_s, u"changed: Two"_s});
    CHECK(rename(u"Three"_s) == QStringList{u"living: Three"_s, u"changed: Two"_s});
}

TEST_CASE("Several rows are selected, the current one among them, until another is looked at")
{
    DeskBench bench(charterOutline());
    ViewState &view = bench.view;
    QSignalSpy others(&view, &ViewState::selectedChanged);
    QSignalSpy another(&view, &ViewState::currentChanged);
    const Id survey = bench.id(u"3.1.1");
    const Id digital = bench.id(u"3.1.6");
    view.setSelected({survey, digital}, digital);
    CHECK(view.current() == digital);
    CHECK(view.selected() == QList<Id>{survey, digital});
    view.setSelected({survey, digital}, survey);
    CHECK(another.count() == 2);
    CHECK(others.count() == 1);
    view.setCurrent(survey);
    CHECK(view.selected() == QList<Id>{survey});
    CHECK(another.count() == 2);
    CHECK(others.count() == 2);
    view.setCurrent({});
    CHECK(view.selected().isEmpty());
    CHECK(others.count() == 3);
}

TEST_CASE(
    "A row that is deleted, or was not there at the moment that is looked at, is not selected")
{
    DeskBench bench(charterOutline());
    const Id issued = closeQuarter(bench);
    const Id survey = bench.id(u"3.1.1");
    Action made = bench.action(u"3.1.6");
    made.id = Id::create();
    bench.perform(addRow(bench.plan(), made));
    bench.view.setSelected({survey, made.id}, survey);
    SECTION("deleted")
    {
        bench.perform(removeRow(bench.plan(), made.id));
    }
    SECTION("not there yet")
    {
        REQUIRE(bench.view.setSnapshot(issued).ok());
    }
    CHECK(bench.view.selected() == QList<Id>{survey});
    CHECK(bench.view.current() == survey);
}

TEST_CASE("A row is found as at the day, and stays found when it changes while it is looked at")
{
    DeskBench bench(charterOutline());
    ViewState &view = bench.view;
    QSignalSpy searched(&view, &ViewState::searchChanged);
    const Id survey = bench.id(u"3.1.1");
    CHECK(view.finds(survey));
    view.setSearch(u"overdue"_s);
    view.setSearch(u"overdue"_s);
    CHECK(searched.count() == 1);
    CHECK(view.finds(survey));
    CHECK(view.found().inTree == 1);
    CHECK(view.found().measures == 0);

    SECTION("nobody looks at it")
    {
        view.setAsAt({2021, 9, 30});
        CHECK_FALSE(view.finds(survey));
    }
    SECTION("it is looked at")
    {
        view.setCurrent(survey);
        view.setAsAt({2021, 9, 30});
        CHECK(view.finds(survey));
        view.setSearch(u"overdue "_s);
        CHECK_FALSE(view.finds(survey));
    }
    SECTION("one of its milestones is looked at, and it is changed")
    {
        const Id digital = bench.id(u"3.1.6");
        view.setSearch(u"digital"_s);
        CHECK(view.finds(digital));
        view.setCurrent(bench.id(u"Forms online"));
        Action renamed = bench.action(u"3.1.6");
        renamed.title = u"Online"_s;
        bench.perform(changeRow(bench.plan(), renamed));
        CHECK(view.finds(digital));
    }
}

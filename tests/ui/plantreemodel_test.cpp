// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"
#include "tests/ui/deskbench.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::DeskBench;

namespace {

using Column = PlanTreeModel::Column;

// The rows with the columns asked for, two blanks a level.
QString printed(const QAbstractItemModel &model, const QList<int> &columns = {Column::Reference},
                const QModelIndex &parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column, parent).data().toString());
        text += QString(2 * level, u' ') + cells.join(u" | "_s).trimmed() + u'\n';
        text += printed(model, columns, model.index(row, 0, parent), level + 1);
    }
    return text;
}

// What the tree would be if it were made now.
QString printedAfresh(const DeskBench &bench)
{
    return printed(PlanTreeModel(bench.view), {0, 1, 2, 3, 4, 5, 6, 7, 8});
}

QString cell(const PlanTreeModel &model, Id row, int column)
{
    return model.indexOf(row, column).data().toString();
}

} // namespace

TEST_CASE("The tree shows the plan's rows with what their actions add up to")
{
    const DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);

    CHECK(printed(model, {Column::Reference, Column::Title, Column::Progress, Column::Stage,
                          Column::Facts})
          == u"3 | Customer focus | 41% | In Progress | 1 overdue, 1 start missed\n"
             "  3.1 | Charter | 62% | In Progress | 1 overdue\n"
             "    3.1.1 | Survey | 95% | In Progress | Overdue 31 days\n"
             "    3.1.6 | Digital | 29% | In Progress | 48 points behind\n"
             "  3.2 | Hub | 0% | Planned | 1 start missed\n"
             "    3.2.1 | Premises | 0% | Planned | Start missed 635 days\n"
             "4 | Growth | 100% | Completed |\n"
             "  4.1 | Jobs | 100% | Completed |\n"
             "    4.1.1 | Fair | 100% | Completed |\n"_s);
}

TEST_CASE("A change of an action is seen in its own row and in those above it")
{
    DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    bench.perform(reportProgress(bench.plan(),
                                 {bench.id(u"3.1.6"), bench.view.asAt(), 35, {}, {}, {}},
                                 bench.document->stamp()));

    QSet<Id> rows;
    for (const auto &signal : changed)
        rows.insert(model.idAt(signal[0].toModelIndex()));
    CHECK(rows == QSet<Id>{bench.id(u"3.1.6"), bench.id(u"3.1"), bench.id(u"3")});
    CHECK(cell(model, bench.id(u"3.1.6"), Column::Progress) == u"35%"_s);
    CHECK(cell(model, bench.id(u"3.1"), Column::Progress) == u"65%"_s);
    CHECK(cell(model, bench.id(u"3"), Column::Progress) == u"43%"_s);
}

TEST_CASE("The tree looks at the plan as at its day")
{
    DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(cell(model, bench.id(u"3.1.1"), Column::Facts) == u"Overdue 31 days"_s);
    bench.view.setAsAt({2021, 9, 30});
    CHECK(cell(model, bench.id(u"3.1.6"), Column::Progress) == u"20%"_s);
    CHECK(cell(model, bench.id(u"3.1.1"), Column::Progress) == u"0%"_s);
}

TEST_CASE("New rows, moves and removals arrive as what they are")
{
    DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);

    SECTION("an action moved to another objective")
    {
        bench.perform(moveTo(bench.plan(), bench.id(u"3.1.6"), bench.id(u"3.2"), 0));
        CHECK(moved.count() == 1);
        CHECK(printed(model)
              == u"3\n  3.1\n    3.1.1\n  3.2\n    3.1.6\n    3.2.1\n4\n  4.1\n    4.1.1\n"_s);
    }
    SECTION("a theme moved down")
    {
        bench.perform(moveBy(bench.plan(), bench.id(u"3"), 1));
        CHECK(moved.count() == 1);
        CHECK(printed(model).startsWith(u"4\n"_s));
    }
    SECTION("a theme that goes with all it has, and comes back")
    {
        const QString before = printedAfresh(bench);
        bench.perform(removeRow(bench.plan(), bench.id(u"3")));
        CHECK(removed.count() == 1);
        CHECK(printed(model) == u"4\n  4.1\n    4.1.1\n"_s);
        bench.undo();
        CHECK(inserted.count() == 1);
        CHECK(printed(model, {0, 1, 2, 3, 4, 5, 6, 7, 8}) == before);
    }
    SECTION("a theme that goes after its objective has moved away, in one change")
    {
        Plan after = bench.plan();
        REQUIRE(apply(*moveTo(after, bench.id(u"3.1"), bench.id(u"4"), 0), after).ok());
        REQUIRE(apply(*removeRow(after, bench.id(u"3")), after).ok());
        bench.perform(diff(bench.plan(), after));
        CHECK(printed(model) == u"4\n  3.1\n    3.1.1\n    3.1.6\n  4.1\n    4.1.1\n"_s);
    }
    SECTION("rows shuffled among each other")
    {
        Plan after = bench.plan();
        for (const auto &name : {u"3.1.1"_s, u"3.2.1"_s, u"4.1.1"_s}) {
            auto row = test::rowOf<Action>(after, name);
            row.objective = bench.id(u"4.1");
            row.position = -row.position - static_cast<int>(name.size()) * name[2].digitValue();
            after.table<Action>().put(row);
        }
        bench.perform(diff(bench.plan(), after));
        CHECK(printed(model, {0, 1, 2, 3, 4, 5, 6, 7, 8}) == printedAfresh(bench));
    }
    CHECK(bench.document->perform(ChangeSet{}).ok());
}

TEST_CASE("Whatever changes, the tree that follows is the tree made afresh")
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        test::Dice dice(seed);
        DeskBench bench(test::randomPlan(seed));
        PlanTreeModel model(bench.view);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int step = 0; step < 60; ++step) {
            INFO("seed " << seed << ", step " << step);
            if (dice.chance(25) && bench.document->undo())
                CHECK(true);
            else
                bench.perform(test::randomChange(bench.plan(), dice));
            REQUIRE(printed(model, {0, 1, 2, 3, 4, 5, 6, 7, 8}) == printedAfresh(bench));
        }
    }
}

TEST_CASE("One change from any plan to any other leaves the tree right")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan target = test::randomPlan(seed);
        Plan wild = target;
        test::Dice dice(seed);
        for (int step = 0; step < 25; ++step)
            REQUIRE(apply(test::randomChange(wild, dice), wild).ok());
        DeskBench bench(wild);
        PlanTreeModel model(bench.view);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        bench.perform(diff(bench.plan(), target));
        CHECK(printed(model, {0, 1, 2, 3, 4, 5, 6, 7, 8}) == printedAfresh(bench));
    }
}

TEST_CASE("A search shows what matches under its parents, also while the plan changes")
{
    DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    PlanFilter filter(model, bench.view);
    const auto search = [&](const QString &text) {
        bench.view.setSearch(text);
        filter.refilter();
    };
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    SECTION("by title")
    {
        search(u"digi"_s);
    }
    SECTION("by reference")
    {
        search(u"3.1.6"_s);
    }
    SECTION("by lead, words in any order")
    {
        search(u"berg  BO"_s);
    }
    CHECK(printed(filter) == u"3\n  3.1\n    3.1.6\n"_s);

    search(u"digital"_s);
    Action action = bench.action(u"4.1.1");
    action.description = u"A digital fair."_s;
    bench.perform(changeRow(bench.plan(), action));
    CHECK(printed(filter) == u"3\n  3.1\n    3.1.6\n4\n  4.1\n    4.1.1\n"_s);
    bench.undo();
    CHECK(printed(filter) == u"3\n  3.1\n    3.1.6\n"_s);
    search({});
    CHECK(printed(filter) == printed(model));
}

TEST_CASE(
    "Whatever is searched for and changed, the tree shows the rows found, and those above them")
{
    for (quint32 seed = 1; seed <= 4; ++seed) {
        test::Dice dice(seed);
        DeskBench bench(test::randomPlan(seed));
        PlanTreeModel model(bench.view);
        PlanFilter filter(model, bench.view);
        const QAbstractItemModelTester tester(
            &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        for (int step = 0; step < 40; ++step) {
            INFO("seed " << seed << ", step " << step);
            if (dice.chance(50))
                bench.view.setSearch(dice.oneOf(QStringList{
                    u"overdue"_s, u"in progress"_s, u"a"_s, {}, u"planned 1"_s, u"nowhere"_s}));
            else if (dice.chance(30))
                bench.view.setAsAt(dice.day());
            else
                bench.perform(test::randomChange(bench.plan(), dice));
            filter.refilter();
            PlanTreeModel afresh(bench.view);
            const PlanFilter found(afresh, bench.view);
            REQUIRE(printed(filter) == printed(found));
            CHECK(filter.hits().size() == bench.view.found().inTree);
        }
    }
}

TEST_CASE("Every fact that is shown finds its row, and those above it")
{
    DeskBench bench(test::charterOutline());
    ViewState &view = bench.view;
    PlanTreeModel model(view);
    PlanFilter filter(model, view);
    for (const QString &name : {u"3"_s, u"3.1"_s, u"3.1.1"_s, u"3.1.6"_s, u"3.2"_s, u"3.2.1"_s}) {
        const Id row = bench.id(name);
        view.setSearch({});
        QString shown = model.indexOf(row, PlanTreeModel::Facts).data().toString();
        REQUIRE_FALSE(shown.isEmpty());
        for (const QString &fact : shown.split(u", "_s)) {
            // "2 overdue" of an objective is the word of those it counts.
            const bool counted = !bench.plan().find<Action>(row);
            view.setSearch(counted ? fact.section(u' ', 1) : fact);
            filter.refilter();
            INFO(name.toStdString() << ": " << fact.toStdString());
            CHECK(filter.indexOf(row).isValid());
        }
    }
}

TEST_CASE("A row can be dropped where its kind belongs, and the tree itself changes nothing")
{
    const DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    QSignalSpy dropped(&model, &PlanTreeModel::rowDropped);
    const std::unique_ptr<QMimeData> action(model.mimeData({model.indexOf(bench.id(u"3.1.6"))}));
    const auto canDrop = [&](const QModelIndex &parent) {
        return model.canDropMimeData(action.get(), Qt::MoveAction, 0, 0, parent);
    };

    CHECK(canDrop(model.indexOf(bench.id(u"3.2"))));
    CHECK_FALSE(canDrop(model.indexOf(bench.id(u"3"))));
    CHECK_FALSE(canDrop(model.indexOf(bench.id(u"3.1.1"))));
    CHECK_FALSE(canDrop({}));
    CHECK_FALSE(
        model.canDropMimeData(action.get(), Qt::CopyAction, 0, 0, model.indexOf(bench.id(u"3.2"))));

    const QString before = printed(model);
    CHECK(model.dropMimeData(action.get(), Qt::MoveAction, 1, 0, model.indexOf(bench.id(u"3.2"))));
    CHECK(printed(model) == before);
    REQUIRE(dropped.count() == 1);
    CHECK(dropped[0][0].value<Id>() == bench.id(u"3.1.6"));
    CHECK(dropped[0][1].value<Id>() == bench.id(u"3.2"));
    CHECK(dropped[0][2].toInt() == 1);

    QMimeData stranger;
    stranger.setData(u"application/x-tidemark-row"_s, "no such row");
    CHECK_FALSE(model.canDropMimeData(&stranger, Qt::MoveAction, 0, 0, {}));
}

TEST_CASE("Each cell can be heard as a sentence")
{
    const DeskBench bench(test::charterOutline());
    PlanTreeModel model(bench.view);
    const auto heard = [&](QStringView row, int column) {
        return model.indexOf(bench.id(row), column).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(heard(u"3.1.1", Column::Title)
          == u"3.1.1 Survey: 95% complete; 100% of the time has gone; In Progress. High "
             "priority; 4 February 2020 to 30 September 2021. 3.1.1 is overdue by 31 days: it was "
             "due on 30 "
             "September 2021."_s);
    CHECK(heard(u"3.1.1", Column::Progress)
          == u"Progress: 95% complete; 100% of the time has gone; In Progress"_s);
    CHECK(heard(u"3.1.1", Column::Lead) == u"No lead"_s);
    CHECK(heard(u"3.1.6", Column::Lead) == u"Lead: Bo Berg"_s);
    CHECK(heard(u"4.1.1", Column::Facts) == u"No facts to look at"_s);
}

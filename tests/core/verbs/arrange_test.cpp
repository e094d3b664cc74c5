// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

#include <limits>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan customerFocus()
{
    return planFrom(u"3 Focus\n"
                    "  # Complaints\n"
                    "  3.1 Charter\n"
                    "    # Calls\n"
                    "    3.1.1 One\n"
                    "    3.1.2 Two\n"
                    "    3.1.3 Three\n"
                    "    3.1.4 Four\n"
                    "  3.2 Survey\n"
                    "    3.2.1 Ask\n"
                    "4 Climate\n"
                    "  4.1 Trees\n"_s);
}

// "3.1.1 3.1.2": the references of an objective's actions in their order.
QString actionsOf(const Plan &plan, QStringView objective)
{
    QStringList references;
    for (const Action *action : plan.actions().rowsUnder(idOf(plan, objective)))
        references += action->reference;
    return references.join(u' ');
}

QString objectivesOf(const Plan &plan, QStringView theme)
{
    QStringList references;
    for (const Objective *objective : plan.objectives().rowsUnder(idOf(plan, theme)))
        references += objective->reference;
    return references.join(u' ');
}

QString afterMoveBy(const Plan &plan, QStringView action, int steps)
{
    const auto change = moveBy(plan, idOf(plan, action), steps);
    const Plan after = done(change, plan);
    CHECK(done(change->inverted(), after) == plan);
    return actionsOf(after, u"3.1");
}

template <typename Row> void setPositions(Plan &plan, int position)
{
    QList<Row> rows;
    for (const Row *row : plan.table<Row>().rows()) {
        rows.append(*row);
        rows.last().position = position;
    }
    plan.table<Row>().assign(rows);
}

} // namespace

TEST_CASE("An action moves up and down among its siblings")
{
    const Plan plan = customerFocus();
    CHECK(afterMoveBy(plan, u"3.1.3", -1) == u"3.1.1 3.1.3 3.1.2 3.1.4"_s);
    CHECK(afterMoveBy(plan, u"3.1.1", 1) == u"3.1.2 3.1.1 3.1.3 3.1.4"_s);
    CHECK(afterMoveBy(plan, u"3.1.4", -3) == u"3.1.4 3.1.1 3.1.2 3.1.3"_s);
    CHECK(afterMoveBy(plan, u"3.1.2", 99) == u"3.1.1 3.1.3 3.1.4 3.1.2"_s);
    CHECK(moveBy(plan, idOf(plan, u"3.1.3"), -1)->title == u"Move 3.1.3 up"_s);
    CHECK(moveBy(plan, idOf(plan, u"3.1.3"), 1)->title == u"Move 3.1.3 down"_s);
}

TEST_CASE("At the end of its list a row stays")
{
    const Plan plan = customerFocus();
    CHECK(moveBy(plan, idOf(plan, u"3.1.1"), -1)->isEmpty());
    CHECK(moveBy(plan, idOf(plan, u"3.1.4"), 1)->isEmpty());
    CHECK(moveBy(plan, idOf(plan, u"3.1.2"), 0)->isEmpty());
    CHECK(moveBy(plan, idOf(plan, u"3.2.1"), 5)->isEmpty());
    CHECK(moveBy(plan, idOf(plan, u"3.1.2"), std::numeric_limits<int>::max())->edits.size() == 3);
    CHECK(moveBy(plan, idOf(plan, u"3.1.2"), std::numeric_limits<int>::min())->edits.size() == 2);
}

TEST_CASE("A move touches only the rows between its ends")
{
    const Plan plan = customerFocus();
    CHECK(moveBy(plan, idOf(plan, u"3.1.3"), -1)->edits.size() == 2);
    const Plan gap = done(removeRow(plan, idOf(plan, u"3.1.2")), plan);
    CHECK(moveBy(gap, idOf(gap, u"3.1.3"), 1)->edits.size() == 2);
}

TEST_CASE("A list that nobody has arranged can be")
{
    Plan plan = customerFocus();
    setPositions<Action>(plan, 0);
    CHECK(actionsOf(plan, u"3.1") == u"3.1.1 3.1.2 3.1.3 3.1.4"_s);
    CHECK(afterMoveBy(plan, u"3.1.4", -1) == u"3.1.1 3.1.2 3.1.4 3.1.3"_s);
    CHECK(afterMoveBy(plan, u"3.1.1", 1) == u"3.1.2 3.1.1 3.1.3 3.1.4"_s);
}

TEST_CASE("Every arranged type moves among its own")
{
    const Plan plan = customerFocus();
    CHECK(outlineOf(done(moveBy(plan, idOf(plan, u"4"), -1), plan)).startsWith(u"4 Climate\n"));
    CHECK(objectivesOf(done(moveBy(plan, idOf(plan, u"3.2"), -1), plan), u"3") == u"3.2 3.1"_s);
    CHECK(moveBy(plan, idOf(plan, u"Calls"), -1)->title == u"Move Measure Calls up"_s);
    CHECK(moveBy(plan, idOf(plan, u"On track"), 1)->edits.size() == 2);
}

TEST_CASE("What stands by its date cannot be moved by hand")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 One 5%"_s);
    const Id update = plan.updates().rows().first()->id;
    CHECK(refusal(moveBy(plan, update, 1))
          == u"Update of 3.1.1 as at 31 October 2021 stands where its "
             "date puts it. Change the date instead."_s);
    CHECK_FALSE(moveBy(plan, settingsId(), 1).ok());
    CHECK_FALSE(moveBy(plan, Id::create(), 1).ok());
}

TEST_CASE("An action moves to another objective, to any place")
{
    const Plan plan = customerFocus();
    const auto moved = [&](int index) {
        const auto change = moveTo(plan, idOf(plan, u"3.1.2"), idOf(plan, u"3.2"), index);
        CHECK(change->title == u"Move 3.1.2 to 3.2"_s);
        const Plan after = done(change, plan);
        CHECK(actionsOf(after, u"3.1") == u"3.1.1 3.1.3 3.1.4"_s);
        return actionsOf(after, u"3.2");
    };
    CHECK(moved(0) == u"3.1.2 3.2.1"_s);
    CHECK(moved(1) == u"3.2.1 3.1.2"_s);
    CHECK(moved(-1) == u"3.2.1 3.1.2"_s);
    CHECK(moved(99) == u"3.2.1 3.1.2"_s);
}

TEST_CASE("An action put last in another objective is the only row touched")
{
    const Plan plan = customerFocus();
    CHECK(moveTo(plan, idOf(plan, u"3.2.1"), idOf(plan, u"3.1"), -1)->edits.size() == 1);
}

TEST_CASE("Within its own objective an action is put among the others")
{
    const Plan plan = customerFocus();
    const Id charter = idOf(plan, u"3.1");
    const auto moved = [&](int index) {
        return actionsOf(done(moveTo(plan, idOf(plan, u"3.1.2"), charter, index), plan), u"3.1");
    };
    CHECK(moved(0) == u"3.1.2 3.1.1 3.1.3 3.1.4"_s);
    CHECK(moved(2) == u"3.1.1 3.1.3 3.1.2 3.1.4"_s);
    CHECK(moved(-1) == u"3.1.1 3.1.3 3.1.4 3.1.2"_s);
    CHECK(moveTo(plan, idOf(plan, u"3.1.2"), charter, 1)->isEmpty());
    CHECK(moveTo(plan, idOf(plan, u"3.1.2"), charter, 0)->title == u"Move 3.1.2 up"_s);
    CHECK(moveTo(plan, idOf(plan, u"3.1.2"), charter, 2)->title == u"Move 3.1.2 down"_s);
}

TEST_CASE("An objective takes its actions and measures to the other theme")
{
    const Plan plan = customerFocus();
    const Plan after = done(moveTo(plan, idOf(plan, u"3.1"), idOf(plan, u"4"), 0), plan);
    CHECK(outlineOf(after)
          == u"3 Focus\n"
             "  # Complaints\n"
             "  3.2 Survey\n"
             "    3.2.1 Ask\n"
             "4 Climate\n"
             "  3.1 Charter\n"
             "    # Calls\n"
             "    3.1.1 One\n"
             "    3.1.2 Two\n"
             "    3.1.3 Three\n"
             "    3.1.4 Four\n"
             "  4.1 Trees\n"_s);
}

TEST_CASE("A theme changes places at the top")
{
    const Plan plan = customerFocus();
    CHECK(outlineOf(done(moveTo(plan, idOf(plan, u"4"), {}, 0), plan)).startsWith(u"4 Climate\n"));
    CHECK_FALSE(moveTo(plan, idOf(plan, u"4"), idOf(plan, u"3"), 0).ok());
}

TEST_CASE("A row moves only under a parent of the right type")
{
    const Plan plan = customerFocus();
    const Id action = idOf(plan, u"3.1.1");
    const QString underObjective =
        u"An action belongs under an objective. Choose an objective for it."_s;
    CHECK(refusal(moveTo(plan, action, idOf(plan, u"3"), 0)) == underObjective);
    CHECK(refusal(moveTo(plan, action, action, 0)) == underObjective);
    CHECK(refusal(moveTo(plan, action, {}, 0)) == underObjective);
    CHECK(refusal(moveTo(plan, idOf(plan, u"3.1"), idOf(plan, u"3.2"), 0))
          == u"An objective belongs under a theme. Choose a theme for it."_s);
    CHECK_FALSE(moveTo(plan, idOf(plan, u"Calls"), idOf(plan, u"4"), 0).ok());
    CHECK_FALSE(moveTo(plan, Id::create(), idOf(plan, u"4"), 0).ok());
}

TEST_CASE("Positions at the end of all numbers do no harm")
{
    Plan plan = customerFocus();
    setPositions<Action>(plan, std::numeric_limits<int>::max());
    const Plan after = done(moveTo(plan, idOf(plan, u"3.2.1"), idOf(plan, u"3.1"), 0), plan);
    CHECK(actionsOf(after, u"3.1") == u"3.2.1 3.1.1 3.1.2 3.1.3 3.1.4"_s);
    Action action;
    action.objective = idOf(plan, u"3.2");
    action.title = u"Last"_s;
    CHECK(actionsOf(done(addRow(plan, action), plan), u"3.2") == u"3.2.1 3.2.2"_s);
}

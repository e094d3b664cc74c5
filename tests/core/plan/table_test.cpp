// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QStringList>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Action actionWith(const QString &reference, int position, Id objective)
{
    Action action;
    action.id = Id::create();
    action.objective = objective;
    action.reference = reference;
    action.position = position;
    return action;
}

QString under(const Table<Action> &table, Id parent)
{
    QStringList references;
    for (const Action *action : table.rowsUnder(parent))
        references += action->reference;
    return references.join(u' ');
}

} // namespace

TEST_CASE("Rows stand under their parent by position, then by reference")
{
    const Id charter = Id::create();
    Table<Action> table;
    table.put(actionWith(u"3.1.10"_s, 0, charter));
    table.put(actionWith(u"3.1.9"_s, 0, charter));
    table.put(actionWith(u"3.1.1"_s, 7, charter));
    table.put(actionWith(u"3.1.20"_s, -1, charter));
    table.put(actionWith(u"4.1.1"_s, 0, Id::create()));
    CHECK(under(table, charter) == u"3.1.20 3.1.9 3.1.10 3.1.1"_s);
    CHECK(table.size() == 5);
    CHECK(table.rows().size() == 5);
    CHECK(under(table, Id::create()).isEmpty());
}

TEST_CASE("A row put again takes its new place")
{
    const Id charter = Id::create();
    const Id survey = Id::create();
    Table<Action> table;
    Action first = actionWith(u"3.1.1"_s, 0, charter);
    table.put(first);
    table.put(actionWith(u"3.1.2"_s, 1, charter));
    first.position = 5;
    table.put(first);
    CHECK(under(table, charter) == u"3.1.2 3.1.1"_s);
    first.objective = survey;
    table.put(first);
    CHECK(under(table, charter) == u"3.1.2"_s);
    CHECK(under(table, survey) == u"3.1.1"_s);
    CHECK(table.size() == 2);
}

TEST_CASE("A row removed is gone from every list")
{
    const Id charter = Id::create();
    const Action action = actionWith(u"3.1.1"_s, 0, charter);
    Table<Action> table;
    table.put(action);
    table.remove(action.id);
    table.remove(Id::create());
    CHECK(table.isEmpty());
    CHECK(table.find(action.id) == nullptr);
    CHECK(table.childrenOf(charter).isEmpty());
    CHECK(table == Table<Action>());
}

TEST_CASE("A table filled at once is the same as one filled row by row")
{
    const Plan plan = randomPlan(7);
    QList<Action> actions;
    Table<Action> oneByOne;
    for (const Action *action : plan.actions().rows()) {
        actions.prepend(*action);
        oneByOne.put(*action);
    }
    actions.append(actions.first());
    Table<Action> atOnce;
    atOnce.assign(actions);
    CHECK(atOnce == oneByOne);
    for (const Objective *objective : plan.objectives().rows())
        CHECK(atOnce.childrenOf(objective->id) == oneByOne.childrenOf(objective->id));
}

TEST_CASE("Updates stand by day and then by when they were recorded")
{
    const QDateTime noon(QDate(2021, 10, 31), QTime(12, 0), Qt::UTC);
    Table<Update> table;
    Update late{Id::create(), {}, {2021, 10, 31}, 3, {}, {}, {}, {}, noon.addSecs(1)};
    Update early{Id::create(), {}, {2021, 10, 31}, 2, {}, {}, {}, {}, noon};
    Update before{Id::create(), {}, {2021, 10, 30}, 1, {}, {}, {}, {}, noon.addDays(9)};
    for (const Update &update : {late, before, early})
        table.put(update);
    CHECK(table.childrenOf({}) == QList<Id>{before.id, early.id, late.id});
}

TEST_CASE("A plan without settings has the defaults")
{
    CHECK(Plan().settings().id == settingsId());
    CHECK(Plan().settings().dueSoonDays == 92);
    CHECK(Plan().settings().yearStartMonth == 4);
}

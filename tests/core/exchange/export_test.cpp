// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/factsjson.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray mark("\xEF\xBB\xBF");

QStringList rowsOf(const Plan &plan)
{
    QByteArray csv = actionsToCsv(plan, outlineDay());
    CHECK(csv.startsWith(mark));
    CHECK(csv.endsWith("\r\n"));
    csv.remove(0, mark.size());
    return QString::fromUtf8(csv).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

QJsonObject factsOf(const Plan &plan)
{
    return QJsonDocument::fromJson(factsToJson(plan, outlineDay())).object();
}

Plan twoActions()
{
    return planFrom(u"3 Focus\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 95% 2020-02-04..2021-09-30 High [Bo]\n"
                    "    3.1.2 Later\n"_s);
}

} // namespace

TEST_CASE("Actions and their facts become a table for a spreadsheet")
{
    CHECK(rowsOf(twoActions()).join(u'\n')
          == u"theme,objective,reference,title,description,priority,start,due,original_start,"
             "original_due,lead_officer,hold,held_since,hold_reason,progress_source,progress,stage,"
             "as_at,judgement,commentary,expected,pace,overdue_days,start_missed_days,due_in_days,"
             "due_soon,stale,behind,contradictions\n"
             "3,3.1,3.1.1,Survey,,High,2020-02-04,2021-09-30,,,Bo,,,,updates,95,In Progress,"
             "2021-10-31,,,100,-5,31,,,no,no,no,0\n"
             "3,3.1,3.1.2,Later,,Normal,,,,,,,,,updates,0,Planned,,,,,,,,,no,no,no,0"_s);
}

TEST_CASE("No cell of the table runs as a formula, and quotes stay inside their cell")
{
    Plan plan = twoActions();
    Action action = rowOf<Action>(plan, u"3.1.2");
    action.title = u"=HYPERLINK(\"http://x\",\"y\")"_s;
    action.description = u"one\ntwo, \"three\""_s;
    plan.table<Action>().put(action);
    const QString csv = QString::fromUtf8(actionsToCsv(plan, outlineDay()));
    CHECK(
        csv.contains(u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"one\ntwo, \"\"three\"\"\","));
}

TEST_CASE("An empty plan gives a table of headings and no facts")
{
    CHECK(rowsOf(Plan()).size() == 1);
    CHECK(factsOf(Plan())[u"actions"_s].toArray().isEmpty());
    CHECK(factsOf(Plan())[u"plan"_s][u"progress"_s].isNull());
}

TEST_CASE("Facts are null where they do not apply")
{
    const auto actions = factsOf(twoActions())[u"actions"_s].toArray();
    REQUIRE(actions.size() == 2);
    const auto survey = actions[0].toObject();
    CHECK(survey[u"reference"_s] == u"3.1.1"_s);
    CHECK(survey[u"stage"_s] == u"In Progress"_s);
    CHECK(survey[u"due"_s] == u"2021-09-30"_s);
    CHECK(survey[u"expected"_s] == 100);
    CHECK(survey[u"overdueDays"_s] == 31);
    CHECK(survey[u"startMissedDays"_s].isNull());
    CHECK(survey[u"dueInDays"_s].isNull());
    const auto later = actions[1].toObject();
    for (const auto &key :
         {u"start"_s, u"due"_s, u"expected"_s, u"overdueDays"_s, u"dueInDays"_s}) {
        CHECK(later.contains(key));
        CHECK(later[key].isNull());
    }
}

TEST_CASE("Roll-ups stand beside the facts of the actions they are made of")
{
    const auto facts = factsOf(twoActions());
    CHECK(facts[u"asAt"_s] == u"2021-10-31"_s);
    const auto theme = facts[u"themes"_s][0];
    CHECK(theme[u"reference"_s] == u"3"_s);
    CHECK(theme[u"progress"_s] == 48);
    CHECK(theme[u"progressSum"_s] == 95);
    CHECK(theme[u"counted"_s] == 2);
    CHECK(facts[u"objectives"_s][0][u"progress"_s] == 48);
    CHECK(facts[u"plan"_s][u"overdue"_s] == 1);
}

TEST_CASE("Whatever a plan holds, its facts are readable JSON and its table has equal rows")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        const auto facts = factsOf(plan);
        CHECK(facts[u"actions"_s].toArray().size() == plan.actions().size());
        CHECK(facts[u"themes"_s].toArray().size() == plan.themes().size());
        CHECK(actionsToCsv(plan, outlineDay()) == actionsToCsv(plan, outlineDay()));
    }
}

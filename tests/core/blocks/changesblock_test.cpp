// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/changesblock.h"

#include "core/blocks/planreport.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using tidemark::test::idOf;
using tidemark::test::outlineOf;
using tidemark::test::planFrom;

namespace {

const Stamp stamp{u"Jane Smith"_s, QDateTime(QDate(2021, 12, 31), QTime(9, 0), Qt::UTC)};

Plan before()
{
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2022-11-30\n"
                         "    3.1.2 Kiosk 2020-02-04..2022-12-31\n"
                         "4 Growth\n"
                         "  4.1 Jobs\n"
                         "    4.1.1 Fair 2020-02-04..2022-12-31\n"_s);
    REQUIRE(apply(baseline(plan, {2020, 1, 1}).value(), plan));
    return plan;
}

Plan after()
{
    Plan plan = before();
    for (const auto *reference : {u"3.1.1", u"4.1.1"}) {
        const UpdateDraft draft{idOf(plan, reference), {2021, 12, 15}, 100, {}, {}, {}};
        REQUIRE(apply(reportProgress(plan, draft, stamp).value(), plan));
    }
    const DateChange move{idOf(plan, u"3.1.2"),  DateKind::Due, {2023, 3, 31},
                          u"Supplier is late"_s, u"Cabinet"_s,  {2021, 11, 2}};
    REQUIRE(apply(moveDate(plan, move, stamp).value(), plan));
    return plan;
}

Moment then()
{
    return {u"Q2 2021/22, version 1.0"_s, before(), {2021, 9, 30}, true};
}

Options options()
{
    Options options;
    options.asAt = {2021, 12, 31};
    options.since = then();
    return options;
}

} // namespace

TEST_CASE("What changed since a round is told by kind, moved dates with all that is known of them")
{
    const Plan plan = after();
    const Id theme = idOf(plan, u"3");
    const Options asked = options();
    const Source source{plan, asked.asAt, asked, plan.find<Theme>(theme), 2};
    CHECK(outlineOf(changesSince(source).front()).startsWith(uR"(section
  h2 Changes since Q2 2021/22, version 1.0
  p lead 1 action was completed, 1 date was moved, 1 action went up in progress, and 1 action was not updated.
  p Completed (1):
  list
    item (Completed) 3.1.1 Survey was completed.
  p Dates moved (1):
  list
    item (Due soon) 3.1.2 Kiosk moved its due date from 31 December 2022 to 31 March 2023 (originally 31 December 2022; moved once): Supplier is late. Approved by Cabinet.
  p Progress up (1):
  list
    item (Triangle) 3.1.1 Survey went up from 0% to 100%.
  p Not updated (1):
  list
    item (No update this round) 3.1.2 Kiosk has no new update; it stands at 0%.)"_s));
}

TEST_CASE("A report of the whole plan tells the changes of all themes, once")
{
    const Report report = planReport(after(), options());
    QSet<NodeId> ids;
    qsizetype nodes = 0;
    forEachNode(report, [&](const Node &node, int) {
        ++nodes;
        ids.insert(node.id);
    });
    CHECK(ids.size() == nodes);
    CHECK(outlineOf(report).count(u"Changes since Q2 2021/22, version 1.0"_s) == 1);
    CHECK(outlineOf(report).contains(u"4.1.1 Fair was completed."_s));
}

TEST_CASE("A report that is not asked for changes tells none")
{
    Options options = ::options();
    options.since.reset();
    CHECK_FALSE(outlineOf(planReport(after(), options)).contains(u"Changes since"_s));
}

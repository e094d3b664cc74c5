// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/roundsbench.h"
#include "ui/tree/rowfacts.h"
#include "ui/views/rowbutton.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// On 31 October 2021 the round of July to September is still being collected.
struct LateRound : RoundsBench {
    LateRound()
        : RoundsBench(u"3 Customer focus\n"
                      "  3.1 Charter\n"
                      "    3.1.1 Survey 2020-02-04..2021-08-31\n"
                      "      2021-06-30 40% On track\n"_s)
    {
        open({u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}});
    }
};

/// What is said under the names of the actions that are outstanding.
QString rowsOf(QWidget &page)
{
    QCoreApplication::processEvents();
    QStringList said;
    for (const RowButton *row : page.findChildren<RowButton *>())
        said.append(row->accessibleName());
    return said.join(u'\n');
}

} // namespace

TEST_CASE("A count of days on the page of a late round says to which day it counts")
{
    LateRound bench;
    const RowFacts onPlan =
        rowFactsOf(bench.plan(), RowKind::Action, bench.id(u"3.1.1"), bench.view.asAt());
    CHECK(onPlan.facts.first().brief == u"Overdue 61 days");
    const QString words = rowsOf(bench.page);
    INFO(words.toStdString());
    CHECK(words.contains(u"Overdue 30 days as at 30 September 2021 · 40%"));
    bench.view.setAsAt({2021, 9, 30}); // where the same day is looked at nothing need be said
    CHECK(rowsOf(bench.page).contains(u"Overdue 30 days · 40%"));
}

TEST_CASE("In the updates of a late round the facts say to which day they count")
{
    LateRound bench;
    bench.press(u"rounds.update"_s);
    CHECK(bench.text(u"header.day"_s) == u"As at 30 September 2021:");
    CHECK(bench.isShown(u"header.day"_s));
    CHECK(bench.text(u"header.fact.0"_s)
          == u"3.1.1 is overdue by 30 days: it was due on 31 August 2021.");
    CHECK(control<QLabel>(bench.page, u"header.fact.0"_s).accessibleName()
          == u"As at 30 September 2021: 3.1.1 is overdue by 30 days: it was due on 31 August "
             "2021.");
    bench.key(Qt::Key_Escape);
    bench.view.setAsAt({2021, 9, 30});
    bench.press(u"rounds.update"_s);
    CHECK_FALSE(bench.isShown(u"header.day"_s));
}

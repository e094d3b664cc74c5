// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/panels/page.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The report as at today, 22 November 2026.
struct DayBench : WindowBench {
    DayBench()
    {
        window().openSample();
        window().view().setAsAt(window().view().today());
        report();
    }

    void open(const Period &period)
    {
        REQUIRE(document().perform(beginRound(document().plan(), period)));
        QCoreApplication::processEvents();
    }
    QString day() { return control<QLabel>(window(), u"report.day"_s).text(); }
    QPushButton &offer() { return control<QPushButton>(window(), u"report.asAtRound"_s); }
};

} // namespace

TEST_CASE("The report says as at which day it is, and offers the last day of its round")
{
    DayBench bench;
    CHECK(bench.day() == u"The report is as at 22 November 2026, today.");
    CHECK_FALSE(bench.offer().isVisible());

    bench.open({u"Q2 2026/27"_s, {2026, 7, 1}, {2026, 9, 30}});
    REQUIRE(bench.offer().isVisible());
    CHECK(bench.offer().text() == u"Show as at 30 September 2026, the end of Q2 2026/27");
    bench.offer().click();
    CHECK(bench.window().view().asAt() == QDate(2026, 9, 30));
    CHECK(bench.day() == u"The report is as at 30 September 2026, the end of Q2 2026/27.");
    CHECK_FALSE(bench.offer().isVisible());
    CHECK(bench.report().isAncestorOf(bench.window().focusWidget()));

    // Closed, it is still what the report is most likely of, until the next is open.
    REQUIRE(bench.document().perform(
        closeRound(bench.document().plan(), openRound(bench.document().plan())->id,
                   {u"Ann"_s, bench.document().stamp().at, {}, u"A test."_s})));
    bench.window().view().setAsAt(bench.window().view().today());
    CHECK(bench.offer().isVisible());
    bench.open({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    CHECK_FALSE(bench.offer().isVisible());
    CHECK(bench.day()
          == u"The report is as at 22 November 2026, today; Q3 2026/27 ends on 31 December 2026.");
}

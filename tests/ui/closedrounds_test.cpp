// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/roundsbench.h"
#include "ui/rounds/versioncard.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// Opens and closes that many quarters, one after the other, from the one that begins on `from`.
void closeQuarters(RoundsBench &bench, QDate from, int count)
{
    for (int i = 0; i < count; ++i) {
        const QDate begins = from.addMonths(3 * i);
        bench.open({u"From %1"_s.arg(begins.toString(Qt::ISODate)), begins,
                    begins.addMonths(3).addDays(-1)});
        bench.close();
    }
    QCoreApplication::processEvents();
}

qsizetype cards(const RoundsBench &bench)
{
    return bench.page.findChildren<VersionCard *>().size();
}

} // namespace

TEST_CASE("Of many closed rounds the latest eight are shown, and the earlier ones on request")
{
    RoundsBench bench;
    closeQuarters(bench, {2018, 1, 1}, 8);
    CHECK(cards(bench) == 8);
    CHECK_FALSE(bench.isShown(u"rounds.earlier"_s));

    closeQuarters(bench, {2020, 1, 1}, 3);
    CHECK(cards(bench) == 8);
    auto &earlier = control<QPushButton>(bench.page, u"rounds.earlier"_s);
    CHECK(earlier.isVisible());
    CHECK(earlier.text() == u"Show the 3 earlier rounds");

    earlier.click();
    CHECK(cards(bench) == 11);
    CHECK_FALSE(earlier.isVisible());
    const QWidget *focused = bench.page.focusWidget();
    REQUIRE(focused);
    CHECK(focused->accessibleName().startsWith(u"Look at it"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/sparkline.h"

#include "tests/core/draw/canvas.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Sparkline::Point at(int month, std::optional<double> value)
{
    return {QDate(2021, month, 28), value};
}

Canvas drawn(const Sparkline &sparkline, QSize size = {120, 30})
{
    Canvas canvas(size);
    canvas.draw([&](QPainter &painter, const QRectF &area) {
        paint(painter, area, sparkline, lightPalette());
    });
    return canvas;
}

} // namespace

TEST_CASE("A sparkline stays within its place, however small")
{
    const Sparkline sparkline{{at(1, 1), at(2, 900), at(3, -50)}, 2000, {}};
    for (const QSize size : {QSize(10, 4), QSize(40, 16), QSize(300, 80)})
        CHECK(drawn(sparkline, size).paintedOutside() == 0);
    CHECK(drawn(sparkline).painted() > 0);
}

TEST_CASE("Where a value is missing the line has a gap")
{
    const Canvas whole = drawn({{at(1, 5), at(4, 5), at(7, 5), at(10, 5)}, {}, {}});
    const Canvas broken = drawn({{at(1, 5), at(4, 5), at(5, {}), at(7, 5), at(10, 5)}, {}, {}});
    CHECK(broken.painted() < whole.painted());
    CHECK(drawn({{at(1, {})}, 5, {}}).painted() == 0);
    CHECK(drawn({}).painted() == 0);
}

TEST_CASE("A value that stands between two gaps has a point of its own")
{
    const auto with = [](std::optional<double> lone) {
        return drawn(
            {{at(1, 5), at(2, 5), at(3, {}), at(5, lone), at(7, {}), at(9, 5), at(10, 5)}, 30, {}});
    };
    CHECK(with(20).painted() > with({}).painted());
}

TEST_CASE("A sparkline says what it shows")
{
    CHECK(
        describe(Sparkline{{at(1, 3), at(2, {}), at(3, 9.5), at(4, 4)}, 5, {}, 1})
        == u"3 readings from January 2021 to April 2021: from 3.0 to 4.0, lowest 3.0, highest 9.5; target 5.0"_s);
    CHECK(describe(Sparkline{{at(1, 3)}, {}, {}}) == u"1 reading, in January 2021: 3"_s);
    Sparkline savings{{at(1, 350), at(4, 2914)}, 3000, {}, 0, u"£000"_s, 4};
    CHECK(describe(savings)
          == u"2 readings from January 2021 to April 2021: from £350,000 to £2,914,000, lowest "
             "£350,000, highest £2,914,000; target £3,000,000; it adds up over the year and starts "
             "again in April"_s);
    CHECK(describe(Sparkline{}) == u"No readings"_s);
}

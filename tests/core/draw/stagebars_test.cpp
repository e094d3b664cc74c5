// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/stagebars.h"

#include "tests/core/draw/canvas.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

StageBars rounds()
{
    return {{{u"Q2 2024/25"_s, 0, 24, 76, 0, u"5%"_s}, {u"Q3 2024/25"_s, 39, 51, 8, 2, u"71%"_s}}};
}

} // namespace

TEST_CASE("Bars of stages are described from the first round to the last")
{
    CHECK(describe(rounds())
          == u"From Q2 2024/25 to Q3 2024/25: 0 to 39 actions Completed, progress 5% to 71%"_s);
    CHECK(describe(StageBars()) == u"No rounds"_s);
}

TEST_CASE("Bars of stages stay in their area, and what has not begun is empty")
{
    const Palette palette = printPalette();
    Canvas canvas({800, 96});
    canvas.draw(
        [&](QPainter &painter, const QRectF &area) { paint(painter, area, rounds(), palette); });
    CHECK(canvas.paintedOutside() == 0);
    const int completed = canvas.pointsOf(palette.completed);
    const int inProgress = canvas.pointsOf(palette.inProgress);
    CHECK(completed > 1000);
    CHECK(inProgress > 1000); // 75 of them, but only their stripes
    CHECK(canvas.pointsOf(palette.planned) < completed / 2);

    Canvas nothing({400, 90});
    nothing.draw(
        [&](QPainter &painter, const QRectF &area) { paint(painter, area, StageBars(), palette); });
    CHECK(nothing.painted() == 0);
}

TEST_CASE("Each stage has a filling of its own, which no colour needs to tell")
{
    Palette grey = printPalette();
    for (QColor Palette::*colour : {&Palette::planned, &Palette::inProgress, &Palette::completed,
                                    &Palette::onHold, &Palette::cancelled})
        grey.*colour = Qt::black;
    const auto picture = [&](int StageBars::Bar::*stage) {
        StageBars::Bar bar{u"Q1"_s, 0, 0, 0, 0, u"5%"_s};
        bar.*stage = 10;
        Canvas canvas({400, 60});
        canvas.draw([&](QPainter &painter, const QRectF &area) {
            paint(painter, area, StageBars{{bar}}, grey);
        });
        return canvas.image();
    };
    QList<QImage> pictures;
    for (int StageBars::Bar::*stage : {&StageBars::Bar::completed, &StageBars::Bar::inProgress,
                                       &StageBars::Bar::planned, &StageBars::Bar::held}) {
        CHECK_FALSE(pictures.contains(picture(stage)));
        pictures.append(picture(stage));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/gauge.h"

#include "tests/core/draw/canvas.h"
#include "tests/core/draw/samples.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Canvas drawn(const Gauge &gauge, int side, const Palette &palette = lightPalette())
{
    Canvas canvas({side, side});
    canvas.draw(
        [&](QPainter &painter, const QRectF &area) { paint(painter, area, gauge, palette); });
    return canvas;
}

int pointsOfValue(int progress)
{
    return drawn({progress, std::nullopt, Stage::InProgress}, 160)
        .pointsOf(lightPalette().inProgress);
}

} // namespace

TEST_CASE("A gauge says in words all that it shows")
{
    CHECK(describe(Gauge{29, 77, Stage::InProgress})
          == u"29% complete; 77% of the time has gone; In Progress"_s);
    CHECK(describe(Gauge{100, 91, Stage::Completed}) == u"100% complete; Completed"_s);
    CHECK(describe(Gauge{63, std::nullopt, Stage::InProgress}) == u"63% complete; In Progress"_s);
    for (const auto &[name, gauge] : sampleGauges()) {
        CAPTURE(name);
        CHECK_FALSE(describe(gauge).isEmpty());
    }
}

TEST_CASE("The arc runs over 270 degrees and opens downwards")
{
    CHECK(gaugeArc::angleOf(0) == 225);
    CHECK(gaugeArc::angleOf(50) == 90); // straight up
    CHECK(gaugeArc::angleOf(100) == -45);
}

TEST_CASE("The more progress, the more of the arc is filled")
{
    int last = pointsOfValue(1);
    for (const int progress : {10, 25, 50, 75, 100}) {
        const int points = pointsOfValue(progress);
        CAPTURE(progress);
        CHECK(points > last);
        last = points;
    }
    CHECK(pointsOfValue(140) == pointsOfValue(100));
}

TEST_CASE("Each stage has its colour in the gauge")
{
    const Palette palette = lightPalette();
    for (const Stage stage : {Stage::InProgress, Stage::Completed, Stage::OnHold}) {
        const Canvas canvas = drawn({60, std::nullopt, stage}, 160);
        CHECK(canvas.pointsOf(stageColour(palette, stage)) > 100);
    }
}

TEST_CASE("The tick is there only while there is something left to do")
{
    const auto image = [](Stage stage, std::optional<int> expected) {
        return drawn({60, expected, stage}, 160).image();
    };
    CHECK(image(Stage::InProgress, 30) != image(Stage::InProgress, std::nullopt));
    CHECK(image(Stage::InProgress, 30) != image(Stage::InProgress, 90));
    CHECK(image(Stage::Completed, 30) == image(Stage::Completed, std::nullopt));
}

TEST_CASE("A gauge of any size stays within its place")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const auto &[kind, gauge] : sampleGauges()) {
            for (const int side : {1, 2, 5, 12, 16, 24, 32, 33, 48, 96, 257, 400}) {
                CAPTURE(name, kind, side);
                const Canvas canvas = drawn(gauge, side, palette);
                CHECK(canvas.paintedOutside() == 0);
                if (side >= 12)
                    CHECK(canvas.painted() > 0);
            }
        }
    }
}

TEST_CASE("In a row the ring has its number beside it, and both fit")
{
    const Palette palette = lightPalette();
    for (const qreal text : {11.0, 13.0, 26.0}) {
        const QSizeF cell = rowSize(palette, text);
        Canvas canvas(cell.toSize() + QSize(1, 1));
        canvas.draw([&](QPainter &painter, const QRectF &area) {
            paintInRow(painter, area, {100, 91, Stage::Completed}, palette, text);
        });
        CHECK(canvas.paintedOutside() == 0);
        CHECK(canvas.pointsOf(palette.completed) > 0);
    }
}

TEST_CASE("A gauge is painted at a printer's resolution too")
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    QPainter painter(&writer);
    for (const auto &[name, gauge] : sampleGauges())
        paint(painter, QRectF(100, 100, 1890, 1890), gauge, printPalette());
    CHECK(painter.end());
    CHECK(buffer.size() > 1000);
}

TEST_CASE("The painter comes back as it was")
{
    QImage image(100, 100, QImage::Format_ARGB32);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::red, 3));
    painter.setBrush(Qt::green);
    painter.setFont(QFont(u"Open Sans"_s, 31));
    paint(painter, QRectF(0, 0, 96, 96), Gauge{29, 77, Stage::InProgress}, lightPalette());
    CHECK(painter.pen() == QPen(Qt::red, 3));
    CHECK(painter.brush() == QBrush(Qt::green));
    CHECK(painter.font() == QFont(u"Open Sans"_s, 31));
}

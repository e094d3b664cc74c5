// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/mark.h"

#include "core/draw/icon.h"
#include "tests/core/draw/canvas.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QList<Mark> allMarks()
{
    QList<Mark> marks;
    for (int i = 0; i <= static_cast<int>(Mark::Star); ++i)
        marks.append(static_cast<Mark>(i));
    return marks;
}

Canvas drawn(Mark mark, int side)
{
    Canvas canvas({side, side});
    canvas.draw(
        [&](QPainter &painter, const QRectF &area) { paint(painter, area, mark, Qt::black); });
    return canvas;
}

// How much of the two pictures is different, as a share of all that is painted.
double difference(const QImage &a, const QImage &b)
{
    int different = 0;
    int painted = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const bool inA = qAlpha(a.pixel(x, y)) > 127;
            const bool inB = qAlpha(b.pixel(x, y)) > 127;
            different += inA != inB;
            painted += inA || inB;
        }
    }
    return painted == 0 ? 0 : double(different) / painted;
}

} // namespace

TEST_CASE("Stages can be told apart by shape alone, and so can facts and ratings")
{
    const QList<QList<Mark>> families{
        {Mark::Planned, Mark::InProgress, Mark::Completed, Mark::OnHold, Mark::Cancelled},
        {Mark::Problem, Mark::DueSoon, Mark::Stale, Mark::Behind, Mark::Contradiction},
        {Mark::Better, Mark::Unchanged, Mark::Worse, Mark::Up, Mark::Down, Mark::NotKnown},
        {Mark::Disc, Mark::Ring, Mark::HalfDisc, Mark::Triangle, Mark::Square, Mark::Diamond,
         Mark::Tick, Mark::Star, Mark::Stated}};
    for (const QList<Mark> &family : families) {
        for (const Mark a : family) {
            for (const Mark b : family) {
                CAPTURE(describe(a), describe(b));
                if (a != b)
                    CHECK(difference(drawn(a, 16).image(), drawn(b, 16).image()) > 0.12);
            }
        }
    }
}

TEST_CASE("A mark of any size stays within its place")
{
    for (const Mark mark : allMarks()) {
        for (const int side : {3, 8, 12, 16, 24, 100}) {
            CAPTURE(describe(mark), side);
            const Canvas canvas = drawn(mark, side);
            CHECK(canvas.paintedOutside() == 0);
            if (side >= 8)
                CHECK(canvas.painted() > 0);
        }
    }
}

TEST_CASE("Every stage, fact, rating and shape has a mark and a word for it")
{
    CHECK(markOf(Stage::Completed) == Mark::Completed);
    CHECK(markOf(words::FactWords::Kind::Overdue) == Mark::Problem);
    CHECK(markOf(words::FactWords::Kind::StartMissed) == Mark::Problem);
    CHECK(markOf(words::FactWords::Kind::Contradiction) == Mark::Contradiction);
    CHECK(markOf(Travel::Worse) == Mark::Worse);
    CHECK(markOf(Travel::Unknown) == Mark::NotKnown);
    CHECK(markOf(Shape::Diamond) == Mark::Diamond);
    CHECK(markOf(Shape::Star) == Mark::Star);
    QSet<QString> words;
    for (const Mark mark : allMarks()) {
        CHECK_FALSE(describe(mark).isEmpty());
        words.insert(describe(mark));
    }
    CHECK(words.size() == allMarks().size());
}

TEST_CASE("Every icon is drawn, in any size and in the palette's ink")
{
    QSet<QString> names;
    for (int i = 0; i < iconCount; ++i) {
        const auto icon = static_cast<Icon>(i);
        CAPTURE(fileName(icon));
        names.insert(fileName(icon));
        const QImage image = iconOf(icon, lightPalette()).pixmap(24, 24).toImage();
        REQUIRE(image.size() == QSize(24, 24));
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += qAlpha(image.pixel(x, y)) > 127;
        }
        CHECK(ink > 10);
        CHECK(image != iconOf(icon, darkPalette()).pixmap(24, 24).toImage());
        CHECK(image != iconOf(icon, lightPalette()).pixmap(24, 24, QIcon::Disabled).toImage());
    }
    CHECK(names.size() == iconCount);
    CHECK_FALSE(programIcon().pixmap(16, 16).isNull());
}

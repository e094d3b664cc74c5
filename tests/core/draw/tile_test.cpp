// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg.h"
#include "core/draw/tile.h"

#include "tests/core/draw/canvas.h"
#include "tests/core/draw/samples.h"
#include "tests/support/catch.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

struct Rows {
    int first = -1;
    int last = -1;
    bool operator==(const Rows &) const = default;
};

/// The rows of points in which two pictures differ.
Rows difference(const QImage &a, const QImage &b)
{
    Rows rows;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) == b.pixel(x, y))
                continue;
            rows.first = rows.first < 0 ? y : rows.first;
            rows.last = y;
        }
    }
    return rows;
}

/// Where `change` is to be seen in a tile painted in these rooms.
Rows placeOf(Tile tile, int width, const TileRooms &rooms, void (*change)(Tile &))
{
    const Palette palette = lightPalette();
    const auto picture = [&] {
        Canvas canvas({width, qCeil(tileHeight(rooms, palette, 13))});
        canvas.draw([&](QPainter &painter, const QRectF &area) {
            paint(painter, area, tile, palette, 13, rooms);
        });
        return canvas.image();
    };
    const QImage before = picture();
    change(tile);
    return difference(before, picture());
}

// The text of an XML document, element by element; ends the test where it is not well-formed.
QString textOf(const QString &xml, const QString &element)
{
    QXmlStreamReader reader(xml);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    INFO(reader.errorString().toStdString());
    REQUIRE_FALSE(reader.hasError());
    return texts.join(u' ');
}

} // namespace

TEST_CASE("A tile says in words all that it shows")
{
    CHECK(describe(sampleTiles().value(2))
          == u"Number of complaints: 257 Complaints as at 31 Oct 2021; Needs Improvement "
             "(stated)"_s);
    for (const Tile &tile : sampleTiles())
        CHECK_FALSE(describe(tile).isEmpty());
}

TEST_CASE("A tile of a measure takes its words from the plan")
{
    Measure measure;
    measure.title = u"Satisfaction"_s;
    measure.unit = u"%"_s;
    measure.decimals = 1;
    measure.direction = Direction::HigherIsBetter;
    measure.target = 80;
    Plan plan;
    Settings settings;
    settings.id = settingsId();
    settings.succeedingWord = u"Splendid"_s;
    settings.succeedingShape = Shape::Square;
    settings.succeedingColour = u"#0B62A8"_s;
    plan.table<Settings>().assign({settings});
    Reading reading;
    reading.value = 1234.56;
    reading.asAt = QDate(2021, 10, 31);
    const Tile tile = tileOf(plan, measure, &reading);
    CHECK(tile.value == u"1,234.6"_s);
    CHECK(tile.asAt == u"31 Oct 2021"_s);
    CHECK(tile.rating == Sign{Mark::Square, u"#0B62A8"_s});
    CHECK(tile.ratingWord == u"Splendid"_s);
    reading.statedWord = u"Green"_s;
    CHECK(tileOf(plan, measure, &reading).rating == Sign{Mark::Stated});
    CHECK(tileOf(plan, measure, &reading).ratingWord == u"Green (stated)"_s);
    CHECK(tileOf(plan, measure, nullptr).value.isEmpty());
}

TEST_CASE("A tile has room for all of its text, however narrow")
{
    for (const NamedPalette &named : allPalettes()) {
        const Palette &palette = named.palette;
        for (const Tile &tile : sampleTiles()) {
            for (const int width : {90, 140, 200, 420}) {
                CAPTURE(named.name, tile.name, width);
                const qreal height = tileHeight(tile, palette, width, 13);
                CHECK(height > 13);
                Canvas canvas({width, qCeil(height)});
                canvas.draw([&](QPainter &painter, const QRectF &area) {
                    paint(painter, area, tile, palette, 13);
                });
                CHECK(canvas.paintedOutside() == 0);
            }
        }
    }
    const Tile longName = sampleTiles().value(1);
    CHECK(tileHeight(longName, lightPalette(), 120, 13)
          > tileHeight(longName, lightPalette(), 400, 13));
}

TEST_CASE("Tiles side by side have their values in one line, and their ratings too")
{
    QList<Tile> tiles = sampleTiles();
    tiles.resize(3);
    for (Tile &tile : tiles) {
        tile.value = u"257"_s;
        tile.rating = Sign{Mark::Tick};
    }
    tiles[0].name = u"Short"_s;
    tiles[1].unit = u"pounds sterling per head of population"_s;
    for (const int width : {130, 170, 240}) {
        TileRooms rooms;
        for (const Tile &tile : tiles)
            rooms = rooms.united(roomsOf(tile, lightPalette(), width, 13));
        const auto places = [&](void (*change)(Tile &)) {
            QList<Rows> rows;
            for (const Tile &tile : tiles)
                rows.append(placeOf(tile, width, rooms, change));
            return rows;
        };
        CAPTURE(width);
        const auto values = places([](Tile &tile) { tile.value = u"111"_s; });
        CHECK(values[0] == values[1]);
        CHECK(values[0] == values[2]);
        CHECK(values[0].last - values[0].first > 13);
        const auto ratings = places([](Tile &tile) { tile.rating.reset(); });
        CHECK(ratings[0].first == ratings[1].first);
        CHECK(ratings[0].first > values[0].last);
    }
}

TEST_CASE("An inline SVG is well-formed, named and described, whatever the title")
{
    const QString hostile = u"<script>alert(\"1\")</script> & 'more' \u202e\u05d0"_s + QChar(0);
    const QString svg =
        svgOf(Gauge{29, 77, Stage::InProgress}, lightPalette(), {120, 120}, u"g 1<>"_s, hostile);
    CHECK(textOf(svg, u"title"_s).contains(u"<script>"));
    CHECK(textOf(svg, u"desc"_s) == describe(Gauge{29, 77, Stage::InProgress}));
    CHECK_FALSE(svg.contains(u"<script"));
    CHECK(svg.contains(u"role=\"img\""));
    CHECK(textOf(svg, u"text"_s).contains(u"29"));
    for (const Tile &tile : sampleTiles())
        textOf(svgOf(tile, lightPalette(), {200, 160}, 13, u"t"_s), u"title"_s);
}

TEST_CASE("The same drawing gives the same SVG, to the letter")
{
    const auto svg = [] {
        return svgOf(Gauge{29, 77, Stage::InProgress}, lightPalette(), {120, 120}, u"g"_s,
                     u"3.1.6"_s);
    };
    CHECK(svg() == svg());
    CHECK_FALSE(svg().contains(u"http://www.w3.org/1999/xlink"));
}

TEST_CASE("A mark beside its word is not read out twice")
{
    CHECK(svgOf(Mark::Problem, lightPalette(), 16).contains(u"aria-hidden=\"true\""));
}

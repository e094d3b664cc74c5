// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/gauge.h"
#include "core/draw/icon.h"
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/draw/svg.h"
#include "core/draw/tile.h"
#include "tests/core/draw/samples.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// A picture of many drawings side by side, to be judged by eye.
class Sheet {
public:
    Sheet(const QSize &size, const QColor &ground, qreal scale = 2)
        : m_image(size * scale, QImage::Format_RGB32)
    {
        m_image.setDevicePixelRatio(scale);
        m_image.fill(ground);
        painter.begin(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
    }
    void save(const QString &name)
    {
        painter.end();
        const QString folder = qEnvironmentVariable("TIDEMARK_SHEETS");
        if (!folder.isEmpty()) {
            REQUIRE(QDir().mkpath(folder));
            REQUIRE(m_image.save(folder + u'/' + name + u".png"_s));
        }
    }

private:
    QImage m_image;

public:
    QPainter painter;
};

void drawGauges(QPainter &painter, const Palette &palette)
{
    constexpr int sizes[] = {16, 24, 32, 40, 56, 64, 80, 96, 160};
    qreal y = 16;
    for (const int side : sizes) {
        qreal x = 16;
        for (const NamedGauge &sample : sampleGauges()) {
            if (x + side > 1190)
                break;
            paint(painter, QRectF(x, y, side, side), sample.gauge, palette);
            x += side + 12;
        }
        y += side + 14;
    }
    constexpr qreal textSizes[] = {11, 13, 16};
    for (const qreal text : textSizes) {
        const QSizeF cell = rowSize(palette, text);
        qreal x = 16;
        for (const NamedGauge &sample : sampleGauges()) {
            paintInRow(painter, QRectF(QPointF(x, y), QSizeF(cell.width(), 24)), sample.gauge,
                       palette, text);
            x += cell.width() + 16;
        }
        y += 34;
    }
}

/// How the arc's ends and its tick meet, where they are close: progress down, time gone across.
void drawEnds(QPainter &painter, const Palette &palette)
{
    const QList<std::optional<int>> ticks{std::nullopt, 0, 1, 2, 5, 50, 95, 98, 99, 100};
    qreal y = 12;
    for (const int side : {72, 24}) {
        for (const int progress : {0, 1, 2, 5, 46, 50, 54, 95, 98, 99, 100}) {
            qreal x = 16;
            for (const std::optional<int> tick : ticks) {
                const Stage stage = progress == 0 ? Stage::Planned : Stage::InProgress;
                paint(painter, QRectF(x, y, side, side), Gauge{progress, tick, stage}, palette);
                x += side + 16;
            }
            y += side + 8;
        }
    }
}

/// As large as on paper, where 40 mm are 151 px.
void drawLarge(QPainter &painter, const Palette &palette)
{
    qreal x = 16;
    qreal y = 16;
    for (const int progress : {0, 1, 2, 29, 50, 98, 99, 100}) {
        const Stage stage = progress == 0     ? Stage::Planned
                            : progress == 100 ? Stage::Completed
                                              : Stage::InProgress;
        paint(painter, QRectF(x, y, 151, 151), Gauge{progress, 77, stage}, palette);
        x += 180;
        if (x + 151 > 900) {
            x = 16;
            y += 180;
        }
    }
}

void drawMarks(QPainter &painter, const Palette &palette)
{
    qreal y = 16;
    constexpr int sizes[] = {10, 12, 16, 20, 24, 48};
    for (const int side : sizes) {
        for (const bool panel : {false, true}) {
            painter.fillRect(QRectF(0, y - 6, 1200, side + 12),
                             panel ? palette.selection : palette.paper);
            qreal x = 16;
            for (int i = 0; i < markCount; ++i) {
                paint(painter, QRectF(x, y, side, side), static_cast<Mark>(i), palette);
                x += 46;
            }
            y += side + 12;
        }
    }
}

void drawTiles(QPainter &painter, const Palette &palette)
{
    qreal y = 16;
    for (const qreal width : {240.0, 170.0}) {
        qreal x = 16;
        TileRooms rooms;
        for (const Tile &tile : sampleTiles())
            rooms = rooms.united(roomsOf(tile, palette, width, 14));
        const qreal tallest = tileHeight(rooms, palette, 14);
        for (const Tile &tile : sampleTiles()) {
            if (x + width > 1200)
                break;
            paint(painter, QRectF(x, y, width, tallest), tile, palette, 14, rooms);
            x += width + 16;
        }
        y += tallest + 16;
    }
}

void drawSparklines(QPainter &painter, const Palette &palette)
{
    const QDate first(2020, 6, 30);
    const auto day = [&](int quarter) { return first.addMonths(3 * quarter); };
    const QList<Sparkline> samples{
        {},
        {{{day(0), 5, false}}, 6, {}},
        {{{day(0), 5, false}, {day(1), 5, false}, {day(2), 5, true}}, {}, {}},
        {{{day(0), 3, false}, {day(1), 8, false}, {day(2), 6, false}, {day(3), 9, true}}, 7, {}},
        {{{day(0), 3, false}, {day(1), {}, false}, {day(2), 6, false}, {day(3), 4, false}}, 5, {}},
        {{{day(0), 90, false}, {day(1), 80, false}, {day(2), 96, false}}, 85, 95},
    };
    qreal y = 16;
    for (const QSizeF size : {QSizeF(90, 24), QSizeF(160, 40), QSizeF(300, 60)}) {
        qreal x = 16;
        for (const Sparkline &sample : samples) {
            painter.fillRect(QRectF(QPointF(x, y), size), palette.panel);
            paint(painter, QRectF(QPointF(x, y), size), sample, palette);
            x += size.width() + 16;
        }
        y += size.height() + 16;
    }
}

void drawIcons(QPainter &painter, const Palette &palette)
{
    qreal y = 16;
    for (const int side : {16, 24, 48}) {
        int x = 16;
        for (int i = 0; i < iconCount; ++i) {
            const QIcon icon = iconOf(static_cast<Icon>(i), palette);
            icon.paint(&painter, QRect(x, int(y), side, side), Qt::AlignCenter,
                       i % 8 == 7 ? QIcon::Disabled : QIcon::Normal);
            x += side + 14;
            if (x + side > 1200) {
                x = 16;
                y += side + 14;
            }
        }
        y += side + 20;
    }
    int x = 16;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        programIcon().paint(&painter, QRect(x, int(y), side, side));
        x += side + 16;
    }
}

} // namespace

TEST_CASE("Every drawing has its place on a contact sheet")
{
    for (const NamedPalette &named : allPalettes()) {
        const Palette &palette = named.palette;
        const auto draw = [&](const QString &what, int height, const auto &drawing) {
            Sheet sheet(QSize(1200, height), palette.paper);
            drawing(sheet.painter, palette);
            sheet.save(what + u'-' + named.name);
        };
        draw(u"gauges"_s, 860, drawGauges);
        draw(u"gauge-ends"_s, 1280, drawEnds);
        draw(u"gauges-40mm"_s, 380, drawLarge);
        draw(u"marks"_s, 430, drawMarks);
        draw(u"tiles"_s, 640, drawTiles);
        draw(u"sparklines"_s, 200, drawSparklines);
        draw(u"icons"_s, 560, drawIcons);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/gauge.h"
#include "core/draw/svg.h"

#include "tests/core/draw/canvas.h"
#include "tests/core/draw/samples.h"
#include "tests/support/catch.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr qreal degree = 1;
// How far beyond its ends the arc is looked for, in per cent; further down stands the stage.
constexpr qreal farOff = 5;

/// A gauge as it is seen on white, measured along the middle line of its arc as by a protractor.
class Protractor {
public:
    /// Angles on a small gauge are measured in a picture enlarged so many times.
    Protractor(const Gauge &gauge, int side, int enlarged = 1,
               const Palette &palette = lightPalette())
        : m_side(side * enlarged)
        , m_image(QSize(m_side, m_side), QImage::Format_RGB32)
    {
        m_image.fill(palette.paper);
        QPainter painter(&m_image);
        painter.scale(enlarged, enlarged);
        paint(painter, QRectF(0, 0, side, side), gauge, palette);
        painter.end();
        m_radius = middleLine(palette);
    }

    QColor at(qreal percent, qreal radius) const
    {
        const qreal angle = (225 - 2.7 * percent) * std::numbers::pi / 180;
        const QPointF middle(m_side / 2.0, m_side / 2.0);
        const QPointF point = middle + QPointF(std::cos(angle), -std::sin(angle)) * radius;
        return m_image.pixelColor(std::clamp(int(point.x()), 0, m_side - 1),
                                  std::clamp(int(point.y()), 0, m_side - 1));
    }
    QColor at(qreal percent) const { return at(percent, m_radius); }

    /// The last per cent, from the arc's start on, at which it has this colour.
    qreal lastOf(const QColor &colour) const
    {
        qreal last = -50;
        for (qreal percent = -farOff; percent <= 100 + farOff; percent += 0.05)
            last = isNear(at(percent), colour) ? percent : last;
        return last;
    }
    qreal firstOf(const QColor &colour) const
    {
        qreal first = 150;
        for (qreal percent = 100 + farOff; percent >= -farOff; percent -= 0.05)
            first = isNear(at(percent), colour) ? percent : first;
        return first;
    }

    static bool isNear(const QColor &a, const QColor &b)
    {
        return qAbs(a.red() - b.red()) < 20 && qAbs(a.green() - b.green()) < 20
               && qAbs(a.blue() - b.blue()) < 20;
    }

private:
    // Straight up at the left the arc is cut once: half way through what is not paper.
    qreal middleLine(const Palette &palette) const
    {
        QList<qreal> painted;
        for (qreal radius = m_side / 2.0 - 1; radius > m_side / 4.0; radius -= 0.25) {
            if (at(20, radius) != palette.paper)
                painted.append(radius);
            else if (!painted.isEmpty())
                break;
        }
        return (painted.first() + painted.last()) / 2;
    }

    int m_side;
    QImage m_image;
    qreal m_radius = 0;
};

struct Size {
    int side;
    int enlarged;
};
constexpr Size sizes[] = {{24, 16}, {40, 10}, {151, 3}, {400, 1}};

/// What an angle on a gauge may be out by: what one point of the picture comes to.
qreal tolerance(const Size &size)
{
    return degree / 2.7 + 100.0 / (size.side * size.enlarged);
}

} // namespace

TEST_CASE("The arc begins and ends where it should, at every size")
{
    for (const Size &size : sizes) {
        CAPTURE(size.side);
        const Protractor empty({0, std::nullopt, Stage::Planned}, size.side, size.enlarged);
        CHECK(empty.firstOf(lightPalette().track) == Approx(0).margin(tolerance(size)));
        CHECK(empty.lastOf(lightPalette().track) == Approx(100).margin(tolerance(size)));
        const Protractor full({100, std::nullopt, Stage::Completed}, size.side, size.enlarged);
        CHECK(full.firstOf(lightPalette().completed) == Approx(0).margin(tolerance(size)));
        CHECK(full.lastOf(lightPalette().completed) == Approx(100).margin(tolerance(size)));
    }
}

TEST_CASE("The value ends at its angle, at every size")
{
    const QColor blue = lightPalette().inProgress;
    for (const Size &size : sizes) {
        for (const int progress : {10, 25, 29, 50, 75, 90}) {
            CAPTURE(size.side, progress);
            const Protractor gauge({progress, std::nullopt, Stage::InProgress}, size.side,
                                   size.enlarged);
            CHECK(gauge.firstOf(blue) == Approx(0).margin(tolerance(size)));
            CHECK(gauge.lastOf(blue) == Approx(progress).margin(tolerance(size)));
        }
    }
}

TEST_CASE("What has begun never looks empty, and what is not done never looks full")
{
    const Palette palette = lightPalette();
    for (const Size &size : sizes) {
        CAPTURE(size.side);
        const qreal half = 100 * 0.065 / 2.05; // a little less than a round end
        for (const int progress : {1, 2}) {
            const Protractor gauge({progress, std::nullopt, Stage::InProgress}, size.side,
                                   size.enlarged);
            CHECK(gauge.lastOf(palette.inProgress) > 1.5);
            CHECK(gauge.lastOf(palette.inProgress) < progress + half);
            CHECK(gauge.lastOf(palette.track) == Approx(100).margin(tolerance(size)));
        }
        for (const int progress : {98, 99}) {
            const Protractor gauge({progress, std::nullopt, Stage::InProgress}, size.side,
                                   size.enlarged);
            CHECK(gauge.lastOf(palette.inProgress) < 98.5);
            CHECK(gauge.lastOf(palette.inProgress) > progress - half);
            CHECK(gauge.lastOf(palette.track) == Approx(100).margin(tolerance(size)));
        }
    }
}

TEST_CASE("The tick stands at its angle, in ink, with a gap on either side, on every colour")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const Size &size : sizes) {
            for (const int expected : {0, 1, 2, 25, 46, 50, 77, 98, 99, 100}) {
                for (const int progress : {0, 1, 46, 99, 100}) {
                    const Protractor gauge({progress, expected, Stage::InProgress}, size.side,
                                           size.enlarged, palette);
                    // The middle of the gap.
                    const qreal tick = size.side <= 32 ? 3.05 : 0.75 * palette.weight;
                    CAPTURE(name, size.side, expected, progress);
                    CHECK(Protractor::isNear(gauge.at(expected), palette.ink));
                    CHECK(Protractor::isNear(gauge.at(expected - tick), palette.paper));
                    CHECK(Protractor::isNear(gauge.at(expected + tick), palette.paper));
                }
            }
        }
    }
}

TEST_CASE("The digits stand inside the arc, and nothing but the stage under them")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const int side : {40, 64, 151, 400}) {
            CAPTURE(name, side);
            const auto picture = [&, &palette = palette](std::optional<int> progress) {
                Canvas canvas({side, side});
                canvas.draw([&, &colours = palette](QPainter &painter, const QRectF &area) {
                    paint(painter, area, Gauge{progress, std::nullopt, Stage::Cancelled}, colours);
                });
                return canvas.image();
            };
            // "0%" and "–" stand on the same empty track.
            const QImage zero = picture(0);
            const QImage dash = picture(std::nullopt);
            qreal farthest = 0;
            for (int y = 0; y < zero.height(); ++y) {
                for (int x = 0; x < zero.width(); ++x) {
                    if (zero.pixel(x, y) != dash.pixel(x, y))
                        farthest = std::max(
                            farthest, std::hypot(x - zero.width() / 2.0, y - zero.height() / 2.0));
                }
            }
            CHECK(farthest > side * 0.08);
            CHECK(farthest < side * 0.38);
        }
    }
}

TEST_CASE("Even three digits do not touch the arc")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const Size &size : sizes) {
            CAPTURE(name, size.side);
            const Protractor gauge({100, std::nullopt, Stage::Completed}, size.side, size.enlarged,
                                   palette);
            const qreal inside = size.side * size.enlarged * 0.347;
            for (qreal percent = 0; percent <= 100 && size.side > 32; percent += 0.5)
                CHECK(Protractor::isNear(gauge.at(percent, inside), palette.paper));
        }
    }
}

TEST_CASE("On every ground of every palette, digits can be read and value and tick made out")
{
    for (const auto &[name, palette] : allPalettes()) {
        for (const QColor &ground : grounds(palette)) {
            CAPTURE(name, ground.name());
            CHECK(contrast(palette.ink, ground) >= 4.5);     // digits, tick
            CHECK(contrast(palette.inkSoft, ground) >= 4.5); // digits of what is held
            for (const Stage stage : {Stage::Planned, Stage::InProgress, Stage::Completed,
                                      Stage::OnHold, Stage::Cancelled})
                CHECK(contrast(stageColour(palette, stage), ground) >= 3);
        }
        for (const Stage stage : {Stage::InProgress, Stage::OnHold, Stage::Cancelled}) {
            CAPTURE(name, describe(Gauge{50, 50, stage}));
            CHECK(contrast(stageColour(palette, stage), palette.track) >= 2);
        }
    }
}

TEST_CASE("A gauge is drawn in few strokes")
{
    for (const int progress : {0, 1, 3, 29, 77, 78, 97, 99, 100}) {
        for (const std::optional<int> expected : {std::optional<int>(), {1}, {3}, {77}, {99}}) {
            const QString svg = svgOf(Gauge{progress, expected, Stage::InProgress}, lightPalette(),
                                      {96, 96}, u"id"_s, u"title"_s);
            for (const QString &element : svg.split(u'<')) {
                INFO(element.toStdString());
                CHECK(element.size() < 800);
            }
            CHECK_FALSE(svg.contains(u"nan"));
        }
    }
}

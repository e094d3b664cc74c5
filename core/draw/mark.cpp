// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/mark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace tidemark {

namespace {

// Every mark is drawn on a grid of 16 units whose middle is (0, 0), and keeps clear of its edge
// even with the thickest lines of a palette.
constexpr qreal grid = 16;
constexpr qreal thinLine = 1.6;
constexpr qreal radius = 6;

/// A painter set to the marks' grid, and the colour it draws with.
struct Pencil {
    QPainter &painter;
    QColor colour;
    qreal weight;

    void stroke(const QPainterPath &path, qreal width = thinLine) const
    {
        painter.strokePath(
            path, QPen(colour, width * weight, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    void fill(const QPainterPath &path) const { painter.fillPath(path, colour); }
};

QPainterPath circle(qreal r)
{
    QPainterPath path;
    path.addEllipse(QPointF(0, 0), r, r);
    return path;
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (auto point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path = line(points);
    path.closeSubpath();
    return path;
}

/// The lower half of a disc: a vessel half full.
QPainterPath lowerHalf(qreal r)
{
    QPainterPath path(QPointF(-r, 0));
    path.arcTo(QRectF(-r, -r, 2 * r, 2 * r), 180, 180);
    path.closeSubpath();
    return path;
}

/// An outline of a tick, to be left out of a disc: the ground shows through, whatever it is.
QPainterPath tickShape()
{
    return polygon({QPointF(-3.7, 0.2), QPointF(-2.55, -0.95), QPointF(-0.95, 0.65),
                    QPointF(2.65, -2.95), QPointF(3.8, -1.8), QPointF(-0.95, 2.95)});
}

QPainterPath bar(qreal x, qreal y, qreal width, qreal height)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, width, height), width / 2, width / 2);
    return path;
}

/// An exclamation mark between `top` and `foot`, to be left out of a filled shape.
QPainterPath exclamation(qreal top, qreal foot)
{
    constexpr qreal width = 1.7;
    QPainterPath path = bar(-width / 2, top, width, foot - top - width - 0.9);
    path.addEllipse(QPointF(0, foot - width / 2), width / 2 + 0.1, width / 2 + 0.1);
    return path;
}

/// `shape` without `hole`: both lie in one path that is filled by the odd-even rule.
QPainterPath without(QPainterPath shape, const QPainterPath &hole)
{
    shape.addPath(hole);
    return shape;
}

QPainterPath star(qreal outer, qreal inner)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = std::numbers::pi * (i / 5.0 - 0.5);
        const qreal r = i % 2 == 0 ? outer : inner;
        const QPointF point(r * std::cos(angle), r * std::sin(angle) + 0.4);
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

/// A triangle with soft corners and a hole.
void drawTriangle(const Pencil &pencil, const QPainterPath &hole)
{
    const QPainterPath triangle =
        polygon({QPointF(0, -5.6), QPointF(6.1, 5.1), QPointF(-6.1, 5.1)});
    pencil.fill(without(triangle, hole));
    pencil.painter.strokePath(
        triangle, QPen(pencil.colour, thinLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

QPainterPath square(qreal half)
{
    return polygon(
        {QPointF(-half, -half), QPointF(half, -half), QPointF(half, half), QPointF(-half, half)});
}

QPainterPath diamond(qreal half)
{
    return polygon({QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)});
}

void drawPlanned(const Pencil &pencil)
{
    pencil.stroke(circle(radius));
}

void drawInProgress(const Pencil &pencil)
{
    pencil.stroke(circle(radius));
    pencil.fill(lowerHalf(radius));
}

void drawCompleted(const Pencil &pencil)
{
    pencil.fill(without(circle(radius + 0.8), tickShape()));
}

void drawOnHold(const Pencil &pencil)
{
    pencil.fill(bar(-4.5, -5.5, 3, 11));
    pencil.fill(bar(1.5, -5.5, 3, 11));
}

void drawCancelled(const Pencil &pencil)
{
    constexpr qreal reach = radius * std::numbers::sqrt2 / 2;
    pencil.stroke(circle(radius));
    pencil.stroke(line({QPointF(-reach, reach), QPointF(reach, -reach)}));
}

void drawProblem(const Pencil &pencil)
{
    drawTriangle(pencil, exclamation(-3.1, 4.1));
}

void drawDueSoon(const Pencil &pencil)
{
    pencil.stroke(circle(radius));
    pencil.stroke(line({QPointF(0, -3.4), QPointF(0, 0), QPointF(2.4, 1.6)}));
}

void drawStale(const Pencil &pencil)
{
    pencil.stroke(square(5.2));
}

void drawBehind(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(2.4, -5), QPointF(-2.8, 0), QPointF(2.4, 5)}), 2.2);
}

void drawContradiction(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(-5, -2.2), QPointF(5, -2.2)}));
    pencil.stroke(line({QPointF(-5, 2.2), QPointF(5, 2.2)}));
    pencil.stroke(line({QPointF(-2.8, 5.4), QPointF(2.8, -5.4)}));
}

void drawSucceeding(const Pencil &pencil)
{
    pencil.fill(star(6.6, 2.9));
    pencil.stroke(star(6.6, 2.9), 0.7);
}

void drawAchieved(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(-5.1, 0.5), QPointF(-1.5, 4.1), QPointF(5.4, -3.8)}), 2.4);
}

void drawNeedsImprovement(const Pencil &pencil)
{
    pencil.fill(without(diamond(7.2), exclamation(-4, 4)));
}

void drawDisc(const Pencil &pencil)
{
    pencil.fill(circle(6));
}

void drawRing(const Pencil &pencil)
{
    pencil.stroke(circle(4.8), 2.6);
}

void drawHalfDisc(const Pencil &pencil)
{
    pencil.painter.translate(2.8, 0);
    pencil.painter.rotate(90);
    pencil.fill(lowerHalf(6));
}

void drawPlainTriangle(const Pencil &pencil)
{
    drawTriangle(pencil, {});
}

void drawSquare(const Pencil &pencil)
{
    pencil.fill(square(5.4));
}

void drawDiamond(const Pencil &pencil)
{
    pencil.fill(diamond(7));
}

/// What there is to know of a mark. `words` is empty where they are not the mark's own.
struct Form {
    Mark mark;
    void (*draw)(const Pencil &);
    QColor Palette::*colour;
    QStringView words;
};

constexpr std::array forms{
    Form{Mark::Planned, drawPlanned, &Palette::planned, {}},
    Form{Mark::InProgress, drawInProgress, &Palette::inProgress, {}},
    Form{Mark::Completed, drawCompleted, &Palette::completed, {}},
    Form{Mark::OnHold, drawOnHold, &Palette::onHold, {}},
    Form{Mark::Cancelled, drawCancelled, &Palette::cancelled, {}},
    Form{Mark::Problem, drawProblem, &Palette::problem, u"Overdue or not started in time"},
    Form{Mark::DueSoon, drawDueSoon, &Palette::caution, u"Due soon"},
    Form{Mark::Stale, drawStale, &Palette::caution, u"No update this round"},
    Form{Mark::Behind, drawBehind, &Palette::caution, u"Behind the pace of its dates"},
    Form{Mark::Contradiction, drawContradiction, &Palette::problem, u"Contradiction"},
    Form{Mark::Succeeding, drawSucceeding, &Palette::good, {}},
    Form{Mark::Achieved, drawAchieved, &Palette::good, {}},
    Form{Mark::NeedsImprovement, drawNeedsImprovement, &Palette::problem, {}},
    Form{Mark::Disc, drawDisc, &Palette::ink, u"Disc"},
    Form{Mark::Ring, drawRing, &Palette::ink, u"Ring"},
    Form{Mark::HalfDisc, drawHalfDisc, &Palette::ink, u"Half disc"},
    Form{Mark::Triangle, drawPlainTriangle, &Palette::ink, u"Triangle"},
    Form{Mark::Square, drawSquare, &Palette::ink, u"Square"},
    Form{Mark::Diamond, drawDiamond, &Palette::ink, u"Diamond"},
};

const Form &formOf(Mark mark)
{
    return forms[static_cast<size_t>(mark)];
}

/// The marks of a group stand in the order of what they stand for.
template <typename E> Mark inGroup(Mark first, E value)
{
    return static_cast<Mark>(static_cast<int>(first) + static_cast<int>(value));
}

} // namespace

Mark markOf(Stage stage)
{
    return inGroup(Mark::Planned, stage);
}

Mark markOf(Rating rating)
{
    return inGroup(Mark::Succeeding, rating);
}

Mark markOf(Shape shape)
{
    return inGroup(Mark::Disc, shape);
}

Mark markOf(words::FactWords::Kind fact)
{
    using Kind = words::FactWords::Kind;
    switch (fact) {
    case Kind::Overdue:
    case Kind::StartMissed:
        return Mark::Problem;
    case Kind::DueSoon:
        return Mark::DueSoon;
    case Kind::Stale:
        return Mark::Stale;
    case Kind::Behind:
        return Mark::Behind;
    case Kind::Contradiction:
        return Mark::Contradiction;
    }
    return Mark::Problem;
}

QColor markColour(const Palette &palette, Mark mark)
{
    return palette.*formOf(mark).colour;
}

QColor judgementColour(const Palette &palette, const Judgement &judgement)
{
    const QColor asked(judgement.colour);
    return asked.isValid() ? readableOn(palette.paper, asked, 3) : palette.ink;
}

void paint(QPainter &painter, const QRectF &area, Mark mark, const QColor &colour, qreal weight)
{
    const qreal side = std::min(area.width(), area.height());
    if (side <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(side / grid, side / grid);
    formOf(mark).draw({painter, colour, weight});
    painter.restore();
}

void paint(QPainter &painter, const QRectF &area, Mark mark, const Palette &palette)
{
    paint(painter, area, mark, markColour(palette, mark), palette.weight);
}

QString describe(Mark mark)
{
    if (mark <= Mark::Cancelled)
        return words::stage(static_cast<Stage>(mark));
    if (mark >= Mark::Succeeding && mark <= Mark::NeedsImprovement) {
        const int place = static_cast<int>(mark) - static_cast<int>(Mark::Succeeding);
        return words::rating(static_cast<Rating>(place), Settings{});
    }
    return formOf(mark).words.toString();
}

} // namespace tidemark

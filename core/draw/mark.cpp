// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/mark.h"

#include "core/draw/markshapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <numbers>

namespace tidemark {

namespace {

using namespace markShapes;

// Every mark is drawn on a grid of 16 units whose middle is (0, 0), and keeps clear of its edge
// even with the thickest lines of a palette.
constexpr qreal grid = 16;
constexpr qreal thinLine = 1.6;
constexpr qreal radius = 6;
// WCAG 2.2, 1.4.11.
constexpr double markContrast = 3;

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

/// A triangle with soft corners and a hole.
void drawTriangle(const Pencil &pencil, const QPainterPath &hole)
{
    const QPainterPath triangle =
        polygon({QPointF(0, -5.6), QPointF(6.1, 5.1), QPointF(-6.1, 5.1)});
    pencil.fill(without(triangle, hole));
    pencil.painter.strokePath(
        triangle, QPen(pencil.colour, thinLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
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

void drawStar(const Pencil &pencil)
{
    pencil.fill(star(6.6, 2.9));
    pencil.stroke(star(6.6, 2.9), 0.7);
}

void drawTick(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(-5.1, 0.5), QPointF(-1.5, 4.1), QPointF(5.4, -3.8)}), 2.4);
}

void drawStated(const Pencil &pencil)
{
    for (const qreal x : {-3.1, 3.1}) {
        pencil.fill(circle(1.9).translated(x, 1.6));
        QPainterPath tail(QPointF(x - 1.7, 1.4));
        tail.quadTo(QPointF(x - 1.6, -2.2), QPointF(x + 1.2, -3.8));
        pencil.stroke(tail, 1.3);
    }
}

// The head of an arrow up on a shaft.
void drawBetter(const Pencil &pencil)
{
    const QPainterPath arrow =
        polygon({QPointF(0, -6.2), QPointF(5.6, -0.2), QPointF(2, -0.2), QPointF(2, 6),
                 QPointF(-2, 6), QPointF(-2, -0.2), QPointF(-5.6, -0.2)});
    pencil.fill(arrow);
    pencil.stroke(arrow, 0.7);
}

void drawWorse(const Pencil &pencil)
{
    pencil.painter.rotate(180);
    drawBetter(pencil);
}

void drawUnchanged(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(-5.4, 0), QPointF(5.4, 0)}), 2);
    pencil.stroke(line({QPointF(-5.4, -3), QPointF(-5.4, 3)}), 2);
    pencil.stroke(line({QPointF(5.4, -3), QPointF(5.4, 3)}), 2);
}

void drawUp(const Pencil &pencil)
{
    pencil.stroke(line({QPointF(0, 5.6), QPointF(0, -5.6)}));
    pencil.stroke(line({QPointF(-4.2, -1.4), QPointF(0, -5.6), QPointF(4.2, -1.4)}));
}

void drawDown(const Pencil &pencil)
{
    pencil.painter.rotate(180);
    drawUp(pencil);
}

void drawNotKnown(const Pencil &pencil)
{
    for (const qreal x : {-4.8, 0.0, 4.8})
        pencil.fill(circle(1.3).translated(x, 0));
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
    Form{Mark::Stated, drawStated, &Palette::inkSoft, u"Stated"},
    Form{Mark::Better, drawBetter, &Palette::good, u"Better"},
    Form{Mark::Unchanged, drawUnchanged, &Palette::inkSoft, u"Unchanged"},
    Form{Mark::Worse, drawWorse, &Palette::problem, u"Worse"},
    Form{Mark::Up, drawUp, &Palette::inkSoft, u"Up"},
    Form{Mark::Down, drawDown, &Palette::inkSoft, u"Down"},
    Form{Mark::NotKnown, drawNotKnown, &Palette::inkSoft, u"Not known"},
    Form{Mark::Disc, drawDisc, &Palette::ink, u"Disc"},
    Form{Mark::Ring, drawRing, &Palette::ink, u"Ring"},
    Form{Mark::HalfDisc, drawHalfDisc, &Palette::ink, u"Half disc"},
    Form{Mark::Triangle, drawPlainTriangle, &Palette::ink, u"Triangle"},
    Form{Mark::Square, drawSquare, &Palette::ink, u"Square"},
    Form{Mark::Diamond, drawDiamond, &Palette::ink, u"Diamond"},
    Form{Mark::Tick, drawTick, &Palette::ink, u"Tick"},
    Form{Mark::Star, drawStar, &Palette::ink, u"Star"},
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

Mark markOf(Travel travel)
{
    return inGroup(Mark::Better, travel);
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

Sign signOf(const Judgement &judgement)
{
    return {markOf(judgement.shape), judgement.colour};
}

Sign signOf(const words::RatingWords &rating)
{
    return rating.shape ? Sign{markOf(*rating.shape), rating.colour} : Sign{Mark::Stated};
}

QColor judgementColour(const Palette &palette, const Judgement &judgement)
{
    return signColour(palette, signOf(judgement));
}

QColor signColour(const Palette &palette, const Sign &sign)
{
    const QColor asked(sign.colour);
    if (!asked.isValid() || !tellsByColour(palette))
        return markColour(palette, sign.mark);
    return readableOn(grounds(palette), asked, markContrast);
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

void paint(QPainter &painter, const QRectF &area, const Sign &sign, const Palette &palette)
{
    paint(painter, area, sign.mark, signColour(palette, sign), palette.weight);
}

QString describe(Mark mark)
{
    if (mark <= Mark::Cancelled)
        return words::stage(static_cast<Stage>(mark));
    return formOf(mark).words.toString();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

QColor grey(int level)
{
    return QColor(level, level, level);
}

/// One channel of sRGB as the light it stands for (WCAG 2.2, "relative luminance").
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, double part)
{
    const auto channel = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()),
                  channel(from.blue(), to.blue()));
}

/// Every state in one colour: shape and word alone tell them apart.
void setStates(Palette &palette, const QColor &colour)
{
    palette.planned = palette.inProgress = palette.completed = colour;
    palette.onHold = palette.cancelled = colour;
    palette.problem = palette.caution = palette.good = colour;
}

} // namespace

Palette lightPalette()
{
    Palette p;
    p.paper = QColor(0xffffff);
    p.panel = QColor(0xf6f8fa);
    p.selection = QColor(0xdcebf8);
    p.lit = QColor(0xfff4d1);
    p.ink = QColor(0x1b1f24);
    p.inkSoft = QColor(0x57606a);
    p.line = QColor(0xd0d7de);
    p.track = QColor(0xd0d7de);
    p.border = QColor(0x76808a);
    p.focus = QColor(0x0b62a8);
    p.disabled = QColor(0x9aa3ac);
    p.planned = QColor(0x57606a);
    p.inProgress = QColor(0x0b62a8);
    p.completed = QColor(0x00704f);
    p.onHold = QColor(0x7a3e8e);
    p.cancelled = QColor(0x57606a);
    p.problem = QColor(0xb4450b);
    p.caution = QColor(0x7a5600);
    p.good = QColor(0x00704f);
    return p;
}

Palette darkPalette()
{
    Palette p;
    p.paper = QColor(0x16191d);
    p.panel = QColor(0x1e2227);
    p.selection = QColor(0x123a5c);
    p.lit = QColor(0x3d3413);
    p.ink = QColor(0xe8ebee);
    p.inkSoft = QColor(0xaab3bc);
    p.line = QColor(0x3a424b);
    p.track = QColor(0x3f4851);
    p.border = QColor(0x838d97);
    p.focus = QColor(0x7cbcf5);
    p.disabled = QColor(0x68717a);
    p.planned = QColor(0xaab3bc);
    p.inProgress = QColor(0x7cbcf5);
    p.completed = QColor(0x5fcf9f);
    p.onHold = QColor(0xd3a2e4);
    p.cancelled = QColor(0xaab3bc);
    p.problem = QColor(0xff9a66);
    p.caution = QColor(0xe3b341);
    p.good = QColor(0x5fcf9f);
    return p;
}

Palette highContrastPalette()
{
    Palette p;
    p.paper = p.panel = grey(0xff);
    p.selection = QColor(0xffe14d);
    p.lit = QColor(0xfff3b0);
    p.ink = p.inkSoft = p.line = p.border = p.focus = grey(0x00);
    p.track = grey(0x9a);
    p.disabled = grey(0x6b);
    setStates(p, p.ink);
    p.weight = 1.4;
    return p;
}

Palette highContrastDarkPalette()
{
    Palette p;
    p.paper = p.panel = grey(0x00);
    p.selection = QColor(0x00378a);
    p.lit = QColor(0x4a3c00);
    p.ink = p.inkSoft = p.line = p.border = p.focus = grey(0xff);
    p.track = grey(0x6b);
    p.disabled = grey(0x9a);
    setStates(p, p.ink);
    p.weight = 1.4;
    return p;
}

Palette printPalette()
{
    Palette p = lightPalette();
    p.weight = 0.7;
    return p;
}

Palette greyPrintPalette()
{
    Palette p = printPalette();
    p.panel = grey(0xf5);
    p.selection = grey(0xe4);
    p.lit = grey(0xee);
    p.ink = p.focus = grey(0x1c);
    p.inkSoft = grey(0x55);
    p.line = p.track = grey(0xd0);
    p.border = grey(0x75);
    p.disabled = grey(0x9c);
    p.planned = p.cancelled = grey(0x62);
    p.inProgress = grey(0x3c);
    p.completed = grey(0x1c);
    p.onHold = grey(0x55);
    p.problem = grey(0x1c);
    p.caution = grey(0x55);
    p.good = grey(0x3c);
    return p;
}

QColor stageColour(const Palette &palette, Stage stage)
{
    switch (stage) {
    case Stage::Planned:
        return palette.planned;
    case Stage::InProgress:
        return palette.inProgress;
    case Stage::Completed:
        return palette.completed;
    case Stage::OnHold:
        return palette.onHold;
    case Stage::Cancelled:
        return palette.cancelled;
    }
    return palette.ink;
}

QList<QColor> grounds(const Palette &palette)
{
    return {palette.paper, palette.panel, palette.selection, palette.lit};
}

bool tellsByColour(const Palette &palette)
{
    return palette.inProgress.hsvSaturation() > 0;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QList<QColor> &grounds, const QColor &colour, double ratio)
{
    const QColor &first = grounds.first();
    const bool light = contrast(first, Qt::black) > contrast(first, Qt::white);
    const QColor end = light ? Qt::black : Qt::white;
    constexpr int steps = 64;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(colour, end, double(step) / steps);
        const bool isReadable =
            std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor &ground) { return contrast(candidate, ground) >= ratio; });
        if (isReadable)
            return candidate;
    }
    return end;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/strips.h"

#include <algorithm>
#include <iterator>

namespace tidemark::report {

namespace {

/// A strip at its place in a row of columns.
struct Placed {
    qreal top;
    size_t column;
    bool isLast; ///< of its column
    Strip strip;

    qreal bottom() const { return top + strip.height; }
};

std::vector<Placed> placed(std::vector<Strips> columns)
{
    std::vector<Placed> all;
    for (size_t column = 0; column < columns.size(); ++column) {
        qreal top = 0;
        for (Strip &strip : columns[column]) {
            top += strip.before;
            const bool isLast = &strip == &columns[column].back();
            const qreal height = strip.height;
            all.push_back({top, column, isLast, std::move(strip)});
            top += height;
        }
    }
    return all;
}

void moveInto(Strip &strip, Strip from, qreal down)
{
    for (Box &box : from.boxes)
        box.area.translate(0, down);
    std::move(from.boxes.begin(), from.boxes.end(), std::back_inserter(strip.boxes));
    strip.head = std::max(strip.head, from.head);
}

using Iterator = std::vector<Placed>::iterator;

/// The first that does not begin before the end of those ahead of it, and that end.
std::pair<Iterator, qreal> endOfBand(Iterator from, Iterator end)
{
    qreal bottom = from->bottom();
    auto it = std::next(from);
    for (; it != end && it->top < bottom - 0.5; ++it)
        bottom = std::max(bottom, it->bottom());
    return {it, bottom};
}

// What the last of each column in the band asks for.
Glue glueOf(Iterator from, Iterator to)
{
    Glue glue = Glue::None;
    for (auto it = from; it != to; ++it) {
        const auto next = std::next(it);
        const bool lastHere = next == to || next->column != it->column;
        if (lastHere && !it->isLast)
            glue = std::max(glue, it->strip.after);
    }
    return glue;
}

Strip bandOf(Iterator from, Iterator to, qreal before, qreal bottom)
{
    const qreal top = from->top;
    std::stable_sort(from, to,
                     [](const Placed &a, const Placed &b) { return a.column < b.column; });
    Strip band;
    band.before = before;
    band.height = bottom - top;
    band.after = glueOf(from, to);
    for (auto it = from; it != to; ++it)
        moveInto(band, std::move(it->strip), it->top - top);
    return band;
}

} // namespace

qreal heightOf(const Strips &strips)
{
    qreal height = 0;
    for (const Strip &strip : strips)
        height += strip.before + strip.height;
    return height;
}

void append(Strips &strips, Strips more)
{
    std::move(more.begin(), more.end(), std::back_inserter(strips));
}

void holdTogether(Strips &strips, Glue least)
{
    for (Strip &strip : strips)
        strip.after = std::max(strip.after, least);
}

void holdEnd(Strips &strips, qreal least, Glue glue)
{
    qreal held = 0;
    for (size_t i = strips.size(); i-- > 1 && held < least;) {
        held += strips[i].before + strips[i].height;
        if (held < least)
            strips[i - 1].after = std::max(strips[i - 1].after, glue);
    }
}

Box decoration(const QRectF &area, decltype(Box::content) content)
{
    return {area, {}, Box::Use::Decoration, std::move(content)};
}

Strips sideBySide(std::vector<Strips> columns, Glue least)
{
    auto all = placed(std::move(columns));
    std::stable_sort(all.begin(), all.end(),
                     [](const Placed &a, const Placed &b) { return a.top < b.top; });
    Strips bands;
    qreal above = 0;
    for (auto from = all.begin(); from != all.end();) {
        const auto [to, bottom] = endOfBand(from, all.end());
        bands.push_back(bandOf(from, to, from->top - above, bottom));
        above = bottom;
        from = to;
    }
    holdTogether(bands, least);
    if (!bands.empty())
        bands.back().after = Glue::None;
    return bands;
}

Strip fused(std::vector<Strips> columns)
{
    Strip whole;
    for (const Strips &column : columns)
        whole.height = std::max(whole.height, heightOf(column));
    for (Placed &one : placed(std::move(columns)))
        moveInto(whole, std::move(one.strip), one.top);
    return whole;
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace tidemark::report {

/// What is painted from here on belongs to one element of the structure tree, or to none.
struct ContentMark {
    enum class Kind { Element, Layout, Header, Footer, RepeatedHead };

    Kind kind = Kind::Layout;
    int page = 0;
    int element = -1;   ///< Kind::Element
    QString actualText; ///< what the painted glyphs stand for, where they cannot say it

    bool operator==(const ContentMark &) const = default;
};

/// The rectangle that stands for a mark in what a painter paints: the finishing pass finds it by
/// its place, far off the page, and takes it out.
QRectF markerOf(size_t mark);

/// A run of painting on a page that belongs to an element: `/P <</MCID n>> BDC … EMC`, where n is
/// its place among those of its page.
struct MarkedContent {
    QByteArray content;
    std::vector<size_t> marks; ///< the mark of each MCID
};

/// Exchanges the markers in a page's content for marked content. `marks` are those of the whole
/// document, `next` is the first of this page, and becomes the first of the next page; `roleOf`
/// gives the structure type of an element. Refuses content in which a marker is missing, comes
/// twice, is unknown or lies within a path or a text, and content painted before the first marker.
Result<MarkedContent> markedContent(const QByteArray &painted,
                                    const std::vector<ContentMark> &marks, size_t &next, int page,
                                    const std::function<QByteArray(int element)> &roleOf);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/pagestyle.h"

#include <QHash>
#include <QRectF>

#include <functional>

class QPainter;

namespace tidemark::report {

/// The paper and what is left free around the text, in millimetres. Header and footer stand in the
/// margins above and below.
struct PageFormat {
    QSizeF paper{210, 297};
    qreal side = 18;
    qreal top = 22;
    qreal bottom = 22;

    /// Of the paper, in page units.
    QSizeF size() const
    {
        return {fromMillimetres(paper.width()), fromMillimetres(paper.height())};
    }
    bool operator==(const PageFormat &) const = default;
};

/// Text in one style on one line.
struct TextBox {
    QString text;
    TextStyle style;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    int run = -1;            ///< of its node's runs; -1: of none, as a bullet or a page's number
    NodeId target = {};      ///< the node it leads to; empty: no link
    QString language = {};   ///< BCP 47, where it is not its node's
    QString actualText = {}; ///< what it stands in for, where no font has that; empty: for itself
};

/// The number of the page on which a node begins, "page 3", at the right of its area. Once all
/// pages are set it is a TextBox with that target.
struct PageReferenceBox {
    NodeId target;
};

struct DrawingBox {
    Drawing drawing;
};

struct MarkBox {
    Marker marker;
};

/// The ground or frame of a group, or of that part of it which stands on this page.
struct GroundBox {
    bool filled = false;
    bool openAbove = false; ///< it began on an earlier page
    bool openBelow = false; ///< it goes on
};

/// A thin line as wide as its area, along its top.
struct RuleBox {
    QColor Palette::*colour = &Palette::line;
};

/// Something painted at a place on a page. An accessible writer marks it as part of its node's
/// element, as that element's label, or as an artifact that nobody is told of.
struct Box {
    enum class Use { Content, Label, Decoration, Header, Footer, RepeatedHead };

    QRectF area; ///< in page units, from the page's top left corner
    NodeId node; ///< the node of the report it belongs to; empty: to none
    Use use = Use::Content;
    std::variant<TextBox, PageReferenceBox, DrawingBox, MarkBox, GroundBox, RuleBox> content;
};

/// The boxes of one page in the order in which they are painted, which is the order of reading.
using Page = std::vector<Box>;

/// Where a node begins.
struct Anchor {
    int page = 0;  ///< counted from 0
    qreal top = 0; ///< in page units, from the page's top

    bool operator==(const Anchor &) const = default;
};

/// A report set on pages.
struct Pages {
    PageFormat format;
    std::vector<Page> pages;
    std::vector<PageFormat> formats; ///< of each page: a section may be set on other paper
    QHash<NodeId, Anchor> anchors;   ///< of every node of the report

    int count() const { return int(pages.size()); }
    const PageFormat &formatOf(int page) const { return formats[size_t(page)]; }
};

/// Of a beginning nobody knows yet how many pages there will be, and none says so.
enum class Extent { Whole, Beginning };

/// Sets the report on pages. No heading and no opening of an objective stands alone at the foot of
/// a page, a card or small table goes on over the next page only where this one would otherwise be
/// less than three quarters full, and the head of a table is repeated on every page the table
/// reaches. A section that begins on a new page goes on below the one before it where more than a
/// third of the page is free; one on other paper begins on a page of its own, and so does what
/// follows it. No lines between a heading and a table stand without the table's first rows.
/// No table leaves fewer than two rows on a page, and no paragraph of a few lines is cut.
Pages paginate(const Report &report, const PageFormat &format = {}, Extent extent = Extent::Whole);

/// The page on which each node of the report begins, counted from 1.
QHash<NodeId, int> pageNumbersOf(const Pages &pages);
QHash<NodeId, int> pageNumbers(const Report &report); ///< on A4

/// Paints one page, 0 to count() - 1, with its top left corner at the painter's origin and one
/// painter unit to a page unit: scale the painter by its dots per inch / unitsPerInch before. The
/// paper itself is the caller's. `before` is called before each box, for writers that mark what is
/// painted.
void paintPage(QPainter &painter, const Pages &pages, int index,
               const Palette &palette = printPalette(),
               const std::function<void(const Box &)> &before = {});

} // namespace tidemark::report

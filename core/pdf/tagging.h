// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/pdf/content.h"
#include "core/pdf/structure.h"

#include <QDateTime>
#include <QPointF>

namespace tidemark::report {

/// A place in a PDF, as PDF counts: points from the lower left corner of the page.
struct PdfPlace {
    int page = 0;
    qreal top = 0;
};

/// A place on a page that leads to another: part of what its element owns.
struct PdfLink {
    int page = 0;
    QRectF area;
    int element = -1;
    QString contents; ///< what a screen reader says of it
    PdfPlace to;
};

struct Bookmark {
    int level = 1;
    QString title;
    PdfPlace to;
};

/// What is said of a file as a whole.
struct PdfProperties {
    QString title;
    QString author;
    QString subject;
    QString language; ///< BCP 47
    QDateTime moment;
};

/// All that a painted PDF lacks to be one that a screen reader can read.
struct Tagging {
    std::vector<Element> elements;  ///< each after its parent; the first is the document
    std::vector<ContentMark> marks; ///< in the order in which they were painted
    std::vector<PdfLink> links;
    std::vector<Bookmark> bookmarks;
    PdfProperties properties;
};

/// Finishes a PDF that QPdfWriter wrote with markers in it, as PDF/UA-1 wants it (ISO 14289-1):
/// structure tree, marked content, links, bookmarks, properties, fonts of which every character can
/// be read. The same input gives the same bytes. An error says in words what does not fit.
Result<QByteArray> tagged(const QByteArray &painted, const Tagging &tagging);

} // namespace tidemark::report

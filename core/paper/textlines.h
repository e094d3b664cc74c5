// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/pagestyle.h"

namespace tidemark::report {

/// A part of a line in one style, font and direction of writing.
struct Fragment {
    QString text; ///< with the blank at which the line was broken, so that copied words stay apart
    TextStyle style;
    int run = 0; ///< the place of its run among the runs the lines were made of
    qreal x = 0; ///< from the line's left end, in page units
    qreal width = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString actualText = {}; ///< what it stands in for; empty: for itself
};

struct Line {
    std::vector<Fragment> fragments;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// The text broken into lines of at most `width` page units. Lines run from the left; those of a
/// text that begins right to left end at the right. Takes time in proportion to the text.
std::vector<Line> linesOf(const Runs &runs, const TextStyle &style, qreal width);

/// The width of the longest part of the text that should not be broken. What is longer than any
/// word does not count: it is broken wherever it must be.
qreal longestWordOf(const Runs &runs, const TextStyle &style);

/// The width of a text that is not broken.
qreal widthOf(const QString &text, const TextStyle &style);

} // namespace tidemark::report

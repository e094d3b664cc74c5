// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QString>

#include <vector>

/// Which of the two embedded fonts has which character. What neither has is printed as U+FFFD, a
/// question mark in a black diamond, and stands in the PDF as what it is.
namespace tidemark::report {

/// A piece of text that one font has.
struct Glyphs {
    QString text;
    bool fallback = false;
    QString actualText = {}; ///< what the text stands in for; empty: for itself
};

/// A text cut into pieces that are printed one after the other. Controls that nobody can see become
/// blanks or U+FFFD, as in HTML; whatever separates lines becomes '\n'; a per cent sign stays with
/// its number.
std::vector<Glyphs> glyphsOf(const QString &text);

/// What the pieces print, one after the other.
QString textOf(const std::vector<Glyphs> &pieces);

/// Whether a program that takes the text out of a PDF glyph by glyph gets the same text: false for
/// what is written from right to left, has combining marks or shares its glyphs.
bool isReadBack(const QString &text);

/// A node that cannot be printed as it is written, and the characters that no embedded font has.
struct Unprintable {
    NodeId node;
    QString characters; ///< each once, in order of appearance
};

/// Those of a report in order of reading.
std::vector<Unprintable> unprintableIn(const Report &report);

} // namespace tidemark::report

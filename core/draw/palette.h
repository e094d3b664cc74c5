// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"

#include <QColor>
#include <QList>
#include <QString>

/// The drawings of Tidemark: each is a value with paint() and describe(). They paint the same way
/// on a widget, an image, a PDF and an SVG: they know neither screen nor resolution, take every
/// colour from a Palette by its role, and never say anything by colour alone.
namespace tidemark {

/// The colours of everything that is drawn, by role, with the font and the weight of lines that go
/// with them. Text roles have a contrast of at least 4.5 : 1 on every ground, marks at least 3 : 1
/// (WCAG 2.2, 1.4.3 and 1.4.11).
struct Palette {
    // Grounds
    QColor paper;     ///< behind pages, rows and fields
    QColor panel;     ///< behind panels, cards, table heads
    QColor selection; ///< behind a selected row; the other colours stay as they are on it
    QColor lit;       ///< behind a row that has just changed

    // Text
    QColor ink;
    QColor inkSoft; ///< captions and second lines

    // Lines
    QColor line;     ///< hairlines between things; decoration only
    QColor track;    ///< what is left of a gauge; decoration only
    QColor border;   ///< the edge of a field or button, 3 : 1 on every ground
    QColor focus;    ///< the frame around what has the focus
    QColor disabled; ///< words and icons that cannot be used now; exempt from contrast

    // Stages
    QColor planned;
    QColor inProgress;
    QColor completed;
    QColor onHold;
    QColor cancelled;

    // Facts
    QColor problem; ///< overdue, start missed, contradiction, worse
    QColor caution; ///< due soon, stale, behind
    QColor good;    ///< better, saved

    QString fontFamily = QStringLiteral("Open Sans");
    qreal weight = 1; ///< factor on the width of every line

    bool operator==(const Palette &) const = default;
};

Palette lightPalette();
Palette darkPalette();
/// Black on white, all lines thicker, no state told by colour.
Palette highContrastPalette();
/// White on black, for systems whose high contrast is dark.
Palette highContrastDarkPalette();
/// Colours on white paper, with fine lines.
Palette printPalette();
/// Greys on white paper: for a printer without colour.
Palette greyPrintPalette();

QColor stageColour(const Palette &palette, Stage stage);

/// The grounds on which every text and mark of the palette can be read.
QList<QColor> grounds(const Palette &palette);

/// Whether its states have colours: not in high contrast, and not in greys.
bool tellsByColour(const Palette &palette);

/// Contrast of two opaque colours by WCAG 2.2: 1 (the same) to 21 (black on white).
double contrast(const QColor &a, const QColor &b);

/// `colour`, made darker or lighter just as far as it must be to have the contrast `ratio` on every
/// one of `grounds`, which are all light or all dark. For colours that are not ours: a council's
/// key may ask for amber on white.
QColor readableOn(const QList<QColor> &grounds, const QColor &colour, double ratio);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

class QPalette;
class QWidget;

/// How the widgets look: the same palette, spacing and three text sizes as the drawings and the
/// report (design.md §11). Panels name a Tone and take lengths from here; they set no style sheet.
namespace tidemark {

enum class Appearance { System, Light, Dark, HighContrast };

/// What an officer can choose of the look.
struct Look {
    Appearance appearance = Appearance::System;
    int textPercent = 100; ///< 80 to 200, of the size that the system asks for
    bool reducedMotion = false;

    bool operator==(const Look &) const = default;
};

/// Dresses the whole program; can be called again at any time. What the officer has asked of the
/// system (contrast, size of text, stillness) is asked anew each time.
void applyLook(const Look &asked);

/// The colours for drawing on a widget, by its QPalette. Ask again on QEvent::PaletteChange.
const Palette &drawPalette(const QPalette &palette);

/// Whether nothing may move or fade by itself.
bool reducedMotion();

/// The spacing scale, in px.
namespace space {
inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int wide = 24;
inline constexpr int huge = 32;
} // namespace space

/// A length in px at the usual text size, grown as the text has.
int px(int length);

/// Whether the window is so low (1366 × 768 at 200%) that it has room only for what a page is for:
/// what stands elsewhere too, or can be unfolded, is left out.
bool isLow(const QWidget &page);

/// What a widget is, for the style sheet.
enum class Tone {
    Plain,   ///< as its kind of widget usually looks
    Title,   ///< text: the name of a page or dialog
    Section, ///< text: a heading within one
    Quiet,   ///< text: second lines and captions
    Error,   ///< text: what is wrong, beside its field
    Primary, ///< button: what one most likely wants
    Flat,    ///< button: without an edge until it is pointed at
    Link,    ///< button: looks like a link
    Panel,   ///< ground: behind panels
    Paper,   ///< ground: behind pages
    Notice   ///< ground: a banner
};
void setTone(QWidget *widget, Tone tone);

/// A state the style sheet knows by name ("faulty", "away"); the widget is dressed anew.
void setState(QWidget *widget, const char *state, bool on);

} // namespace tidemark

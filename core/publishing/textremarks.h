// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

// What a report likes at most, in characters. 1,000 are some 150 words, a third of a printed page,
// which is where the meter beside the commentary begins to say so; 100 are two lines of a heading;
// and a reason stands in the cell of a table.
inline constexpr qsizetype longestTitle = 100;
inline constexpr qsizetype longestReason = 300;
inline constexpr qsizetype longestCommentary = 1'000;
inline constexpr qsizetype longestDescription = 2'000;

/// "TBC", "TODO", "XXX": a word that stands for one still to be written.
bool isPlaceholder(QStringView word);

/// What an officer would rather not see printed: texts that are too long, or still to be written,
/// persons by their names, and characters that no embedded font has.
///
/// A lead officer by name is told only where most of the leads in the report are roles ("Director
/// of Housing"): a council that names its officers does so everywhere.
QList<Remark> remarksOnTexts(const report::Source &source, const report::Report &report);

} // namespace tidemark::publishing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"

#include <QStringList>

/// An import said in plain English, a line each.
namespace tidemark::words {

/// "3 new, 10 changed, 87 unchanged, 1 not understood".
QString importCounts(const Import &import);
/// "12 actions added, 3 changed; 2 rows not understood.", "2 actions and 1 measure added."
QString importDone(const Import &import);
/// A word's meaning, as mappings keep it, in words: "judgement On track, progress 50".
QString meaningInWords(const QString &stored);
/// The fate of one row, with what changes field by field below it.
QStringList rowFate(const RowFate &row);
/// The questions with what was assumed, and the words with what they were taken for.
QStringList importQuestions(const Import &import);
/// What else there is to tell: sheets and columns left out, actions that the file does not have.
QStringList importRemarks(const Import &import);

} // namespace tidemark::words

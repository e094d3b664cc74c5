// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"
#include "core/sheets/book.h"
#include "ui/import/choicegrid.h"

namespace tidemark {

/// The first different texts that stand in cells, as one line.
QString samplesOf(const QList<const Cell *> &cells);
/// The cells that are not empty below a heading.
QList<const Cell *> cellsUnder(const Sheet &sheet, int firstRow, int column);

/// What a question is about: the file, and what was made of it.
struct AskedOf {
    const Book &book;
    const Mapping &used;
    int yearStartMonth; ///< of the plan
};

/// What stands in the file under the column that a question is about, as a sentence; empty where it
/// is about none.
QString examplesWords(const Question &question, const AskedOf &of);
/// What can be answered, with what an example from the file would then be.
QList<Choice> choicesOf(const Question &question, const AskedOf &of);
/// The answer that was assumed.
QString assumedOf(const Question &question, const Mapping &used);
/// Puts an answer into a mapping.
void answer(const Question &question, const QString &value, Mapping &mapping);

} // namespace tidemark

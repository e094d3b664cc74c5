// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/readbook.h"
#include "core/sheets/readinglimits.h"
#include "tests/fuzz/check.h"

namespace tidemark::fuzz {

/// A refusal is a sentence; a book keeps the limits, its rows and cells are in their order, each
/// once, and can be found by their places.
inline void checkBook(const Result<Book> &book)
{
    if (!book) {
        hold(book.error().message.endsWith(u'.'), "a refusal is a sentence");
        return;
    }
    hold(!book->sheets.isEmpty(), "a book has a sheet");
    for (const Sheet &sheet : book->sheets) {
        int row = -1;
        for (const Row &one : sheet.rows) {
            hold(one.index > row && one.index < limits::rows, "rows are in order");
            row = one.index;
            int column = -1;
            for (const Cell &cell : one.cells) {
                hold(cell.column > column && cell.column < limits::columns, "cells are in order");
                column = cell.column;
                hold(sheet.at(row, column) == cell, "a cell stands in its place");
                hold(cell.isEmpty() == cell.text.isEmpty() || cell.kind == Cell::Kind::Error,
                     "a cell that is not empty says something");
                hold((cell.kind == Cell::Kind::Date) == cell.date.isValid(), "a date is a day");
            }
        }
    }
}

} // namespace tidemark::fuzz

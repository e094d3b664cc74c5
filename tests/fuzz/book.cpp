// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/books.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

/// The bytes of a file: a book that holds together, or a sentence.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::checkBook(bookOf(fuzz::bytesOf(data, size), u"plan.xlsx"_s));
    return 0;
}

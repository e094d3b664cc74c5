// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/books.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

/// A text: as a page, as what was copied, and as the bytes of a file of values.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString text = QString::fromUtf8(bytes);
    fuzz::checkBook(bookCopied(text, {}));
    fuzz::checkBook(bookCopied({}, text));
    fuzz::checkBook(bookOf("\xEF\xBB\xBF" + bytes, u"plan.csv"_s));
    return 0;
}

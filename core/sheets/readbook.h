// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/book.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace tidemark {

/// Told now and then how far a long reading has come, 0 to 99; its answer false stops it. It is
/// called on the thread that reads.
using ReadingWatch = std::function<bool(int percent)>;

/// The tables of a file: a workbook (.xlsx, .ods), the tables in a text (.docx, .odt), comma-,
/// semicolon- or tab-separated values in any encoding, or a web page. Which it is says its content,
/// not its name. All or nothing: an Error where a part of it is damaged, too large
/// (readinglimits.h) or locked by a password. Nothing that the file refers to is looked for, and
/// nothing is written.
Result<Book> readBook(const QString &path, const ReadingWatch &watch = {});

/// The same of bytes; `name` is how the sentences call them.
Result<Book> bookOf(const QByteArray &bytes, const QString &name, const ReadingWatch &watch = {});

/// The tables that another program has copied: of `html` where there are any in it, which knows
/// merged cells and colours, and else `text` as tab-separated rows.
Result<Book> bookCopied(const QString &html, const QString &text, const ReadingWatch &watch = {});

} // namespace tidemark

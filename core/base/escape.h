// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tidemark {

/// Text made safe inside HTML and XML content and inside double-quoted attributes. Characters that
/// XML 1.0 does not allow at all (NUL and other controls, lone surrogates) become U+FFFD.
QString escapedForMarkup(QStringView text);

/// One cell of a CSV row (RFC 4180): quoted where it must be. A cell that a spreadsheet would run
/// as a formula (it begins with = + - @, a tab or a carriage return, and is no plain number) gets
/// an apostrophe in front (OWASP, "CSV injection").
QString escapedForCsv(QStringView text);

/// Text as one line that no terminal takes for a command: what cannot be shown (controls, marks
/// that turn the direction of writing, halves of characters) becomes a blank.
QString plainLine(QStringView text);

} // namespace tidemark

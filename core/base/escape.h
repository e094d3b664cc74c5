// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tidemark {

/// Text made safe inside HTML and XML content and inside double-quoted attributes. Characters that
/// XML 1.0 does not allow at all (NUL and other controls, lone surrogates) become U+FFFD.
QString escapedForMarkup(QStringView text);

/// One cell of a CSV row (RFC 4180): quoted where it must be. A cell that a spreadsheet would run
/// as a formula (it begins with = + - @, also in full width, a tab or a line break, and is no plain
/// number) gets an apostrophe in front (OWASP, "CSV injection").
QString escapedForCsv(QStringView text);

/// Text as one line that no terminal takes for a command: what cannot be shown (controls, marks
/// that turn the direction of writing, halves of characters) becomes a blank.
QString plainLine(QStringView text);

/// “Plan 2022.tidemark”: how a sentence names a file, without its folder and as a plainLine().
QString quotedName(QStringView path);
/// The same with the folder, as far as it was given.
QString quotedPath(QStringView path);

/// The path as every part of Qt takes it: a name that begins with a colon would be looked for
/// inside the program.
QString ordinaryPath(const QString &path);

} // namespace tidemark

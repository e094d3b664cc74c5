// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/letters.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// Text files as other programs leave them.
namespace tidemark {

/// A page is a few kilobytes; a file above this many bytes is something else, and is not read.
inline constexpr qint64 largestTextFile = qint64(2) * 1024 * 1024;

/// The bytes as text, as lettersOf() finds it. Error::Kind::Invalid for bytes that are no text,
/// such as a picture; `name` is how the sentence calls the file.
Result<DecodedText> decodedLetters(const QByteArray &bytes, const QString &name);
/// The text alone.
Result<QString> decodedText(const QByteArray &bytes, const QString &name);

/// The bytes of a file that should hold text. Error::Kind::Io when it cannot be read, Invalid when
/// it is no plain file or larger than `most` bytes.
Result<QByteArray> readTextBytes(const QString &path, qint64 most = largestTextFile);

/// The text of a file. Error::Kind::Io when it cannot be read, Invalid when it is no text.
Result<QString> readTextFile(const QString &path);

} // namespace tidemark

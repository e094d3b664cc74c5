// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// Text files as other programs leave them: which letters the bytes mean is found out here.
namespace tidemark {

/// A page is a few kilobytes; a file above this many bytes is something else, and is not read.
inline constexpr qint64 largestTextFile = qint64(2) * 1024 * 1024;

/// A file's letters, and where some of its bytes were not in the file's own encoding.
struct DecodedText {
    QString text;
    QList<qsizetype> strays; ///< places in `text`, in order, of letters read as Windows-1252
};

/// The bytes as text: UTF-8, UTF-16 or UTF-32 by their mark, UTF-16 without one by its zero bytes,
/// UTF-8 where the bytes are, and else Windows-1252. Where most letters beyond ASCII are UTF-8, a
/// stray byte of Windows is read as what it means there. Error::Kind::Invalid for bytes that are no
/// text, such as a picture; `name` is how the sentence calls the file.
Result<DecodedText> decodedLetters(const QByteArray &bytes, const QString &name);
/// The text alone.
Result<QString> decodedText(const QByteArray &bytes, const QString &name);

/// The bytes of a file that should hold text. Error::Kind::Io when it cannot be read, Invalid when
/// it is no plain file or larger than `most` bytes.
Result<QByteArray> readTextBytes(const QString &path, qint64 most = largestTextFile);

/// The text of a file. Error::Kind::Io when it cannot be read, Invalid when it is no text.
Result<QString> readTextFile(const QString &path);

} // namespace tidemark

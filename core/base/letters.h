// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark {

/// What bytes say as text, and where some of them were not in the encoding of the others.
struct DecodedText {
    QString text;
    QList<qsizetype> strays; ///< places in `text`, in order, of letters read as Windows-1252
};

/// The bytes as text: UTF-8, UTF-16 or UTF-32 by their mark, UTF-16 without one by its zero bytes,
/// UTF-8 where the bytes are, and else Windows-1252. Where most letters beyond ASCII are UTF-8, a
/// stray byte of Windows is read as what it means there.
DecodedText lettersOf(const QByteArray &bytes);

/// False for what is no text, such as a picture: a stray control character happens to text, one in
/// every hundred letters does not.
bool isWriting(const QString &text);

} // namespace tidemark

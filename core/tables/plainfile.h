// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// Beside a plan lie its journal and its lock, in a folder that others may write to: what stands
/// under such a name is looked at before it is opened, and is never followed anywhere.
namespace tidemark {

enum class NameKind {
    Nothing,
    PlainFile,
    HardLink, ///< a plain file that has another name elsewhere
    Link,
    Folder,
    Special ///< a pipe, a socket or a device, which could keep us waiting for ever
};

/// What stands under the name itself, and not where it may lead.
NameKind kindOf(const QString &path);

/// "a link", "a folder": how a sentence says what stands there.
QString wordsFor(NameKind kind);

/// The first bytes of a plain file; nothing where it is none or cannot be read.
std::optional<QByteArray> readPlainFile(const QString &path, qint64 most);

} // namespace tidemark

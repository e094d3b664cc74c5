// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/savefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error notWritten(const QFileInfo &file, const QString &reason)
{
    const QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (!file.dir().exists())
        return {Error::Kind::Io, u"“%1” was not written, because there is no folder “%2”. Make the "
                                 "folder first, or choose another."_s.arg(file.fileName(), folder)};
    return {Error::Kind::Io,
            u"“%1” could not be written into the folder “%2” (%3). Look whether it is open in "
            "another program and whether there is room, or choose another name or folder."_s.arg(
                file.fileName(), folder, reason)};
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    // QSaveFile does not write to the long names of Windows, "\\?\C:\folder\file".
    QSaveFile file(QDir::fromNativeSeparators(path));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return notWritten(QFileInfo(path), file.errorString());
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/savefile.h"

#include "core/base/escape.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error notWritten(const QFileInfo &file, const QString &reason)
{
    const QString name = quotedName(file.filePath());
    const QString folder = quotedPath(QDir::toNativeSeparators(file.absolutePath()));
    if (!file.dir().exists())
        return {Error::Kind::Io, u"%1 was not written, because there is no folder %2. Make the "
                                 "folder first, or choose another."_s.arg(name, folder)};
    return {Error::Kind::Io,
            u"%1 could not be written into the folder %2 (%3). Look whether it is open in "
            "another program and whether there is room, or choose another name or folder."_s.arg(
                name, folder, reason)};
}

// Piece by piece, because only the piece that cannot be written at all says why.
bool isWritten(QSaveFile &file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const qint64 more = file.write(bytes.constData() + done, bytes.size() - done);
        if (more <= 0)
            return false;
        done += more;
    }
    return true;
}

} // namespace

Result<void> refuseUnlessPlainFile(const QString &path)
{
    const QFileInfo file(ordinaryPath(path));
    const bool isFree = !file.exists() && !file.isSymLink();
    if (isFree || file.isFile())
        return {};
    const QString what = file.isDir()       ? u"a folder"_s
                         : file.isSymLink() ? u"a link that leads to no file"_s
                                            : u"a pipe or a device, and not a file"_s;
    return Error{Error::Kind::Io,
                 u"%1 is %2. Choose another name to write to."_s.arg(quotedPath(path), what)};
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    if (auto plain = refuseUnlessPlainFile(path); !plain)
        return plain;
    // QSaveFile does not write to the long names of Windows, "\\?\C:\folder\file".
    QSaveFile file(QDir::fromNativeSeparators(ordinaryPath(path)));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && isWritten(file, bytes)
        && file.commit())
        return {};
    return notWritten(QFileInfo(ordinaryPath(path)), file.errorString());
}

} // namespace tidemark

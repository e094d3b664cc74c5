// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/plainfile.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <sys/stat.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tidemark {

#ifdef Q_OS_UNIX

namespace {

NameKind kindIn(const struct stat &found)
{
    if (S_ISLNK(found.st_mode))
        return NameKind::Link;
    if (S_ISDIR(found.st_mode))
        return NameKind::Folder;
    if (!S_ISREG(found.st_mode))
        return NameKind::Special;
    return found.st_nlink > 1 ? NameKind::HardLink : NameKind::PlainFile;
}

} // namespace

NameKind kindOf(const QString &path)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return NameKind::Nothing;
    return kindIn(found);
}

// The flags hold even where the name has been given to something else since it was looked at.
std::optional<QByteArray> readPlainFile(const QString &path, qint64 most)
{
    const int number = ::open(QFile::encodeName(path).constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (number < 0)
        return std::nullopt;
    QFile file;
    struct stat found = {};
    if (!file.open(number, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(number);
        return std::nullopt;
    }
    if (::fstat(number, &found) != 0 || kindIn(found) != NameKind::PlainFile)
        return std::nullopt;
    return file.read(most);
}

#else

// Windows lets nobody make a hard link to a file that they may not change, and has no pipes in its
// folders; so links and folders are all there is to be told apart.
NameKind kindOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymbolicLink() || info.isJunction())
        return NameKind::Link;
    if (!info.exists())
        return NameKind::Nothing;
    if (info.isDir())
        return NameKind::Folder;
    return info.isFile() ? NameKind::PlainFile : NameKind::Special;
}

std::optional<QByteArray> readPlainFile(const QString &path, qint64 most)
{
    QFile file(path);
    if (kindOf(path) != NameKind::PlainFile || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(most);
}

#endif

QString wordsFor(NameKind kind)
{
    switch (kind) {
    case NameKind::Nothing:
        return u"not there"_s;
    case NameKind::PlainFile:
        return u"a file"_s;
    case NameKind::HardLink:
        return u"another name of some other file"_s;
    case NameKind::Link:
        return u"a link"_s;
    case NameKind::Folder:
        return u"a folder"_s;
    case NameKind::Special:
        return u"a pipe or a device"_s;
    }
    Q_UNREACHABLE();
}

} // namespace tidemark

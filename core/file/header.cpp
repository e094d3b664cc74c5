// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/header.h"

#include "core/tables/format.h"
#include "core/tables/sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The places are those of the SQLite file format, §1.3 "The Database Header".
constexpr qsizetype headerSize = 100;
constexpr qsizetype writeVersionAt = 18;
constexpr qsizetype readVersionAt = 19;
constexpr qsizetype schemaFormatAt = 44;
constexpr quint32 newestSchemaFormat = 4;
constexpr qsizetype userVersionAt = 60;
constexpr qsizetype applicationIdAt = 68;
constexpr char walVersion = 2;

Error notAPlan(const QString &path, const QString &what)
{
    const bool isCalledOne = path.endsWith(u".tidemark", Qt::CaseInsensitive);
    const QString next = isCalledOne ? u"Choose another plan, or restore this one from a backup"_s
                                     : u"Choose a file whose name ends in “.tidemark”"_s;
    return {Error::Kind::NotAPlan, u"%1 %2. %3."_s.arg(quotedName(path), what, next)};
}

Error notReadable(const QString &path, const QString &reason)
{
    return {Error::Kind::Io,
            u"%1 could not be read (%2). Look whether you may open it and whether "
            "its drive is connected, then try again."_s.arg(quotedName(path), reason)};
}

// A device or a pipe could keep us waiting for ever, so only plain files are opened at all.
Result<void> refuseUnlessPlainFile(const QString &path)
{
    const QFileInfo info(path);
    if (path.contains(QChar::Null) || !info.exists())
        return Error{Error::Kind::Io,
                     u"There is no file %1 in the folder %2. It may have been "
                     "moved, renamed or deleted; look for it and open it from "
                     "where it is now."_s.arg(quotedName(path), quotedPath(QDir::toNativeSeparators(
                                                                    info.absolutePath())))};
    if (info.isDir())
        return Error{Error::Kind::NotAPlan,
                     u"%1 is a folder, not a plan. Choose a file in it whose name ends in "
                     "“.tidemark”."_s.arg(quotedName(path))};
    if (!info.isFile())
        return notAPlan(path, u"is not a file that can hold a plan"_s);
    return {};
}

quint32 numberAt(const QByteArray &bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.constData() + place);
}

} // namespace

Error damaged(const QString &path)
{
    return {Error::Kind::Corrupt,
            u"%1 is damaged and was not opened. Restore it from a backup or from a copy sent by "
            "e-mail; the file has not been touched."_s.arg(quotedName(path))};
}

Error tooNew(const QString &path, int version)
{
    return {Error::Kind::TooNew,
            u"%1 was made by a newer Tidemark (file version %2; this program reads up to %3). Ask "
            "for the newer program; the file has not been touched."_s.arg(
                quotedName(path), QString::number(version), QString::number(formatVersion))};
}

Result<FileHeader> readHeader(const QString &path)
{
    if (auto plain = refuseUnlessPlainFile(path); !plain)
        return plain.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable(path, file.errorString());
    const QByteArray bytes = file.read(headerSize);
    if (bytes.isEmpty() && file.error() != QFileDevice::NoError)
        return notReadable(path, file.errorString());
    if (bytes.isEmpty())
        return notAPlan(path, u"is empty"_s);
    if (!bytes.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return notAPlan(path, u"is not a plan made by Tidemark"_s);
    if (bytes.size() < headerSize)
        return notAPlan(path, u"breaks off before it has begun"_s);
    if (numberAt(bytes, applicationIdAt) != applicationId)
        return notAPlan(path, u"belongs to another program"_s);
    const auto version = static_cast<qint32>(numberAt(bytes, userVersionAt));
    if (version > formatVersion)
        return tooNew(path, version);
    if (numberAt(bytes, schemaFormatAt) > newestSchemaFormat)
        return damaged(path);
    return FileHeader{bytes[writeVersionAt] == walVersion || bytes[readVersionAt] == walVersion};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// The rights of a folder on a share or a stick say little on Windows; a file made there says all.
bool canBeWritten(const QString &folder)
{
    QTemporaryFile trial(QDir(folder).filePath(u"tidemark-XXXXXX.tmp"_s));
    return trial.open();
}

bool isBelow(const QString &folder, const QString &above)
{
    return !above.isEmpty()
           && QDir::cleanPath(folder).startsWith(QDir::cleanPath(above) + u'/',
                                                 Qt::CaseInsensitive);
}

} // namespace

ProgramFolder lookAtProgramFolder(const QString &path, const QString &temporary)
{
    const bool portable = QFileInfo(QDir(path).filePath(u"portable"_s)).isFile();
    return {path, temporary, portable, portable && canBeWritten(path)};
}

bool isInsideZip(const ProgramFolder &folder)
{
    // Only the zip holds that file; and whoever unzips by hand takes another folder.
    return folder.portable && isBelow(folder.path, folder.temporary);
}

QString settingsFile(const ProgramFolder &folder, const QString &profile)
{
    return folder.portable && folder.writable && !isInsideZip(folder)
               ? QDir(folder.path).filePath(u"Tidemark.ini"_s)
               : profile;
}

QString startAdvice(const ProgramFolder &folder)
{
    return isInsideZip(folder)
               ? u"Tidemark was started inside its zip file. Close it, choose “Extract all” for "
                 u"the "
                 "zip file, and start it from the folder that makes; do not keep plans in here."_s
               : QString();
}

} // namespace tidemark

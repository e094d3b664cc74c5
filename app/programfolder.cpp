// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
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
    // Only the zip holds that file, and nobody unzips by hand into the temporary folder.
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
    if (isInsideZip(folder))
        return u"Tidemark was started inside its zip file. Close it, choose “Extract all” for the "
               "zip file, and start it from the folder that makes; do not keep plans in here."_s;
    if (folder.portable && !folder.writable)
        return u"Nothing can be written into the folder that Tidemark was started from, so its "
               "settings are kept in your profile on this computer. Keep plans elsewhere too."_s;
    return {};
}

QString settingsAdvice(QSettings &settings, const QString &version)
{
    settings.setValue(u"program/version"_s, version);
    settings.sync();
    if (settings.status() == QSettings::NoError)
        return {};
    return u"Tidemark's settings cannot be kept in %1: the disk may be full, or the folder "
           "protected. The window's size, its look and the list of plans will be forgotten when it "
           "is closed; plans themselves are not concerned."_s.arg(
               QDir::toNativeSeparators(QFileInfo(settings.fileName()).path()));
}

} // namespace tidemark

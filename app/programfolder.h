// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace tidemark {

/// What main() has found out about the folder that the program was started from.
struct ProgramFolder {
    QString path;
    QString temporary;     ///< the system's folder for what need not last
    bool portable = false; ///< a file named `portable` lies in it
    bool writable = false;
};

/// Looks at a folder; whether it can be written is tried, and only where it matters.
ProgramFolder lookAtProgramFolder(const QString &path, const QString &temporary);

/// Whether a zip viewer has put the program into a folder that it will clear away later.
bool isInsideZip(const ProgramFolder &folder);

/// The file that settings are kept in: beside a portable program, where that can be written and
/// will stay; else `profile`, that of the user.
QString settingsFile(const ProgramFolder &folder, const QString &profile);

/// What somebody who starts from this folder should know first; empty where there is nothing.
QString startAdvice(const ProgramFolder &folder);

/// The same of settings that cannot be kept. It is tried, with the version of the program that
/// keeps them: a full disk shows only when something is written.
QString settingsAdvice(QSettings &settings, const QString &version);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"
#include "tests/support/tempfolder.h"

#include <QStringList>

/// What the tests of the file room share: a plan small enough to break a few thousand times, and
/// the other program that gets at a file behind our back.
namespace tidemark::test {

/// A theme with two objectives, two actions with updates and a measure.
Plan smallPlan();

PlanFile::Options options();
Stamp stamp();

/// Changes two tables at once: the first theme's narrative and the plan's title become `text`.
ChangeSet retitled(const Plan &plan, const QString &text);

/// A file in the folder that holds the plan, closed again. Ends the program where it cannot be
/// made.
QString fileOf(const Plan &plan, const TempFolder &folder,
               const QString &name = QStringLiteral("plan.tidemark"));

/// The plan in the file, read as by another program. Ends the program where it cannot be.
Plan planIn(const QString &path);

QByteArray bytesOf(const QString &path);
QStringList filesIn(const TempFolder &folder);

/// What another program does to a database, its guards down.
void runSql(const QString &path, const char *sql);

/// The sentence a file is refused with, and its kind; empty where it opens and loads.
struct Refusal {
    Error::Kind kind = Error::Kind::Invalid;
    QString sentence;
};
Refusal refusalOf(const QString &path, const PlanFile::Options &how = options());

} // namespace tidemark::test

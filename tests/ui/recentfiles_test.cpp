// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/escape.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"
#include "ui/models/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

QDateTime at(int hour)
{
    return {QDate(2026, 11, 22), QTime(hour, 0), Qt::UTC};
}

QStringList pathsOf(const RecentFiles &files)
{
    QStringList paths;
    for (const RecentFile &file : files.list())
        paths.append(file.path);
    return paths;
}

/// The path as it is kept: on Windows it begins with a drive.
QString whole(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

TEST_CASE("The file opened last stands first, once")
{
    const test::TempFolder folder;
    QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
    RecentFiles files(memory);
    files.add(u"/plans/a.tidemark"_s, at(9));
    files.add(u"/plans/b.tidemark"_s, at(10));
    files.add(u"/plans/./a.tidemark"_s, at(11));
    CHECK(pathsOf(files)
          == QStringList{whole(u"/plans/a.tidemark"_s), whole(u"/plans/b.tidemark"_s)});
    CHECK(files.list().constFirst().openedAt == at(11));
}

TEST_CASE("Only the last ten files are kept, from one start to the next")
{
    const test::TempFolder folder;
    {
        QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
        RecentFiles files(memory);
        for (int i = 0; i < 12; ++i)
            files.add(u"/plans/%1.tidemark"_s.arg(i), at(i));
    }
    QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
    const RecentFiles files(memory);
    CHECK(files.list().size() == RecentFiles::atMost);
    CHECK(files.list().constFirst().path == whole(u"/plans/11.tidemark"_s));
}

TEST_CASE("A recent file is called by its plan's title, and else by its own name")
{
    const test::TempFolder folder;
    QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
    RecentFiles files(memory);
    files.add(u"/plans/c.tidemark"_s, at(9));
    CHECK(files.list().first().name() == u"c");
    files.add(u"/plans/c.tidemark"_s, at(10), u"Council Plan\n2024 to 2028"_s);
    CHECK(files.list().size() == 1);
    CHECK(files.list().first().name() == plainLine(u"Council Plan\n2024 to 2028"_s));
}

TEST_CASE("The as-at day of a file is kept when it is opened again, and goes with it")
{
    const test::TempFolder folder;
    QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
    RecentFiles files(memory);
    files.add(u"/plans/a.tidemark"_s, at(9));
    CHECK(files.asAt(u"/plans/a.tidemark"_s) == QDate());
    files.setAsAt(u"/plans/a.tidemark"_s, QDate(2021, 10, 31));
    files.add(u"/plans/a.tidemark"_s, at(10));
    CHECK(files.asAt(u"/plans/a.tidemark"_s) == QDate(2021, 10, 31));
    files.remove(u"/plans/a.tidemark"_s);
    CHECK(files.list().isEmpty());
    files.setAsAt(u"/plans/a.tidemark"_s, QDate(2021, 10, 31));
    CHECK(files.asAt(u"/plans/a.tidemark"_s) == QDate());
}

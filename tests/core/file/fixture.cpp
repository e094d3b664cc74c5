// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"

#include "tests/support/outline.h"

#include <QDir>
#include <QFile>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace tidemark::test {

Plan smallPlan()
{
    return planFrom(uR"(
        3 Customer focus [Cllr Ann Lee]
          # Complaints (Number; lower; target 250; tolerance 10 %)
            2021-09-30 = 257
          3.1 Charter
            3.1.1 Standards 95% 2020-06-01..2021-09-30 High [Bo Hay]
              2021-06-30 80% On track: Nearly there.
          3.2 Digital
            3.2.1 Forms 29% 2020-06-01..2022-03-31
    )"_s);
}

PlanFile::Options options()
{
    PlanFile::Options options;
    options.user = u"Jane Smith"_s;
    options.computer = u"PC-123"_s;
    options.now = stamp().at;
    return options;
}

Stamp stamp()
{
    return {u"Jane Smith"_s, QDateTime(QDate(2022, 3, 3), QTime(14, 5), Qt::UTC)};
}

ChangeSet retitled(const Plan &plan, const QString &text)
{
    Edit<Settings> settings{plan.settings(), plan.settings()};
    settings.after->title = text;
    const Theme &first = *plan.themes().rows().first();
    Edit<Theme> theme{first, first};
    theme.after->narrative = text;
    return {u"Title to “%1”"_s.arg(text), u"New name"_s, {settings, theme}};
}

QString fileOf(const Plan &plan, const TempFolder &folder, const QString &name)
{
    const auto file = PlanFile::create(folder.path(name), plan, options(), u"New plan"_s);
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().message));
    return folder.path(name);
}

Plan planIn(const QString &path)
{
    const auto file = PlanFile::open(path, options());
    const auto plan = file ? file->load() : Result<Plan>(file.error());
    if (!plan)
        qFatal("%s", qUtf8Printable(plan.error().message));
    return *plan;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return file.readAll();
}

QStringList filesIn(const TempFolder &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void runSql(const QString &path, const char *sql)
{
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

Refusal refusalOf(const QString &path, const PlanFile::Options &how)
{
    const auto file = PlanFile::open(path, how);
    if (!file)
        return {file.error().kind, file.error().message};
    const auto plan = file->load();
    return plan ? Refusal() : Refusal{plan.error().kind, plan.error().message};
}

} // namespace tidemark::test

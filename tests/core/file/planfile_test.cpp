// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QDir>
#include <QFile>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("Whatever the plan, a file of it holds exactly that plan")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const TempFolder folder;
        const Plan plan = randomPlan(seed);
        CHECK(planIn(fileOf(plan, folder)) == plan);
    }
}

TEST_CASE("Whatever the changes, the file follows the plan")
{
    const TempFolder folder;
    Dice dice(7);
    Plan plan = randomPlan(7);
    const QString path = fileOf(plan, folder);
    for (int session = 0; session < 5; ++session) {
        auto file = *PlanFile::open(path, options());
        REQUIRE(*file.load() == plan);
        for (int i = 0; i < 10; ++i) {
            const ChangeSet change = randomChange(plan, dice);
            REQUIRE(apply(change, plan));
            REQUIRE(file.write(change, stamp()));
            REQUIRE(*file.load() == plan);
        }
    }
    CHECK(planIn(path) == plan);
}

TEST_CASE("A plan may have any name that a folder takes")
{
    const TempFolder folder;
    QStringList names{
        u"100 % done.tidemark"_s, u"what? #1 & more.tidemark"_s, u"Ämter – Übersicht.tidemark"_s,
        u"file:x?mode=memory"_s,  u"a'b\"c.tidemark"_s,          u"計画.tidemark"_s,
        u"%41.tidemark"_s};
#ifdef Q_OS_WIN // which takes no such letters
    names.removeIf([](const QString &name) {
        return name.contains(u'?') || name.contains(u':') || name.contains(u'"');
    });
#endif
    for (const QString &name : names) {
        INFO(name.toStdString());
        const Plan plan = smallPlan();
        const QString path = fileOf(plan, folder, name);
        CHECK(QFile::exists(path));
        CHECK(planIn(path) == plan);
    }
    CHECK(filesIn(folder).size() == names.size());
}

TEST_CASE("Text of every kind comes back as it was")
{
    const TempFolder folder;
    Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    auto file = *PlanFile::open(path, options());
    REQUIRE(file.load());
    for (const QString &text : {QString(1'000'000, u'x'), u"before\0after"_s, u"שלום עולם"_s,
                                u"<script>alert(1)</script>"_s, u"'; DROP TABLE action; --"_s,
                                u"😀 \u202E txt"_s, u"\r\n\t"_s, u""_s}) {
        const ChangeSet change = retitled(plan, text);
        REQUIRE(apply(change, plan));
        REQUIRE(file.write(change, stamp()));
        CHECK(*file.load() == plan);
    }
}

TEST_CASE("What a file cannot hold exactly is refused, and nothing is written")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    auto file = *PlanFile::open(path, options());
    REQUIRE(file.load());
    const QByteArray before = bytesOf(path);
    const auto refused = [&](const AnyEdit &edit) {
        const auto entry = file.write({u"Change"_s, {}, {edit}}, stamp());
        return !entry && entry.error().kind == Error::Kind::Invalid
               && entry.error().message.endsWith(u'.');
    };

    Edit<Update> update{*plan.updates().rows().first(), *plan.updates().rows().first()};
    for (const int progress : {-1, 101, std::numeric_limits<int>::max()}) {
        update.after->progress = progress;
        CHECK(refused(update));
    }
    Edit<Measure> measure{*plan.measures().rows().first(), *plan.measures().rows().first()};
    for (const double target :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        measure.after->target = target;
        CHECK(refused(measure));
    }
    Edit<Theme> theme{*plan.themes().rows().first(), *plan.themes().rows().first()};
    for (const QString &text : {QString(QChar(0xD83D)), u"\uFEFFtitle"_s}) { // half an emoji, a BOM
        theme.after->title = text;
        CHECK(refused(theme));
    }
    Edit<Action> action{*plan.actions().rows().first(), *plan.actions().rows().first()};
    action.after->due = QDate(10'000, 1, 1);
    CHECK(refused(action));
    action.after = *action.before;
    action.after->objective = Id::create();
    CHECK(refused(action));
    CHECK(refused(Edit<Settings>{plan.settings(), std::nullopt}));
    CHECK(refused(Edit<Theme>{std::nullopt, Theme{}}));

    CHECK(bytesOf(path) == before);
    CHECK(*file.load() == plan);
}

TEST_CASE("A new plan never takes the place of a file")
{
    const TempFolder folder;
    const QString path = folder.write(u"notes.tidemark"_s, "somebody's notes");
    const auto file = PlanFile::create(path, smallPlan(), options(), u"New"_s);
    REQUIRE_FALSE(file);
    CHECK(file.error().message.startsWith(u"There is already a file “notes.tidemark”"));
    CHECK(bytesOf(path) == "somebody's notes");
    CHECK(filesIn(folder) == QStringList{u"notes.tidemark"_s});
}

TEST_CASE("A plan that cannot be made leaves nothing behind")
{
    const TempFolder folder;
    CHECK_FALSE(PlanFile::create(folder.path(u"no/such/plan.tidemark"_s), smallPlan(), options(),
                                 u"New"_s));
    CHECK_FALSE(PlanFile::create(folder.path(u"plan.tidemark"_s), Plan{}, options(), u"New"_s));
    CHECK_FALSE(PlanFile::create(folder.path(), smallPlan(), options(), u"New"_s));
    CHECK_FALSE(
        PlanFile::create(folder.path(QString(300, u'x')), smallPlan(), options(), u"New"_s));
    CHECK(filesIn(folder).isEmpty());
}

TEST_CASE("A copy holds plan and journal, and takes nobody's place")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    auto file = *PlanFile::open(path, options());
    REQUIRE(file.load());
    REQUIRE(file.write(retitled(plan, u"New"_s), stamp()));
    const auto reader = *PlanFile::open(path, options());
    const QString copy = folder.path(u"copy.tidemark"_s);
    REQUIRE(reader.copyTo(copy));
    const auto copied = *PlanFile::open(copy, options());
    CHECK(copied.access().isWritable());
    CHECK(*copied.load() == *file.load());
    CHECK(*copied.latestEntries(10) == *file.latestEntries(10));

    const auto again = file.copyTo(copy);
    REQUIRE_FALSE(again);
    CHECK(again.error().message.startsWith(u"There is already a file “copy.tidemark”"));
    CHECK_FALSE(file.copyTo(path));
    CHECK_FALSE(file.copyTo(folder.path(u"no/such/folder.tidemark"_s)));
}

TEST_CASE("While a plan is open nothing but the lock lies beside it, and then nothing")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    {
        auto file = *PlanFile::open(path, options());
        const Plan plan = *file.load();
        REQUIRE(file.write(retitled(plan, u"New"_s), stamp()));
        CHECK(
            filesIn(folder)
            == QStringList{u"plan.tidemark"_s, u"plan.tidemark.holder"_s, u"plan.tidemark.lock"_s});
    }
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("A file that another program has changed meanwhile is not written over")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    auto file = *PlanFile::open(path, options());
    REQUIRE(file.load());
    runSql(path, "UPDATE theme SET title = 'Other'");
    const auto entry = file.write(retitled(plan, u"Mine"_s), stamp());
    REQUIRE_FALSE(entry);
    CHECK(entry.error().message.contains(u"“plan.tidemark” has been changed by another program"));

    const Plan reloaded = *file.load();
    CHECK(reloaded.themes().rows().first()->title == u"Other");
    CHECK(file.write(retitled(reloaded, u"Mine"_s), stamp()));
}

#ifdef Q_OS_UNIX // Windows renames no file that is open, and a link to it is a file of another kind
TEST_CASE("A file that was renamed while it was open is not written any more")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    auto file = *PlanFile::open(path, options());
    REQUIRE(file.load());
    REQUIRE(QFile::rename(path, folder.path(u"archive.tidemark"_s)));
    const auto entry = file.write(retitled(plan, u"Mine"_s), stamp());
    REQUIRE_FALSE(entry);
    CHECK(entry.error().message.contains(u"moved, renamed or replaced"));
    CHECK(planIn(folder.path(u"archive.tidemark"_s)) == plan);
}

TEST_CASE("A plan opened through a link is the same plan")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QString link = folder.path(u"link.tidemark"_s);
    REQUIRE(QFile::link(path, link));
    const auto first = PlanFile::open(path, options());
    const auto second = PlanFile::open(link, options());
    REQUIRE(second);
    CHECK(second->access().mode == PlanFile::Access::Mode::HeldByOther);
}
#endif

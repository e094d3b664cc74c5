// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr std::array everyFault{Fault::Error, Fault::Full, Fault::DoneButFailed, Fault::PowerCut,
                                Fault::TornPowerCut};

PlanFile::Options through(const FaultVfs &vfs)
{
    auto how = options();
    how.vfs = vfs.name();
    return how;
}

} // namespace

TEST_CASE("Whatever fails while a plan is made, there is a whole file or none")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = folder.path(u"plan.tidemark"_s);
    FaultVfs vfs;
    for (const Fault fault : everyFault) {
        bool failed = true;
        for (int n = 1; failed; ++n) {
            INFO("fault " << int(fault) << " at " << n);
            vfs.failAt(n, fault);
            bool made = false;
            {
                const auto file = PlanFile::create(path, plan, through(vfs), u"New plan"_s);
                made = file.ok();
                if (!made)
                    CHECK(file.error().message.contains(u"tidemark"));
            }
            failed = vfs.hasFailed();
            vfs.heal();
            if (made)
                CHECK(planIn(path) == plan);
            else
                CHECK(filesIn(folder).isEmpty());
            QFile::remove(path);
        }
    }
}

TEST_CASE("Whatever fails while a plan is copied, there is a whole copy or none")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const QString copy = folder.path(u"copy.tidemark"_s);
    FaultVfs vfs;
    for (const Fault fault : everyFault) {
        bool failed = true;
        for (int n = 1; failed; ++n) {
            INFO("fault " << int(fault) << " at " << n);
            const auto file = *PlanFile::open(path, through(vfs));
            vfs.failAt(n, fault);
            const auto copied = file.copyTo(copy);
            failed = vfs.hasFailed();
            vfs.heal();
            CHECK(QFile::exists(copy) == copied.ok());
            if (copied)
                CHECK(planIn(copy) == plan);
            CHECK(planIn(path) == plan);
            QFile::remove(copy);
        }
    }
}

TEST_CASE("Whatever cannot be read, opening ends in a sentence")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const QByteArray before = bytesOf(path);
    FaultVfs vfs;
    bool failed = true;
    for (int n = 1; failed; ++n) {
        INFO(n);
        vfs.failReadAt(n);
        const Refusal refusal = refusalOf(path, through(vfs));
        failed = vfs.hasFailed();
        CHECK((!failed || refusal.sentence.contains(u"“plan.tidemark”")));
        CHECK(bytesOf(path) == before);
    }
    vfs.heal();
    CHECK(planIn(path) == plan);
}

TEST_CASE("A full disk is called by its name")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    FaultVfs vfs;
    auto file = *PlanFile::open(path, through(vfs));
    REQUIRE(file.load());
    vfs.failAt(3, Fault::Full);
    const auto entry = file.write(retitled(plan, u"New"_s), stamp());
    REQUIRE_FALSE(entry);
    CHECK(entry.error().kind == Error::Kind::Io);
    CHECK(entry.error().message.startsWith(
        u"There is no room left on the disk that holds “plan.tidemark”"));
    CHECK(file.write(retitled(plan, u"New"_s), stamp()));
}

TEST_CASE("A network drive that comes back is written again")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    FaultVfs vfs;
    auto file = *PlanFile::open(path, through(vfs));
    REQUIRE(file.load());
    vfs.failAt(1, Fault::PowerCut);
    for (int i = 0; i < 3; ++i) {
        const auto entry = file.write(retitled(plan, u"Away"_s), stamp());
        REQUIRE_FALSE(entry);
        INFO(entry.error().message.toStdString());
        CHECK(entry.error().message.contains(u"did not answer"));
    }
    vfs.heal();
    CHECK(file.write(retitled(plan, u"Back"_s), stamp()));
    CHECK(file.load()->settings().title == u"Back");
}

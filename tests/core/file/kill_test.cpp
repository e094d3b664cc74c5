// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

// Lets another program change the plan, and kills it at a random moment. The last number it has
// acknowledged, or `before` where it did not come to that.
int countUntilKilled(const QString &path, int before, QRandomGenerator &random)
{
    QProcess writer;
    writer.start(QStringLiteral(TIDEMARK_WRITER), {path, u"count"_s});
    REQUIRE(writer.waitForReadyRead(60'000));
    const int enough = before + int(random.bounded(8));
    int acknowledged = before;
    while (acknowledged < enough) {
        REQUIRE((writer.canReadLine() || writer.waitForReadyRead(60'000)));
        if (writer.canReadLine())
            acknowledged = qMax(acknowledged, writer.readLine().trimmed().toInt());
    }
    // It goes on meanwhile, so this ends wherever in the next change it happens to be.
    writer.waitForFinished(int(random.bounded(12)));
    writer.kill();
    writer.waitForFinished();
    while (writer.canReadLine())
        acknowledged = qMax(acknowledged, writer.readLine().trimmed().toInt());
    return acknowledged;
}

void killOften(int times)
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    QRandomGenerator random(42);
    int before = 0;
    for (int i = 0; i < times; ++i) {
        const int acknowledged = countUntilKilled(path, before, random);
        const auto file = PlanFile::open(path, options());
        REQUIRE(file);
        REQUIRE(file->access().isWritable());
        const Plan plan = *file->load();
        const int kept = plan.settings().title.toInt();
        CHECK(kept >= acknowledged);
        CHECK(kept <= acknowledged + 1);
        CHECK((kept == 0 || plan.themes().rows().first()->narrative == plan.settings().title));
        CHECK(file->latestEntries(1)->first().sequence == kept + 1);
        before = kept;
    }
    // A journal that was not yet in force may be left behind; the next change clears it away.
    {
        auto file = PlanFile::open(path, options());
        REQUIRE(file);
        REQUIRE(file->write(retitled(*file->load(), u"After"_s), stamp()));
    }
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

} // namespace

TEST_CASE("Nothing acknowledged is lost when the program is killed")
{
    killOften(10);
}

TEST_CASE("Nothing acknowledged is lost however often the program is killed", "[slow]")
{
    bool given = false;
    const int times = qEnvironmentVariableIntValue("TIDEMARK_KILLS", &given);
    killOften(given ? times : 200);
}

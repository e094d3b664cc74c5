// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "core/tables/format.h"
#include "core/tables/schema.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(TIDEMARK_TEST_DATA "/files/") + name;
}

QByteArray schemaText()
{
    QByteArray text;
    for (const QByteArray &statement : schemaStatements())
        text += statement + ";\n";
    return text;
}

} // namespace

// A change of fields.h must come with a higher formatVersion, a migration and the files of the
// version before: `test_file "[samples]"` makes those of the present one.
TEST_CASE("The schema of this version is the one it was published with")
{
    const QString text = sample(u"v%1.sql"_s.arg(formatVersion));
    INFO(text.toStdString());
    CHECK(QString::fromUtf8(schemaText()) == QString::fromUtf8(bytesOf(text)));
}

TEST_CASE("A plan of every version opens, with all it held")
{
    for (int version = 1; version <= formatVersion; ++version) {
        INFO(version);
        const TempFolder folder;
        const QString path = folder.path(u"old.tidemark"_s);
        REQUIRE(QFile::copy(sample(u"v%1.tidemark"_s.arg(version)), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const auto content = planFromJson(bytesOf(sample(u"v%1.json"_s.arg(version))));
        REQUIRE(content);
        const Plan opened = planIn(path);
        forEachRowType([&]<typename Row>() {
            INFO(tableName<Row>);
            const bool isOld = std::is_same_v<Row, Snapshot> && version == 1; // made anew
            const bool isYounger = (std::is_same_v<Row, HoldChange> && version == 1)
                                   || (std::is_same_v<Row, Layout> && version < 4)
                                   || (std::is_same_v<Row, Statement> && version < 5)
                                   || (std::is_same_v<Row, SignOff> && version < 5);
            CHECK((isOld || opened.table<Row>() == content->table<Row>()));
            CHECK(opened.table<Row>().isEmpty() == isYounger);
        });

        auto file = *PlanFile::open(path, options());
        const Plan plan = *file.load();
        const auto latest = *file.latestEntries(10);
        REQUIRE(latest.size() == 2);
        CHECK(latest[0].title == u"Title to “Kept for ever”");
        const auto undone = file.changeToUndo(latest[0].id, plan);
        REQUIRE(undone);
        CHECK(file.write(*undone, stamp(), JournalEntry::Kind::Undo, latest[0].id));
    }
}

TEST_CASE("The samples of this version are made when somebody asks for them")
{
    if (!qEnvironmentVariableIsSet("TIDEMARK_MAKE_SAMPLES"))
        return;
    const QString path = sample(u"v%1.tidemark"_s.arg(formatVersion));
    REQUIRE_FALSE(QFile::exists(path));
    Plan plan = randomPlan(3, {2, 1, 2, 2});
    auto file = *PlanFile::create(path, plan, options(), u"New plan"_s);
    REQUIRE(file.load());
    const ChangeSet change = retitled(plan, u"Kept for ever"_s);
    REQUIRE(apply(change, plan));
    REQUIRE(file.write(change, stamp()));
    const auto write = [](const QString &name, const QByteArray &bytes) {
        QFile out(name);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    };
    CHECK(write(sample(u"v%1.json"_s.arg(formatVersion)), planToJson(plan)));
    CHECK(write(sample(u"v%1.sql"_s.arg(formatVersion)), schemaText()));
}

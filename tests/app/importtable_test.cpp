// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "core/sheets/readbook.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray tracker = "Ref,Objective,Action,Due,% complete,RAG,Ward\n"
                           "3.1.1,3.1 Charter,Survey,31/03/2022,20%,G,West\n"
                           "3.1.2,3.1 Charter,\"Save \xA3"
                           "5m\",30/06/2022,0%,Purple,\n";
const QString workbook = QStringLiteral(TIDEMARK_TEST_DATA "/books/openpyxl.xlsx");

struct WithTracker {
    TempFolder folder;
    QString file = folder.write(u"our plan.csv"_s, tracker);
    QString plan = folder.path(u"plan.tidemark"_s);

    Plan read() const
    {
        const auto document = Document::open(plan, here().session, PlanFile::Purpose::Read);
        REQUIRE(document.ok());
        return (*document)->plan();
    }
};

} // namespace

TEST_CASE("A spreadsheet makes a plan, and a second time says nothing new")
{
    const WithTracker with;
    const QString said = ran({u"import"_s, with.file, u"-o"_s, with.plan});
    CHECK(said.contains(u"1 theme, 1 objective, 2 actions"));
    CHECK(said.contains(u"2 new, 0 changed, 0 unchanged, 0 not understood."));
    CHECK(said.contains(u"“Ward”"));
    const Plan plan = with.read();
    CHECK(rowOf<Action>(plan, u"3.1.2").title == u"Save £5m");
    CHECK(
        ran({u"import"_s, with.file, u"--into"_s, with.plan}).contains(u"says nothing new: 0 new"));
    CHECK(with.read() == plan);
}

TEST_CASE("A dry run says what would become of every row, and writes nothing")
{
    const WithTracker with;
    ran({u"import"_s, with.file, u"-o"_s, with.plan});
    const QString changed = with.folder.write(
        u"new.csv"_s, QByteArray(tracker).replace("20%", "40%") + "3.1.3,3.1 Charter,Third,,,,\n");
    const QByteArray before = bytesOf(with.plan);
    const QString said = ran({u"import"_s, changed, u"--into"_s, with.plan, u"--dry-run"_s});
    CHECK(said.startsWith(u"Nothing was written. "));
    CHECK(said.contains(u"row 2: changed, found by its reference: 3.1.1 Survey\n"
                        "    Progress: 20% → 40%\n"));
    CHECK(said.contains(u"row 3: unchanged"));
    CHECK(said.contains(u"row 4: new: 3.1.3 Third"));
    CHECK(said.contains(u"“Purple” (1 cell) means nothing known; it was passed over."));
    CHECK(bytesOf(with.plan) == before);
    const QByteArray json =
        ran({u"import"_s, changed, u"--into"_s, with.plan, u"--dry-run"_s, u"--json"_s}).toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CHECK(object[u"done"].toBool(true) == false);
    CHECK(object[u"rows"].toArray().size() == 4);
    ran({u"import"_s, changed, u"--into"_s, with.plan});
    const Plan plan = with.read();
    CHECK(lastUpdate(plan, idOf(plan, u"3.1.1"), here().today)->progress == 40);
}

TEST_CASE("What was settled is kept as a mapping and taken again; one for another table is refused")
{
    const WithTracker with;
    const QString map = with.folder.path(u"map.json"_s);
    ran({u"import"_s, with.file, u"-o"_s, with.plan, u"--save-map"_s, map});
    CHECK(ran({u"import"_s, with.file, u"--into"_s, with.plan, u"--map"_s, map})
              .contains(u"says nothing new"));
    const QString other =
        with.folder.write(u"other.csv"_s, "No,Task,Deadline,Owner\n1,Trees,1/4/27,Ann\n");
    const Ran refused = run({u"import"_s, other, u"--into"_s, with.plan, u"--map"_s, map});
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(refused.err.startsWith(u"The mapping is for another table: "));
    CHECK(run({u"import"_s, with.file, u"--into"_s, with.plan, u"--save-map"_s, map}).outcome
          == Outcome::Failed);
}

TEST_CASE("A workbook is known by its content, and its percentages and dates come exactly")
{
    const WithTracker with;
    ran({u"import"_s, workbook, u"-o"_s, with.plan});
    const Plan plan = with.read();
    const Action &action = rowOf<Action>(plan, u"3.1.2");
    CHECK(action.title == u"Café at £5 – Tŷ Gwyn");
    CHECK(action.due == QDate(2026, 6, 30));
    CHECK(lastUpdate(plan, idOf(plan, u"3.10"), here().today)->progress == 29);
    CHECK(ran({u"import"_s, workbook, u"--into"_s, with.plan}).contains(u"says nothing new"));
}

TEST_CASE("A plan's own workbook says nothing new to it, and makes an equal one")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    const QString book = folder.path(u"plan.xlsx"_s);
    const QString other = folder.path(u"other.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    ran({u"export"_s, plan, u"-o"_s, book});
    const QByteArray before = bytesOf(plan);
    const QString said = ran({u"import"_s, book, u"--into"_s, plan});
    CHECK(said.contains(u"says nothing new: 0 new, 0 changed"));
    CHECK(bytesOf(plan) == before);
    ran({u"import"_s, book, u"-o"_s, other});
    const auto outlineIn = [](const QString &path) {
        const auto document = Document::open(path, here().session, PlanFile::Purpose::Read);
        REQUIRE(document.ok());
        return outlineOf((*document)->plan()).toStdString();
    };
    CHECK(outlineIn(other) == outlineIn(plan));
}

TEST_CASE("Refused rows are written out as a workbook, and nothing is written where none was")
{
    const WithTracker with;
    const QString refused = with.folder.path(u"refused.xlsx"_s);
    CHECK(ran({u"import"_s, with.file, u"-o"_s, with.plan, u"--refused"_s, refused})
              .contains(u"was refused, so"));
    CHECK_FALSE(QFileInfo::exists(refused));
    const QString bad = with.folder.write(u"bad.csv"_s, tracker + "3.1.3,3.1 Charter,,,,,\n");
    CHECK(ran({u"import"_s, bad, u"--into"_s, with.plan, u"--refused"_s, refused})
              .contains(u"with the reason under “Why”."));
    const auto book = readBook(refused);
    REQUIRE(book);
    CHECK(book->sheets.last().at(1, 0).text == u"3.1.3");
    CHECK(book->sheets.last().at(1, 7).text == u"It has no title of an action");
    CHECK(run({u"import"_s, bad, u"--into"_s, with.plan, u"--refused"_s, refused}).outcome
          == Outcome::Failed);
    CHECK(run({u"import"_s, bad, u"--into"_s, with.plan, u"--refused"_s, u"r.csv"_s}).outcome
          == Outcome::WrongCommand);
}

TEST_CASE("An import into a plan that is open elsewhere is refused; where to is asked for")
{
    const WithTracker with;
    ran({u"import"_s, with.file, u"-o"_s, with.plan});
    const auto open = Document::open(with.plan, here().session);
    REQUIRE(open.ok());
    const Ran refused = run({u"import"_s, with.file, u"--into"_s, with.plan});
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(refused.err.contains(u"open"));
    CHECK(run({u"import"_s, with.file}).outcome == Outcome::WrongCommand);
    CHECK(run({u"import"_s, with.file, u"-o"_s, with.plan, u"--into"_s, with.plan}).outcome
          == Outcome::WrongCommand);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/ui/importbench.h"
#include "tests/ui/xlsxof.h"
#include "ui/panels/statusline.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("A file that cannot be imported is told by its name, with what to do")
{
    ImportBench bench;
    const auto [name, bytes, says] = GENERATE(table<QString, QByteArray, QString>(
        {{u"damaged.xlsx"_s, xlsxOf(ImportBench::ourPlan()).left(900), u"damaged"_s},
         {u"old.xls"_s, QByteArray::fromHex("0908100000060500"), u"save it as .xlsx"_s},
         {u"plan.pdf"_s, "%PDF-1.4", u"is a PDF"_s},
         {u"nothing.csv"_s, "", u"is empty"_s},
         {u"picture.xlsx"_s, "\x89PNG\r\n\x1A\n", u"no table that can be read here"_s}}));
    CAPTURE(name);
    bench.drop({bench.folder.write(name, bytes)});
    CHECK_FALSE(bench.isImporting());
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told[0].message.contains(u"“%1”"_s.arg(name)));
    CHECK(bench.ask.told[0].message.contains(says));
    CHECK(bench.ask.said.last().startsWith(u"The file could not be imported: "));
    CHECK(bench.window().workspace() == nullptr);
}

TEST_CASE("A file that has gone, or whose reading is given up, leaves everything as it is")
{
    ImportBench bench;
    SECTION("gone")
    {
        bench.drop({bench.folder.path(u"gone.xlsx"_s)});
        REQUIRE(bench.ask.told.size() == 1);
        CHECK(bench.ask.told[0].message.contains(u"There is no file “gone.xlsx”"));
    }
    SECTION("given up")
    {
        bench.ask.waits = {false};
        bench.drop({bench.book(ImportBench::ourPlan())});
        CHECK(bench.ask.told.isEmpty());
    }
    CHECK_FALSE(bench.isImporting());
}

TEST_CASE("Where the rows are not looked through to the end, nothing can be taken over")
{
    ImportBench bench;
    bench.ask.waits = {true, false};
    bench.drop({bench.book(ImportBench::ourPlan())});
    REQUIRE(bench.isImporting());
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    CHECK(bench.words(u"missing"_s).contains(u"was cancelled"));
    bench.press(u"again"_s);
    bench.press(u"asAssumed"_s);
    CHECK(bench.part<QPushButton>(u"take"_s).isEnabled());
}

TEST_CASE("A file that is saved anew, or goes, while it is looked at is not taken over")
{
    ImportBench bench;
    bench.window().openSample();
    const Plan before = bench.document().plan();
    const QString path = bench.book(ImportBench::ourPlan());
    bench.drop({path});
    bench.press(u"asAssumed"_s);
    SECTION("saved anew")
    {
        QList<Sheet> sheets = ImportBench::ourPlan();
        sheets.removeAt(1);
        bench.book(sheets);
        bench.press(u"take"_s);
        REQUIRE(bench.ask.told.size() == 1);
        CHECK(bench.ask.told[0].message
              == u"“our plan.xlsx” has changed since it was read, so nothing was taken over. "
                 "Choose “Read again” and look at its rows once more.");
        CHECK(bench.document().plan() == before);
        bench.press(u"again"_s);
        CHECK(bench.rows().filter(u": New"_s).size() == 3);
        bench.press(u"take"_s);
        CHECK_FALSE(bench.isImporting());
        CHECK(bench.document().plan().actions().size() == before.actions().size() + 3);
    }
    SECTION("gone")
    {
        REQUIRE(QFile::remove(path));
        bench.press(u"take"_s);
        REQUIRE(bench.ask.told.size() == 1);
        CHECK(bench.ask.told[0].message.startsWith(
            u"“our plan.xlsx” is no longer where it was read"));
        bench.press(u"again"_s);
        CHECK(bench.ask.told.size() == 2);
        CHECK(bench.isImporting());
        CHECK(bench.document().plan() == before);
    }
}

TEST_CASE(
    "Into a plan that cannot be changed here nothing is taken over, and a new one can be made")
{
    ImportBench bench;
    const QString plan = bench.makePlan(u"held.tidemark"_s);
    const auto held = Document::open(plan, {u"Bo"_s, u"other desk"_s, [] {
                                                return QDateTime(QDate(2026, 11, 22), {}, Qt::UTC);
                                            }});
    REQUIRE(held);
    bench.window().openPlan(plan);
    REQUIRE(bench.document().isReadOnly());
    bench.drop({bench.book(ImportBench::ourPlan())});
    auto &into = bench.part<QComboBox>(u"into"_s);
    REQUIRE(into.count() == 1);
    CHECK(into.currentText() == u"a new plan");
    bool said = false;
    for (const QLabel *label : bench.dialog().findChildren<QLabel *>())
        said = said
               || label->text().startsWith(u"It can only be taken into a new plan. This plan "
                                           "is read-only here.");
    CHECK(said);
}

TEST_CASE("A closed round that is looked at is not imported into")
{
    ImportBench bench;
    bench.window().openSample();
    Moment moment;
    moment.plan = bench.document().plan();
    moment.asAt = QDate(2021, 9, 30);
    moment.frozen = true;
    moment.name = u"4 Nov 2021 at 14:05"_s;
    bench.window().view().setMoment(moment);
    bench.drop({bench.book(ImportBench::ourPlan())});
    CHECK(bench.part<QComboBox>(u"into"_s).currentText() == u"a new plan");
}

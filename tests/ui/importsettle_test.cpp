// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/ui/importbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QStringList thingsToSettle(ImportBench &bench)
{
    QStringList names;
    for (const QComboBox *box : bench.part<QTabWidget>(u"pages"_s).findChildren<QComboBox *>()) {
        if (box->objectName().startsWith(u"import.settle."_s))
            names.append(box->objectName().mid(u"import.settle."_s.size()));
    }
    return names;
}

} // namespace

TEST_CASE("What is settled stays where it stands, and the focus with it")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    bench.part<QTabWidget>(u"pages"_s).setCurrentIndex(2);
    const QStringList before = thingsToSettle(bench);
    REQUIRE(before.indexOf(u"word shaky"_s) > 0);
    auto &shaky = bench.part<QComboBox>(u"settle.word shaky"_s);
    shaky.setFocus();
    bench.choose(u"settle.word shaky"_s, u"Nothing"_s);
    CHECK(thingsToSettle(bench) == before);
    CHECK(&bench.part<QComboBox>(u"settle.word shaky"_s) == &shaky);
    CHECK(bench.dialog().focusWidget() == &shaky);
    // What was found later is added, what is gone is not asked any more unless it was settled.
    bench.part<QComboBox>(u"sheet"_s).setCurrentIndex(0);
    bench.press(u"takeSheet"_s);
    CHECK(thingsToSettle(bench).contains(u"word shaky"_s));
    CHECK_FALSE(thingsToSettle(bench).contains(u"person ann lea"_s));
    bench.press(u"takeSheet"_s);
    CHECK(thingsToSettle(bench).contains(u"person ann lea"_s));
    CHECK(thingsToSettle(bench).size() == before.size());
}

TEST_CASE("That a reference stands in two rows is to be settled before anything is taken over")
{
    ImportBench bench;
    bench.drop({bench.book({sheetFrom(
        u"Actions"_s, {u"Ref | Action | Due"_s, u"1.1 | Survey | 31/03/2027"_s,
                       u"1.1 | Works | 30/06/2027"_s, u"1.2 | Review | 30/09/2027"_s})})});
    CHECK(thingsToSettle(bench) == QStringList{u"reference 1.1"_s});
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    bench.press(u"asAssumed"_s);
    CHECK(bench.part<QPushButton>(u"take"_s).isEnabled());
}

TEST_CASE("An ampersand in a file is no Alt key")
{
    ImportBench bench;
    bench.drop(
        {bench.book({sheetFrom(u"Actions"_s, {u"Ref | Action | Due | R&D | Status"_s,
                                              u"1.1 | Survey | 31/03/2027 | Yes | Stop&Go"_s})})});
    const auto labelOf = [&](const QString &name) {
        const auto *box = &bench.part<QComboBox>(name);
        for (const QLabel *label : bench.dialog().findChildren<QLabel *>()) {
            if (label->buddy() == box)
                return label->text();
        }
        return QString();
    };
    CHECK(labelOf(u"column.3"_s) == u"R&&D");
    CHECK(bench.part<QComboBox>(u"column.3"_s).accessibleName() == u"R&D");
    CHECK(labelOf(u"settle.word stop&go"_s) == u"“Stop&&Go”");
}

TEST_CASE("The examples of what is asked are those of the sheets that are taken")
{
    ImportBench bench;
    const auto sheet = [](const QString &name, const QString &day) {
        return sheetFrom(name, {u"Ref | Action | Due"_s, u"1.1 | Survey | 13/02/2027"_s,
                                u"1.2 | Charter | 02/13/2027"_s, u"1.3 | Forms | "_s + day});
    };
    bench.drop({bench.book({sheet(u"Old"_s, u"05/06/2027"_s), sheet(u"New"_s, u"03/04/2027"_s)})});
    bench.part<QComboBox>(u"sheet"_s).setCurrentIndex(0);
    REQUIRE(bench.part<QCheckBox>(u"takeSheet"_s).isChecked());
    bench.press(u"takeSheet"_s);
    const auto &box = bench.part<QComboBox>(u"settle.date order of “Due”"_s);
    CHECK(box.itemText(1) == u"Day first: 03/04/2027 is 3 April 2027");
}

TEST_CASE("A column that was found by the officer has its examples too")
{
    ImportBench bench;
    bench.drop({bench.book(
        {sheetFrom(u"Ours"_s, {u"Ref | Action | Until"_s, u"1.1 | Survey | 13/02/2027"_s,
                               u"1.2 | Charter | 02/13/2027"_s, u"1.3 | Forms | 03/04/2027"_s})})});
    if (bench.part<QComboBox>(u"column.2"_s).currentText() != u"Due")
        bench.choose(u"column.2"_s, u"Due"_s);
    const auto &box = bench.part<QComboBox>(u"settle.date order of “Until”"_s);
    CHECK(box.itemText(1) == u"Day first: 03/04/2027 is 3 April 2027");
}

TEST_CASE("The years that can be chosen are called as the plan calls its years")
{
    ImportBench bench;
    bench.window().openSample();
    Settings settings = bench.document().plan().settings();
    const QString shown = GENERATE(u"2021/22"_s, u"2021"_s);
    settings.yearStartMonth = shown == u"2021" ? 1 : 4;
    ChangeSet change{u"Year"_s, {}, {}};
    change.edits.append(Edit<Settings>{bench.document().plan().settings(), settings});
    if (settings.yearStartMonth == 1)
        REQUIRE(bench.document().perform(change).ok());
    bench.drop({bench.book(
        {sheetFrom(u"KPIs"_s, {u"Measure | Target | Q1 | Q2"_s, u"Complaints | 10 | 12 | 9"_s})})});
    const QStringList all = thingsToSettle(bench);
    REQUIRE_FALSE(all.filter(u"year"_s).isEmpty());
    const auto &box = bench.part<QComboBox>(u"settle."_s + all.filter(u"year"_s).first());
    CHECK(box.itemText(3) == shown);
}

TEST_CASE("A column chosen in a table that nobody had found is worked out once")
{
    ImportBench bench;
    bench.drop({bench.book(
        {sheetFrom(u"Ours"_s, {u"Nr | Matter | Until"_s, u"1 | Survey | 31/03/2027"_s})})});
    const auto before = bench.ask.said.size();
    bench.choose(u"column.1"_s, u"Action"_s);
    CHECK(bench.ask.said.size() == before + 1);
    bench.choose(u"column.2"_s, u"Due"_s);
    CHECK(bench.ask.said.size() == before + 2);
    CHECK(bench.rows().last() == u"2: Survey: New");
}

TEST_CASE("A row is chosen also where the list has become shorter")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    auto &rows = bench.part<QTreeView>(u"rows"_s);
    rows.setCurrentIndex(rows.model()->index(rows.model()->rowCount() - 1, 0));
    bench.part<QComboBox>(u"sheet"_s).setCurrentIndex(1);
    bench.press(u"takeSheet"_s);
    CHECK(rows.currentIndex().row() == rows.model()->rowCount() - 1);
}

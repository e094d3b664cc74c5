// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/ordinaryuser.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/dialogask.h"
#include "ui/panels/statusline.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// File ▸ Export… in the window with the sample, into a file of that name.
struct Exporting {
    WindowBench bench;

    Exporting() { bench.window().openSample(); }

    QByteArray to(const QString &name)
    {
        bench.ask.filesToSave = {bench.folder.path(name)};
        QAction &command = *bench.commands()[u"exportPlan"_s];
        REQUIRE(command.isEnabled());
        command.trigger();
        return contentOf(bench.folder.path(name));
    }
};

} // namespace

TEST_CASE("File, Export writes what the ending of the name says")
{
    Exporting window;
    CHECK(window.to(u"a.xlsx"_s).startsWith("PK"));
    CHECK(window.to(u"a.csv"_s).startsWith("\xEF\xBB\xBFtheme,"));
    CHECK(window.to(u"a.ics"_s).startsWith("BEGIN:VCALENDAR"));
    CHECK(window.to(u"A.JSON"_s).startsWith("{"));
    CHECK(window.bench.ask.told.isEmpty());
    CHECK(
        window.bench.ask.suggestions.first().endsWith(u"/Tidemark sample as at 31 Oct 2021.xlsx"));
    CHECK(window.bench.ask.said.contains(u"Exporting to “a.xlsx”…"));
    CHECK(wordsOf(panel<StatusLine>(window.bench)).contains(u"Exported to “A.JSON”."));
}

TEST_CASE("An export can be given up, and leaves nothing")
{
    Exporting window;
    window.bench.ask.waits = {false};
    CHECK(window.to(u"a.xlsx"_s) == QByteArray());
    CHECK(window.bench.ask.told.isEmpty());
    CHECK_FALSE(QFile::exists(window.bench.folder.path(u"a.xlsx"_s)));
}

TEST_CASE("An export that cannot be written is told with the file and what to do")
{
    Exporting window;
    SECTION("where there is no such folder")
    {
        window.to(u"gone/a.xlsx"_s);
        REQUIRE(window.bench.ask.told.size() == 1);
        CHECK(window.bench.ask.told[0].message.contains(u"“a.xlsx” was not written"));
        CHECK(window.bench.ask.told[0].message.contains(u"Make the folder first"));
    }
    SECTION("where a folder stands")
    {
        QDir(window.bench.folder.path()).mkdir(u"a.xlsx"_s);
        window.to(u"a.xlsx"_s);
        REQUIRE(window.bench.ask.told.size() == 1);
        CHECK(window.bench.ask.told[0].message.contains(u"Choose another name"));
    }
    SECTION("where the name does not say as what")
    {
        window.to(u"a.pages"_s);
        REQUIRE(window.bench.ask.told.size() == 1);
        CHECK(window.bench.ask.told[0].message
              == u"The ending of “a.pages” does not say what to write. Let the name end in .xlsx, "
                 ".csv, .ics or .json."_s);
    }
    CHECK(window.bench.ask.said.last().startsWith(u"The plan could not be exported: "));
}

TEST_CASE(
    "An export over a file that cannot be written, as one that Excel holds, leaves it as it was")
{
    Exporting window;
    const QString path = window.bench.folder.write(u"a.xlsx"_s, "the old one");
    {
        const AsOrdinaryUser user(window.bench.folder);
        user.protect(path);
        CHECK(window.to(u"a.xlsx"_s) == QByteArray("the old one"));
    }
    REQUIRE(window.bench.ask.told.size() == 1);
    CHECK(window.bench.ask.told[0].message.contains(u"“a.xlsx” could not be written"));
    CHECK(window.bench.ask.told[0].message.contains(u"open in another program"));
    CHECK_FALSE(wordsOf(panel<StatusLine>(window.bench)).contains(u"Exported"));
}

TEST_CASE("Another kind of file, chosen in the dialog, gives the name its ending")
{
    const TempFolder folder;
    QTimer::singleShot(0, [] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto *kinds = dialog->findChild<QComboBox *>(u"fileTypeCombo"_s);
        REQUIRE(kinds);
        QTest::keyClick(kinds, Qt::Key_Down);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    const auto path =
        DialogAsk().fileToSave(u"Where to export the plan"_s, folder.path(u"my plan.v2.xlsx"_s),
                               u"Excel workbook (*.xlsx);;Actions as CSV (*.csv)"_s);
    CHECK(path.value_or(QString()) == folder.path(u"my plan.v2.csv"_s));
}

TEST_CASE("Without a plan there is nothing to export")
{
    WindowBench bench;
    CHECK_FALSE(bench.commands()[u"exportPlan"_s]->isEnabled());
}

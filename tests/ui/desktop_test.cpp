// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>

/// What the window takes from the computer it stands on: other windows, the way days are written,
/// what a double click opens, how strong colours are.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("A plan that the officer has open in another window is shown there, and not here again")
{
    WindowBench bench;
    const QString here = bench.makePlan(u"Here.tidemark"_s);
    const QString there = bench.makePlan(u"There.tidemark"_s);
    QStringList asked;
    bench.showElsewhere = [&](const QString &path) {
        asked.append(path);
        return path == there;
    };
    bench.restart();
    bench.drop({here});
    REQUIRE(bench.window().workspace());
    bench.drop({there});
    CHECK(bench.document().path() == here);
    bench.ask.filesToOpen = {there};
    bench.commands()[u"open"_s]->trigger();
    CHECK(bench.document().path() == here);
    CHECK(asked == QStringList{here, there, there});
    CHECK(bench.ask.said.isEmpty());
    bench.drop({here}); // already in this window
    CHECK(asked.size() == 3);
}

TEST_CASE("Days may be typed as on this computer, and stand there as everywhere")
{
    WindowBench bench;
    bench.dayOrder = words::DayOrder::MonthDayYear;
    bench.restart();
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.ask.moveReasons = {{u"Survey"_s, u"Cabinet"_s}, {u"Survey"_s, u"Cabinet"_s}};
    bench.type(u"action.due"_s, u"3/30/2022"_s);
    CHECK(bench.shown(u"action.due"_s) == u"30 Mar 2022"_s);
    bench.type(u"action.due"_s, u"03/04/2022"_s);
    CHECK(bench.shown(u"action.due"_s) == u"3 Apr 2022"_s);

    auto *asAt = bench.window().findChild<QLineEdit *>(u"asAt.day"_s);
    REQUIRE(asAt);
    asAt->setText(u"10/31/2021"_s);
    QTest::keyClick(asAt, Qt::Key_Return);
    CHECK(bench.window().view().asAt() == QDate(2021, 10, 31));
    CHECK(asAt->text() == u"31 Oct 2021"_s);
}

TEST_CASE("In Britain a day in another country's order is refused")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.due"_s, u"3/31/2022"_s);
    CHECK(bench.shown(u"action.due"_s) == u"3/31/2022"_s);
    CHECK(bench.workspace().unsaved().size() == 1);
}

TEST_CASE(
    "Where a double click is the officer's choice, it is asked for and taken back in one place")
{
    WindowBench bench;
    CHECK_FALSE(bench.commands()[u"doubleClick"_s]->isVisible());
    bool ours = false;
    bool allowed = true;
    const auto set = [&](bool wanted) -> Result<void> {
        if (!allowed)
            return Error{Error::Kind::Io, u"Windows does not let you."_s};
        ours = wanted;
        return {};
    };
    bench.doubleClick = {u"E:\\Tidemark"_s, [&] { return ours; }, set};
    bench.restart();
    QAction *choice = bench.commands()[u"doubleClick"_s];
    CHECK(choice->isVisible());
    CHECK_FALSE(choice->isChecked());

    choice->trigger(); // and the answer is no
    CHECK_FALSE(ours);
    CHECK_FALSE(choice->isChecked());
    CHECK(bench.ask.said.constLast().contains(u"E:\\Tidemark"));
    bench.ask.confirms = {true};
    choice->trigger();
    CHECK(ours);
    CHECK(choice->isChecked());
    bench.restart();
    CHECK(bench.commands()[u"doubleClick"_s]->isChecked());
    bench.ask.confirms = {true, true};
    bench.commands()[u"doubleClick"_s]->trigger();
    CHECK_FALSE(ours);

    allowed = false;
    bench.commands()[u"doubleClick"_s]->trigger();
    CHECK_FALSE(bench.commands()[u"doubleClick"_s]->isChecked());
    REQUIRE(bench.ask.told.size() == 1);
}

#ifndef Q_OS_WIN // there the registry has the word, and wine no high contrast
TEST_CASE("A desktop in high contrast dresses the window so, also while it is open")
{
    REQUIRE(QStandardPaths::isTestModeEnabled());
    WindowBench bench;
    bench.appearance = Appearance::System;
    bench.restart();
    CHECK_FALSE(drawPalette(bench.window().palette()) == highContrastPalette());

    const QDir home(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    REQUIRE(home.mkpath(u"gtk-3.0"_s));
    QFile settings(home.filePath(u"gtk-3.0/settings.ini"_s));
    REQUIRE(settings.open(QIODevice::WriteOnly));
    settings.write("[Settings]\ngtk-theme-name=HighContrast\n");
    settings.close();
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&bench.window(), &change);
    CHECK(drawPalette(bench.window().palette()) == highContrastPalette());

    CHECK(settings.remove());
    QCoreApplication::sendEvent(&bench.window(), &change);
    CHECK_FALSE(drawPalette(bench.window().palette()) == highContrastPalette());
    applyLook({Appearance::Light});
}
#endif

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/system.h"
#include "ui/windowplace.h"

#include <QDir>
#include <QFile>
#include <QScreen>
#include <QStandardPaths>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace tidemark;

TEST_CASE("A frame is brought into the screen, smaller only where it must be")
{
    const QRect screen(0, 30, 1280, 770);
    CHECK(broughtInto(screen, {100, 100, 800, 600}) == QRect(100, 100, 800, 600));
    CHECK(broughtInto(screen, {900, 500, 800, 600}) == QRect(480, 200, 800, 600));
    CHECK(broughtInto(screen, {-40, 0, 1353, 830}) == screen);
    CHECK(broughtInto(screen, {3000, -2000, 800, 600}) == QRect(480, 30, 800, 600));
}

TEST_CASE("A window that is too large for its screen at first fills it")
{
    QWidget window;
    const QSize room = window.screen()->availableSize();
    placeAtFirst(window, room.grownBy({0, 0, 200, 200}));
    CHECK(window.windowState().testFlag(Qt::WindowMaximized));
    CHECK(window.width() <= room.width());
    CHECK(window.height() <= room.height());
}

TEST_CASE("A window whose remembered place is beyond the screen comes back into it")
{
    QWidget window;
    window.setGeometry(5000, 4000, 600, 400);
    window.show();
    bringIn(window);
    CHECK(window.screen()->availableGeometry().contains(window.geometry()));
}

#ifndef Q_OS_WIN
TEST_CASE("A desktop that asks for stillness is heard")
{
    const QDir home(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    REQUIRE(QStandardPaths::isTestModeEnabled());
    CHECK_FALSE(systemReducesMotion());
    REQUIRE(home.mkpath(u"gtk-3.0"_s));
    QFile settings(home.filePath(u"gtk-3.0/settings.ini"_s));
    REQUIRE(settings.open(QIODevice::WriteOnly));
    settings.write("[Settings]\ngtk-enable-animations=0\n");
    settings.close();
    CHECK(systemReducesMotion());
    CHECK(settings.remove());
}
#endif

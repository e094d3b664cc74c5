// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/fonts.h"
#include "tests/support/catch.h"

#include <QLocale>
#include <QStandardPaths>
#include <QtGlobal>

namespace tidemark::test {

/// Runs the tests of a program as the given kind of application: on no screen, in British English,
/// with the embedded font, and never near the settings of whoever runs them.
template <typename Application> int runTests(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Application application(argc, argv);
    registerFonts();
    return Catch::Session().run(argc, argv);
}

} // namespace tidemark::test

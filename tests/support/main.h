// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/fonts.h"
#include "tests/support/catch.h"
#include "tests/support/seed.h"

#include <QLocale>
#include <QStandardPaths>
#include <QtGlobal>

#include <cstdio>

namespace tidemark::test {

#ifdef CATCH_VERSION_MAJOR
#    if CATCH_VERSION_MAJOR >= 3
using Listener = Catch::EventListenerBase;
#    else
using Listener = Catch::TestEventListenerBase;
#    endif
#endif

/// Starts every case with the ids of the seed, so that a case alone has the same ids as among
/// others, and says after a failure how to have them again.
class SeedTeller : public Listener {
public:
    using Listener::Listener;

    void testCaseStarting(const Catch::TestCaseInfo &) override { startSeededIds(); }
    void testCaseEnded(const Catch::TestCaseStats &stats) override
    {
        if (!stats.totals.assertions.allOk())
            std::fprintf(stderr, "The same ids once more: TIDEMARK_SEED=%u\n", seed());
    }
};

/// Runs the tests of a program as the given kind of application: on no screen or on those told, in
/// British English, with the embedded font, and never near the settings of the user.
template <typename Application> int runTests(int argc, char **argv)
{
    const QByteArray screens = qgetenv("TIDEMARK_SCREENS"); // a file for Qt's platform plug-in
    qputenv("QT_QPA_PLATFORM",
            screens.isEmpty() ? QByteArray("offscreen") : "offscreen:configfile=" + screens);
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Application application(argc, argv);
    registerFonts();
    qputenv("TIDEMARK_SEED", QByteArray::number(seed())); // for the programs that tests start
    return Catch::Session().run(argc, argv);
}

} // namespace tidemark::test

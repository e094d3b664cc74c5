// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/popups.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"
#include "ui/pages/pageview.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// The real window on two screens beside each other, of 96 and of 192 dpi.

namespace {

// Read by main() before there is an application.
const bool screensAreTold =
    qputenv("TIDEMARK_SCREENS", TIDEMARK_SOURCE_DIR "/tests/ui/screens.json");

QScreen &screenCalled(const QString &name)
{
    const auto screens = QGuiApplication::screens();
    const auto it = std::find_if(screens.begin(), screens.end(),
                                 [&](const QScreen *screen) { return screen->name() == name; });
    if (it == screens.end())
        qFatal("there is no such screen");
    return **it;
}

struct ScreensBench : WindowBench {
    ScreensBench()
    {
        window().openSample();
        moveTo(u"usual"_s);
    }
    void moveTo(const QString &name)
    {
        window().move(screenCalled(name).availableGeometry().topLeft() + QPoint(20, 20));
        QCoreApplication::processEvents();
    }
    /// Buttons that can be seen, and do not have the room that their words need.
    QStringList clipped()
    {
        QStringList names;
        for (const auto *button : window().findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty()
                && button->width() < button->minimumSizeHint().width())
                names.append(button->objectName() + u' ' + button->text());
        }
        return names;
    }
};

} // namespace

TEST_CASE(
    "A window that is moved to a screen of twice the dpi and back keeps its size and is whole")
{
    REQUIRE(screensAreTold);
    ScreensBench bench;
    REQUIRE(bench.window().devicePixelRatioF() == 1);
    for (const QSize size : {QSize(1280, 800), QSize(1024, 600)}) {
        bench.window().resize(size);
        for (QAction *page : bench.commands().pages()) {
            CAPTURE(page->text(), size.width());
            page->trigger();
            QCoreApplication::processEvents();
            const QStringList before = bench.clipped();
            bench.moveTo(u"fine"_s);
            REQUIRE(bench.window().devicePixelRatioF() == 2);
            CHECK(bench.window().size() == size);
            CHECK(bench.clipped() == before);
            CHECK(bench.window().grab().size() == size * 2);
            bench.moveTo(u"usual"_s);
            CHECK(bench.window().size() == size);
            CHECK(bench.clipped() == before);
        }
    }
}

TEST_CASE("The pages of the report are drawn anew for the screen they are moved to")
{
    ScreensBench bench;
    ReportPage &report = bench.report();
    REQUIRE(QTest::qWaitFor([&] { return !report.isBusy(); }, 60'000));
    auto &pages = *report.findChild<PageView *>();
    static_cast<void>(pages.grab());
    bench.moveTo(u"fine"_s);
    const QImage moved = pages.grab().toImage();
    pages.setZoom(pages.shownPercent()); // drops what was drawn
    CHECK(moved == pages.grab().toImage());
}

TEST_CASE("A list that drops down is whole on either screen, and when the look changes meanwhile")
{
    ScreensBench bench;
    bench.report();
    auto &box = control<QComboBox>(bench.window(), u"report.layout"_s);
    for (const QString &screen : {u"usual"_s, u"fine"_s, u"usual"_s}) {
        CAPTURE(screen);
        bench.moveTo(screen);
        box.showPopup();
        QCoreApplication::processEvents();
        CHECK(faultOfOpenList(box) == QString());
        applyLook({Appearance::Dark, 140});
        QCoreApplication::processEvents();
        CHECK(faultOfOpenList(box) == QString());
        applyLook({Appearance::Light});
        QCoreApplication::processEvents();
        CHECK(faultOfOpenList(box) == QString());
        box.hidePopup();
    }
}

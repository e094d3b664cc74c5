// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"

#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QAction *inMenus(const QMenuBar &bar, const QString &words)
{
    for (const QAction *menu : bar.actions()) {
        for (QAction *action : menu->menu()->actions()) {
            if (action->text().remove(u'&') == words)
                return action;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("The plan's settings are reached by the menu and by a key, from every page")
{
    WindowBench bench;
    bench.window().openSample();
    QAction *settings = inMenus(*bench.window().menuBar(), u"Plan’s settings…"_s);
    REQUIRE(settings);
    CHECK_FALSE(settings->icon().isNull());
    CHECK_FALSE(settings->shortcut().isEmpty());
    CHECK(settings->toolTip().contains(u"standing words"_s));
    for (const PageKind page : {PageKind::Plan, PageKind::Overview, PageKind::Report}) {
        bench.select(u"3.1.1");
        bench.commands().pages()[int(page)]->trigger();
        const bool hidden = page == PageKind::Plan;
        if (hidden)
            bench.commands()[u"form"_s]->trigger();
        settings->trigger();
        QCoreApplication::processEvents();
        CHECK(bench.window().view().current() == settingsId());
        auto *title = bench.window().focusWidget();
        REQUIRE(title);
        CHECK(title->objectName() == u"settings.title");
        auto *approves = bench.window().findChild<QWidget *>(u"settings.dates_approved_by"_s);
        REQUIRE(approves);
        CHECK(approves->isVisible());
        CHECK(bench.window().findChild<QPlainTextEdit *>(u"standing.contact"_s)->isVisible());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pageview.h"
#include "ui/pages/reportpage.h"
#include "ui/widgets/background.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::WindowBench;

namespace {

struct ReportBench : WindowBench {
    ReportBench()
    {
        window().openSample();
        commands()[u"preview"_s]->trigger();
        settle();
    }
    PageView &view() { return *report().findChild<PageView *>(); }
    QString text() { return view().accessibleDescription(); }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !report().isBusy(); }, 60'000));
        QCoreApplication::processEvents();
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("The preview shows the pages of the report and says what is on them")
{
    ReportBench bench;
    CHECK(bench.view().hasFocus());
    CHECK(bench.view().count() > 1);
    CHECK(bench.text().contains(u"3.1.6"));
    CHECK_FALSE(bench.view().grab().isNull());
}

TEST_CASE("The first page is shown before the others, and does not say how many there will be")
{
    ReportBench bench;
    const auto &place = *bench.report().findChild<QLabel *>(u"report.place"_s);
    const QString all = u"Page 1 of %1"_s.arg(bench.view().count());
    CHECK(place.text() == all);
    QStringList places;
    QObject::connect(&bench.view(), &PageView::lookChanged, &bench.report(),
                     [&] { places.append(place.text()); });
    bench.window().view().setAsAt(QDate(2021, 6, 30));
    bench.settle();
    REQUIRE(places.size() >= 2);
    CHECK(places.first() == u"Page 1"_s);
    CHECK(places.last().startsWith(u"Page 1 of "_s));
}

TEST_CASE("The preview follows an edit, an undo and the as-at day")
{
    ReportBench bench;
    bench.select(u"3.1.6");
    bench.type(u"action.title"_s, u"Everything online"_s);
    bench.settle();
    CHECK(bench.text().contains(u"Everything online"));
    bench.commands()[u"undo"_s]->trigger();
    bench.settle();
    CHECK_FALSE(bench.text().contains(u"Everything online"));

    CHECK(bench.text().contains(u"31 October 2021"));
    bench.window().view().setAsAt(QDate(2021, 6, 30));
    bench.settle();
    CHECK(bench.text().contains(u"30 June 2021"));
}

TEST_CASE("The report tells what changed since a closed round that is chosen")
{
    ReportBench bench;
    auto &since = *bench.report().findChild<QComboBox *>(u"report.since"_s);
    CHECK_FALSE(since.isVisible());
    auto &document = bench.document();
    REQUIRE(document.perform(
        beginRound(document.plan(), {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}})));
    REQUIRE(document.perform(closeRound(document.plan(), openRound(document.plan())->id,
                                        {u"Ann"_s, document.stamp().at, {}, u"A test."_s})));
    bench.settle();
    CHECK(since.isVisible());
    CHECK_FALSE(bench.text().contains(u"Changes since"_s));
    since.setCurrentIndex(1);
    Q_EMIT since.activated(1);
    bench.settle();
    CHECK(bench.text().contains(u"Changes since Q2 2021/22, version 1.0"_s));
}

TEST_CASE("The report can be of one theme")
{
    ReportBench bench;
    auto *theme = bench.report().findChild<QComboBox *>(u"report.theme"_s);
    REQUIRE(theme->count() == 2);
    theme->setCurrentIndex(1);
    Q_EMIT theme->activated(1);
    bench.settle();
    CHECK(bench.text().contains(u"3.1.6"));
}

TEST_CASE("Pages are turned, and made larger and smaller")
{
    ReportBench bench;
    auto &view = bench.view();
    CHECK(view.current() == 0);
    QTest::keyClick(&view, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(view.current() == 1);
    QTest::keyClick(&view, Qt::Key_End);
    CHECK(view.current() == view.count() - 1);
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.current() == 0);

    view.setZoom(100);
    QTest::keyClick(&view, Qt::Key_Plus);
    CHECK(view.shownPercent() == 125);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_Minus);
    CHECK(view.shownPercent() == 90);
    QTest::keyClick(&view, Qt::Key_0);
    CHECK(view.horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("Making a page larger keeps the place that is looked at")
{
    ReportBench bench;
    bench.view().setZoom(75);
    bench.view().goTo(2);
    bench.view().setZoom(200);
    CHECK(bench.view().current() == 2);
    bench.view().setZoom(25);
    CHECK(bench.view().current() <= 3);
}

TEST_CASE("The report is written as PDF and as HTML where it was asked for")
{
    ReportBench bench;
    const QString pdf = bench.folder.path(u"für den Rat.pdf"_s);
    const QString html = bench.folder.path(u"für den Rat.html"_s);
    bench.ask.filesToSave = {pdf, html};
    bench.commands()[u"exportPdf"_s]->trigger();
    bench.settle();
    bench.commands()[u"exportHtml"_s]->trigger();
    bench.settle();
    CHECK(contentOf(pdf).startsWith("%PDF-"));
    CHECK(contentOf(html).contains("3.1.6"));
    CHECK(bench.ask.told.isEmpty());
    CHECK(bench.ask.suggestions.constFirst().endsWith(u"as at 31 Oct 2021.pdf"));
}

TEST_CASE("A report that cannot be written is told in a sentence")
{
    ReportBench bench;
    bench.ask.filesToSave = {bench.folder.path(u"no such folder/report.pdf"_s)};
    bench.commands()[u"exportPdf"_s]->trigger();
    bench.settle();
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(u"report.pdf"));
}

TEST_CASE("Work that is cancelled or replaced never finishes")
{
    Background work;
    QStringList finished;
    const auto thatSays = [&](const QString &word) {
        return [&finished, word]() -> Background::Finish {
            return [&finished, word] { finished.append(word); };
        };
    };
    work.run(thatSays(u"first"_s));
    work.run(thatSays(u"second"_s));
    REQUIRE(QTest::qWaitFor([&] { return !work.isRunning(); }, 10'000));
    CHECK(finished == QStringList{u"second"_s});
    work.run(thatSays(u"third"_s));
    work.cancel();
    CHECK_FALSE(work.isRunning());
    QCoreApplication::processEvents();
    CHECK(finished == QStringList{u"second"_s});
}

// Run by tests/print/run, which has a queue as the default printer and counts what comes out of it.
TEST_CASE("A report is printed on the default printer", "[.queue]")
{
    ReportBench bench;
    bench.ask.printers = {true};
    bench.commands()[u"print"_s]->trigger();
    CHECK(bench.ask.printers.isEmpty());
    std::printf("Printed pages: %d\n", bench.view().count());
}

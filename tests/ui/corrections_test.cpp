// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"
#include "tests/ui/roundsbench.h"
#include "ui/rounds/roundverbs.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("A correction is the next version: the one before with what is ticked, and nothing else")
{
    RoundsBench bench;
    bench.open();
    const Id round = bench.close();
    bench.perform(reportProgress(bench.plan(),
                                 {bench.id(u"3.1.1"), {2021, 10, 31}, 100, {}, {}, {}},
                                 bench.document->stamp()));
    Action digital = bench.action(u"3.1.6");
    digital.title = u"Renamed afterwards"_s;
    bench.perform(changeRow(bench.plan(), digital));

    bench.press(u"version.correct"_s); // and thinks better of it
    QCoreApplication::processEvents();
    CHECK(latestSnapshot(bench.plan(), round)->version == u"1.0");
    CHECK(bench.ask.corrected.version == u"version 1.0");
    QList<int> proposed;
    const auto &differences = bench.ask.corrected.differences;
    REQUIRE(differences.size() == 2);
    for (int i = 0; i < differences.size(); ++i) {
        if (differences[i].ofRound)
            proposed.append(i);
    }
    REQUIRE(proposed.size() == 1);

    bench.ask.corrections.append({u"Ann"_s, u"3.1.1 was done."_s, proposed});
    bench.press(u"version.correct"_s);
    QCoreApplication::processEvents();
    const Snapshot &next = *latestSnapshot(bench.plan(), round);
    REQUIRE(next.version == u"1.1");
    CHECK(next.note == u"3.1.1 was done.");
    const Plan then = momentOf(bench.plan(), next)->plan;
    CHECK(lastUpdate(then, bench.id(u"3.1.1"), {2021, 10, 31})->progress == 100);
    CHECK(then.find<Action>(digital.id)->title == u"Digital");

    auto &card = control<QWidget>(bench.page, u"version.Q3 2021/22, version 1.1"_s);
    control<QPushButton>(card, u"version.differs"_s).click();
    CHECK(control<QLabel>(card, u"version.differences.0.heading"_s).text() == u"Completed");
    CHECK(control<QLabel>(card, u"version.differences.0.text"_s).text() == u"3.1.1 was completed.");
}

TEST_CASE("A correction that takes nothing over is refused")
{
    RoundsBench bench;
    bench.open();
    const Id round = bench.close();
    bench.ask.corrections.append({u"Ann"_s, u"A word."_s, {}});
    bench.press(u"version.correct"_s);
    QCoreApplication::processEvents();
    CHECK(bench.ask.corrected.differences.isEmpty());
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(latestSnapshot(bench.plan(), round)->version == u"1.0");
}

TEST_CASE("While another writer has the file, why no correction can be issued is said")
{
    RoundsBench first;
    first.open();
    const Id round = first.close();
    auto second = Document::open(first.document->path(),
                                 {u"Bo"_s, u"other desk"_s, first.document->session().now});
    REQUIRE(second.ok());
    REQUIRE((*second)->isReadOnly());
    ViewState view(outlineDay());
    view.setDocument(second->get());
    ScriptedAsk ask;
    Refusals refusals;
    const Desk desk{**second, view, ask, refusals, first.commands};
    const RoundsPage page(desk);
    const auto *correct = page.findChild<QPushButton *>(u"version.correct"_s);
    REQUIRE(correct);
    CHECK_FALSE(correct->isEnabled());
    CHECK(correct->accessibleDescription() == (*second)->access().sentence);

    askAndCorrect(desk, round);
    REQUIRE(ask.told.size() == 1);
    CHECK(ask.told.first().message == (*second)->access().sentence);
    CHECK(ask.corrected.title.isEmpty());
}

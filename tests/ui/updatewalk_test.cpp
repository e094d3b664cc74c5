// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/roundsbench.h"
#include "ui/rounds/updatemode.h"

#include <QUndoStack>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// In update mode; of four actions the second was reported before.
struct WalkBench : RoundsBench {
    WalkBench()
        : RoundsBench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                      "      2021-06-30 20%\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                      "      2021-10-05 30%\n"
                      "    1.1.3 Shed 2020-02-04..2022-12-31\n"
                      "    1.1.4 Yard 2020-02-04..2022-12-31\n"_s)
    {
        open();
        press(u"rounds.update"_s);
    }

    void back() { key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); }
    QString place() { return text(u"updates.place"_s); }
};

} // namespace

TEST_CASE("Going on and going back step through the same actions, and those left out are told")
{
    WalkBench bench;
    CHECK(bench.place()
          == u"Nobody named · action 1 of 3 · 3 still to be reported · 1 reported before is left "
             u"out");
    bench.type(u"25"_s);
    bench.next();
    CHECK(bench.place().contains(u"action 2 of 3 · 2 still to be reported"));
    bench.type(u"10"_s);
    bench.next();
    CHECK(bench.place().contains(u"action 3 of 3 · 1 still to be reported"));
    bench.back();
    CHECK(bench.place().contains(u"action 2 of 3"));
    bench.back();
    CHECK(bench.place().contains(u"action 1 of 3"));
    CHECK_FALSE(control<QPushButton>(bench.page, u"updates.back"_s).isEnabled());
    // What has been reported on the way is gone through again.
    bench.next();
    CHECK(bench.place().contains(u"action 2 of 3"));
    CHECK(bench.progress() == 10);
    bench.next();
    CHECK(bench.place().contains(u"action 3 of 3"));

    bench.next();
    bench.press(u"updates.all"_s);
    CHECK(bench.place().endsWith(u"action 1 of 4 · 1 still to be reported"));
    bench.next();
    CHECK(bench.progress() == 30);
    bench.back();
    CHECK(bench.place().contains(u"action 1 of 4"));
}

TEST_CASE("Escape takes back what was typed of an update and writes nothing; the next one leaves")
{
    WalkBench bench;
    const auto changes = bench.document->undoStack().count();
    auto &takeBack = control<QPushButton>(bench.page, u"updates.takeBack"_s);
    CHECK_FALSE(takeBack.isEnabled());
    bench.type(u"55"_s);
    CHECK(takeBack.isEnabled());
    bench.comment(u"Half a sentence"_s);
    bench.key(Qt::Key_Escape);
    CHECK(bench.progress() == 20);
    CHECK(control<QPlainTextEdit>(bench.page, u"sheet.commentary"_s).toPlainText().isEmpty());
    CHECK(bench.isShown(u"sheet.progress"_s));
    CHECK(bench.text(u"updates.said"_s) == u"What was typed for 1.1.1 is taken back.");
    CHECK_FALSE(takeBack.isEnabled());
    bench.key(Qt::Key_Escape);
    CHECK(bench.isShown(u"rounds.close"_s));
    CHECK_FALSE(bench.reported(u"1.1.1"));
    CHECK(bench.document->undoStack().count() == changes);
}

TEST_CASE("What is said of an update is gone when the update is undone")
{
    WalkBench bench;
    bench.type(u"25"_s);
    bench.next();
    CHECK(bench.text(u"updates.said"_s) == u"1.1.1 is reported at 25%.");
    bench.undo();
    CHECK_FALSE(bench.reported(u"1.1.1"));
    CHECK(bench.text(u"updates.said"_s).isEmpty());
}

TEST_CASE("Of a single action the round speaks in the singular")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"_s);
    bench.open();
    CHECK(bench.text(u"round.words"_s).contains(u"0 of 1 action reported"));
    bench.press(u"rounds.update"_s);
    bench.next();
    CHECK(bench.text(u"updates.end"_s)
          == u"That was the last. The one action of this round is still outstanding.");
    bench.press(u"updates.again"_s);
    bench.type(u"10"_s);
    bench.next();
    CHECK(bench.text(u"updates.end"_s) == u"The one action of this round has been reported.");
}

TEST_CASE("Escape takes back what stands refused of an update")
{
    WalkBench bench;
    bench.type(u"120"_s);
    bench.next();
    REQUIRE(bench.unsaved().size() == 1);
    bench.key(Qt::Key_Escape);
    CHECK(bench.unsaved().isEmpty());
    CHECK(bench.progress() == 20);
    CHECK(bench.isShown(u"sheet.progress"_s));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"

#include "core/rounds/moment.h"
#include "tests/support/catch.h"
#include "tests/ui/roundsbench.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/issuedialog.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/history/changespage.h"
#include "ui/models/planproblems.h"
#include "ui/overview/overviewpage.h"
#include "ui/pages/pages.h"
#include "ui/pages/pageview.h"
#include "ui/pages/reportpage.h"
#include "ui/panels/inspector.h"
#include "ui/rounds/updatequeue.h"
#include "ui/style.h"
#include "ui/tree/plantreemodel.h"
#include "ui/widgets/taborder.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("The actions are gone through by the keyboard alone")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                      "      2021-06-30 20%\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                      "      2021-06-30 40%\n"
                      "    1.1.3 Shed 2020-02-04..2022-12-31\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    CHECK(bench.progress() == 20);
    bench.type(u"35"_s);
    bench.comment(u"Two stalls more."_s);
    CHECK(bench.text(u"update.length"_s) == u"3 words, 16 characters");
    bench.next();
    REQUIRE(bench.reported(u"1.1.1"));
    CHECK(bench.reported(u"1.1.1")->progress == 35);
    CHECK(bench.reported(u"1.1.1")->commentary == u"Two stalls more.");
    CHECK(bench.reported(u"1.1.1")->asAt == QDate(2021, 10, 31));
    CHECK(bench.reported(u"1.1.1")->round == openRound(bench.plan())->id);

    CHECK(bench.text(u"updates.place"_s).contains(u"action 2 of 3 · 2 still to be reported"));
    bench.press(u"updates.noChange"_s);
    REQUIRE(bench.reported(u"1.1.2"));
    CHECK(bench.reported(u"1.1.2")->progress == 40);
    CHECK(bench.reported(u"1.1.2")->commentary == u"No change since 30 June 2021.");

    bench.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.text(u"updates.place"_s).contains(u"action 2 of 3 · 1 still to be reported"));
    bench.next();
    CHECK(bench.text(u"updates.place"_s).contains(u"action 3 of 3 · 1 still to be reported"));
    bench.next();
    CHECK_FALSE(bench.reported(u"1.1.3"));
    CHECK(bench.text(u"updates.end"_s)
          == u"That was the last. One of 3 actions is still outstanding.");
    bench.press(u"updates.again"_s);
    bench.press(u"updates.noChange"_s);
    CHECK(bench.text(u"updates.end"_s) == u"All 3 actions have been reported.");
    bench.key(Qt::Key_Escape);
    CHECK(bench.isShown(u"rounds.close"_s));
}

TEST_CASE("From the end one goes back to the last action and on to the one before it")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                      "    1.1.3 Shed 2020-02-04..2022-12-31\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.next();
    bench.next();
    bench.next();
    REQUIRE(bench.isShown(u"updates.end"_s));
    const auto back = [&] { bench.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); };
    back();
    CHECK(bench.text(u"updates.place"_s).contains(u"action 3 of 3"));
    back();
    CHECK(bench.text(u"updates.place"_s).contains(u"action 2 of 3"));
    back();
    CHECK(bench.text(u"updates.place"_s).contains(u"action 1 of 3"));
}

namespace {

const QString twoActions = u"1 Growth\n"
                           "  1.1 Jobs\n"
                           "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                           "      2021-06-30 20%\n"
                           "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                           "      2021-06-30 40%\n"_s;

} // namespace

TEST_CASE("Tab goes from the commentary on to what writes it")
{
    RoundsBench bench(twoActions);
    bench.open();
    bench.press(u"rounds.update"_s);
    // The page is a window here, and a walk ends at windows.
    const auto stops = [&] {
        QStringList names;
        for (QWidget *part : bench.page.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            for (const QWidget *stop : tabStopsIn(*part))
                names.append(stop->objectName());
        }
        return names;
    };
    const QStringList names = stops();
    const auto commentary = names.indexOf(u"sheet.commentary"_s);
    INFO(names.join(QChar(32)).toStdString());
    REQUIRE(commentary > 0);
    CHECK(names.indexOf(u"sheet.judgement"_s) < commentary);
    CHECK(names.mid(commentary + 1)
          == QStringList{u"updates.next"_s, u"updates.noChange"_s}); // back is grey on the first
    bench.next();
    CHECK(stops().last() == u"updates.back");
    CHECK(control<QPushButton>(bench.page, u"updates.back"_s).text().startsWith(u"Write and "));
}

TEST_CASE("What became of an action is said when the next one is shown")
{
    RoundsBench bench(twoActions);
    bench.open();
    bench.press(u"rounds.update"_s);
    CHECK_FALSE(bench.isShown(u"updates.said"_s));
    bench.next();
    CHECK(bench.text(u"updates.said"_s)
          == u"Nothing new was entered for 1.1.1; it stays unreported.");
    bench.type(u"55"_s);
    bench.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.text(u"updates.said"_s) == u"1.1.2 is reported at 55%.");
    bench.press(u"updates.noChange"_s);
    CHECK(bench.text(u"updates.said"_s) == u"1.1.1 is reported at 20%.");
    bench.next();
    CHECK(bench.text(u"updates.end"_s) == u"All 2 actions have been reported.");
    bench.press(u"updates.all"_s);
    bench.next();
    CHECK(bench.text(u"updates.said"_s)
          == u"Nothing new was entered for 1.1.1; its report stays as it is.");
}

TEST_CASE(
    "What was written because the focus left its field is said to be reported, and gone back to")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30 [Ann]\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31 [Ann]\n"
                      "      2021-10-05 30%\n"
                      "    1.1.3 Kiosk 2020-02-04..2022-12-31 [Ann]\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.type(u"55"_s);
    control<QPushButton>(bench.page, u"updates.next"_s).setFocus();
    bench.press(u"updates.next"_s);
    CHECK(bench.text(u"updates.said"_s) == u"1.1.1 is reported at 55%.");
    bench.type(u"10"_s);
    bench.press(u"updates.back"_s);
    REQUIRE(bench.reported(u"1.1.3")); // 1.1.2 is reported, and left out
    CHECK(bench.reported(u"1.1.3")->progress == 10);
    bench.type(u"60"_s);
    bench.press(u"updates.next"_s);
    CHECK(bench.reported(u"1.1.1")->progress == 60);
}

TEST_CASE(
    "A progress that goes down and is not meant stands as before, and is not asked about again")
{
    RoundsBench bench(twoActions);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.type(u"10"_s);
    bench.next();
    CHECK(bench.ask.said.filter(u"Is that meant?"_s).size() == 1);
    CHECK(bench.progress() == 20);
    CHECK(bench.text(u"update.objection"_s) == u"10% was not written. The progress is 20% again.");
    CHECK(bench.isShown(u"update.objection"_s));
    CHECK_FALSE(bench.isShown(u"update.error"_s));
    CHECK(bench.unsaved().isEmpty());
    CHECK(control<QSpinBox>(bench.page, u"sheet.progress"_s).hasFocus());
    CHECK(bench.page.flush());
    CHECK(bench.ask.said.filter(u"Is that meant?"_s).size() == 1);
    bench.type(u"30"_s);
    CHECK_FALSE(bench.isShown(u"update.objection"_s));
}

TEST_CASE("In a small window what writes an update is in sight, and so is what is typed")
{
    RoundsBench bench(twoActions);
    applyLook({Appearance::Light});
    bench.page.resize(600, 300);
    bench.open();
    bench.press(u"rounds.update"_s);
    QCoreApplication::processEvents();
    for (const QString &name : {u"updates.next"_s, u"sheet.progress"_s}) {
        CAPTURE(name);
        const auto &part = control<QWidget>(bench.page, name);
        const QRect seen = part.visibleRegion().boundingRect();
        CAPTURE(seen.width(), seen.height(), part.width(), part.height());
        CHECK(seen.height() >= part.height() - 1);
    }
    CHECK(bench.page.minimumSizeHint().height() <= 300);
}

TEST_CASE("The actions are gone through by lead officer or by reference")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30 [Zoe]\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31 [Ann]\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.comment(u"Of the hub."_s);
    bench.next();
    CHECK(bench.reported(u"1.1.2"));
    CHECK(bench.text(u"updates.place"_s).contains(u"action 2 of 2 · 1 still to be reported"));
    auto &order = control<QComboBox>(bench.page, u"updates.order"_s);
    order.setFocus();
    QTest::keyClick(&order, Qt::Key_Down);
    CHECK(bench.text(u"updates.place"_s).contains(u"action 1 of 2 · 1 still to be reported"));
    bench.comment(u"Of the fair."_s);
    bench.next();
    CHECK(bench.reported(u"1.1.1")->commentary == u"Of the fair.");
}

TEST_CASE("Where nothing is outstanding, all is gone through again")
{
    RoundsBench bench;
    bench.open();
    bench.press(u"rounds.update"_s);
    CHECK(bench.text(u"updates.place"_s).contains(u"action 1 of 4 · all are reported"));
    for (int i = 0; i < 4; ++i)
        bench.next();
    CHECK(bench.text(u"updates.end"_s) == u"All 4 actions have been reported.");
    const Id closed = openRound(bench.plan())->id;
    bench.ask.issuings.append({u"Ann"_s, {}, {}, {}});
    bench.next();
    CHECK(latestSnapshot(bench.plan(), closed));
    CHECK(bench.text(u"round.title"_s) == u"No round is open");
}

TEST_CASE("A lower progress is asked about, and what else was typed waits where it is not meant")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                      "      2021-06-30 20%\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.comment(u"Forms are ready."_s);
    control<QSpinBox>(bench.page, u"sheet.progress"_s).setFocus();
    bench.type(u"10"_s);
    bench.next();
    CHECK_FALSE(bench.reported(u"1.1.1"));
    CHECK(bench.ask.said.last().contains(u"1.1.1 stood at 20% and would stand at 10%."));
    CHECK(bench.progress() == 20);
    CHECK(bench.isShown(u"update.objection"_s));
    CHECK(bench.unsaved() == QStringList{u"Update of 1.1.1"_s});
    bench.ask.confirms.append(true);
    bench.type(u"10"_s);
    bench.next();
    REQUIRE(bench.reported(u"1.1.1"));
    CHECK(bench.reported(u"1.1.1")->progress == 10);
    CHECK(bench.reported(u"1.1.1")->commentary == u"Forms are ready.");
    CHECK(bench.unsaved().isEmpty());
}

TEST_CASE("What is typed is written when the page is left")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.comment(u"Forms are ready."_s);
    REQUIRE(bench.page.flush().ok());
    CHECK(bench.unsaved().isEmpty());
    REQUIRE(bench.reported(u"1.1.1"));
    CHECK(bench.reported(u"1.1.1")->commentary == u"Forms are ready.");
}

TEST_CASE("What is typed in update mode is written when the page or the window goes")
{
    WindowBench bench;
    bench.window().openSample();
    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    control<QPushButton>(bench.window(), u"rounds.update"_s).click();
    auto &words = control<QPlainTextEdit>(bench.window(), u"sheet.commentary"_s);
    const auto isSaid = [&](const QString &text) {
        const auto updates = bench.document().plan().updates().rows();
        return std::any_of(updates.begin(), updates.end(),
                           [&](const Update *update) { return update->commentary == text; });
    };
    words.setFocus();
    QTest::keyClicks(&words, u"Said before the page went."_s);
    bench.commands().pages()[int(PageKind::Plan)]->trigger();
    CHECK(isSaid(u"Said before the page went."_s));

    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    words.setFocus();
    QTest::keyClick(&words, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&words, u" And more."_s);
    bench.restart();
    bench.window().openSample();
    CHECK(isSaid(u"Said before the page went. And more."_s));
}

TEST_CASE("Of two updates of one day it is said which counts")
{
    Plan plan = planFrom(charterOutline());
    Update other = *lastUpdate(plan, idOf(plan, u"3.1.6"), {2021, 6, 30});
    other.id = Id::create();
    other.commentary = u"From the other copy."_s;
    other.recordedAt = QDateTime(QDate(2021, 7, 2), QTime(9, 0), Qt::UTC);
    plan.table<Update>().put(other);
    DeskBench bench(plan);
    Inspector inspector(bench.desk());
    bench.view.setCurrent(bench.id(u"3.1.6"));
    QStringList heads;
    for (int i = 0; i < 3; ++i)
        heads.append(control<QLabel>(inspector, u"action.history.%1.heading"_s.arg(i)).text());
    CHECK_FALSE(heads[0].contains(u"of this day"));
    CHECK(heads[1].endsWith(u"One of 2 of this day: this one counts"));
    CHECK(heads[2].endsWith(u"One of 2 of this day: it does not count"));
}

TEST_CASE("Officers stand in one order on the page of the rounds and in the updates")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30 [Zoe]\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31 [amir]\n"
                      "    1.1.3 Shed 2020-02-04..2022-12-31 [Bo]\n"
                      "    1.1.4 Yard 2020-02-04..2022-12-31 [Bo]\n"
                      "    1.1.5 Barn 2020-02-04..2022-12-31\n"_s);
    bench.open();
    const Round &round = *openRound(bench.plan());
    QStringList page;
    for (const LeadReturn &lead : returnsOf(bench.plan(), round, round.asAt))
        page.append(lead.leadOfficer);
    QStringList updates;
    for (const Id &action : updateQueue(bench.plan(), round, UpdateOrder::ByLead, round.asAt))
        updates.append(bench.plan().find<Action>(action)->leadOfficer);
    updates.removeDuplicates();
    CHECK(page == updates);
    CHECK(page.size() == 4);
}

TEST_CASE("A progress that cannot be is said beside it while it is typed")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"_s);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.type(u"120"_s);
    REQUIRE(bench.isShown(u"update.objection"_s));
    CHECK(bench.text(u"update.objection"_s).contains(u"120 is not between 0 and 100"_s));
    CHECK(control<QWidget>(bench.page, u"update.objection"_s).geometry().isValid());
    bench.next();
    CHECK(bench.isShown(u"update.objection"_s));
    CHECK_FALSE(bench.isShown(u"update.error"_s)); // it is said once
    bench.type(u"12"_s);
    CHECK_FALSE(bench.isShown(u"update.objection"_s));
}

TEST_CASE("No change is no explanation where the judgement asks for one")
{
    Plan plan = planFrom(u"1 Growth\n"
                         "  1.1 Jobs\n"
                         "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                         "      2021-06-30 20% Needs attention\n"_s);
    Judgement judgement = *plan.judgements().rows().first();
    judgement.requiresExplanation = true;
    plan.table<Judgement>().put(judgement);
    RoundsBench bench(plan);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.press(u"updates.noChange"_s);
    CHECK_FALSE(bench.reported(u"1.1.1"));
    REQUIRE(bench.isShown(u"update.error"_s));
    CHECK(bench.text(u"update.error"_s).startsWith(u"“Needs attention” asks for an explanation"_s));
    bench.comment(u"The stalls are late."_s);
    CHECK_FALSE(bench.isShown(u"update.error"_s));
    bench.next();
    CHECK(bench.reported(u"1.1.1"));
}

TEST_CASE("No change says that it repeats the explanation which the judgement asks for")
{
    Plan plan = planFrom(u"1 Growth\n"
                         "  1.1 Jobs\n"
                         "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                         "      2021-06-30 20% Needs attention\n"
                         "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                         "      2021-06-30 40%\n"_s);
    Judgement judgement = *plan.judgements().rows().first();
    judgement.requiresExplanation = true;
    plan.table<Judgement>().put(judgement);
    Update update = *plan.updates().rowsUnder(idOf(plan, u"1.1.1")).first();
    update.commentary = u"Stalls are late."_s;
    plan.table<Update>().put(update);
    RoundsBench bench(plan);
    bench.open();
    bench.press(u"rounds.update"_s);
    const auto &same = control<QPushButton>(bench.page, u"updates.noChange"_s);
    CHECK(same.toolTip().contains(u"repeats the explanation"_s));
    bench.press(u"updates.noChange"_s);
    CHECK(bench.reported(u"1.1.1")->commentary == u"Stalls are late.");
    CHECK(bench.text(u"updates.said"_s)
          == u"1.1.1 is reported at 20%, with the explanation of 30 June 2021 repeated.");
    bench.press(u"updates.noChange"_s);
}

TEST_CASE("The button that leaves says its key, and that it writes only where something is typed")
{
    RoundsBench bench(twoActions);
    bench.open();
    bench.press(u"rounds.update"_s);
    const auto &leave = control<QPushButton>(bench.page, u"updates.leave"_s);
    const auto &takeBack = control<QPushButton>(bench.page, u"updates.takeBack"_s);
    CHECK(leave.text() == u"Leave (Esc)");
    CHECK_FALSE(takeBack.text().contains(u"Esc"));
    bench.type(u"77"_s);
    CHECK(leave.text() == u"Write and leave");
    CHECK(takeBack.text() == u"Take back (Esc)");
    bench.key(Qt::Key_Escape);
    CHECK(leave.text() == u"Leave (Esc)");
    bench.key(Qt::Key_Escape);
    CHECK(bench.isShown(u"rounds.update"_s));
}

TEST_CASE("What leaves the updates stands on one line with the place in a window of any width")
{
    RoundsBench bench(twoActions);
    bench.open();
    bench.press(u"rounds.update"_s);
    bench.type(u"77"_s);
    const auto &leave = control<QWidget>(bench.page, u"updates.leave"_s);
    const auto isBeside = [&](const QString &name) {
        const auto &part = control<QWidget>(bench.page, name);
        const auto middle = [&](const QWidget &each) {
            return each.mapTo(&bench.page, each.rect().center()).y();
        };
        return part.isVisible() && std::abs(middle(part) - middle(leave)) <= 6;
    };
    bool breaks = false;
    bool isLow = false;
    for (int height : {700, 300}) {
        for (int width = 520; width < 1100; width += 20) {
            bench.page.resize(width, height);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents(); // where what stands there is another
            INFO(width << " × " << height);
            // In a low window nothing else stands there.
            if (control<QWidget>(bench.page, u"updates.goTo"_s).isVisible()) {
                CHECK(isBeside(u"updates.goTo"_s));
                breaks = breaks || !isBeside(u"updates.place"_s);
            } else {
                CHECK(isBeside(u"updates.place"_s));
                isLow = true;
            }
        }
    }
    CHECK(breaks);
    CHECK(isLow);
}

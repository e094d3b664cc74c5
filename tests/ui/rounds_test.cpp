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
#include "ui/tree/plantreemodel.h"

#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("Without a round the page offers the calendar's periods")
{
    RoundsBench bench;
    CHECK(bench.text(u"round.title"_s) == u"No round is open");
    bench.press(u"rounds.open"_s);
    REQUIRE(bench.ask.offers.size() == 3);
    const auto &quarters = bench.ask.offers.first();
    CHECK(quarters.length == Frequency::Quarter);
    CHECK(quarters.periods[quarters.likeliest].name == u"Q2 2021/22");
    CHECK_FALSE(openRound(bench.plan()));

    bench.open();
    REQUIRE(openRound(bench.plan()));
    CHECK(bench.text(u"round.title"_s) == u"Q3 2021/22 is open");
    CHECK(bench.text(u"round.words"_s)
          == u"1 October 2021 to 31 December 2021. As at 31 October 2021, 4 of 4 actions reported, "
             u"4 of "
             "them before the round was opened.");
    CHECK_FALSE(bench.isShown(u"round.notAsked"_s));
}

TEST_CASE("With the round open or closed the keyboard is at the next thing to do")
{
    // As beside a dialog: what a window hides while another has the focus keeps its own.
    RoundsBench bench;
    CHECK(bench.page.focusWidget()->objectName() == u"rounds.open");
    QWidget dialog;
    dialog.show();
    dialog.activateWindow();
    QCoreApplication::processEvents();
    bench.open();
    CHECK(bench.page.focusWidget()->objectName() == u"rounds.update");
    bench.close();
    CHECK(bench.page.focusWidget()->objectName() == u"rounds.open");
}

TEST_CASE("A period that has not begun is not offered, and not opened without a question")
{
    RoundsBench bench;
    bench.press(u"rounds.open"_s);
    for (const Ask::Periods &offer : bench.ask.offers) {
        for (const Period &period : offer.periods)
            CHECK(period.from <= bench.view.today());
        CHECK(offer.likeliest < offer.periods.size());
    }
    bench.open({u"Q4 2021/22"_s, {2022, 1, 1}, {2022, 3, 31}});
    CHECK_FALSE(openRound(bench.plan()));
    CHECK(bench.ask.said.last().contains(u"begins on 1 January 2022, which is still to come"));
}

TEST_CASE("A round whose closing is cancelled while it is worked out stays open")
{
    RoundsBench bench;
    bench.open();
    bench.ask.waits.append(false);
    bench.ask.issuings.append({u"Ann"_s, {}, {}, {}});
    bench.press(u"rounds.close"_s);
    CHECK(bench.ask.said.last() == u"Closing Q3 2021/22…");
    CHECK(openRound(bench.plan()));
    CHECK(bench.plan().snapshots().size() == 0);
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE(
    "An officer who closes a round before its last day is told so, and what changes then is told")
{
    RoundsBench bench;
    OverviewPage overview(bench.desk());
    overview.show();
    bench.open();
    const Id round = bench.close();
    CHECK(bench.ask.issued.explanation.startsWith(u"Q3 2021/22 ends on 31 December 2021, 61 days "
                                                  u"after the day of issue. This version is as at "
                                                  "31 October 2021."));
    const Snapshot version = *latestSnapshot(bench.plan(), round);
    REQUIRE(bench.view.setSnapshot(version.id).ok());
    CHECK(bench.view.asAt() == QDate(2021, 10, 31));
    bench.view.setAsAt(bench.view.today());

    const auto *chart =
        control<QWidget>(overview, u"overview.chart"_s).findChild<QGraphicsView *>();
    CHECK(QTest::qWaitFor(
        [&] { return chart->accessibleDescription().startsWith(u"Q3 2021/22: "); }, 60'000));

    ChangesPage changes(bench.desk());
    changes.show();
    const auto settle = [&] { REQUIRE(QTest::qWaitFor([&] { return !changes.isComparing(); })); };
    settle();
    CHECK(control<QLabel>(changes, u"changes.summary"_s).text() == u"Nothing changed.");
    Action survey = bench.action(u"3.1.1");
    survey.title = u"Census"_s;
    bench.perform(changeRow(bench.plan(), survey));
    settle();
    CHECK(control<QLabel>(changes, u"changes.summary"_s).text() == u"1 title was changed.");
}

TEST_CASE("A round that ends before the last closed one is asked about")
{
    RoundsBench bench;
    bench.open();
    bench.close();
    const Period before{u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}};
    bench.open(before);
    CHECK_FALSE(openRound(bench.plan()));
    CHECK(bench.ask.said.last().contains(u"not after the last closed round, Q3 2021/22"));
    bench.ask.confirms.append(true);
    bench.open(before);
    REQUIRE(openRound(bench.plan()));
    CHECK(openRound(bench.plan())->name == u"Q2 2021/22");
}

TEST_CASE("The page tells by lead officer what is outstanding, and each line leads to its sheet")
{
    RoundsBench bench(u"3 Customer focus\n"
                      "  3.1 Charter\n"
                      "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                      "      2021-10-20 95% On track\n"
                      "    3.1.2 Strategy 2020-02-04..2022-12-31 [Ann Lee]\n"
                      "      2021-06-30 20% On track: Begun.\n"_s);
    bench.open();
    CHECK(bench.text(u"round.lead.0.heading"_s) == u"Ann Lee: 0 of 1 reported");
    CHECK(bench.text(u"round.lead.1.reported"_s)
          == u"Reported before the round was opened: 3.1.1 (as at 20 October 2021).");
    control<QAbstractButton>(bench.page, u"round.lead.0.0"_s).click();
    CHECK(bench.text(u"updates.place"_s)
              .contains(u"action 1 of 1 · 1 still to be reported · 1 reported before"));
    CHECK(bench.text(u"update.before.heading"_s) == u"30 Jun 2021 · 20% · On track");
    CHECK(bench.text(u"update.before.words"_s) == u"Begun.");
}

TEST_CASE("What was reported before the round was opened, and what is not asked, is said")
{
    RoundsBench bench(u"1 Growth\n"
                      "  1.1 Jobs\n"
                      "    1.1.1 Fair 2020-02-04..2022-09-30\n"
                      "      2021-10-20 20%\n"
                      "    1.1.2 Hub 2020-02-04..2022-12-31\n"
                      "    1.1.3 Shed 2020-02-04..2022-12-31 (cancelled)\n"
                      "    1.1.4 Barn 2020-02-04..2021-12-31\n"
                      "      2021-06-30 100%\n"_s);
    bench.open();
    CHECK(bench.text(u"round.notAsked"_s)
          == u"Not asked: 1 Cancelled (1.1.3), 1 Completed before 1 October 2021 (1.1.4).");
    bench.perform(reportProgress(
        bench.plan(), {bench.id(u"1.1.2"), {2021, 10, 31}, 10, {}, {}, openRound(bench.plan())->id},
        bench.document->stamp()));
    CHECK(bench.text(u"round.lead.0.reported"_s)
          == u"Reported: 1.1.2\nReported before the round was opened: 1.1.1 (as at 20 October "
             u"2021).");
    CHECK(bench.text(u"round.words"_s)
              .endsWith(u"2 of 2 actions reported, 1 of them before the round was opened."));
}

TEST_CASE(
    "A round is closed with who is outstanding said, and missing explanations given or waived")
{
    RoundsBench bench;
    bench.open();
    const auto keys = bench.plan().judgements().rowsUnder({});
    const auto needy = std::find_if(keys.begin(), keys.end(),
                                    [](const Judgement *key) { return key->requiresExplanation; });
    REQUIRE(needy != keys.end());
    const Id hub = bench.id(u"3.2.1");
    bench.perform(reportProgress(bench.plan(), {hub, {2021, 10, 31}, 0, (*needy)->id, {}, {}},
                                 bench.document->stamp()));
    CHECK(bench.isShown(u"round.unexplained"_s));

    bench.ask.issuings.append({u"Ann"_s, {}, {}, hub});
    bench.press(u"rounds.close"_s);
    REQUIRE(bench.ask.issued.unexplained.size() == 1);
    CHECK(bench.ask.issued.unexplained.first().action == hub);
    CHECK(bench.isShown(u"sheet.progress"_s));
    CHECK(bench.isShown(u"update.hint"_s));
    bench.key(Qt::Key_Escape);

    bench.close();
    CHECK(openRound(bench.plan()));
    CHECK(bench.ask.told.size() == 1);
    bench.ask.issuings.append({u"Ann"_s, {}, u"Bo is away."_s, {}});
    bench.press(u"rounds.close"_s);
    CHECK_FALSE(openRound(bench.plan()));
    CHECK(bench.plan().snapshots().rows().first()->note
          == u"Closed without all explanations: Bo is away.");
}

TEST_CASE("The first version of a round is compared with the last of the round before it")
{
    RoundsBench bench;
    bench.open();
    bench.close();
    bench.perform(reportProgress(bench.plan(), {bench.id(u"3.1.1"), {2021, 10, 31}, 97, {}, {}, {}},
                                 bench.document->stamp()));
    bench.ask.corrections.append({u"Ann"_s, u"A word."_s, {0}});
    bench.press(u"version.correct"_s);
    QCoreApplication::processEvents();
    Action survey = bench.action(u"3.1.1");
    survey.title = u"Census"_s;
    bench.perform(changeRow(bench.plan(), survey));
    bench.ask.confirms.append(true); // it has not begun
    bench.open({u"Q4 2021/22"_s, {2022, 1, 1}, {2022, 3, 31}});
    bench.close();
    QCoreApplication::processEvents();

    auto &first = control<QWidget>(bench.page, u"version.Q4 2021/22, version 1.0"_s);
    auto &differs = control<QPushButton>(first, u"version.differs"_s);
    CHECK(differs.text() == u"What differs from Q3 2021/22, version 1.1");
    differs.click();
    QStringList told;
    for (const QLabel *label : first.findChildren<QLabel *>())
        told.append(label->text());
    CHECK(told.contains(u"3.1.1 was called “Survey” and is now called “Census”."_s));

    auto &corrected = control<QWidget>(bench.page, u"version.Q3 2021/22, version 1.1"_s);
    control<QPushButton>(corrected, u"version.differs"_s).click();
    CHECK(control<QWidget>(corrected, u"version.differences"_s).isVisible());
    CHECK(corrected.findChild<QLabel *>(u"version.differences.0.text"_s));
}

TEST_CASE("A damaged snapshot is refused with a sentence, and the rest stays usable")
{
    Plan plan = planFrom(charterOutline());
    REQUIRE(apply(beginRound(plan, thirdQuarter).value(), plan));
    const Id round = openRound(plan)->id;
    const QDateTime noon(QDate(2022, 1, 10), QTime(12, 0), Qt::UTC);
    REQUIRE(apply(closeRound(plan, round, {u"Ann"_s, noon, {}, {}}).value(), plan));
    Snapshot forged = *plan.snapshots().rows().first();
    forged.content[60] = char(forged.content[60] ^ 1);
    plan.table<Snapshot>().put(forged);

    RoundsBench bench(plan);
    bench.press(u"version.look"_s);
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.first().message.contains(u"its checksum differs"));
    CHECK_FALSE(bench.view.isFrozen());
    bench.ask.confirms.append(true); // it has not begun
    bench.open({u"Q4 2021/22"_s, {2022, 1, 1}, {2022, 3, 31}});
    CHECK(openRound(bench.plan()));
}

TEST_CASE("What the history tells of a round leads to the page of the rounds")
{
    WindowBench bench;
    bench.window().openSample();
    REQUIRE(bench.document()
                .perform(beginRound(bench.document().plan(),
                                    {u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}}))
                .ok());
    bench.commands().pages()[int(PageKind::History)]->trigger();
    QCoreApplication::processEvents();
    auto &goTo = control<QPushButton>(bench.window(), u"history.goTo"_s);
    REQUIRE(goTo.text() == u"Go to Round Q3 2026/27");
    goTo.click();
    CHECK(bench.commands().pages()[int(PageKind::Rounds)]->isChecked());
    CHECK(control<QLabel>(bench.window(), u"round.title"_s).text() == u"Q3 2026/27 is open");
}

TEST_CASE("The tree tells how often a date has moved")
{
    DeskBench bench(charterOutline());
    bench.perform(baseline(bench.plan(), {2021, 4, 1}));
    const Id survey = bench.id(u"3.1.1");
    const auto moves = [&](const QDate &to, const QDate &on) {
        bench.perform(moveDate(bench.plan(),
                               {survey, DateKind::Due, to, u"Extended"_s, u"Cabinet"_s, on},
                               bench.document->stamp()));
    };
    moves({2021, 11, 30}, {2021, 10, 1});
    moves({2021, 12, 31}, {2021, 10, 15});
    const PlanTreeModel model(bench.view);
    const QModelIndex due = model.indexOf(survey, PlanTreeModel::Due);
    CHECK(due.data().toString() == u"31 Dec 2021, moved twice");
    CHECK(due.data(Qt::AccessibleTextRole).toString() == u"Due: 31 December 2021, moved twice");
    CHECK(due.data(Qt::ToolTipRole).toString()
          == u"31 December 2021, moved twice; originally 30 September 2021");
    bench.view.setAsAt({2021, 9, 30});
    CHECK(due.data().toString() == u"30 Sep 2021");
}

TEST_CASE("The dialog of the periods follows the length that is chosen")
{
    const auto offered = [](Frequency length) {
        return Ask::Periods{length, periodsAround({2021, 10, 31}, length, 4, 1, 1), 1};
    };
    PeriodDialog dialog({offered(Frequency::Quarter), offered(Frequency::Month)}, nullptr);
    CHECK(dialog.period().name == u"Q3 2021/22");
    control<QComboBox>(dialog, u"period.length"_s).setCurrentIndex(1);
    CHECK(dialog.period().name == u"Oct 2021");
}

TEST_CASE("The dialog of issuing says what is missing and takes the officer there")
{
    const Id action = Id::create();
    Ask::IssueQuestion question;
    question.title = u"Close Q3 2021/22 as version 1.0"_s;
    question.unexplained = {{action, u"3.1.6 is judged “Needs attention”"_s}};
    question.by = u"Ann"_s;
    IssueDialog dialog(question, nullptr);
    dialog.show();
    dialog.accept();
    CHECK(dialog.isVisible());
    CHECK(dialog.focusWidget() == &control<QLineEdit>(dialog, u"issue.waiver"_s));
    control<QLineEdit>(dialog, u"issue.waiver"_s).setText(u"Bo is away."_s);
    dialog.accept();
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.issuing().waiver == u"Bo is away.");

    IssueDialog other(question, nullptr);
    control<QPushButton>(other, u"issue.unexplained.0"_s).click();
    CHECK(other.issuing().goTo == action);
}

TEST_CASE(
    "The window reports a closed round from its frozen copy, and nothing can be changed there")
{
    WindowBench bench;
    bench.window().openSample();
    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.ask.issuings.append({u"Ann"_s, {}, {}, {}});
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    control<QPushButton>(bench.window(), u"rounds.close"_s).click();
    Action renamed = rowOf<Action>(bench.document().plan(), u"3.1.6");
    const QString before = renamed.title;
    renamed.title = u"Named afterwards"_s;
    REQUIRE(bench.document().perform(changeRow(bench.document().plan(), renamed)).ok());

    control<QPushButton>(bench.window(), u"version.report"_s).click();
    ReportPage &report = bench.report();
    REQUIRE(QTest::qWaitFor([&] { return !report.isBusy(); }, 60'000));
    const QString text = report.findChild<PageView *>()->accessibleDescription();
    CHECK(text.contains(u"Q3 2026/27, version 1.0, issued on 22 November 2026"_s));
    CHECK(text.contains(before));
    CHECK_FALSE(text.contains(renamed.title));

    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    CHECK_FALSE(control<QPushButton>(bench.window(), u"rounds.open"_s).isEnabled());
    CHECK_FALSE(bench.commands()[u"undo"_s]->isEnabled());
    bench.window().view().setAsAt(bench.window().view().today());
    CHECK(bench.commands()[u"undo"_s]->isEnabled());
    CHECK(control<QPushButton>(bench.window(), u"rounds.open"_s).isEnabled());
}

TEST_CASE("Ctrl+Z asks before it takes back an issued version")
{
    WindowBench bench;
    bench.window().openSample();
    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.ask.issuings.append({u"Ann"_s, {}, {}, {}});
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    control<QPushButton>(bench.window(), u"rounds.close"_s).click();
    REQUIRE(bench.document().plan().snapshots().size() == 1);

    bench.ask.confirms = {false, true};
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.document().plan().snapshots().size() == 1);
    CHECK(bench.ask.said.last().contains(u"Version 1.0 of Q3 2026/27, issued by Ann"_s));
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.document().plan().snapshots().size() == 0);
    bench.commands()[u"redo"_s]->trigger();
    CHECK(bench.document().plan().snapshots().size() == 1);
}

TEST_CASE("A damaged version, and a round that has lost its versions, are marked where they stand")
{
    Plan plan = planFrom(charterOutline());
    const auto close = [&plan](const Period &period) {
        REQUIRE(apply(beginRound(plan, period).value(), plan));
        const QDateTime noon(QDate(2021, 10, 31), QTime(12, 0), Qt::UTC);
        const Id round = openRound(plan)->id;
        REQUIRE(apply(closeRound(plan, round, {u"Ann"_s, noon, {}, {}}).value(), plan));
        return round;
    };
    const Id lost = close({u"Q1 2021/22"_s, {2021, 4, 1}, {2021, 6, 30}});
    plan.table<Snapshot>().remove(latestSnapshot(plan, lost)->id);
    Snapshot forged = *latestSnapshot(plan, close({u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}));
    forged.content[60] = char(forged.content[60] ^ 1);
    plan.table<Snapshot>().put(forged);
    RoundsBench bench(plan);
    CHECK(bench.text(u"version.damage"_s).startsWith(u"Damaged: it is not what was issued"));
    CHECK(bench.text(u"round.gone"_s).startsWith(u"None of its versions is in the file"));

    PlanProblems problems;
    const auto all = problems.of(bench.plan(), bench.view.today());
    const auto has = [&](Problem::Kind kind) {
        return std::any_of(all.begin(), all.end(),
                           [kind](const Problem &problem) { return problem.kind == kind; });
    };
    CHECK(has(Problem::Kind::VersionDamaged));
    CHECK(has(Problem::Kind::NoVersion));
}

TEST_CASE("From the history a round is gone to on its own page")
{
    WindowBench bench;
    bench.window().openSample();
    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    const Id round = openRound(bench.document().plan())->id;
    bench.commands().pages()[int(PageKind::History)]->trigger();
    bench.window().view().goTo(round);
    CHECK(bench.commands().pages()[int(PageKind::Rounds)]->isChecked());
    CHECK(control<QWidget>(bench.window(), u"rounds"_s).isVisible());
}

TEST_CASE("What a tolerance is in can be read in the form of a measure at its narrowest")
{
    DeskBench bench(charterOutline());
    Inspector inspector(bench.desk());
    bench.view.setCurrent(bench.id(u"Complaints"));
    inspector.resize(inspector.minimumWidth(), 700);
    inspector.show();
    QCoreApplication::processEvents();
    auto &box = control<QComboBox>(inspector, u"measure.tolerance_kind"_s);
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room =
        box.style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
            .width();
    for (int i = 0; i < box.count(); ++i)
        CHECK(box.fontMetrics().horizontalAdvance(box.itemText(i)) <= room);
}

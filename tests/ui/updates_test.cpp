// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/updatesheet.h"

#include "tests/ui/roundsbench.h"
#include "ui/views/gaugeview.h"

#include <QComboBox>
#include <QSlider>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// In update mode, at an action that was last reported in the quarter before.
struct UpdatesBench : RoundsBench {
    explicit UpdatesBench(const QString &outline = u"1 Growth\n"
                                                   "  1.1 Jobs\n"
                                                   "    1.1.1 Fair 2021-02-01..2021-11-30\n"
                                                   "      2021-06-30 20% On track: Two stalls.\n"
                                                   "    1.1.2 Hub 2020-02-04..2021-09-30\n"_s)
        : RoundsBench(outline)
    {
        open();
        press(u"rounds.update"_s);
    }

    const Gauge &gauge() { return control<GaugeView>(page, u"header.gauge"_s).gauge(); }
    QStringList facts()
    {
        QStringList said;
        for (int i = 0; auto *line = page.findChild<QLabel *>(u"header.fact.%1"_s.arg(i)); ++i) {
            if (line->isVisible())
                said.append(line->text());
        }
        return said;
    }
    QString note() { return isShown(u"header.note"_s) ? text(u"header.note"_s) : QString(); }
};

} // namespace

TEST_CASE("Gauge, stage and facts of an update follow what is typed, before it is written")
{
    UpdatesBench bench;
    CHECK(bench.gauge().progress == 20);
    CHECK(bench.note().isEmpty());
    REQUIRE(bench.facts().size() == 3);

    bench.type(u"100"_s);
    CHECK(bench.gauge().progress == 100);
    CHECK(bench.gauge().stage == Stage::Completed);
    CHECK(bench.facts().isEmpty());
    CHECK(bench.note() == u"As typed, not yet written");
    CHECK_FALSE(bench.reported(u"1.1.1"));

    control<QSlider>(bench.page, {}).setValue(45);
    CHECK(bench.gauge().progress == 45);
    CHECK(bench.gauge().stage == Stage::InProgress);
    CHECK(bench.facts().filter(u"no update in the round"_s).isEmpty());
    bench.type(u"20"_s);
    CHECK(bench.gauge().progress == 20);
    CHECK(bench.note().isEmpty());
    bench.type(u"101"_s); // is refused, and so has no gauge
    CHECK(bench.gauge().progress == 20);
}

TEST_CASE("A judgement that the facts deny is told while it is chosen")
{
    UpdatesBench bench;
    auto &judgement = control<QComboBox>(bench.page, u"sheet.judgement"_s);
    CHECK(judgement.currentText() == u"On track");
    judgement.setFocus();
    QTest::keyClicks(&judgement, u"Comp"_s);
    REQUIRE(judgement.currentText() == u"Completed");
    CHECK(bench.facts().filter(u"Completed"_s).size() == 1);
}

TEST_CASE("The fields of an update stay where they are while the facts above come and go")
{
    UpdatesBench bench;
    auto &progress = control<QSpinBox>(bench.page, u"sheet.progress"_s);
    QCoreApplication::processEvents();
    const QPoint place = progress.mapTo(&bench.page, QPoint());
    for (const QString &typed : {u"100"_s, u"0"_s, u"55"_s}) {
        bench.type(typed);
        QCoreApplication::processEvents();
        QTest::qWait(0);
        CHECK(progress.mapTo(&bench.page, QPoint()) == place);
    }
}

TEST_CASE("An update that is there already is amended, and the sheet says so")
{
    UpdatesBench bench;
    CHECK(bench.text(u"update.given"_s) == u"Reporting for Q3 2021/22, as at 31 October 2021.");
    bench.type(u"40"_s);
    bench.comment(u"Four stalls."_s);
    bench.next();
    CHECK(bench.text(u"updates.place"_s).contains(u"action 2 of 2 · 1 still to be reported"));
    CHECK(bench.text(u"update.given"_s) == u"Reporting for Q3 2021/22, as at 31 October 2021.");
    bench.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.text(u"update.given"_s)
          == u"Already reported as at 31 October 2021 by Ann; writing amends it.");
    bench.comment(u"Five stalls."_s);
    bench.next();
    CHECK(bench.plan().updates().rowsUnder(bench.id(u"1.1.1")).size() == 2);
    CHECK(bench.reported(u"1.1.1")->commentary == u"Five stalls.");
}

TEST_CASE("An update of an earlier day of the round is said to be added to, not amended")
{
    UpdatesBench bench(u"1 Growth\n"
                       "  1.1 Jobs\n"
                       "    1.1.1 Fair 2021-02-01..2021-11-30\n"
                       "      2021-10-10 20% On track: Two stalls.\n"_s);
    CHECK(bench.text(u"update.given"_s)
          == u"Already reported as at 10 October 2021; writing adds an update as at 31 October "
             u"2021.");
    bench.type(u"40"_s);
    bench.next();
    CHECK(bench.plan().updates().rowsUnder(bench.id(u"1.1.1")).size() == 2);
}

TEST_CASE("The header of an update counts as at the day it is reported for")
{
    UpdatesBench bench(u"1 Growth\n"
                       "  1.1 Jobs\n"
                       "    1.1.1 Fair 2021-02-01..2021-10-30\n"
                       "      2021-06-30 20%\n"_s);
    CHECK(bench.facts().first() == u"1.1.1 is overdue by 1 day: it was due on 30 October 2021.");
    bench.view.setAsAt({2021, 10, 20});
    QCoreApplication::processEvents();
    CHECK(bench.text(u"update.given"_s) == u"Reporting for Q3 2021/22, as at 20 October 2021.");
    CHECK(bench.facts().first() == u"1.1.1 is due in 10 days, on 30 October 2021.");
}

TEST_CASE("Once a round is open the keyboard stands at the way to its updates")
{
    RoundsBench bench;
    control<QPushButton>(bench.page, u"rounds.open"_s).setFocus();
    bench.open();
    CHECK(bench.page.focusWidget() == &control<QPushButton>(bench.page, u"rounds.update"_s));
    CHECK(bench.isShown(u"round.lead.0.heading"_s));
    bench.key(Qt::Key_Space);
    CHECK(bench.isShown(u"sheet.progress"_s));
}

TEST_CASE("What was said last is filled in, and its words stand beside")
{
    UpdatesBench bench;
    CHECK(bench.progress() == 20);
    CHECK(control<QComboBox>(bench.page, u"sheet.judgement"_s).currentText() == u"On track");
    CHECK(control<QPlainTextEdit>(bench.page, u"sheet.commentary"_s).toPlainText().isEmpty());
    CHECK(bench.text(u"update.before.heading"_s) == u"30 Jun 2021 · 20% · On track");
    CHECK(bench.text(u"update.before.words"_s) == u"Two stalls.");
}

TEST_CASE("The rows above and below an update fit a small window")
{
    UpdatesBench bench;
    bench.page.resize(910, 560); // of a window of 1024 × 700
    QCoreApplication::processEvents();
    CHECK(bench.page.width() == 910);
    for (const QString &name :
         {u"updates.place"_s, u"updates.order"_s, u"updates.goTo"_s, u"updates.leave"_s,
          u"updates.back"_s, u"updates.noChange"_s, u"updates.next"_s}) {
        const auto &part = control<QWidget>(bench.page, name);
        INFO(name.toStdString());
        CHECK(part.width() >= part.sizeHint().width());
        CHECK(bench.page.rect().contains(QRect(part.mapTo(&bench.page, QPoint()), part.size())));
    }
}

TEST_CASE("No change is not to be had once something has been typed")
{
    UpdatesBench bench;
    auto &same = control<QPushButton>(bench.page, u"updates.noChange"_s);
    CHECK(same.text() == u"&No change (Alt+N)");
    CHECK(control<QPushButton>(bench.page, u"updates.goTo"_s).text() == u"&Show in the plan");
    CHECK(same.isEnabled());
    bench.type(u"77"_s);
    CHECK_FALSE(same.isEnabled());
    CHECK(same.toolTip().contains(u"Something has been typed"));
    same.click();
    bench.key(Qt::Key_N, Qt::AltModifier);
    CHECK_FALSE(bench.reported(u"1.1.1"));
    CHECK(bench.progress() == 77);

    bench.type(u"20"_s);
    CHECK(same.isEnabled());
    bench.comment(u"A third"_s);
    CHECK_FALSE(same.isEnabled());
    bench.next();
    REQUIRE(bench.reported(u"1.1.1"));
    CHECK(bench.reported(u"1.1.1")->commentary == u"A third");
    CHECK(same.isEnabled());
}

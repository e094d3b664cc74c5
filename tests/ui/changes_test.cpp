// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/sentences.h"
#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/history/changesmodel.h"
#include "ui/history/changespage.h"
#include "ui/history/momentpicker.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The page on the screen, over the plan most tests are about.
struct ChangesDesk : DeskBench {
    ChangesDesk() : DeskBench(charterOutline()) {}
    explicit ChangesDesk(const Plan &plan) : DeskBench(plan) {}

    void show()
    {
        page = std::make_unique<ChangesPage>(desk());
        carryOutIn(*page, PageKind::Changes);
        page->resize(1000, 700);
        page->show();
        settle();
    }

    void closeQuarter()
    {
        perform(beginRound(plan(), {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}));
        const Round *round = openRound(plan());
        perform(closeRound(plan(), round->id, {u"Ann"_s, document->stamp().at, {}, u"A test."_s}));
    }

    void report(QStringView reference, int progress)
    {
        perform(reportProgress(plan(), {id(reference), outlineDay(), progress, {}, u"Said."_s, {}},
                               document->stamp()));
        QCoreApplication::processEvents();
    }

    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !page->isComparing(); }));
    }

    QString words(const QString &name)
    {
        settle();
        return control<QLabel>(*page, name).text();
    }
    QTreeView &list()
    {
        settle();
        return control<QTreeView>(*page, u"changes.list"_s);
    }

    /// "Completed (1): 3.1.1 Survey was completed.", line by line.
    QStringList shown()
    {
        QStringList lines;
        const auto &model = *list().model();
        for (int kind = 0; kind < model.rowCount(); ++kind) {
            const QModelIndex heading = model.index(kind, 0);
            for (int row = 0; row < model.rowCount(heading); ++row)
                lines.append(heading.data().toString() + u": "_s
                             + model.index(row, 0, heading).data().toString() + u' '
                             + model.index(row, 1, heading).data().toString());
        }
        return lines;
    }

    QModelIndex line(int kind, int row)
    {
        return list().model()->index(row, 0, list().model()->index(kind, 0));
    }

    std::unique_ptr<ChangesPage> page;
};

} // namespace

TEST_CASE("Since the last closed round every change stands in the list of its kind")
{
    ChangesDesk desk;
    desk.closeQuarter();
    desk.report(u"3.1.1", 100);
    desk.report(u"3.2.1", 10);
    desk.show();
    CHECK(desk.words(u"changes.beside"_s)
          == u"Changes from Q2 2021/22, version 1.0 to now. 4 actions were looked at."_s);
    CHECK(desk.shown().first() == u"Completed (2): 3.1.1 Survey was completed."_s);
    CHECK(desk.shown().contains(u"Started (1): 3.2.1 Premises was started."_s));
    CHECK(desk.words(u"changes.summary"_s)
              .startsWith(u"2 actions were completed, 1 action was started"_s));
    CHECK(desk.shown().size() == desk.page->changes().changes.size());
}

TEST_CASE("The page of changes follows the plan while it is looked at, and when it is next")
{
    ChangesDesk desk;
    desk.closeQuarter();
    desk.show();
    CHECK(desk.words(u"changes.summary"_s).contains(u"1 action was completed"_s));
    desk.report(u"3.1.1", 100);
    CHECK(desk.words(u"changes.summary"_s).contains(u"2 actions were completed"_s));
    desk.page->hide();
    desk.undo();
    desk.page->show();
    CHECK(desk.words(u"changes.summary"_s).contains(u"1 action was completed"_s));
}

TEST_CASE("A kind with more lines than anybody reads is folded, and says how many there are")
{
    Plan plan = planFrom(charterOutline());
    const Action like = *plan.actions().rows().first();
    ChangesDesk desk(plan);
    desk.closeQuarter();
    ChangeSet many{u"Many"_s, {}, {}};
    for (int i = 0; i < 600; ++i) {
        Action action = like;
        action.id = Id::create();
        action.reference = u"3.1.%1"_s.arg(100 + i);
        many.edits.append(Edit<Action>{std::nullopt, action});
    }
    desk.perform(many);
    desk.report(u"3.1.1", 100);
    desk.show();
    const auto &model = *desk.list().model();
    QStringList folded;
    for (int kind = 0; kind < model.rowCount(); ++kind) {
        if (!desk.list().isExpanded(model.index(kind, 0)))
            folded.append(model.index(kind, 0).data().toString());
    }
    CHECK(folded == QStringList{u"New (600)"_s});
}

TEST_CASE("Each line leads to its action by click and by Enter")
{
    ChangesDesk desk;
    desk.closeQuarter();
    desk.report(u"3.1.1", 100);
    desk.show();
    QSignalSpy wanted(&desk.view, &ViewState::rowWanted);
    desk.list().setFocus();
    desk.list().setCurrentIndex(desk.line(0, 0));
    QTest::keyClick(&desk.list(), Qt::Key_Return);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.last().first().value<Id>() == desk.id(u"3.1.1"));
    const QRect place = desk.list().visualRect(desk.line(0, 0));
    QTest::mouseClick(desk.list().viewport(), Qt::LeftButton, {}, place.center());
    CHECK(wanted.size() == 2);
}

TEST_CASE("What was removed is shown in the round it is compared with")
{
    ChangesDesk desk;
    desk.closeQuarter();
    const Id survey = desk.id(u"3.1.1");
    desk.perform(removeRow(desk.plan(), survey));
    desk.show();
    const auto removed = desk.list().model()->match(desk.list().model()->index(0, 0),
                                                    Qt::DisplayRole, u"Removed (1)"_s);
    REQUIRE(removed.size() == 1);
    QSignalSpy wanted(&desk.view, &ViewState::rowWanted);
    Q_EMIT desk.list().activated(desk.line(removed.first().row(), 0));
    CHECK(desk.view.momentName() == u"Q2 2021/22, version 1.0"_s);
    CHECK(desk.view.plan().find<Action>(survey));
    CHECK(wanted.size() == 1);
}

TEST_CASE("Without a closed round changes are looked for from the start of the financial year")
{
    ChangesDesk desk;
    desk.show();
    CHECK(desk.words(u"changes.beside"_s)
              .startsWith(u"Changes from 1 April 2021 to 31 October 2021."_s));
}

TEST_CASE("Both moments can be typed as days, and what makes no sense is said")
{
    ChangesDesk desk;
    desk.show();
    auto &day = control<QLineEdit>(*desk.page, u"changes.from.day"_s);
    CHECK(day.isVisible());
    day.setFocus();
    day.selectAll();
    QTest::keyClicks(&day, u"1/7/21"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(desk.words(u"changes.beside"_s).startsWith(u"Changes from 1 July 2021 to"_s));
    day.selectAll();
    QTest::keyClicks(&day, u"31/2/21"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(desk.words(u"changes.beside"_s).contains(u"does not exist"_s));
    day.selectAll();
    QTest::keyClicks(&day, u"1/7/22"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK(desk.words(u"changes.summary"_s).contains(u"lies after"_s));
    CHECK(desk.list().isHidden());
}

TEST_CASE("Changes since a damaged version cannot be told, those since another moment can")
{
    Plan plan = planFrom(charterOutline());
    REQUIRE(apply(beginRound(plan, {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}).value(), plan));
    const QDateTime noon(QDate(2021, 10, 10), QTime(12, 0), Qt::UTC);
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, {u"Ann"_s, noon, {}, u"A test."_s}).value(),
                  plan));
    Snapshot forged = *plan.snapshots().rows().first();
    forged.content[60] = char(forged.content[60] ^ 1);
    plan.table<Snapshot>().put(forged);

    ChangesDesk desk(plan);
    desk.show();
    CHECK(desk.words(u"changes.summary"_s).contains(u"its checksum differs"_s));
    CHECK(desk.list().isHidden());
    auto &from = control<QComboBox>(*desk.page, u"changes.from.which"_s);
    from.setCurrentIndex(from.findText(u"A day…"_s));
    Q_EMIT from.activated(from.currentIndex());
    CHECK(desk.words(u"changes.summary"_s) != QString());
    CHECK_FALSE(desk.words(u"changes.summary"_s).contains(u"checksum"_s));
}

TEST_CASE("What changed since a round that was closed before its last day is told")
{
    ChangesDesk desk;
    desk.perform(beginRound(desk.plan(), {u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}}));
    desk.perform(closeRound(desk.plan(), openRound(desk.plan())->id,
                            {u"Ann"_s, desk.document->stamp().at, {}, u"A test."_s}));
    desk.report(u"3.1.1", 100);
    desk.show();
    CHECK(desk.words(u"changes.beside"_s)
              .startsWith(u"Changes from Q3 2021/22, version 1.0 to now."_s));
    CHECK(desk.shown().contains(u"Completed (1): 3.1.1 Survey was completed."_s));
}

TEST_CASE("A theme that is called otherwise stands among the changes")
{
    ChangesDesk desk;
    desk.closeQuarter();
    Theme theme = *desk.plan().themes().rows().first();
    theme.title = u"Residents first"_s;
    desk.perform(changeRow(desk.plan(), theme));
    desk.show();
    const auto shown = desk.shown();
    const auto line = std::find_if(shown.begin(), shown.end(), [](const QString &one) {
        return one.startsWith(u"Retitled (1)"_s);
    });
    REQUIRE(line != shown.end());
    CHECK(line->contains(u"is now called “Residents first”."_s));
}

TEST_CASE("Two moments with nothing between them say so")
{
    ChangesDesk desk;
    desk.closeQuarter();
    for (const auto *reference : {u"3.1.1", u"3.1.6", u"3.2.1"})
        desk.perform(
            setHold(desk.plan(), desk.id(reference), Hold::OnHold, {2021, 1, 1}, u"-"_s, {}));
    desk.perform(beginRound(desk.plan(), {u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}}));
    const Round *round = openRound(desk.plan());
    desk.perform(closeRound(desk.plan(), round->id, {u"Ann"_s, desk.document->stamp().at, {}, {}}));
    desk.show();
    auto &to = control<QComboBox>(*desk.page, u"changes.to.which"_s);
    auto &from = control<QComboBox>(*desk.page, u"changes.from.which"_s);
    CHECK(from.currentText() == u"Q3 2021/22, version 1.0"_s);
    to.setCurrentIndex(to.findText(u"Q3 2021/22, version 1.0"_s));
    Q_EMIT to.activated(to.currentIndex());
    CHECK(desk.words(u"changes.summary"_s) == u"Nothing changed."_s);
    CHECK(desk.list().isHidden());
}

TEST_CASE("Changes are copied as text")
{
    ChangesDesk desk;
    desk.closeQuarter();
    desk.report(u"3.1.1", 100);
    desk.show();
    QTest::mouseClick(&control<QPushButton>(*desk.page, u"changes.copy"_s), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == words::asText(desk.page->changes()));
}

TEST_CASE("The model of changes is a sound model, full and empty")
{
    ChangesDesk desk;
    desk.closeQuarter();
    desk.report(u"3.1.1", 100);
    ChangesModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto version = latestSnapshot(desk.plan(), desk.plan().rounds().rows().first()->id);
    const Moment from = momentOf(desk.plan(), *version).value();
    model.setChanges(changesBetween(from, momentOf(desk.plan(), outlineDay())));
    CHECK(model.rowCount() > 1);
    model.setChanges({});
    CHECK(model.rowCount() == 0);
}

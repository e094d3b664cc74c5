// SPDX-License-Identifier: GPL-3.0-or-later

// What is typed and refused is in no plan, and must not be lost on the way.
#include "core/verbs/edits.h"
#include "tests/ui/inspectorbench.h"
#include "tests/ui/roundsbench.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/fieldrow.h"
#include "ui/pages/pages.h"

#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString outlineOfAll()
{
    return u"3 Customer focus [Cllr Ann Lee]\n"
           "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
           "    2021-10-31 = 257\n"
           "  3.1 Charter\n"
           "    3.1.6 Digital 29% 2020-06-01..2022-03-31\n"
           "      2021-06-30 20% On track: Half of the forms are done.\n"
           "      [x] Supplier chosen 2021-05-01\n"
           "      [ ] Forms online 2022-02-01\n"
           "    3.1.7 Post 0% 2020-06-01..2022-03-31\n"_s;
}

// Something that no number and no day can be.
void typeNonsense(FieldRow &field)
{
    QWidget *control = field.editor()->control();
    control->setFocus();
    QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(control, qobject_cast<QSpinBox *>(control) ? u"101"_s : u"nonsense"_s);
    QTest::keyClick(control, Qt::Key_Tab);
}

bool canBeTypedIn(const FieldRow &field)
{
    const QWidget *control = field.editor()->control();
    return control->isVisible()
           && (qobject_cast<const QLineEdit *>(control) || qobject_cast<const QSpinBox *>(control));
}

// By place, for the rows of a list may be made anew.
QStringList refusedIn(QWidget &form)
{
    QStringList refused;
    for (const FieldRow *field : form.findChildren<FieldRow *>()) {
        if (!field->isRefused() || !field->isVisible()) // a row that is gone is deleted later
            continue;
        const auto *error = field->refusalLine()->findChild<QLabel *>();
        CHECK(error->isVisible());
        CHECK_FALSE(error->text().isEmpty());
        refused.append(field->name() + u" = "_s + field->editor()->content());
    }
    return refused;
}

void refuseAllIn(InspectorBench &bench)
{
    for (FieldRow *field : bench.form().findChildren<FieldRow *>()) {
        if (canBeTypedIn(*field))
            typeNonsense(*field);
    }
}

} // namespace

TEST_CASE("Refused entries of every field in every form are kept while other rows are looked at")
{
    InspectorBench bench(outlineOfAll());
    const auto *measure = bench.plan().measures().rows().first();
    PeriodTarget target;
    target.id = Id::create();
    target.measure = measure->id;
    target.periodEnd = {2021, 12, 31};
    target.target = 240;
    bench.perform(addRow(bench.plan(), target));
    const Id another = bench.id(u"3.1.7");
    const QList<Id> rows{settingsId(), bench.id(u"3.1.6"), measure->id,
                         bench.plan().readings().rows().first()->id,
                         bench.plan().judgements().rows().first()->id};
    QStringList typed;
    for (const Id row : rows) {
        bench.view.setCurrent(row == settingsId() ? Id() : row);
        refuseAllIn(bench);
        typed += refusedIn(bench.form());
    }
    CHECK(typed.filter(u"action.due = nonsense"_s).size() == 1);
    CHECK(typed.filter(u"update.progress = 101"_s).size() == 1);
    CHECK(typed.filter(u"milestone.due = nonsense"_s).size() == 2);
    CHECK(typed.filter(u"period_target."_s).size() >= 2);
    CHECK(typed.filter(u"reading."_s).size() >= 2);
    CHECK(typed.filter(u"settings."_s).size() >= 1);
    CHECK(bench.unsaved().size() == typed.size());

    // Another action has no milestones: the rows of the list are made anew.
    bench.view.setCurrent(another);
    CHECK(refusedIn(bench.form()).isEmpty());
    CHECK(bench.unsaved().size() == typed.size());
    QStringList kept;
    for (const Id row : rows) {
        bench.view.setCurrent(row == settingsId() ? Id() : row);
        kept += refusedIn(bench.form());
    }
    CHECK(kept == typed);

    // Another change of the same rows leaves them as they are typed.
    Action action = *bench.plan().actions().find(rows[1]);
    action.due = {2022, 4, 30};
    bench.view.setCurrent(action.id);
    const QStringList ofAction = refusedIn(bench.form());
    bench.perform(changeRow(bench.plan(), action));
    CHECK(refusedIn(bench.form()) == ofAction);
    bench.undo();
    CHECK(refusedIn(bench.form()) == ofAction);

    // Escape gives each up.
    for (const Id row : rows) {
        bench.view.setCurrent(row == settingsId() ? Id() : row);
        for (FieldRow *field : bench.form().findChildren<FieldRow *>()) {
            if (field->isRefused())
                QTest::keyClick(field->editor()->control(), Qt::Key_Escape);
        }
        CHECK(refusedIn(bench.form()).isEmpty());
    }
    CHECK(bench.unsaved().isEmpty());
}

TEST_CASE("What was refused of a deleted row comes back with it")
{
    InspectorBench bench(outlineOfAll());
    bench.view.setCurrent(bench.id(u"3.1.6"));
    bench.type(u"action.due"_s, u"nonsense"_s);
    bench.view.setCurrent(bench.id(u"3.1.7"));
    bench.perform(removeRow(bench.plan(), bench.id(u"3.1.6")));
    CHECK(bench.unsaved().isEmpty());
    bench.undo();
    CHECK(bench.unsaved() == QStringList{u"Due of 3.1.6"_s});
    bench.view.setCurrent(bench.id(u"3.1.6"));
    CHECK(bench.text(u"action.due"_s) == u"nonsense");
}

TEST_CASE("An update that is refused is there again when an earlier day was looked at")
{
    RoundsBench bench;
    bench.perform(beginRound(bench.plan(), thirdQuarter));
    bench.press(u"rounds.update"_s);
    const QString typed = QChar(QChar::ByteOrderMark) + u"Forms are ready."_s; // pasted
    control<QPlainTextEdit>(bench.page, u"sheet.commentary"_s).insertPlainText(typed);
    REQUIRE_FALSE(bench.page.flush().ok());
    const QStringList unsaved = bench.unsaved();
    REQUIRE(unsaved.size() == 1);
    bench.view.setMoment({u"Then"_s, bench.plan(), {2021, 6, 30}, true});
    CHECK(bench.unsaved() == unsaved);
    bench.view.setAsAt(bench.view.today());
    bench.press(u"rounds.update"_s);
    CHECK(bench.unsaved() == unsaved);
    CHECK(control<QPlainTextEdit>(bench.page, u"sheet.commentary"_s).toPlainText() == typed);
    CHECK(bench.isShown(u"update.error"_s));
}

TEST_CASE(
    "Leaving the page and closing the window keep what is refused, and Undo takes it back first")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.lead_officer"_s, u"Bo Berg"_s);
    bench.type(u"action.due"_s, u"nonsense"_s);
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    bench.commands().pages()[int(PageKind::Plan)]->trigger();
    CHECK(bench.shown(u"action.due"_s) == u"nonsense");
    bench.window().close();
    CHECK(bench.window().isVisible());
    CHECK(bench.workspace().unsaved() == QStringList{u"Due of 3.1.6"_s});

    bench.commands()[u"undo"_s]->trigger(); // the entry alone: it was typed last
    CHECK(bench.shown(u"action.due"_s) == u"31 Mar 2022");
    CHECK(bench.shown(u"action.lead_officer"_s) == u"Bo Berg");
    CHECK(bench.workspace().unsaved().isEmpty());
    CHECK(bench.ask.told.isEmpty());
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.shown(u"action.lead_officer"_s) != u"Bo Berg");
}

TEST_CASE(
    "Of several refused entries Undo takes back one after the other, wherever they were typed")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.due"_s, u"nonsense"_s);
    bench.select(u"3.1.1");
    bench.type(u"action.start"_s, u"never"_s);
    bench.commands().pages()[int(PageKind::History)]->trigger();
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.workspace().unsaved() == QStringList{u"Due of 3.1.6"_s});
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.workspace().unsaved().isEmpty());
    bench.commands().pages()[int(PageKind::Plan)]->trigger();
    CHECK(bench.shown(u"action.start"_s) != u"never");
}

TEST_CASE("The line below leads to the entry that is not saved")
{
    WindowBench bench;
    bench.window().openSample();
    auto &goTo = control<QPushButton>(bench.window(), u"status.goTo"_s);
    bench.select(u"3.1.6");
    bench.type(u"action.due"_s, u"nonsense"_s);
    bench.select(u"3.1.1");
    bench.commands().pages()[int(PageKind::History)]->trigger();
    QCoreApplication::processEvents();
    REQUIRE(goTo.isVisible());
    goTo.click();
    CHECK(bench.shown(u"action.due"_s) == u"nonsense");
    CHECK(control<QLineEdit>(bench.window(), u"action.due"_s).hasFocus());
    bench.commands()[u"undo"_s]->trigger();
    QCoreApplication::processEvents();
    CHECK_FALSE(goTo.isVisible());
}

TEST_CASE("The line below leads to no entry of a row that was deleted")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.due"_s, u"nonsense"_s);
    const Id gone = bench.select(u"3.1.1");
    bench.type(u"action.start"_s, u"never"_s);
    REQUIRE(bench.document().perform(removeRow(bench.document().plan(), gone)).ok());
    QCoreApplication::processEvents();
    control<QPushButton>(bench.window(), u"status.goTo"_s).click();
    CHECK(bench.shown(u"action.due"_s) == u"nonsense");
    CHECK(control<QLineEdit>(bench.window(), u"action.due"_s).hasFocus());
}

TEST_CASE("Undo takes back what came last: a change made since, before an entry refused long ago")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.due"_s, u"nonsense"_s);
    bench.type(u"action.lead_officer"_s, u"Bo Berg"_s);
    CHECK(bench.commands()[u"undo"_s]->text().contains(u"Lead officer"_s));
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.shown(u"action.lead_officer"_s) != u"Bo Berg");
    CHECK(bench.shown(u"action.due"_s) == u"nonsense");
    CHECK(bench.ask.told.isEmpty());
    bench.commands()[u"redo"_s]->trigger();
    CHECK(bench.shown(u"action.lead_officer"_s) == u"Bo Berg");
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.commands()[u"undo"_s]->text().contains(u"Due of 3.1.6, which is not saved"_s));
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.shown(u"action.due"_s) == u"31 Mar 2022");
}

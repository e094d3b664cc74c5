// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/correctiondialog.h"
#include "ui/dialogs/daydialog.h"
#include "ui/dialogs/issuedialog.h"
#include "ui/dialogs/movereasondialog.h"
#include "ui/dialogs/newplandialog.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/lookmenu.h"
#include "ui/pages/reportpage.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::WindowBench;

namespace {

/// What Qt makes a control of: the list in a combo box, the corner of a table.
bool isPartOfAControl(const QWidget &widget)
{
    const QLatin1String type(widget.metaObject()->className());
    return widget.objectName().startsWith(u"qt_") || type == "QComboBoxListView"_L1
           || type == "QTableCornerButton"_L1;
}

/// What the keyboard can reach, or what can be pressed, must have a name for a screen reader.
QStringList controlsWithoutName(const QWidget &window)
{
    QStringList nameless;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool pressed = qobject_cast<QAbstractButton *>(widget) != nullptr;
        const bool reached = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if ((!pressed && !reached) || isPartOfAControl(*widget))
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(u"%1 %2 in %3"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                widget->parentWidget()
                    ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                    : QString()));
    }
    return nameless;
}

// Labels, fields and buttons that are drawn over one another.
QStringList overlapsIn(const QDialog &dialog)
{
    QList<QWidget *> parts;
    const auto widgets = dialog.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            parts.append(widget);
    }
    QStringList overlaps;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto *label = qobject_cast<QLabel *>(parts[i]);
        if (label && label->height() < label->heightForWidth(label->width()))
            overlaps.append(u"cut: "_s + label->text());
        for (qsizetype k = i + 1; k < parts.size(); ++k) {
            if (parts[i]->geometry().intersects(parts[k]->geometry()))
                overlaps.append(
                    u"%1 over %2"_s.arg(parts[i]->objectName(), parts[k]->objectName()));
        }
    }
    return overlaps;
}

QString mnemonicOf(const QString &text)
{
    const int at = int(QString(text).replace(u"&&"_s, u"  "_s).indexOf(u'&'));
    return at < 0 ? QString() : text.mid(at + 1, 1).toUpper();
}

QStringList clashesIn(const QList<QAction *> &actions, const QString &where)
{
    QStringList clashes;
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        const QString key = mnemonicOf(action->text());
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            clashes.append(u"%1: %2 and %3 share %4"_s.arg(where, taken[key], action->text(), key));
        taken.insert(key, action->text());
    }
    return clashes;
}

Ask::DayQuestion decided()
{
    return {u"When did Cabinet approve it?"_s,
            u"Due of 3.1.6 Digital: from 31 March 2022 to 30 June 2022"_s,
            u"Record the approval"_s,
            {u"&Decided on"_s, {2021, 10, 12}, {2021, 10, 31}}};
}

} // namespace

TEST_CASE("Every control of the window has a name")
{
    WindowBench bench;
    CHECK(controlsWithoutName(bench.window()) == QStringList());
    bench.window().openSample();
    for (const QString &row : {u"3"_s, u"3.1"_s, u"3.1.6"_s}) {
        bench.select(row);
        CHECK(controlsWithoutName(bench.window()) == QStringList());
    }
    for (QAction *page : bench.commands().pages()) {
        page->trigger();
        CHECK(controlsWithoutName(bench.window()) == QStringList());
    }
    bench.commands()[u"problems"_s]->trigger();
    bench.report();
    CHECK(controlsWithoutName(bench.window()) == QStringList());
}

TEST_CASE("Every control of the dialogs has a name")
{
    CHECK(controlsWithoutName(NewPlanDialog(nullptr)) == QStringList());
    CHECK(controlsWithoutName(
              MoveReasonDialog({u"The due date of 3.1.6 moves."_s, {}, decided().day}, nullptr))
          == QStringList());
    CHECK(
        controlsWithoutName(ReviewDialog(u"Import"_s, u"?"_s, {u"Line 3: x"_s}, u"Yes"_s, nullptr))
        == QStringList());
    CHECK(controlsWithoutName(PeriodDialog({{Frequency::Quarter, {{u"Q1"_s, {}, {}}}, 0}}, nullptr))
          == QStringList());
    Ask::IssueQuestion closing;
    closing.verb = u"Close the round"_s;
    closing.linesTitle = u"Still outstanding"_s;
    closing.unexplained = {{Id::create(), u"3.1.6 is judged “Needs attention”"_s}};
    closing.lines = QStringList(20, u"Bo Diaz: 3.1.1"_s);
    CHECK(controlsWithoutName(IssueDialog(closing, nullptr)) == QStringList());
    CHECK(controlsWithoutName(AboutDialog(nullptr)) == QStringList());
    CHECK(controlsWithoutName(ShortcutsDialog({}, nullptr)) == QStringList());
}

TEST_CASE("No two actions share a key")
{
    WindowBench bench;
    QHash<QString, QString> taken;
    auto actions = bench.commands().all();
    actions += bench.window().findChild<LookMenu *>()->choices();
    for (const QAction *action : std::as_const(actions)) {
        const auto keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            INFO(key.toString().toStdString() << ": " << action->text().toStdString());
            // Those of a page's own parts are not heard elsewhere.
            const QString name = key.toString() + action->property("place").toString();
            CHECK_FALSE(taken.contains(name));
            taken.insert(name, action->text());
        }
    }
}

TEST_CASE("Every action has words, and no two in a menu share an Alt key")
{
    WindowBench bench;
    bench.window().openSample();
    QStringList clashes = clashesIn(bench.window().menuBar()->actions(), u"menu bar"_s);
    const auto menus = bench.window().menuBar()->findChildren<QMenu *>();
    CHECK(menus.size() >= 5);
    for (const QMenu *menu : menus)
        clashes += clashesIn(menu->actions(), menu->title());
    clashes += clashesIn(bench.window().findChild<LookMenu *>()->actions(), u"Appearance"_s);
    CHECK(clashes == QStringList());
    const auto onPages = bench.commands().of(WindowCommand::Scope::Page);
    for (QAction *action : bench.commands().all()) {
        INFO(action->text().toStdString());
        CHECK_FALSE(action->iconText().isEmpty());
        CHECK((onPages.contains(action) || !mnemonicOf(action->text()).isEmpty()));
    }
}

TEST_CASE("On no page does an Alt key lead to two places, and the main buttons have one")
{
    // These have another key, are in the menus, or stand in a row that the arrow keys walk.
    const QStringList without{u"Leave (Esc)"_s,
                              u"Back (Ctrl+Shift+Enter)"_s,
                              u"Write and go on (Ctrl+Enter)"_s,
                              u"Plan’s rows: 1 note"_s,
                              u"Print…"_s,
                              u"Export HTML…"_s,
                              u"Export PDF…"_s,
                              u"Fit width"_s,
                              u"Delete…"_s};
    static const QRegularExpression walked(u"^(overview\\.kind\\d|inspector\\.back|row\\..*)$"_s);
    const auto look = [&without](const QWidget &window, const QString &where) {
        QStringList faults;
        QHash<QString, QString> taken{{u"F"_s, u"File"_s},
                                      {u"E"_s, u"Edit"_s},
                                      {u"V"_s, u"View"_s},
                                      {u"R"_s, u"Round"_s},
                                      {u"H"_s, u"Help"_s}};
        const auto buttons = window.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (!button->isVisible() || without.contains(button->text())
                || walked.match(button->objectName()).hasMatch())
                continue;
            const QString key = mnemonicOf(button->text());
            if (key.isEmpty() && !button->text().isEmpty())
                faults += u"%1: “%2” (%3) has no Alt key"_s.arg(where, button->text(),
                                                                button->objectName());
            else if (taken.contains(key))
                faults +=
                    u"%1: “%2” and “%3” share %4"_s.arg(where, taken[key], button->text(), key);
            else if (!key.isEmpty())
                taken.insert(key, button->text());
        }
        return faults;
    };
    WindowBench bench;
    QStringList faults = look(bench.window(), u"Welcome"_s);
    bench.window().openSample();
    for (QAction *page : bench.commands().pages()) {
        page->trigger();
        QCoreApplication::processEvents();
        faults += look(bench.window(), page->text());
    }
    bench.commands().pages()[1]->trigger();
    for (const QString &row : {u"3"_s, u"3.1"_s, u"3.1.6"_s}) {
        bench.select(row);
        faults += look(bench.window(), row);
    }
    CHECK(faults == QStringList());
}

TEST_CASE("The menus are whole whether or not a plan is open")
{
    WindowBench bench;
    const auto enabled = [&] {
        int count = 0;
        for (const QAction *action : bench.commands().all())
            count += action->isEnabled();
        return count;
    };
    const int without = enabled();
    for (const QAction *action : bench.commands().of(WindowCommand::Scope::Plan))
        CHECK_FALSE(action->isEnabled());
    bench.window().openSample();
    CHECK(enabled() > without);
    bench.commands()[u"closePlan"_s]->trigger();
    CHECK(enabled() == without);
}

TEST_CASE("A dialog makes room for what it says is missing")
{
    Ask::IssueQuestion question;
    question.title = u"Issue a correction of Q3 2021/22"_s;
    question.explanation = u"The plan as it is now becomes the next version."_s;
    question.verb = u"Issue the correction"_s;
    MoveReasonDialog moving(
        {u"The due date of 3.1.6 moves from 30 September 2021 to 31 December 2021."_s,
         {},
         decided().day},
        nullptr);
    IssueDialog issuing(question, nullptr);
    for (FormDialog *dialog :
         {static_cast<FormDialog *>(&moving), static_cast<FormDialog *>(&issuing)}) {
        dialog->show();
        QCoreApplication::processEvents();
        CHECK(overlapsIn(*dialog) == QStringList());
        dialog->accept();
        QCoreApplication::processEvents();
        REQUIRE(dialog->isVisible());
        CHECK(overlapsIn(*dialog) == QStringList());
    }
}

TEST_CASE("A form that lacks something says what, beside the fields")
{
    NewPlanDialog dialog(nullptr);
    dialog.show();
    dialog.accept();
    CHECK(dialog.isVisible());
    bool said = false;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said = said || (label->isVisible() && label->text().startsWith(u"Give the plan a title"));
    CHECK(said);
}

TEST_CASE("Each appearance dresses the window in its own palette")
{
    const auto [appearance, expected] =
        GENERATE(table<Appearance, Palette>({{Appearance::Light, lightPalette()},
                                             {Appearance::Dark, darkPalette()},
                                             {Appearance::HighContrast, highContrastPalette()}}));
    applyLook({appearance});
    QWidget widget;
    CHECK(drawPalette(widget.palette()) == expected);
    applyLook({Appearance::Light});
}

TEST_CASE("The text can be made larger, and stays so")
{
    WindowBench bench;
    const qreal before = QApplication::font().pointSizeF();
    const auto choices = bench.window().findChild<LookMenu *>()->choices();
    const auto larger = std::find_if(choices.begin(), choices.end(), [](const QAction *action) {
        return action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Plus);
    });
    REQUIRE(larger != choices.end());
    (*larger)->trigger();
    (*larger)->trigger();
    CHECK(QApplication::font().pointSizeF() == Approx(before * 1.2));
    bench.restart();
    CHECK(QApplication::font().pointSizeF() == Approx(before * 1.2));
    applyLook({Appearance::Light});
}

TEST_CASE("Every dialog can be made as small as a screen of 1366×768 at 200% leaves it")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    Ask::IssueQuestion closing;
    closing.title = u"Close Q2 2026/27 as version 1.0"_s;
    closing.explanation = u"What is in the plan now becomes version 1.0, which never changes."_s;
    closing.verb = u"Close the round"_s;
    closing.linesTitle = u"Still outstanding"_s;
    closing.unexplained = {{Id::create(), u"3.1.6 is judged “Needs attention”"_s}};
    closing.lines = QStringList(20, u"Bo Diaz: 3.1.1 Survey of all tenants and leaseholders"_s);
    Ask::CorrectionQuestion correcting;
    correcting.title = u"Issue a correction of Q2 2026/27"_s;
    correcting.version = u"version 1.0"_s;
    correcting.explanation = u"The new version is version 1.0 with the ticked changes."_s;
    for (int i = 0; i < 30; ++i)
        correcting.differences.append(
            {u"Due of 3.1.6 changed from 1 May 2026 to 30 November 2026."_s, i % 2 == 0});
    const QStringList lines(40, u"Line 3: this was not understood, and is left out."_s);
    const std::vector<std::pair<QString, std::shared_ptr<QDialog>>> dialogs{
        {u"newplan"_s, std::make_shared<NewPlanDialog>(nullptr)},
        {u"move"_s, std::make_shared<MoveReasonDialog>(
                        Ask::MoveQuestion{u"The due date of 3.1.6 Digital moves from 30 September "
                                          "2021 to 31 December 2021."_s,
                                          {},
                                          decided().day},
                        nullptr)},
        {u"day"_s, std::make_shared<DayDialog>(decided(), nullptr)},
        {u"review"_s,
         std::make_shared<ReviewDialog>(u"Import this page?"_s, u"These were not understood."_s,
                                        lines, u"Import"_s, nullptr)},
        {u"period"_s,
         std::make_shared<PeriodDialog>(
             QList<Ask::Periods>{{Frequency::Quarter, {{u"Q1 2026/27"_s, {}, {}}}, 0}}, nullptr)},
        {u"issue"_s, std::make_shared<IssueDialog>(closing, nullptr)},
        {u"correction"_s, std::make_shared<CorrectionDialog>(correcting, nullptr)},
        {u"about"_s, std::make_shared<AboutDialog>(nullptr)},
        {u"shortcuts"_s, std::make_shared<ShortcutsDialog>(bench.commands().all(), nullptr)},
    };
    const QDir pictures(QCoreApplication::applicationDirPath() + u"/popups"_s);
    pictures.mkpath(u"."_s);
    QStringList larger;
    for (const auto &[name, dialog] : dialogs) {
        dialog->show();
        QCoreApplication::processEvents();
        dialog->resize(683, 340);
        QCoreApplication::processEvents();
        dialog->grab().save(pictures.filePath(u"dialog-%1.png"_s.arg(name)));
        if (dialog->width() > 683 || dialog->height() > 340)
            larger.append(u"%1: %2×%3"_s.arg(name, QString::number(dialog->width()),
                                             QString::number(dialog->height())));
    }
    CHECK(larger == QStringList());
}

TEST_CASE("A day of decision is typed, not one that is still to come, and Enter records it")
{
    DayDialog dialog(decided(), nullptr);
    dialog.show();
    QCoreApplication::processEvents();
    auto &day = *dialog.findChild<QLineEdit *>(u"dialog.day"_s);
    CHECK(day.accessibleName() == u"Decided on"_s);
    CHECK(day.text() == u"12 Oct 2021"_s);
    day.setFocus();
    for (const QString &wrong : {u"2/11/21"_s, u"soon"_s, QString()}) {
        INFO(wrong.toStdString());
        day.setText(wrong);
        QTest::keyClick(&day, Qt::Key_Return);
        CHECK(dialog.isVisible());
    }
    day.setText(u"13/10/21"_s);
    QTest::keyClick(&day, Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.day() == QDate(2021, 10, 13));
}

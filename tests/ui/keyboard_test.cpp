// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/names.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"
#include "ui/panels/problemspanel.h"
#include "ui/viewstate.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString nameOf(const QWidget *widget)
{
    return u"%1 “%2” %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                               widget->objectName(), widget->accessibleName());
}

// Whatever Tab can come to: visible, switched on, and nobody's stand-in.
QList<QWidget *> stopsIn(const QWidget &window)
{
    QList<QWidget *> stops;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool stops_here = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (stops_here && widget->isVisible() && widget->isEnabled()
            && widget->window() == window.window())
            stops.append(widget);
    }
    return stops;
}

constexpr int mostStops = 400;

// From where the focus is once around, and back to it.
QList<QWidget *> walk(QWidget &window, Qt::Key key)
{
    QList<QWidget *> passed;
    while (passed.size() < mostStops) {
        QWidget *here = window.focusWidget();
        if (!here || passed.contains(here))
            break;
        passed.append(here);
        QTest::keyClick(here, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return passed;
}

QStringList notIn(const QList<QWidget *> &all, const QList<QWidget *> &passed)
{
    QStringList missing;
    for (const QWidget *stop : all) {
        if (!passed.contains(stop))
            missing.append(nameOf(stop));
    }
    return missing;
}

/// How often the walk comes into the widget: once, if what it holds is gone through in one go.
int visits(const QList<QWidget *> &passed, const QWidget &whole)
{
    int count = 0;
    bool inside = !passed.isEmpty() && whole.isAncestorOf(passed.last());
    for (const QWidget *here : passed) {
        const bool now = &whole == here || whole.isAncestorOf(here);
        count += now && !inside;
        inside = now;
    }
    return count;
}

QWidget &pageShown(WindowBench &bench)
{
    return *bench.workspace().focusProxy();
}

void go(WindowBench &bench, PageKind kind)
{
    bench.commands().pages()[int(kind)]->trigger();
    QCoreApplication::processEvents();
}

bool isWithin(const QWidget &whole, const QWidget *widget)
{
    return widget && (&whole == widget || whole.isAncestorOf(widget));
}

} // namespace

TEST_CASE("Every page of the window has a key of its own")
{
    QStringList keys;
    for (const PageEntry &page : pages()) {
        REQUIRE_FALSE(page.key.isEmpty());
        CHECK_FALSE(keys.contains(page.key.toString()));
        keys.append(page.key.toString());
    }
    CHECK(keys.first() == u"Ctrl+1");
}

TEST_CASE("Tab reaches everything on every page, part by part, and comes round again")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    const auto kind = PageKind(GENERATE(range(0, 7)));
    const auto key = GENERATE(Qt::Key_Tab, Qt::Key_Backtab);
    go(bench, kind);
    INFO(pages()[int(kind)].name.toStdString());
    REQUIRE(isWithin(pageShown(bench), bench.window().focusWidget()));
    const auto passed = walk(bench.window(), key);
    QStringList way;
    for (const QWidget *stop : passed)
        way.append(nameOf(stop));
    INFO(way.join(u'\n').toStdString());
    CHECK(bench.window().focusWidget() == passed.first());
    CHECK(notIn(stopsIn(bench.window()), passed) == QStringList());
    CHECK(visits(passed, pageShown(bench)) == 1);
    if (bench.workspace().inspector().isVisible())
        CHECK(visits(passed, *bench.workspace().findChild<QWidget *>(u"inspector"_s)) == 1);
}

TEST_CASE(
    "Whatever page is gone to has the keyboard, also where it was in the form beside the last")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    for (const PageKind kind : {PageKind::Overview, PageKind::Rounds, PageKind::Changes,
                                PageKind::History, PageKind::Report, PageKind::Measures}) {
        go(bench, PageKind::Measures);
        bench.commands()[u"editTitle"_s]->trigger();
        REQUIRE(isWithin(bench.workspace().inspector(), bench.window().focusWidget()));
        go(bench, kind);
        INFO(pages()[int(kind)].name.toStdString());
        CHECK(isWithin(pageShown(bench), bench.window().focusWidget()));
        go(bench, PageKind::Plan);
        CHECK(bench.window().focusWidget() == bench.tree().tree());
    }
}

TEST_CASE("The title is scrolled to when it is to be edited")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    auto *title = bench.workspace().inspector().findChild<QPlainTextEdit *>(u"action.title"_s);
    REQUIRE(title);
    QWidget *up = title;
    while (up && !qobject_cast<QScrollArea *>(up))
        up = up->parentWidget();
    auto *area = qobject_cast<QScrollArea *>(up);
    REQUIRE(area);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    REQUIRE(title->visibleRegion().isEmpty());
    bench.commands()[u"editTitle"_s]->trigger();
    CHECK(bench.window().focusWidget() == title);
    const QRect shown(title->mapTo(area->viewport(), QPoint()), title->size());
    CHECK(area->viewport()->rect().contains(shown));
}

TEST_CASE("After the measures the tree's row and the form are the same again")
{
    WindowBench bench;
    bench.window().openSample();
    const Id action = bench.select(u"3.1.6");
    go(bench, PageKind::Measures);
    const Id measure = bench.document().plan().measures().rows().first()->id;
    bench.window().view().setCurrent(measure);
    go(bench, PageKind::Plan);
    CHECK(bench.window().view().current() == action);
}

TEST_CASE("Enter presses the button that has the keyboard, as Space does")
{
    WindowBench bench;
    const auto buttons = bench.window().findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"New &plan…";
    });
    REQUIRE(found != buttons.end());
    QPushButton *begin = *found;
    bench.ask.planNames.append({u"Northshire"_s, u"Plan"_s});
    begin->setFocus();
    QTest::keyClick(begin, Qt::Key_Return);
    CHECK(bench.ask.planNames.isEmpty());

    bench.window().openSample();
    go(bench, PageKind::Rounds);
    auto &open = control<QPushButton>(bench.window(), u"rounds.open"_s);
    REQUIRE(bench.window().focusWidget() == &open);
    QTest::keyClick(&open, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK_FALSE(bench.ask.offers.isEmpty());
}

TEST_CASE("Ctrl+Enter makes a new action from every field of the form, and writes what is typed")
{
    WindowBench bench;
    bench.window().openSample();
    const Id action = bench.select(u"3.1.6");
    const auto count = [&] { return bench.document().plan().actions().size(); };
    QStringList stuck;
    for (const QWidget *stop : stopsIn(bench.workspace().inspector())) {
        auto *field = bench.workspace().inspector().findChild<QWidget *>(stop->objectName());
        if (!field || stop->objectName().isEmpty())
            continue;
        bench.window().view().setCurrent(action);
        const auto before = count();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        if (count() != before + 1)
            stuck.append(field->objectName());
    }
    CHECK(stuck == QStringList());

    bench.window().view().setCurrent(action);
    auto &commentary = control<QPlainTextEdit>(bench.window(), u"update.commentary"_s);
    commentary.setFocus();
    QTest::keyClicks(&commentary, u"Half of it."_s);
    QTest::keyClick(&commentary, Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.document().plan().updates().rowsUnder(action).last()->commentary.startsWith(
        u"Half of it."));
}

TEST_CASE("The key that closes the checks leads back to the plan's rows, as Escape does")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.tree().tree()->setFocus();
    QAction *checks = bench.commands()[u"problems"_s];
    checks->trigger();
    REQUIRE(isWithin(panel<ProblemsPanel>(bench), bench.window().focusWidget()));
    checks->trigger();
    CHECK(bench.window().focusWidget() == bench.tree().tree());
    // What was being typed in is left alone.
    auto &title = control<QWidget>(bench.window(), u"action.title"_s);
    checks->trigger();
    title.setFocus();
    checks->trigger();
    CHECK(bench.window().focusWidget() == &title);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"

#include "ui/pages/pages.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

Session annsSession()
{
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    return {u"Ann"_s, u"desk"_s, [noon] { return noon; }};
}

} // namespace

WindowBench::WindowBench()
{
    start();
}

void WindowBench::start()
{
    m_window = std::make_unique<MainWindow>(MainWindow::Setup{annsSession(),
                                                              QDate(2026, 11, 22),
                                                              folder.path(),
                                                              appearance,
                                                              {},
                                                              dayOrder,
                                                              showElsewhere,
                                                              doubleClick},
                                            ask, m_memory);
    m_window->show();
    m_window->setWindowState(Qt::WindowNoState); // the screen there is none of is smaller
    m_window->resize(1280, 800);
    m_window->activateWindow();
    QCoreApplication::processEvents();
}

void WindowBench::restart()
{
    m_window->close();
    m_window.reset();
    start();
}

Workspace &WindowBench::workspace()
{
    if (!m_window->workspace())
        qFatal("no plan is open");
    return *m_window->workspace();
}

Id WindowBench::select(QStringView reference)
{
    const Id id = idOf(document().plan(), reference);
    m_window->view().goTo(id);
    return id;
}

ReportPage &WindowBench::report()
{
    workspace().showPage(PageKind::Report);
    return *m_window->findChild<ReportPage *>();
}

void WindowBench::type(const QString &field, const QString &text)
{
    auto *control = workspace().inspector().findChild<QWidget *>(field);
    REQUIRE(control);
    control->setFocus();
    QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(control, Qt::Key_Delete);
    QTest::keyClicks(control, text);
    QTest::keyClick(control, Qt::Key_Tab);
}

QString WindowBench::shown(const QString &field)
{
    auto *control = workspace().inspector().findChild<QWidget *>(field);
    REQUIRE(control);
    if (const auto *paper = qobject_cast<QPlainTextEdit *>(control))
        return paper->toPlainText();
    return control->property("text").toString();
}

void WindowBench::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
    QCoreApplication::processEvents();
}

QString WindowBench::makePlan(const QString &name)
{
    const QString path = folder.path(name);
    const auto made = Document::create(
        path, planFrom(u"1 Theme\n  1.1 Objective\n    1.1.1 Action\n"_s), annsSession());
    REQUIRE(made.ok());
    return path;
}

const Action &actionOf(WindowBench &bench, QStringView reference)
{
    const Action *action = bench.document().plan().find<Action>(bench.select(reference));
    if (!action)
        qFatal("no such action");
    return *action;
}

QString wordsOf(QWidget &widget)
{
    QCoreApplication::processEvents();
    QStringList words;
    const auto children = widget.findChildren<QWidget *>();
    for (QWidget *child : children) {
        const QString text = child->property("text").toString();
        if (!text.isEmpty() && child->isVisible())
            words.append(text);
    }
    return words.join(u" | "_s);
}

} // namespace tidemark::test

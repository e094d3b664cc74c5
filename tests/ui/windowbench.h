// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tempfolder.h"
#include "tests/ui/scriptedask.h"
#include "ui/commands/commands.h"
#include "ui/mainwindow.h"
#include "ui/pages/reportpage.h"
#include "ui/panels/inspector.h"
#include "ui/panels/treepanel.h"
#include "ui/workspace.h"

#include <QSettings>

#include <memory>

namespace tidemark::test {

/// An officer (Ann, on 22 November 2026) at the real window, with a folder and a memory of her own.
class WindowBench {
public:
    WindowBench();

    /// Closes the window and starts the program again.
    void restart();
    MainWindow &window() { return *m_window; }
    Workspace &workspace();
    Document &document() { return workspace().document(); }
    TreePanel &tree() { return *m_window->findChild<TreePanel *>(); }
    /// The page of the report, brought to the front.
    ReportPage &report();
    Commands &commands() { return m_window->commands(); }

    /// The action called "3.1.6"; it becomes the current row.
    Id select(QStringView reference);
    /// Types into the inspector's field of that name and leaves it with Tab.
    void type(const QString &field, const QString &text);
    QString shown(const QString &field);
    /// Drops files from another program onto the window.
    void drop(const QStringList &paths);
    /// A plan of one action in the folder.
    QString makePlan(const QString &name);

    TempFolder folder;
    ScriptedAsk ask;
    /// What the computer is like, from the next start on.
    words::DayOrder dayOrder = words::DayOrder::DayMonthYear;
    PlanFiles::ShowElsewhere showElsewhere;
    std::optional<MainWindow::DoubleClick> doubleClick;
    Appearance appearance = Appearance::Light;

private:
    void start();

    QSettings m_memory{folder.path(QStringLiteral("memory.ini")), QSettings::IniFormat};
    std::unique_ptr<MainWindow> m_window;
};

/// The window's panel of that class.
template <typename Panel> Panel &panel(WindowBench &bench)
{
    auto *found = bench.window().findChild<Panel *>();
    if (!found)
        qFatal("the window has no such panel");
    return *found;
}

/// The action of that reference, which becomes the current row. Valid until the plan changes.
const Action &actionOf(WindowBench &bench, QStringView reference);

/// All words of a panel's labels and buttons, in order.
QString wordsOf(QWidget &widget);

} // namespace tidemark::test

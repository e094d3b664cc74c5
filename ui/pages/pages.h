// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/draw/icon.h"
#include "ui/commands/commands.h"
#include "ui/viewstate.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace tidemark {

class Page;
class Plan;
struct Desk;

/// The pages in their order, and so their places in pages().
enum class PageKind { Overview, Plan, Measures, Rounds, Changes, History, Report };

/// A page of the window: an entry at the left, a key, and what stands in the middle.
struct PageEntry {
    QString name; ///< with its Alt key in the menu View
    Icon icon;
    QKeySequence key;
    std::function<Page *(const Desk &)> make;
    QList<QLatin1String> rows = {}; ///< the tables whose rows it shows
    QStringList commands = {};      ///< those of Commands that it carries out: "newTheme"
    bool leavesProgram = false;     ///< its commands take the plan outside: all must be written
};

/// Every page of the window. Each is made when it is first shown.
const QList<PageEntry> &pages();

/// The commands that bring them to the front.
QList<WindowCommand> pageCommands();

/// The page that shows the rows of a table, or, for the report of the plan, the report.
PageKind pageFor(QLatin1String table, Purpose purpose);

/// The page that a plan is opened on: one with nothing in it yet is begun on its own.
PageKind firstPageFor(const Plan &plan);

} // namespace tidemark

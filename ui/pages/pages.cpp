// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "core/plan/fields.h"
#include "core/plan/plan.h"
#include "ui/history/changespage.h"
#include "ui/history/historypage.h"
#include "ui/measures/measurespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/pages/reportpage.h"
#include "ui/panels/treepanel.h"
#include "ui/rounds/roundspage.h"

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

template <typename Kind> Page *make(const Desk &desk)
{
    return new Kind(desk);
}

template <typename... Rows> QList<QLatin1String> tablesOf()
{
    return {QLatin1String(tableName<Rows>)...};
}

QKeySequence ctrl(Qt::Key key)
{
    return Qt::CTRL | key;
}

} // namespace

const QList<PageEntry> &pages()
{
    static const QList<PageEntry> all{
        {u"&Overview"_s, Icon::Overview, ctrl(Qt::Key_1), make<OverviewPage>},
        {u"&Plan"_s,
         Icon::Plan,
         ctrl(Qt::Key_2),
         make<TreePanel>,
         {},
         {u"newTheme"_s, u"newObjective"_s, u"newAction"_s, u"remove"_s, u"copyRows"_s,
          u"pasteRows"_s, u"moveUp"_s, u"moveDown"_s, u"moveToPrevious"_s, u"moveToNext"_s,
          u"renumber"_s, u"expandAll"_s, u"collapseAll"_s, u"form"_s, u"oneLine"_s, u"settings"_s}},
        {u"&Measures"_s,
         Icon::Measures,
         ctrl(Qt::Key_3),
         make<MeasuresPage>,
         tablesOf<Measure, PeriodTarget, Reading>(),
         {u"measures.new"_s, u"measures.edit"_s, u"measures.delete"_s, u"readings.paste"_s,
          u"readings.clear"_s, u"readings.delete"_s}},
        {u"Ro&unds"_s,
         Icon::Rounds,
         ctrl(Qt::Key_4),
         make<RoundsPage>,
         tablesOf<Round, Snapshot>(),
         {u"rounds.open"_s, u"rounds.update"_s, u"rounds.words"_s, u"rounds.close"_s,
          u"updates.goTo"_s, u"updates.leave"_s, u"updates.back"_s, u"updates.takeBack"_s,
          u"updates.noChange"_s, u"updates.next"_s}},
        {u"&Changes"_s, Icon::Changes, ctrl(Qt::Key_5), make<ChangesPage>, {}, {u"changes.copy"_s}},
        {u"&History"_s,
         Icon::History,
         ctrl(Qt::Key_6),
         make<HistoryPage>,
         {},
         {u"history.showThen"_s, u"history.undo"_s, u"history.goTo"_s}},
        {u"&Report"_s,
         Icon::Report,
         ctrl(Qt::Key_7),
         make<ReportPage>,
         {},
         {u"preview"_s, u"print"_s, u"checkReport"_s, u"exportPdf"_s, u"exportHtml"_s},
         true},
    };
    return all;
}

QList<WindowCommand> pageCommands()
{
    QList<WindowCommand> commands;
    for (const PageEntry &page : pages())
        commands.append({u"page."_s + page.name, page.name, {page.key}, page.icon});
    return commands;
}

PageKind firstPageFor(const Plan &plan)
{
    return plan.actions().size() > 0 ? PageKind::Overview : PageKind::Plan;
}

// What stands on no page of its own stands in the plan's tree, or in the inspector beside it.
PageKind pageFor(QLatin1String table, Purpose purpose)
{
    if (purpose == Purpose::Report)
        return PageKind::Report;
    const auto it = std::find_if(pages().begin(), pages().end(), [&](const PageEntry &entry) {
        return entry.rows.contains(table);
    });
    return it == pages().end() ? PageKind::Plan : PageKind(it - pages().begin());
}

} // namespace tidemark

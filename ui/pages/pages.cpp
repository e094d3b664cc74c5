// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "core/plan/fields.h"
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
        {u"&Plan"_s, Icon::Plan, ctrl(Qt::Key_2), make<TreePanel>, {}, TreePanel::commands()},
        {u"&Measures"_s, Icon::Measures, ctrl(Qt::Key_3), make<MeasuresPage>,
         tablesOf<Measure, PeriodTarget, Reading>()},
        {u"Ro&unds"_s, Icon::Rounds, ctrl(Qt::Key_4), make<RoundsPage>,
         tablesOf<Round, Snapshot>()},
        {u"&Changes"_s, Icon::Changes, ctrl(Qt::Key_5), make<ChangesPage>},
        {u"&History"_s, Icon::History, ctrl(Qt::Key_6), make<HistoryPage>},
        {u"&Report"_s,
         Icon::Report,
         ctrl(Qt::Key_7),
         make<ReportPage>,
         {},
         ReportPage::commands(),
         true},
    };
    return all;
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

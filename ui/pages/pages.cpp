// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/history/changespage.h"
#include "ui/history/historypage.h"
#include "ui/measures/measurespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/pages/reportpage.h"
#include "ui/panels/treepanel.h"
#include "ui/rounds/roundspage.h"

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

template <typename PageWidget> QWidget *make(const Desk &desk)
{
    return new PageWidget(desk);
}

} // namespace

const QList<Page> &pages()
{
    static const QList<Page> all{
        {u"&Overview"_s, Icon::Overview, false, make<OverviewPage>},
        {u"&Plan"_s, Icon::Plan, true, make<TreePanel>},
        {u"&Measures"_s, Icon::Measures, false, make<MeasuresPage>},
        {u"Ro&unds"_s, Icon::Rounds, false, make<RoundsPage>},
        {u"&Changes"_s, Icon::Changes, false, make<ChangesPage>},
        {u"&History"_s, Icon::History, false, make<HistoryPage>},
        {u"&Report"_s, Icon::Report, false, make<ReportPage>},
    };
    return all;
}

} // namespace tidemark

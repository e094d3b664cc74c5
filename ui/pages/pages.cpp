// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/pages/reportpage.h"
#include "ui/panels/treepanel.h"

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

template <typename PageWidget> QWidget *make(const PageContext &context)
{
    return new PageWidget(context.document, context.view, context.ask);
}

} // namespace

const QList<Page> &pages()
{
    static const QList<Page> all{
        {u"&Plan"_s, Icon::Plan, true, make<TreePanel>},
        {u"&Report"_s, Icon::Report, false, make<ReportPage>},
    };
    return all;
}

} // namespace tidemark

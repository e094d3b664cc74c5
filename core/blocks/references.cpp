// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/references.h"

#include "core/blocks/blocks.h"
#include "core/blocks/item.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

QString lineOf(const NodeId &table, const NodeId &row)
{
    return row.isEmpty() ? table : table + u' ' + row;
}

void addLines(QHash<QString, int> &pages, const Node &table)
{
    for (const Node &row : table.children) {
        const Node *first = row.children.empty() ? nullptr : &row.children.front();
        if (first && !first->runs.isEmpty() && !first->runs.first().target.isEmpty())
            pages.insert(lineOf(table.id, first->runs.first().target), pages.value(row.id));
    }
}

// The layout by which the report goes to its meeting, as the plan keeps it or as it is ready.
Result<Layout> layoutOfReport(const Plan &kept)
{
    return layoutCalled(kept, readyLayout("cabinet"_L1).name.toString());
}

// What follows the last part that an item refers to need not be set on pages.
void cutBehindWhatIsReferredTo(Report &report)
{
    for (Node &whole : report.body) {
        const auto last =
            std::find_if(whole.children.rbegin(), whole.children.rend(), [](const Node &part) {
                return part.id == u"exceptions"_s || part.id == u"dates"_s;
            });
        whole.children.erase(last.base(), whole.children.end());
    }
}

} // namespace

Options referring(Options options, const Plan &plan, const Plan &kept, const PageNumbers &numbers)
{
    const auto layout = layoutOfReport(kept);
    if (!layout || !isItem(options.layout) || hasBlock(options.layout, "exceptions"_L1))
        return options;
    Options whole = options;
    whole.layout = *layout;
    Report report = planReport(plan, lookingBack(whole, kept));
    cutBehindWhatIsReferredTo(report);
    options.pageInReport = numbers(report);
    forEachNode(report, [&](const Node &node, int) {
        if (node.role == Role::Table)
            addLines(options.pageInReport, node);
    });
    return options;
}

QString inReport(const Source &source, QLatin1String block, const QString &part,
                 const NodeId &table, const NodeId &row)
{
    if (hasBlock(source.options.layout, block))
        return {};
    const int page = source.options.pageInReport.value(lineOf(table, row));
    return page > 0 ? u" (report, page\u00a0%1)"_s.arg(page) : u" (report, %1)"_s.arg(part);
}

} // namespace tidemark::report

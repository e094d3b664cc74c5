// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/references.h"

#include "core/blocks/blocks.h"
#include "core/blocks/item.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"

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

} // namespace

Options referring(Options options, const Plan &plan, const Plan &kept, const PageNumbers &numbers)
{
    const auto layout = layoutCalled(kept, u"Cabinet report"_s);
    if (!layout || !isItem(options.layout) || hasBlock(options.layout, "exceptions"_L1))
        return options;
    Options whole = options;
    whole.layout = *layout;
    const Report report = planReport(plan, lookingBack(whole, kept));
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

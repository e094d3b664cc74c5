// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/themetable.h"

#include "core/columns/rollupcolumns.h"
#include "core/measures/ratingcounts.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

Node themeRow(const Node &table, const Runs &name, const Chosen<RollUpRow> &columns,
              const RollUpRow &rolledUp)
{
    QList<Runs> cells{name};
    for (const QString &text : textsOf(columns, rolledUp))
        cells.append({{text.isEmpty() ? u"None"_s : text}});
    return row(table, cells);
}

} // namespace

Nodes themeTable(const Source &source)
{
    if (source.theme)
        return {};
    if (source.plan.themes().size() == 0)
        return {paragraph(u"plan-empty"_s, u"This plan has no themes yet."_s)};
    Node themes = table(u"themes"_s, u"Themes as at %1"_s.arg(words::date(source.asAt)),
                        {60, 23, 21, 27, 23, 20});
    const auto columns =
        chosen(rollUpColumns(), {"progress", "actions", "completed", "overdue", "start_missed"});
    themes.children.push_back(headerRow(themes, QStringList{u"Theme"_s} + labelsOf(columns)));
    for (const Theme *theme : source.plan.themes().rowsUnder({})) {
        const Runs name{{nameOf(*theme), Run::Manner::Plain, nodeOf(*theme)}};
        themes.children.push_back(
            themeRow(themes, name, columns, rollUpRow(source.plan, *theme, source.asAt)));
    }
    const Runs whole{{u"Whole plan"_s, Run::Manner::Strong}};
    themes.children.push_back(
        themeRow(themes, whole, columns, rollUpRow(source.plan, source.asAt)));
    return {themes};
}

Nodes ratingsLine(const Source &source)
{
    if (source.theme)
        return {};
    const auto ratings = ratingCountsOf(source.plan, source.plan.measures().rows(), source.asAt);
    if (ratings.measures == 0)
        return {};
    return {
        paragraph(u"plan-ratings"_s, words::ratingCounts(ratings, source.plan.settings()) + u'.')};
}

} // namespace tidemark::report

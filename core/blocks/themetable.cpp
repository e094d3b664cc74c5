// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/themetable.h"

#include "core/measures/ratingcounts.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

Runs number(int count)
{
    return {{QString::number(count)}};
}

Node themeRow(const Node &table, const Runs &name, const RollUp &rollUp)
{
    const QString progress = rollUp.progress ? u"%1 %"_s.arg(*rollUp.progress) : u"None"_s;
    return row(table, {name,
                       {{progress}},
                       number(rollUp.actions),
                       number(rollUp.completed),
                       number(rollUp.overdue),
                       number(rollUp.startMissed)});
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
    themes.children.push_back(headerRow(themes, {u"Theme"_s, u"Progress"_s, u"Actions"_s,
                                                 u"Completed"_s, u"Overdue"_s, u"Start missed"_s}));
    for (const Theme *theme : source.plan.themes().rowsUnder({})) {
        const RollUp rollUp = rollUpOfTheme(source.plan, theme->id, source.asAt);
        const Runs name{{nameOf(*theme), Run::Manner::Plain, nodeOf(*theme)}};
        themes.children.push_back(themeRow(themes, name, rollUp));
    }
    const Runs whole{{u"Whole plan"_s, Run::Manner::Strong}};
    themes.children.push_back(themeRow(themes, whole, rollUpOfPlan(source.plan, source.asAt)));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/themetable.h"

#include "core/blocks/standing.h"
#include "core/columns/rollupcolumns.h"
#include "core/measures/ratingcounts.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using Columns = Chosen<RollUpRow>;

Node themeRow(const Node &table, const Runs &name, const Columns &columns,
              const RollUpRow &rolledUp)
{
    QList<Runs> cells{name};
    for (const QString &text : textsOf(columns, rolledUp))
        cells.append({{text}});
    return row(table, cells);
}

// A stage that an officer sets has a column only where it occurs; the columns add up to Actions.
Columns stageColumns(const RollUp &whole)
{
    QList<const char *> keys{"progress", "actions", "planned", "in_progress", "completed"};
    if (whole.onHold > 0)
        keys += "on_hold";
    if (whole.cancelled > 0)
        keys += "cancelled";
    return chosen(rollUpColumns(), keys);
}

enum class Leads { ToTheme, Nowhere };

/// A row for each theme and one for the whole plan, with these columns.
Node tableOf(const NodeId &id, const QString &caption, const Source &source, const Columns &columns,
             Leads leads)
{
    QList<int> widths{80};
    QList<int> numbers;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        widths.append(16);
        numbers.append(int(i) + 1);
    }
    Node themes = table(id, caption, widths, numbers);
    themes.children.push_back(headerRow(themes, QStringList{u"Theme"_s} + labelsOf(columns)));
    for (const Theme *theme : source.plan.themes().rowsUnder({})) {
        Run name{numberedName(*theme)};
        if (leads == Leads::ToTheme)
            name.target = nodeOf(*theme);
        themes.children.push_back(
            themeRow(themes, {name}, columns, rollUpRow(source.plan, *theme, source.asAt)));
    }
    const Runs whole{{wholeOf(source), Run::Manner::Strong}};
    themes.children.push_back(
        themeRow(themes, whole, columns, rollUpRow(source.plan, source.asAt)));
    return themes;
}

} // namespace

Nodes themeTable(const Source &source)
{
    if (source.theme)
        return {};
    if (source.plan.themes().size() == 0)
        return {paragraph(u"plan-empty"_s,
                          orElse(source.restriction, u"This plan has no themes yet."_s))};
    const QString caption = u"Progress and stages as at %1"_s.arg(words::date(source.asAt));
    Node themes = tableOf(u"themes"_s, caption, source,
                          stageColumns(rollUpOfPlan(source.plan, source.asAt)), Leads::ToTheme);
    if (!source.asks("headed"_L1))
        return {std::move(themes)};
    Node part = section(u"themes-part"_s);
    part.children.push_back(heading(u"themes-title"_s, source.level, u"The plan by theme"_s));
    part.children.push_back(std::move(themes));
    return {std::move(part)};
}

Nodes themeFacts(const Source &source)
{
    if (source.theme || source.plan.themes().size() == 0)
        return {};
    const QString caption = u"What dates and updates say as at %1"_s.arg(words::date(source.asAt));
    const auto facts =
        chosen(rollUpColumns(), {"overdue", "start_missed", "due_soon", "stale", "contradicted"});
    return {tableOf(u"facts"_s, caption, source, facts, Leads::Nowhere)};
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

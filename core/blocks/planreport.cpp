// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"

#include "core/blocks/blocks.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

Report emptyReport(const Plan &plan, const Options &options)
{
    const Settings settings = plan.settings();
    Report report;
    report.planTitle = titleOf(plan);
    report.title = report.planTitle;
    report.organisation = settings.organisation;
    report.language = orElse(settings.language, u"en-GB"_s);
    report.asAt = options.asAt;
    report.generatedAt = options.generatedAt;
    return report;
}

// The theme the report is of; of a plan of one theme that one.
const Theme *themeAsked(const Plan &plan, Id chosen)
{
    const auto themes = plan.themes().rowsUnder({});
    if (chosen.isNull())
        return themes.size() == 1 ? themes.first() : nullptr;
    return plan.find<Theme>(chosen);
}

} // namespace

Report planReport(const Plan &plan, const Options &options)
{
    Report report = emptyReport(plan, options);
    const Id chosen = options.theme.isNull() ? options.layout.theme : options.theme;
    const Theme *theme = themeAsked(plan, chosen);
    if (!chosen.isNull()) {
        if (!theme)
            return report;
        report.title = nameOf(*theme);
    }
    const Source source{plan, options.asAt, options, theme, 2};
    Node whole = section(rootOf(source));
    append(whole.children, blocksOf(Block::Scope::Report, source));
    report.body.push_back(std::move(whole));
    return report;
}

} // namespace tidemark::report

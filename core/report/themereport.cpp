// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/themereport.h"

#include "core/measures/ratingcounts.h"
#include "core/report/actioncard.h"
#include "core/report/changesblock.h"
#include "core/report/measuretiles.h"
#include "core/report/prose.h"
#include "core/report/summary.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal objectiveGaugeSide = 34; // mm

Node dayLine(const NodeId &id, const Options &options)
{
    Runs runs{{u"As at %1"_s.arg(words::date(options.asAt)), Run::Manner::Strong}};
    if (!options.edition.isEmpty()) {
        runs.append({u" · "_s + options.edition});
    } else if (options.generatedAt.isValid()) {
        const QString made = words::date(options.generatedAt.date());
        runs.append({u" · report made on %1"_s.arg(made), Run::Manner::Quiet});
    }
    return paragraph(id, runs);
}

// What was said when the version was issued, in its own lines; nothing where nothing was said.
Nodes noteLines(const NodeId &id, const Options &options)
{
    if (options.note.trimmed().isEmpty())
        return {};
    const Run lead{u"Note to this version: "_s, Run::Manner::Strong};
    return {paragraph(id, Runs{lead, {options.note.trimmed()}})};
}

Report emptyReport(const Plan &plan, const Options &options)
{
    const Settings settings = plan.settings();
    Report report;
    report.planTitle = orElse(settings.title, u"Delivery plan"_s);
    report.title = report.planTitle;
    report.organisation = settings.organisation;
    report.language = orElse(settings.language, u"en-GB"_s);
    report.asAt = options.asAt;
    report.generatedAt = options.generatedAt;
    return report;
}

Node opening(const NodeId &id, const Source &source, const Objective &objective, int level)
{
    const RollUp rollUp = rollUpOfObjective(source.plan, objective.id, source.asAt);
    const QString name = nameOf(objective);
    Node chapter = group(id, Look::Chapter);
    chapter.children.push_back(
        figure(id + u"-gauge"_s, gaugeOf(rollUp, rollUp.expected), name, objectiveGaugeSide));
    chapter.children.push_back(heading(id + u"-title"_s, level, name));
    append(chapter.children, proseBlocks(id + u"-description"_s, objective.description));
    chapter.children.push_back(paragraph(id + u"-counts"_s, words::counts(rollUp) + u'.'));
    if (rollUp.actions > 0)
        chapter.children.push_back(
            paragraph(id + u"-method"_s, workingOf(rollUp, u"Progress"_s), Look::Quiet));
    return chapter;
}

Node objectiveSection(const Source &source, const Objective &objective, int level)
{
    const NodeId id = nodeOf(objective);
    Node part = section(id);
    part.children.push_back(opening(id + u"-opening"_s, source, objective, level));
    append(part.children, measureTiles(id + u"-measures"_s, source, objective.theme, objective.id));
    for (const Action *action : source.plan.actions().rowsUnder(objective.id))
        part.children.push_back(actionCard(source, *action, level + 1));
    return part;
}

Node titled(const NodeId &id, int level, const QString &title, Nodes blocks)
{
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, level, title));
    append(part.children, std::move(blocks));
    return part;
}

QString leadMember(const Theme &theme)
{
    return theme.leadMember.isEmpty()
               ? QString()
               : u"%1: %2"_s.arg(words::field("lead_member"_L1), theme.leadMember);
}

/// Everything of a theme that stands under its title, with headings of `level`.
Nodes themeParts(const Source &source, const Theme &theme, int level)
{
    const NodeId id = nodeOf(theme);
    Nodes parts{summary(source, theme, level)};
    if (Nodes prose = proseBlocks(id + u"-narrative"_s, theme.narrative); !prose.empty())
        parts.push_back(titled(id + u"-about"_s, level, u"About this theme"_s, std::move(prose)));
    if (Nodes tiles = measureTiles(id + u"-tiles"_s, source, theme.id, {}); !tiles.empty())
        parts.push_back(titled(id + u"-measures"_s, level, u"Measures"_s, std::move(tiles)));
    for (const Objective *objective : source.plan.objectives().rowsUnder(theme.id))
        parts.push_back(objectiveSection(source, *objective, level));
    return parts;
}

Node themeSection(const Source &source, const Theme &theme)
{
    const NodeId id = nodeOf(theme);
    Node part = section(id, Look::NewPage);
    part.children.push_back(heading(id + u"-title"_s, 2, nameOf(theme)));
    if (const QString lead = leadMember(theme); !lead.isEmpty())
        part.children.push_back(paragraph(id + u"-lead"_s, lead, Look::Quiet));
    append(part.children, themeParts(source, theme, 3));
    return part;
}

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

Node themeTable(const Source &source)
{
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
    return themes;
}

} // namespace

Report themeReport(const Plan &plan, Id themeId, const Options &options)
{
    Report report = emptyReport(plan, options);
    const Theme *theme = plan.find<Theme>(themeId);
    if (!theme)
        return report;
    report.title = nameOf(*theme);

    const Source source{plan, options.asAt};
    const NodeId id = nodeOf(*theme);
    Node whole = section(id);
    whole.children.push_back(heading(id + u"-title"_s, 1, report.title));
    whole.children.push_back(
        paragraph(id + u"-plan"_s, joined({report.planTitle, report.organisation}), Look::Quiet));
    if (const QString lead = leadMember(*theme); !lead.isEmpty())
        whole.children.push_back(paragraph(id + u"-lead"_s, lead, Look::Quiet));
    whole.children.push_back(dayLine(id + u"-day"_s, options));
    append(whole.children, noteLines(id + u"-note"_s, options));
    if (options.since)
        whole.children.push_back(changesSince(source, *options.since, theme->id, 2));
    append(whole.children, themeParts(source, *theme, 2));
    whole.children.push_back(method(source, 2));
    report.body.push_back(std::move(whole));
    return report;
}

Report planReport(const Plan &plan, const Options &options)
{
    const auto themes = plan.themes().rowsUnder({});
    Report report = emptyReport(plan, options);
    if (themes.size() == 1) {
        report.body = themeReport(plan, themes.first()->id, options).body;
        return report;
    }

    const Source source{plan, options.asAt};
    Node whole = section(u"plan"_s);
    whole.children.push_back(heading(u"plan-title"_s, 1, report.title));
    if (!report.organisation.isEmpty())
        whole.children.push_back(
            paragraph(u"plan-organisation"_s, report.organisation, Look::Quiet));
    whole.children.push_back(dayLine(u"plan-day"_s, options));
    append(whole.children, noteLines(u"plan-note"_s, options));
    if (themes.isEmpty())
        whole.children.push_back(paragraph(u"plan-empty"_s, u"This plan has no themes yet."_s));
    else
        whole.children.push_back(themeTable(source));
    const auto ratings = ratingCountsOf(plan, plan.measures().rows(), options.asAt);
    if (ratings.measures > 0)
        whole.children.push_back(
            paragraph(u"plan-ratings"_s, words::ratingCounts(ratings, plan.settings()) + u'.'));
    if (options.since)
        whole.children.push_back(changesSince(source, *options.since, {}, 2));
    for (const Theme *theme : themes)
        whole.children.push_back(themeSection(source, *theme));
    if (!themes.isEmpty())
        whole.children.push_back(method(source, 2));
    report.body.push_back(std::move(whole));
    return report;
}

} // namespace tidemark::report

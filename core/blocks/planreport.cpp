// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"

#include "core/blocks/blocks.h"
#include "core/blocks/contents.h"
#include "core/blocks/cover.h"
#include "core/blocks/draft.h"
#include "core/blocks/layouts.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/numbered.h"
#include "core/blocks/past.h"
#include "core/blocks/restricted.h"
#include "core/report/typography.h"

#include <QSet>

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

// The theme the report is of; of a plan of one theme that one, unless more were left out.
const Theme *themeAsked(const Plan &plan, Id chosen, const QString &restriction)
{
    const auto themes = plan.themes().rowsUnder({});
    if (chosen.isNull())
        return themes.size() == 1 && restriction.isEmpty() ? themes.first() : nullptr;
    return plan.find<Theme>(chosen);
}

// A link to what this layout leaves out would lead nowhere.
void dropDeadLinks(Nodes &nodes, const QSet<NodeId> &known)
{
    for (Node &node : nodes) {
        for (Run &run : node.runs) {
            if (!run.target.isEmpty() && !known.contains(run.target))
                run.target.clear();
        }
        dropDeadLinks(node.children, known);
    }
}

QSet<NodeId> idsOf(const Report &report)
{
    QSet<NodeId> ids;
    forEachNode(report, [&](const Node &node, int) { ids.insert(node.id); });
    return ids;
}

// The blocks of a layout are combined freely, and two of them may be of the same row: the first has
// its name.
void makeUnique(Nodes &nodes, QSet<NodeId> &known)
{
    for (Node &node : nodes) {
        const NodeId wanted = node.id;
        for (int number = 2; known.contains(node.id); ++number)
            node.id = u"%1~%2"_s.arg(wanted, QString::number(number));
        known.insert(node.id);
        makeUnique(node.children, known);
    }
}

Nodes nothingToSay(const NodeId &id, const QString &title, const QString &restriction)
{
    return {heading(id + u"-title"_s, 1, title),
            paragraph(id + u"-nothing"_s,
                      orElse(restriction, u"The parts that were chosen have nothing to say."_s))};
}

Id themeChosen(const Options &options)
{
    return options.theme.isNull() ? options.layout.theme : options.theme;
}

} // namespace

Subject subjectOf(const Plan &plan, const Options &asked)
{
    const Options options = lookingBack(asked, plan);
    if (options.only.isEmpty())
        return {plan, options, {}};
    const Plan some = restricted(plan, options.asAt, options.only);
    Options narrowed = options;
    if (options.since)
        narrowed.since = restrictedLike(*options.since, some, plan, options.only);
    if (options.before)
        narrowed.before = restrictedLike(*options.before, some, plan, options.only);
    for (Correction &one : narrowed.corrections) {
        one.printed = restrictedLike(one.printed, some, plan, options.only);
        one.right = restrictedLike(one.right, some, plan, options.only);
    }
    return {some, narrowed, restriction(some, plan, options.only)};
}

Source sourceOf(const Subject &subject)
{
    const auto &[plan, options, restriction] = subject;
    return {plan, options.asAt, options,     themeAsked(plan, themeChosen(options), restriction),
            2,    {},           restriction, {}};
}

Report planReport(const Subject &subject)
{
    const auto &[plan, options, restriction] = subject;
    Report report = emptyReport(plan, options);
    const Source source = sourceOf(subject);
    if (!themeChosen(options).isNull()) {
        if (!source.theme) {
            if (!restriction.isEmpty())
                report.body = nothingToSay(u"plan"_s, report.title, restriction);
            return report;
        }
        report.title = nameOf(*source.theme);
    }
    if (hasBlock(options.layout, "cover"_L1))
        report.title = shortTitle(source);
    report.edition = draftOf(source) ? u"DRAFT"_s : orElse(options.version, options.edition);
    Node whole = section(rootOf(source));
    append(whole.children, blocksOf(Block::Scope::Report, source));
    if (whole.children.empty())
        append(whole.children, nothingToSay(whole.id, report.title, restriction));
    report.body.push_back(std::move(whole));
    dropEmptyColumns(report.body);
    QSet<NodeId> known;
    makeUnique(report.body, known);
    if (isNumbered(options.layout))
        numberParagraphs(report, plan);
    fillContents(report);
    dropDeadLinks(report.body, idsOf(report));
    curlApostrophes(report.body);
    return report;
}

Report planReport(const Plan &plan, const Options &asked)
{
    if (asked.only.isEmpty() && isOfSomebody(asked.layout)) {
        Report report = emptyReport(plan, asked);
        report.body = nothingToSay(u"plan"_s, report.title,
                                   u"This report is for one person. Say whose in the layout, under "
                                   "“Only those with the words”."_s);
        return report;
    }
    return planReport(subjectOf(plan, asked));
}

} // namespace tidemark::report

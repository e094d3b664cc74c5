// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factstable.h"

#include "app/columns.h"
#include "core/base/escape.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Cells headings()
{
    return {u"Reference"_s, u"Title"_s,    u"Progress"_s, u"Expected"_s,
            u"Stage"_s,     u"Priority"_s, u"Due"_s,      u"Facts"_s};
}

QString perCent(std::optional<int> value)
{
    return value ? u"%1 %"_s.arg(*value) : QString();
}

QString brief(const Plan &plan, const Action &action, const ActionFacts &facts, QDate asAt)
{
    QStringList said;
    for (const words::FactWords &fact : words::facts(plan, action, facts, asAt))
        said.append(fact.brief);
    return said.join(u"; "_s);
}

Cells cellsOf(const Plan &plan, const Action &action, QDate asAt)
{
    const auto facts = factsOf(plan, action, asAt);
    return {plainLine(action.reference), elidedTitle(plainLine(action.title)),
            perCent(facts.progress),     perCent(facts.expected),
            words::stage(facts.stage),   words::priority(action.priority),
            words::date(action.due),     plainLine(brief(plan, action, facts, asAt))};
}

QString rolledUp(const QString &reference, const QString &title, const RollUp &rollUp)
{
    QString text = plainLine(u"%1 %2"_s.arg(reference, title)).trimmed();
    if (rollUp.actions == 0)
        return text + u": no actions\n"_s;
    return u"%1: %2; %3\n"_s.arg(text, words::rollUp(rollUp), words::counts(rollUp));
}

struct Section {
    QString heading;
    QList<Cells> rows;
};

QList<Section> sectionsOf(const Plan &plan, QDate asAt)
{
    QList<Section> sections;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        sections.append(
            {u'\n' + rolledUp(theme->reference, theme->title, rollUpOfTheme(plan, theme->id, asAt)),
             {}});
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            Section section;
            section.heading = u"\n  "_s
                              + rolledUp(objective->reference, objective->title,
                                         rollUpOfObjective(plan, objective->id, asAt));
            for (const Action *action : plan.actions().rowsUnder(objective->id))
                section.rows.append(cellsOf(plan, *action, asAt));
            sections.append(section);
        }
    }
    return sections;
}

} // namespace

QString factsTable(const Plan &plan, QDate asAt, const QString &heading)
{
    const auto sections = sectionsOf(plan, asAt);
    Columns columns(headings(), {2, 3});
    for (const Section &section : sections) {
        for (const Cells &row : section.rows)
            columns.widen(row);
    }
    QString text = plainLine(heading) + u"\n\n"_s + columns.line(headings());
    for (const Section &section : sections) {
        text += section.heading;
        for (const Cells &row : section.rows)
            text += columns.line(row);
    }
    return text;
}

} // namespace tidemark

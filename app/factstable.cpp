// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/factstable.h"

#include "app/columns.h"
#include "core/base/escape.h"
#include "core/columns/actioncolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Chosen<ActionRow> factsShown()
{
    return chosen(actionColumns(), {"reference", "title", "progress", "expected", "stage",
                                    "priority", "due", "facts"});
}

Cells cellsOf(const Chosen<ActionRow> &columns, const ActionRow &row)
{
    Cells cells;
    for (const auto *column : columns) {
        const ColumnCell cell = column->cell(row);
        const auto *several = std::get_if<QStringList>(&cell.value);
        cells.append(plainLine(several ? several->join(u"; "_s) : cell.text()));
    }
    cells[1] = elidedTitle(cells[1]);
    return cells;
}

QString rolledUp(const RollUpRow &row)
{
    const QString text = plainLine(u"%1 %2"_s.arg(row.reference, row.title)).trimmed();
    if (row.rollUp.actions == 0)
        return text + u": no actions\n"_s;
    return u"%1: %2; %3\n"_s.arg(text, words::rollUp(row.rollUp), words::counts(row.rollUp));
}

struct Section {
    QString heading;
    QList<Cells> rows;
};

QList<Section> sectionsOf(const Plan &plan, const Chosen<ActionRow> &columns, QDate asAt)
{
    QList<Section> sections;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        sections.append({u'\n' + rolledUp(rollUpRow(plan, *theme, asAt)), {}});
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            Section section{u"\n  "_s + rolledUp(rollUpRow(plan, *objective, asAt)), {}};
            for (const Action *action : plan.actions().rowsUnder(objective->id))
                section.rows.append(cellsOf(columns, actionRow(plan, *action, asAt)));
            sections.append(section);
        }
    }
    return sections;
}

} // namespace

QString factsTable(const Plan &plan, QDate asAt, const QString &heading)
{
    const auto shown = factsShown();
    const auto sections = sectionsOf(plan, shown, asAt);
    const Cells headings = labelsOf(shown);
    Columns columns(headings, {2, 3});
    for (const Section &section : sections) {
        for (const Cells &row : section.rows)
            columns.widen(row);
    }
    QString text = plainLine(heading) + u"\n\n"_s + columns.line(headings);
    for (const Section &section : sections) {
        text += section.heading;
        for (const Cells &row : section.rows)
            text += columns.line(row);
    }
    return text;
}

} // namespace tidemark

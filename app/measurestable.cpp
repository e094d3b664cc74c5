// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measurestable.h"

#include "app/columns.h"
#include "core/base/escape.h"
#include "core/columns/measurecolumns.h"
#include "core/measures/ratingcounts.h"
#include "core/words/names.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Cells cellsOf(const Chosen<MeasureRow> &columns, const MeasureRow &row)
{
    Cells cells;
    for (const QString &text : textsOf(columns, row))
        cells.append(plainLine(text));
    cells[1] = elidedTitle(cells[1]);
    if (!row.isRead()) // a unit and a rating belong to a value
        cells[3] = cells[6] = QString();
    return cells;
}

} // namespace

QString measuresTable(const Plan &plan, QDate asAt, const QString &heading)
{
    QList<std::pair<QString, QList<Cells>>> sections;
    const auto shown = chosen(measureColumns(), {"reference", "title", "value", "unit", "as_at",
                                                 "target", "rating", "travel", "travel_on_year"});
    const Cells headings = labelsOf(shown);
    Columns columns(headings, {2, 5});
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        QList<Cells> rows;
        for (const Measure *measure : plan.measures().rowsUnder(theme->id)) {
            rows.append(cellsOf(shown, measureRow(plan, *measure, asAt)));
            columns.widen(rows.last());
        }
        const QString count = rows.isEmpty() ? u": no measures"_s : QString();
        sections.append({plainLine(fullNameOf(plan, *theme)) + count, rows});
    }
    QString text = plainLine(heading) + u"\n\n"_s + columns.line(headings);
    for (const auto &[theme, rows] : std::as_const(sections)) {
        text += u'\n' + theme + u'\n';
        for (const Cells &row : rows)
            text += columns.line(row);
    }
    const auto ratings = ratingCountsOf(plan, plan.measures().rows(), asAt);
    if (ratings.measures > 0)
        text += u'\n' + plainLine(words::ratingCounts(ratings, plan.settings())) + u'\n';
    return text;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/base/escape.h"
#include "core/columns/actioncolumns.h"
#include "core/columns/measurecolumns.h"
#include "core/plan/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Every field of an action, but for the reference, which is among those that begin each row; then
// its facts.
Chosen<ActionRow> columnsBehindReferences()
{
    QList<const char *> keys;
    forEachField<Action>([&](const auto &field) {
        const QLatin1String name(field.name);
        if (name != "objective"_L1 && name != "reference"_L1
            && columnWith(actionColumns(), field.name))
            keys.append(field.name);
    });
    keys += {"progress", "stage", "as_at",        "judgement",         "commentary",
             "expected", "pace",  "overdue_days", "start_missed_days", "due_in_days",
             "due_soon", "stale", "behind",       "contradictions"};
    return chosen(actionColumns(), keys);
}

QString cell(const CellValue &value)
{
    const auto *day = std::get_if<QDate>(&value);
    return day ? day->toString(Qt::ISODate) : textOf(value);
}

QByteArray line(QStringList cells)
{
    for (QString &text : cells)
        text = escapedForCsv(text);
    return cells.join(u',').toUtf8() + "\r\n";
}

bool isFigureOrLetter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isPlainReference(QStringView text)
{
    return !text.isEmpty() && isFigureOrLetter(text.front()) && isFigureOrLetter(text.back())
           && std::all_of(text.begin(), text.end(), [](QChar c) {
                  return isFigureOrLetter(c) || QStringView(u"./ -").contains(c);
              });
}

// A tab keeps the cell text in a spreadsheet and is not seen. Behind it stands nothing that could
// run: only figures, letters and what parts them.
QByteArray referenceCell(const QString &reference, CsvReferences references)
{
    const bool kept = references == CsvReferences::KeptAsText && isPlainReference(reference);
    return (kept ? u"\"\t%1\""_s.arg(reference) : escapedForCsv(reference)).toUtf8() + ',';
}

/// Rows of one kind: references, then all else.
template <typename Row> struct CsvTable {
    Chosen<Row> references;
    Chosen<Row> others;
    CsvReferences kept;

    QByteArray headings() const
    {
        QStringList headings;
        for (const auto *column : references + others)
            headings.append(QLatin1String(column->key));
        return "\xEF\xBB\xBF" + line(headings);
    }

    QByteArray operator()(const Row &row) const
    {
        QByteArray csv;
        for (const auto *column : references)
            csv += referenceCell(column->cell(row).text(), kept);
        QStringList cells;
        for (const auto *column : others)
            cells.append(cell(column->cell(row).value));
        return csv + line(cells);
    }
};

// Every column, but for how a rating is drawn.
Chosen<MeasureRow> columnsOfMeasures()
{
    Chosen<MeasureRow> columns;
    for (const Column<MeasureRow> &column : measureColumns()) {
        const QLatin1String key(column.key);
        if (key != "theme"_L1 && key != "reference"_L1 && key != "rating_shape"_L1
            && key != "rating_colour"_L1)
            columns.append(&column);
    }
    return columns;
}

} // namespace

QByteArray actionsToCsv(const Plan &plan, QDate asAt, CsvReferences references)
{
    const CsvTable<ActionRow> table{chosen(actionColumns(), {"theme", "objective", "reference"}),
                                    columnsBehindReferences(), references};
    QByteArray csv = table.headings();
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            for (const Action *action : plan.actions().rowsUnder(objective->id))
                csv += table(actionRow(plan, *action, asAt));
        }
    }
    return csv;
}

QByteArray measuresToCsv(const Plan &plan, QDate asAt, CsvReferences references)
{
    const CsvTable<MeasureRow> table{chosen(measureColumns(), {"theme", "reference"}),
                                     columnsOfMeasures(), references};
    QByteArray csv = table.headings();
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme->id))
            csv += table(measureRow(plan, *measure, asAt));
    }
    return csv;
}

} // namespace tidemark

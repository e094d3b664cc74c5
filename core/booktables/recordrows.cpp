// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/recordrows.h"

#include "core/base/namekey.h"
#include "core/meanings/celldates.h"
#include "core/plan/fields.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "core/words/workbookwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// A sheet that Tidemark writes, and the headings in it that are not what its rows' fields are
/// called: "heading=field", or "heading" alone where it is of another row.
struct RecordSheet {
    const char16_t *name;
    const char *table;
    const char16_t *headings;
};

constexpr RecordSheet recordSheets[] = {
    {u"Judgements", "judgement", u""},
    {u"Themes", "theme", u""},
    {u"Objectives", "objective", u"Theme"},
    {u"Milestones", "milestone", u"Theme,Objective,Reference,Title,Milestone=title"},
    {u"Updates", "progress_update", u"Theme,Objective,Reference,Title"},
    {u"Date moves", "date_move", u"Theme,Objective,Reference,Title"},
    {u"Measures", "measure",
     u"Theme,Objective,Numerator,Denominator,Target,Upper target,Own target=target,Own upper "
     u"target=target_high,Name of the numerator=numerator_name,Name of the "
     u"denominator=denominator_name"},
    {u"Targets", "period_target", u"Theme,Reference,Title,Unit"},
    {u"Readings", "reading",
     u"Theme,Reference,Title,Unit,Day=as_at,Target=target_in_force,Upper target,Own "
     u"target=target,Own upper target=target_high"},
};

const RecordSheet *recordSheetOf(const Sheet &sheet)
{
    const auto found = std::find_if(
        std::begin(recordSheets), std::end(recordSheets), [&](const RecordSheet &each) {
            return nameKey(sheet.name) == nameKey(QStringView(each.name).toString());
        });
    return found == std::end(recordSheets) ? nullptr : found;
}

/// The fields of a row by their labels.
QHash<QString, QString> fieldsByLabel(QLatin1String table)
{
    QHash<QString, QString> fields;
    forEachRowType([&]<typename Row>() {
        if (QLatin1String(tableName<Row>) != table)
            return;
        forEachField<Row>([&](const auto &field) {
            const QLatin1String name(field.name);
            fields.insert(nameKey(words::field(name)), name);
        });
    });
    return fields;
}

/// What the columns of a sheet hold, from its first row.
QHash<int, QString> columnsOf(const RecordSheet &known, const Row &headings)
{
    QHash<QString, QString> fields = fieldsByLabel(QLatin1String(known.table));
    const auto others = QStringView(known.headings).split(u',');
    for (const QStringView other : others) {
        const auto sign = other.indexOf(u'=');
        const QString heading = (sign < 0 ? other : other.left(sign)).toString();
        fields.insert(nameKey(heading), sign < 0 ? QString() : other.mid(sign + 1).toString());
    }
    fields.insert(nameKey(words::identity()), u"id"_s);
    fields.insert(nameKey(words::identityAbove()), u"above"_s);
    QHash<int, QString> columns;
    for (const Cell &cell : headings.cells) {
        const QString field = fields.value(nameKey(lineOf(cell)));
        if (!field.isEmpty() && !columns.values().contains(field))
            columns.insert(cell.column, field);
    }
    return columns;
}

bool saysIdentity(const Row &headings)
{
    return std::any_of(headings.cells.begin(), headings.cells.end(), [](const Cell &cell) {
        return nameKey(lineOf(cell)) == nameKey(words::identity());
    });
}

} // namespace

QString recordTableOf(const Sheet &sheet)
{
    const RecordSheet *known = recordSheetOf(sheet);
    const bool isOne = known && !sheet.rows.isEmpty() && saysIdentity(sheet.rows.first());
    return isOne ? QString(QLatin1String(known->table)) : QString();
}

QList<RecordRow> recordRows(const Sheet &sheet, bool hiddenToo)
{
    QList<RecordRow> records;
    if (recordTableOf(sheet).isEmpty())
        return records;
    const RecordSheet &known = *recordSheetOf(sheet);
    const QHash<int, QString> columns = columnsOf(known, sheet.rows.first());
    for (const Row &row : sheet.rows.mid(1)) {
        if (row.hidden && !hiddenToo)
            continue;
        RecordRow record{sheet.name, row.index + 1, QLatin1String(known.table), {}, {}, {}, {}};
        for (const Cell &cell : row.cells) {
            const QString field = columns.value(cell.column);
            if (record.name.size() < 60 && field != u"id" && field != u"above")
                record.name = (record.name + u' ' + lineOf(cell)).simplified();
            if (field == u"id")
                record.id = Id::fromString(lineOf(cell));
            else if (field == u"above")
                record.above = Id::fromString(lineOf(cell));
            else if (!field.isEmpty())
                record.cells.insert(field, cell);
        }
        if (!row.cells.isEmpty())
            records.append(record);
    }
    return records;
}

QString fieldOfAction(const QString &heading)
{
    static const QHash<QString, QString> fields = [] {
        QHash<QString, QString> made = fieldsByLabel(QLatin1String(tableName<Action>));
        for (const auto *shown : {"progress", "judgement", "commentary", "as_at"})
            made.insert(nameKey(words::field(QLatin1String(shown))), QLatin1String(shown));
        return made;
    }();
    return fields.value(nameKey(heading));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"
#include "core/words/words.h"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>
#include <variant>

/// The catalogue of columns: each says once what it is called, what stands in it for a person and
/// what for another program. Tree, tables, CSV and JSON name the columns they show, in their order.
namespace tidemark {

/// What stands in a cell for another program; nothing where there is nothing to say.
using CellValue = std::variant<std::monostate, bool, int, double, QDate, QString, QStringList>;

CellValue valueOf(QDate day);
CellValue valueOf(Priority priority); ///< CSV and JSON say these two in English
CellValue valueOf(Hold hold);
template <typename T> CellValue valueOf(const T &value)
{
    if constexpr (std::is_enum_v<T>)
        return QString(storedWord(value));
    else
        return value;
}
template <typename T> CellValue valueOf(const std::optional<T> &value)
{
    return value ? valueOf(*value) : CellValue();
}

/// As a person reads it: "31 Mar 2022", "yes", "Overdue 31 days, Due soon".
QString textOf(const CellValue &value);

/// A cell of a row; `said` is what a person reads in it where that is not textOf() its value.
struct ColumnCell {
    template <typename T>
    ColumnCell(const T &of, const QString &words = {}) : value(valueOf(of))
                                                       , said(words)
    {}

    QString text() const { return said.isNull() ? textOf(value) : said; }

    CellValue value;
    QString said;
    bool isPercentage = false; ///< the number is one of a hundred
};

/// "95 %"; empty for none.
ColumnCell perCent(std::optional<int> value);
/// A figure of something that is counted in this unit.
ColumnCell inUnit(ColumnCell figure, const QString &unit);

/// A column of rows of one kind.
template <typename Row> struct Column {
    const char *key; ///< the stored name of a field, and for others one of its manner
    QString heading; ///< where words::field() does not name it
    std::function<ColumnCell(const Row &)> cell;

    QString label() const { return heading.isEmpty() ? words::field(QLatin1String(key)) : heading; }
};

/// Columns of a catalogue, in the order of the output that shows them; nullptr for one left empty.
template <typename Row> using Chosen = QList<const Column<Row> *>;

/// The column with this key, or nullptr.
template <typename Row>
const Column<Row> *columnWith(const QList<Column<Row>> &catalogue, const char *key)
{
    const auto found =
        std::find_if(catalogue.begin(), catalogue.end(), [&](const Column<Row> &column) {
            return QLatin1String(column.key) == QLatin1String(key);
        });
    return found == catalogue.end() ? nullptr : &*found;
}

/// The columns with these keys; "" leaves one empty, and a key that is not known ends the program.
template <typename Row>
Chosen<Row> chosen(const QList<Column<Row>> &catalogue, const QList<const char *> &keys)
{
    Chosen<Row> columns;
    for (const char *key : keys) {
        columns.append(columnWith(catalogue, key));
        if (!columns.last() && *key)
            qFatal("no column is called %s", key);
    }
    return columns;
}

template <typename Row> QStringList labelsOf(const Chosen<Row> &columns)
{
    QStringList labels;
    for (const Column<Row> *column : columns)
        labels.append(column->label());
    return labels;
}

template <typename Row> QStringList textsOf(const Chosen<Row> &columns, const Row &row)
{
    QStringList texts;
    for (const Column<Row> *column : columns)
        texts.append(column ? column->cell(row).text() : QString());
    return texts;
}

} // namespace tidemark

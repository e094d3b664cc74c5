// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"

#include <QJsonObject>

namespace tidemark {

QJsonValue toJson(const CellValue &value);
/// "overdueDays" of "overdue_days".
QString memberName(QLatin1String key);

/// Makes JSON objects of rows of one kind, with a member for each of the columns.
template <typename Row> struct RowObjects {
    RowObjects(const QList<Column<Row>> &catalogue, const QList<const char *> &keys)
        : columns(chosen(catalogue, keys))
    {
        for (const char *key : keys)
            names.append(memberName(QLatin1String(key)));
    }

    QJsonObject operator()(const Row &row) const
    {
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object.insert(names[i], toJson(columns[i]->cell(row).value));
        return object;
    }

    Chosen<Row> columns;
    QStringList names; ///< of the members, worked out once
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/write.h"

#include "core/tables/connection.h"
#include "core/tables/rowsql.h"
#include "core/tables/sqlerror.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Each of these returns the number of rows it has changed, which is to be one.
template <typename Row> int insertRow(Connection &connection, const Row &row)
{
    auto &insert = connection.statement(insertSql<Row>());
    int parameter = 0;
    forEachField<Row>(
        [&](const auto &field) { bindValue(insert, ++parameter, row.*field.member); });
    return insert.exec();
}

template <typename Row> int deleteRow(Connection &connection, const Row &row)
{
    auto &remove = connection.statement(deleteSql<Row>());
    bindValue(remove, 1, row.id);
    return remove.exec();
}

template <typename Row> int updateRow(Connection &connection, const Row &before, const Row &after)
{
    if (before == after)
        return 1;
    auto &update = connection.statement(updateSql(before, after));
    int parameter = 0;
    forEachField<Row>([&](const auto &field) {
        if (!(before.*field.member == after.*field.member))
            bindValue(update, ++parameter, after.*field.member);
    });
    bindValue(update, ++parameter, before.id);
    return update.exec();
}

template <typename Row> int writeEdit(Connection &connection, const Edit<Row> &edit)
{
    if (!edit.before)
        return insertRow(connection, *edit.after);
    if (!edit.after)
        return deleteRow(connection, *edit.before);
    return updateRow(connection, *edit.before, *edit.after);
}

} // namespace

Result<void> writeEdits(Connection &connection, const QList<AnyEdit> &edits)
{
    for (const AnyEdit &any : edits) {
        const int rows =
            std::visit([&](const auto &edit) { return writeEdit(connection, edit); }, any);
        if (rows != 1)
            return changedBehindUs(connection.path());
    }
    return {};
}

Error changedBehindUs(const QString &path)
{
    return {
        Error::Kind::Io,
        u"%1 has been changed by another program since it was opened, so the "
        "change was not saved. Close it, open it again and try once more."_s.arg(quotedName(path))};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/journal.h"

#include "core/plan/json.h"
#include "core/tables/connection.h"
#include "core/tables/reader.h"
#include "core/tables/rowsql.h"
#include "core/tables/sqlerror.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error unreadableEntry(const QString &title)
{
    return {
        Error::Kind::Corrupt,
        u"What “%1” changed can no longer be read from the file, so it stays as it is. Make the "
        "change by hand."_s.arg(title)};
}

Error overtaken(const QString &title)
{
    return {
        Error::Kind::Invalid,
        u"The plan has changed since “%1”, so it stays as it is. Make the change by hand."_s.arg(
            title)};
}

// The journal names a version and does not repeat what it holds (design.md §6).
template <typename Row> bool isJournalled(QLatin1String field)
{
    return !std::is_same_v<
               Row,
               Snapshot> || (field != "previous"_L1 && field != "content"_L1 && field != "checksum"_L1);
}

template <typename Row> QJsonObject journalled(const Row &row)
{
    QJsonObject fields;
    forEachField<Row>([&](const auto &field) {
        if (isJournalled<Row>(QLatin1String(field.name)))
            fields.insert(QLatin1String(field.name), toJson(row.*field.member));
    });
    return fields;
}

// The fields of `row` that differ from those of `other`.
template <typename Row> QJsonObject changedFields(const Row &row, const Row &other)
{
    QJsonObject fields;
    forEachField<Row>([&](const auto &field) {
        if (!(row.*field.member == other.*field.member))
            fields.insert(QLatin1String(field.name), toJson(row.*field.member));
    });
    return fields;
}

template <typename Row> JournalEdit journalEdit(const Edit<Row> &edit)
{
    JournalEdit entry{QLatin1String(tableName<Row>), edit.id(), {}, {}};
    if (edit.before && edit.after) {
        entry.before = changedFields(*edit.before, *edit.after);
        entry.after = changedFields(*edit.after, *edit.before);
    } else if (edit.before) {
        entry.before = journalled(*edit.before);
    } else {
        entry.after = journalled(*edit.after);
    }
    return entry;
}

// A row laid together from a JSON object; nothing when the object is no such row.
template <typename Row>
std::optional<Row> rowFrom(const QJsonObject &fields, const Row &base, Id id)
{
    auto row = rowFromJson<Row>(fields, base);
    return row && row->id == id ? row : std::nullopt;
}

template <typename Row>
Result<AnyEdit> editFrom(const JournalEdit &edit, const QString &title, const Plan &plan)
{
    const Row *now = plan.find<Row>(edit.row);
    if (bool(now) != bool(edit.before))
        return overtaken(title);
    const Row base = edit.before && edit.after ? *now : Row{};
    Edit<Row> result;
    if (edit.before) {
        // A version is never changed, so the one of that name is the one that is meant.
        const bool isVersion = std::is_same_v<Row, Snapshot>;
        const auto before = rowFrom<Row>(*edit.before, isVersion ? *now : base, edit.row);
        if (!before)
            return unreadableEntry(title);
        if (!isVersion && *before != *now)
            return overtaken(title);
        result.before = *now;
    }
    if (edit.after) {
        result.after = rowFrom<Row>(*edit.after, base, edit.row);
        if (!result.after)
            return unreadableEntry(title);
    }
    return AnyEdit(result);
}

Result<AnyEdit> anyEditFrom(const JournalEdit &edit, const QString &title, const Plan &plan)
{
    Result<AnyEdit> answer = unreadableEntry(title);
    forEachRowType([&]<typename Row>() {
        if (edit.table == QLatin1String(tableName<Row>))
            answer = editFrom<Row>(edit, title, plan);
    });
    return answer;
}

void bindJson(SQLite::Statement &statement, int parameter, const std::optional<QJsonObject> &json)
{
    if (json)
        bindValue(statement, parameter,
                  QString::fromUtf8(QJsonDocument(*json).toJson(QJsonDocument::Compact)));
    else
        statement.bind(parameter);
}

bool readJson(const Reader &reader, int column, std::optional<QJsonObject> &into)
{
    std::optional<QString> text;
    if (!reader.read(column, text))
        return false;
    const auto document = QJsonDocument::fromJson(text.value_or(QString()).toUtf8());
    if (text)
        into = document.object();
    return !text || document.isObject();
}

void appendEdit(Connection &connection, qint64 entry, int ordinal, const JournalEdit &edit)
{
    auto &insert = connection.statement("INSERT INTO journal_edit (entry, ordinal, table_name, "
                                        "row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, static_cast<int64_t>(entry));
    insert.bind(2, ordinal);
    bindValue(insert, 3, edit.table);
    bindValue(insert, 4, edit.row);
    bindJson(insert, 5, edit.before);
    bindJson(insert, 6, edit.after);
    insert.exec();
}

QByteArray selectEntries(const QByteArray &which)
{
    return "SELECT sequence, uuid, at, author, title, reason, kind, of_entry FROM journal " + which;
}

std::optional<JournalEntry> entryAt(const Reader &reader)
{
    JournalEntry entry;
    const bool read = reader.read(0, entry.sequence) && reader.read(1, entry.id)
                      && reader.read(2, entry.at) && reader.read(3, entry.author)
                      && reader.read(4, entry.title) && reader.read(5, entry.reason)
                      && reader.read(6, entry.kind) && reader.read(7, entry.of);
    return read && !entry.id.isNull() ? std::optional(entry) : std::nullopt;
}

std::optional<JournalEdit> editAt(const Reader &reader)
{
    JournalEdit edit;
    const bool read = reader.read(0, edit.table) && reader.read(1, edit.row)
                      && readJson(reader, 2, edit.before) && readJson(reader, 3, edit.after);
    return read && (edit.before || edit.after) ? std::optional(edit) : std::nullopt;
}

} // namespace

JournalEdit journalEditOf(const AnyEdit &edit)
{
    return std::visit([](const auto &typed) { return journalEdit(typed); }, edit);
}

Result<ChangeSet> changeToRedo(const JournalEntry &entry, const QList<JournalEdit> &edits,
                               const Plan &plan)
{
    ChangeSet change{entry.title, entry.reason, {}};
    for (const JournalEdit &edit : edits) {
        auto typed = anyEditFrom(edit, entry.title, plan);
        if (!typed)
            return typed.error();
        change.edits.append(*std::move(typed));
    }
    return change;
}

Result<ChangeSet> changeToUndo(const JournalEntry &entry, const QList<JournalEdit> &edits,
                               const Plan &plan)
{
    QList<JournalEdit> backwards(edits.crbegin(), edits.crend());
    for (JournalEdit &edit : backwards)
        edit.before.swap(edit.after);
    return changeToRedo(entry, backwards, plan);
}

void appendEntry(Connection &connection, JournalEntry &entry, const QList<AnyEdit> &edits)
{
    auto &insert = connection.statement(
        "INSERT INTO journal (sequence, uuid, at, author, title, reason, kind, of_entry) VALUES "
        "((SELECT coalesce(max(sequence), 0) + 1 FROM journal), ?, ?, ?, ?, ?, ?, ?)");
    bindValue(insert, 1, entry.id);
    bindValue(insert, 2, entry.at);
    bindValue(insert, 3, entry.author);
    bindValue(insert, 4, entry.title);
    bindValue(insert, 5, entry.reason);
    bindValue(insert, 6, entry.kind);
    bindValue(insert, 7, entry.of);
    insert.exec();
    entry.sequence = connection.database().getLastInsertRowid();
    for (int i = 0; i < edits.size(); ++i)
        appendEdit(connection, entry.sequence, i, journalEditOf(edits[i]));
}

Result<std::optional<JournalEntry>> readEntry(Connection &connection, Id id)
{
    Reader reader(connection.database(), selectEntries("WHERE uuid = ?"));
    reader.bind(1, id);
    if (!reader.next())
        return std::optional<JournalEntry>();
    auto entry = entryAt(reader);
    if (!entry)
        return corruptTable(connection.path(), "journal");
    return entry;
}

Result<std::optional<JournalEntry>> readFirst(Connection &connection)
{
    Reader reader(connection.database(), selectEntries("ORDER BY sequence LIMIT 1"));
    if (!reader.next())
        return std::optional<JournalEntry>();
    auto entry = entryAt(reader);
    if (!entry)
        return corruptTable(connection.path(), "journal");
    return entry;
}

Result<QList<JournalEntry>> readLatest(Connection &connection, int count)
{
    return readBefore(connection, std::numeric_limits<qint64>::max(), count);
}

Result<QList<JournalEntry>> readBefore(Connection &connection, qint64 sequence, int count)
{
    Reader reader(connection.database(),
                  selectEntries("WHERE sequence < ? ORDER BY sequence DESC LIMIT ?"));
    reader.bind(1, sequence);
    reader.bind(2, qint64(count));
    QList<JournalEntry> entries;
    while (reader.next()) {
        const auto entry = entryAt(reader);
        if (!entry)
            return corruptTable(connection.path(), "journal");
        entries.append(*entry);
    }
    return entries;
}

Result<QStringList> readAuthors(Connection &connection)
{
    Reader reader(connection.database(), "SELECT DISTINCT author FROM journal ORDER BY author");
    QStringList authors;
    while (reader.next()) {
        QString author;
        if (!reader.read(0, author))
            return corruptTable(connection.path(), "journal");
        authors.append(author);
    }
    return authors;
}

Result<QList<JournalEdit>> readEdits(Connection &connection, qint64 sequence)
{
    Reader reader(connection.database(), "SELECT table_name, row_id, before, after "
                                         "FROM journal_edit WHERE entry = ? ORDER BY ordinal");
    reader.bind(1, sequence);
    QList<JournalEdit> edits;
    while (reader.next()) {
        const auto edit = editAt(reader);
        if (!edit)
            return corruptTable(connection.path(), "journal_edit");
        edits.append(*edit);
    }
    return edits;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <array>

/// Every change ever made to a file: when, who, what, why, field by field. Entries are only ever
/// added. Each has a name of its own, so that two copies of one file know the last they share.
namespace tidemark {

class Connection;

/// One change as the journal has it.
struct JournalEntry {
    enum class Kind { Create, Edit, Undo, Redo };

    Id id;
    qint64 sequence = 0; ///< the order of entries; clocks may go wrong, this does not
    QDateTime at;
    QString author;
    QString title;
    QString reason;
    Kind kind = Kind::Edit;
    Id of; ///< the edit that was undone or redone; null for others

    bool operator==(const JournalEntry &) const = default;
};

template <>
inline constexpr std::array storedWords<JournalEntry::Kind>{"create", "edit", "undo", "redo"};

/// What an entry did to one row: the fields that changed, by name; of a new or deleted row all.
struct JournalEdit {
    QString table;
    Id row;
    std::optional<QJsonObject> before; ///< none: the row was new
    std::optional<QJsonObject> after;  ///< none: the row was deleted

    bool operator==(const JournalEdit &) const = default;
};

/// What a change does to one row, in the journal's words.
JournalEdit journalEditOf(const AnyEdit &edit);

/// The change that does an entry's edits again on the plan as it is now. Invalid when the plan is
/// not as the entry found it, Corrupt when the entry cannot be read.
Result<ChangeSet> changeToRedo(const JournalEntry &entry, const QList<JournalEdit> &edits,
                               const Plan &plan);
/// The change that takes them back. Invalid when the plan is not as the entry left it.
Result<ChangeSet> changeToUndo(const JournalEntry &entry, const QList<JournalEdit> &edits,
                               const Plan &plan);

/// Adds an entry and gives it its place in the order. Throws SQLite::Exception, as all below.
void appendEntry(Connection &connection, JournalEntry &entry, const QList<AnyEdit> &edits);

/// The entry, or nothing when the file has none of this name.
Result<std::optional<JournalEntry>> readEntry(Connection &connection, Id id);
/// The entry with which the plan began: its id is the plan's identity.
Result<std::optional<JournalEntry>> readFirst(Connection &connection);
/// The last `count` entries, the latest first.
Result<QList<JournalEntry>> readLatest(Connection &connection, int count);
/// The last `count` entries before that place in the order, the latest first.
Result<QList<JournalEntry>> readBefore(Connection &connection, qint64 sequence, int count);
/// Everybody who wrote an entry, by name.
Result<QStringList> readAuthors(Connection &connection);
/// What an entry changed, in the order it was done.
Result<QList<JournalEdit>> readEdits(Connection &connection, qint64 sequence);

} // namespace tidemark

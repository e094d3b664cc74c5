// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/copies.h"

#include "core/base/escape.h"
#include "core/file/create.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// What belongs to the plan of what lies beside it.
const QStringList parts{u"-wal"_s, u"-journal"_s};

// One entry stays, so that the plan is still known as the same; it says who made the copy and when.
Result<void> removeHistory(Connection &copy, const PlanFile::Options &options)
{
    const auto first = readFirst(copy);
    if (!first)
        return first.error();
    SQLite::Transaction transaction(copy.database(), SQLite::TransactionBehavior::IMMEDIATE);
    copy.database().exec("PRAGMA defer_foreign_keys = ON");
    copy.database().exec("DELETE FROM journal_edit");
    copy.database().exec("DELETE FROM journal");
    JournalEntry entry;
    entry.id = *first ? (*first)->id : Id::create();
    entry.at = options.now;
    entry.author = options.user;
    entry.title = u"Copy without its history"_s;
    entry.kind = JournalEntry::Kind::Create;
    appendEntry(copy, entry, {});
    transaction.commit();
    copy.vacuum();
    return {};
}

Error logNotRead(const QString &path)
{
    return {Error::Kind::Io,
            u"%1 was left in the middle of something by another program (write-ahead mode), and "
            "what it left could not be read. Close that program, or copy the plan together with "
            "any file of the same name ending in “-wal” into a folder of your own and open it "
            "there."_s.arg(quotedName(path))};
}

// What tells whether a file has been written meanwhile.
struct Trace {
    qint64 size;
    QDateTime at;

    bool operator==(const Trace &) const = default;
};

QList<Trace> tracesOf(const QString &path)
{
    QList<Trace> traces;
    for (const QString &suffix : QStringList{QString()} + parts) {
        const QFileInfo file(path + suffix);
        traces.append({file.exists() ? file.size() : -1, file.lastModified()});
    }
    return traces;
}

bool copyFile(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

bool copyFiles(const QString &path, const QString &target)
{
    bool copied = copyFile(path, target);
    for (const QString &suffix : parts)
        copied =
            copied && (!QFile::exists(path + suffix) || copyFile(path + suffix, target + suffix));
    return copied;
}

} // namespace

Result<void> createCopy(const QString &path, Connection &source, const PlanFile::Options &options,
                        PlanFile::Copy copy)
{
    return createBy(path, [&](const QString &draft) -> Result<void> {
        Connection made(draft, Connection::Mode::Create, options.vfs);
        source.copyInto(made);
        return copy == PlanFile::Copy::Whole ? Result<void>() : removeHistory(made, options);
    });
}

Result<std::unique_ptr<Connection>> copyWithLog(const QString &path)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(path).fileName());
    const auto before = tracesOf(path);
    if (!folder.isValid() || !copyFiles(path, copy) || tracesOf(path) != before)
        return logNotRead(path);
    Connection made(copy, Connection::Mode::ReadWrite, QByteArray());
    made.useRollbackJournal();
    return made.copyInMemory();
}

} // namespace tidemark

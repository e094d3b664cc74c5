// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/opening.h"

#include "core/tables/format.h"
#include "core/tables/reader.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Mode = PlanFile::Access::Mode;

Claim readOnly(const QString &path, const QString &why)
{
    return {{Mode::ReadOnly,
             u"Opened for reading only: %1. To make changes, save a copy of %2 in a folder of your "
             "own."_s.arg(why, quotedName(path)),
             std::nullopt},
            nullptr};
}

Error walWithoutWriting(const QString &path)
{
    return {Error::Kind::Io,
            u"%1 was left in the middle of something by another program (write-ahead mode) and can "
            "only be opened where it may be written. Copy it, together with any file of the same "
            "name ending in “-wal”, into a folder of your own and open it there."_s.arg(
                quotedName(path))};
}

Error damaged(const QString &path)
{
    return {Error::Kind::Corrupt,
            u"%1 is damaged and was not opened. Restore it from a backup or from a copy sent by "
            "e-mail; the file has not been touched."_s.arg(quotedName(path))};
}

Error foreign(const QString &path)
{
    return {Error::Kind::NotAPlan, u"%1 belongs to another program. Choose a file whose name ends "
                                   "in “.tidemark”."_s.arg(quotedName(path))};
}

Result<void> quickCheck(Connection &connection)
{
    Reader check(connection.database(), "PRAGMA quick_check(1)");
    QString answer;
    if (check.next() && check.read(0, answer) && answer == u"ok")
        return {};
    return damaged(connection.path());
}

// Once more what the header has said: an unfinished change may have been taken back meanwhile.
Result<void> checkIdentity(Connection &connection)
{
    if (connection.number("PRAGMA application_id") != applicationId)
        return foreign(connection.path());
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    if (version > formatVersion)
        return tooNew(connection.path(), version);
    return {};
}

Result<void> verify(Connection &connection)
{
    auto verified = checkIdentity(connection);
    if (verified)
        verified = refuseForeignSchema(connection.database(), connection.path());
    if (verified)
        verified = quickCheck(connection);
    return verified;
}

// Brings an older plan up to date; where it may not be written, a copy of it in memory.
Result<void> bringUpToDate(std::unique_ptr<Connection> &connection, const Claim &claim,
                           const QList<Migration> &steps)
{
    const auto version = static_cast<int>(connection->number("PRAGMA user_version"));
    if (version == formatVersion)
        return checkSchema(connection->database(), connection->path());
    if (!claim.access.isWritable())
        connection = connection->copyInMemory();
    return migrate(connection->database(), connection->path(), version, steps);
}

Result<std::unique_ptr<Connection>> verifiedConnection(const QString &path,
                                                       const FileHeader &header,
                                                       const PlanFile::Options &options,
                                                       Claim &claim)
{
    const bool writable = claim.access.isWritable();
    auto connection = std::make_unique<Connection>(
        path, writable ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly, options.vfs);
    if (writable && connection->isReadOnly())
        claim = readOnly(path, u"the file cannot be written"_s);
    if (header.isWal && !claim.access.isWritable())
        return walWithoutWriting(path);
    if (auto verified = verify(*connection); !verified)
        return verified.error();
    if (header.isWal)
        connection->useRollbackJournal();
    if (auto current = bringUpToDate(connection, claim, options.migrations); !current)
        return current.error();
    return connection;
}

} // namespace

Claim claim(const QString &path, const PlanFile::Options &options)
{
    if (QFileInfo::exists(path) && !QFileInfo(path).isWritable())
        return readOnly(path, u"the file is write-protected"_s);
    auto lock = std::make_unique<WriterLock>(path);
    const Holder us{options.user, options.computer, QCoreApplication::applicationPid(),
                    options.now};
    switch (lock->take(us)) {
    case WriterLock::Outcome::Taken:
        return {{}, std::move(lock)};
    case WriterLock::Outcome::Held: {
        const Holder holder = lock->holder();
        return {{Mode::HeldByOther, heldSentence(path, holder, us), holder}, nullptr};
    }
    case WriterLock::Outcome::Forbidden:
        return readOnly(path, u"its folder cannot be written"_s);
    case WriterLock::Outcome::Failed:
        return readOnly(path, u"it could not be reserved for writing, perhaps because the disk is "
                              "full"_s);
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<Connection>> connectTo(const QString &path, const FileHeader &header,
                                              const PlanFile::Options &options, Claim &claim)
{
    return guarded(path, [&] { return verifiedConnection(path, header, options, claim); });
}

} // namespace tidemark

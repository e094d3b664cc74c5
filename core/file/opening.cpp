// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/opening.h"

#include "core/file/copies.h"
#include "core/tables/format.h"
#include "core/tables/reader.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error foreign(const QString &path)
{
    return {Error::Kind::NotAPlan, u"%1 belongs to another program. Choose a file whose name ends "
                                   "in “.tidemark”."_s.arg(quotedName(path))};
}

// The rules of the schema are left out: a stranger can make one that takes minutes to check, and
// every value is looked at when it is read.
Result<void> quickCheck(Connection &connection)
{
    connection.database().exec("PRAGMA ignore_check_constraints = ON");
    QString answer;
    {
        Reader check(connection.database(), "PRAGMA quick_check(1)");
        if (!check.next() || !check.read(0, answer))
            answer.clear();
    }
    connection.database().exec("PRAGMA ignore_check_constraints = OFF");
    return answer == u"ok" ? Result<void>() : damaged(connection.path());
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

bool isCurrent(Connection &connection)
{
    return connection.number("PRAGMA user_version") == formatVersion;
}

// Brings an older plan up to date; where it may not be written, a copy of it in memory.
Result<void> bringUpToDate(std::unique_ptr<Connection> &connection, Claim &claim,
                           const QList<Migration> &steps)
{
    if (isCurrent(*connection))
        return {};
    const auto version = static_cast<int>(connection->number("PRAGMA user_version"));
    if (!claim.access.isWritable()) {
        connection = connection->copyInMemory();
        claim.access.isUpdatedInMemory = true;
        claim.access.sentence += u" It was made by an older Tidemark and is shown brought up to "
                                 "date; the file itself has not been changed."_s;
    }
    return migrate(connection->database(), connection->path(), version, steps);
}

Result<std::unique_ptr<Connection>> connectedFor(const QString &path, const FileHeader &header,
                                                 const PlanFile::Options &options, Claim &claim)
{
    if (header.isWal && !claim.access.isWritable())
        return copyWithLog(path);
    auto connected = std::make_unique<Connection>(
        path, claim.access.isWritable() ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly,
        options.vfs);
    if (!claim.access.isWritable() || !connected->isReadOnly())
        return connected;
    claim = readOnlyClaim(path, u"the file cannot be written"_s);
    if (header.isWal)
        return copyWithLog(path);
    return connected;
}

Result<std::unique_ptr<Connection>> verifiedConnection(const QString &path,
                                                       const FileHeader &header,
                                                       const PlanFile::Options &options,
                                                       Claim &claim)
{
    auto connected = connectedFor(path, header, options, claim);
    if (!connected)
        return connected;
    if (auto verified = verify(**connected); !verified)
        return verified.error();
    if (header.isWal && claim.access.isWritable())
        (*connected)->useRollbackJournal();
    if (auto current = bringUpToDate(*connected, claim, options.migrations); !current)
        return current.error();
    return connected;
}

} // namespace

Result<void> takeBackUnfinished(const QString &path, const PlanFile::Options &options)
{
    auto working = options;
    working.purpose = PlanFile::Purpose::Work;
    const Claim claimed = claimFor(path, working);
    if (!claimed.access.isWritable())
        return {};
    return guarded(path, [&]() -> Result<void> {
        Connection(path, Connection::Mode::ReadWrite, options.vfs)
            .number("SELECT count(*) FROM sqlite_schema"); // the first read takes it back
        return {};
    });
}

// What the file is built of comes before all that goes through its rows.
Result<void> verify(Connection &connection)
{
    auto verified = checkIdentity(connection);
    if (verified)
        verified = refuseForeignSchema(connection.database(), connection.path());
    if (verified && isCurrent(connection))
        verified = checkSchema(connection.database(), connection.path());
    if (verified)
        verified = quickCheck(connection);
    return verified;
}

Result<std::unique_ptr<Connection>> connectTo(const QString &path, const FileHeader &header,
                                              const PlanFile::Options &options, Claim &claim)
{
    return guarded(path, [&] { return verifiedConnection(path, header, options, claim); });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/planfile.h"

#include "core/base/escape.h"
#include "core/file/beside.h"
#include "core/file/copies.h"
#include "core/file/create.h"
#include "core/file/header.h"
#include "core/file/opening.h"
#include "core/file/storable.h"
#include "core/tables/connection.h"
#include "core/tables/load.h"
#include "core/tables/sqlerror.h"
#include "core/tables/write.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// One file may be reached by several ways; the lock lies where the file itself does.
QString canonicalPath(const QString &path)
{
    const QFileInfo info(ordinaryPath(path));
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
}

Result<JournalEntry> entryNamed(Connection &connection, Id id)
{
    const auto entry = readEntry(connection, id);
    if (!entry)
        return entry.error();
    if (!*entry)
        return Error{Error::Kind::Invalid,
                     u"%1 has no such change in its journal. Make the change by hand."_s.arg(
                         quotedName(connection.path()))};
    return **entry;
}

Error unwritable(const PlanFile::Access &access)
{
    const bool held = access.mode == PlanFile::Access::Mode::HeldByOther;
    return {held ? Error::Kind::Locked : Error::Kind::Io, access.sentence};
}

} // namespace

PlanFile::PlanFile(QString path, Options options, Claim claim,
                   std::unique_ptr<Connection> connection)
    : m_path(std::move(path))
    , m_options(std::move(options))
    , m_access(std::move(claim.access))
    , m_lock(std::move(claim.lock))
    , m_connection(std::move(connection))
{}

PlanFile::PlanFile(PlanFile &&) noexcept = default;
PlanFile &PlanFile::operator=(PlanFile &&) noexcept = default;
PlanFile::~PlanFile() = default;

Result<PlanFile> PlanFile::open(const QString &path, const Options &options)
{
    // Before the claim, so that no lock appears beside a file that is no plan.
    const auto header = readHeader(ordinaryPath(path));
    if (!header)
        return header.error();
    const QString file = canonicalPath(path);
    const auto beside = lookBeside(file, *header);
    if (!beside)
        return beside.error();
    if (options.purpose == Purpose::Read && *beside == Beside::UnfinishedChange) {
        if (auto done = takeBackUnfinished(file, options); !done)
            return done.error();
    }
    Claim claimed = claimFor(file, options);
    auto connection = connectTo(file, *header, options, claimed);
    if (!connection)
        return connection.error();
    return PlanFile(QFileInfo(ordinaryPath(path)).absoluteFilePath(), options, std::move(claimed),
                    *std::move(connection));
}

Result<PlanFile> PlanFile::create(const QString &path, const Plan &plan, const Options &options,
                                  const QString &title)
{
    const QString file = canonicalPath(path);
    auto lock = claimNew(file, options);
    if (!lock)
        return lock.error();
    Claim claimed{{}, *std::move(lock)};
    if (auto created = createFile(file, plan, options, title); !created)
        return created.error();
    auto connection = connectTo(file, FileHeader(), options, claimed);
    if (!connection) {
        QFile::remove(file);
        return connection.error();
    }
    return PlanFile(QFileInfo(ordinaryPath(path)).absoluteFilePath(), options, std::move(claimed),
                    *std::move(connection));
}

Result<Plan> PlanFile::load() const
{
    return guarded(m_path, [&]() -> Result<Plan> {
        const qint64 version = m_connection->number("PRAGMA data_version");
        auto plan = loadPlan(*m_connection);
        if (plan)
            m_seenVersion = version;
        return plan;
    });
}

Result<std::optional<Plan>> PlanFile::loadIfChanged() const
{
    using Changed = std::optional<Plan>;
    return guarded(m_path, [&]() -> Result<Changed> {
        if (m_connection->number("PRAGMA data_version") == m_seenVersion)
            return Changed();
        if (auto verified = verify(*m_connection); !verified)
            return verified.error();
        auto plan = load();
        return plan ? Result<Changed>(*std::move(plan)) : Result<Changed>(plan.error());
    });
}

bool PlanFile::isReleased() const
{
    return m_access.mode == Access::Mode::HeldByOther
           && !QFileInfo::exists(WriterLock::lockPath(canonicalPath(m_path)));
}

Result<void> PlanFile::copyTo(const QString &path, Copy copy) const
{
    const QString file = canonicalPath(path);
    const auto lock = claimNew(file, m_options);
    if (!lock)
        return lock.error();
    return createCopy(file, *m_connection, m_options, copy);
}

Result<JournalEntry> PlanFile::write(const ChangeSet &change, const Stamp &stamp,
                                     JournalEntry::Kind kind, Id of)
{
    if (!m_access.isWritable())
        return unwritable(m_access);
    if (auto storable = checkStorable(change); !storable)
        return storable.error();
    JournalEntry entry{Id::create(),  0,    stamp.at, stamp.author, change.title,
                       change.reason, kind, of};
    auto written = guarded(m_path, [&] { return writeInTransaction(change, entry); });
    if (written)
        return entry;
    // A commit whose answer was lost on the way may have succeeded all the same.
    if (m_doubtful == entry.id) {
        const auto found = guarded(m_path, [&] { return readEntry(*m_connection, entry.id); });
        if (found)
            m_doubtful = {};
        if (found && *found)
            return **found;
    }
    return written.error();
}

Result<void> PlanFile::writeInTransaction(const ChangeSet &change, JournalEntry &entry)
{
    if (auto recovered = recover(); !recovered)
        return recovered;
    m_shaken = true;
    SQLite::Transaction transaction(m_connection->database(),
                                    SQLite::TransactionBehavior::IMMEDIATE);
    if (m_connection->number("PRAGMA data_version") != m_seenVersion) {
        m_shaken = false;
        return changedBehindUs(m_path);
    }
    if (auto written = writeEdits(*m_connection, change.edits); !written)
        return written;
    appendEntry(*m_connection, entry, change.edits);
    m_doubtful = entry.id;
    transaction.commit();
    m_doubtful = {};
    m_shaken = false;
    return {};
}

// After a write that broke off SQLite has put the file right, which counts as a change of somebody
// else's. Where that write was reported as failed and is in the file nevertheless, the plan on the
// screen lags behind, and only loading it again brings them together.
Result<void> PlanFile::recover()
{
    if (!m_shaken)
        return {};
    if (!m_doubtful.isNull()) {
        const auto found = readEntry(*m_connection, m_doubtful);
        if (!found)
            return found.error();
        if (*found)
            return changedBehindUs(m_path);
        m_doubtful = {};
    }
    m_seenVersion = m_connection->number("PRAGMA data_version");
    m_shaken = false;
    return {};
}

Result<QList<JournalEntry>> PlanFile::latestEntries(int count) const
{
    return guarded(m_path, [&] { return readLatest(*m_connection, count); });
}

Result<QList<JournalEntry>> PlanFile::entriesBefore(qint64 sequence, int count) const
{
    return guarded(m_path, [&] { return readBefore(*m_connection, sequence, count); });
}

Result<QStringList> PlanFile::authors() const
{
    return guarded(m_path, [&] { return readAuthors(*m_connection); });
}

Result<QList<JournalEdit>> PlanFile::editsOf(const JournalEntry &entry) const
{
    return guarded(m_path, [&] { return readEdits(*m_connection, entry.sequence); });
}

Result<ChangeSet> PlanFile::changeToUndo(Id entry, const Plan &plan) const
{
    return guarded(m_path, [&]() -> Result<ChangeSet> {
        const auto named = entryNamed(*m_connection, entry);
        if (!named)
            return named.error();
        const auto edits = readEdits(*m_connection, named->sequence);
        return edits ? tidemark::changeToUndo(*named, *edits, plan) : edits.error();
    });
}

Result<ChangeSet> PlanFile::changeToRedo(Id entry, const Plan &plan) const
{
    return guarded(m_path, [&]() -> Result<ChangeSet> {
        const auto named = entryNamed(*m_connection, entry);
        if (!named)
            return named.error();
        const auto edits = readEdits(*m_connection, named->sequence);
        return edits ? tidemark::changeToRedo(*named, *edits, plan) : edits.error();
    });
}

} // namespace tidemark

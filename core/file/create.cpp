// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/create.h"

#include "core/file/storable.h"
#include "core/plan/diff.h"
#include "core/tables/connection.h"
#include "core/tables/format.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"
#include "core/tables/write.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Transaction.h>

#include <filesystem>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error exists(const QString &path)
{
    return {Error::Kind::Io, u"There is already a file %1 in this folder, and it has not been "
                             "touched. Choose another name."_s.arg(quotedName(path))};
}

Error cannotMake(const QString &path, const QString &reason)
{
    return {Error::Kind::Io, u"%1 could not be made (%2). Choose another folder or name."_s.arg(
                                 quotedName(path), reason)};
}

// A file on its way to its name. Whatever is left of it goes when this does.
class Draft {
public:
    explicit Draft(const QString &path)
        : m_path(path + u".new-"_s + Id::create().toString().left(8))
    {}
    ~Draft()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + u"-journal"_s);
    }
    Q_DISABLE_COPY_MOVE(Draft)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

void makeSchema(Connection &connection)
{
    SQLite::Database &database = connection.database();
    database.exec(("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
    database.exec(("PRAGMA user_version = " + QByteArray::number(formatVersion)).constData());
    for (const QByteArray &statement : schemaStatements())
        database.exec(statement.constData());
}

Result<void> fill(const QString &path, const ChangeSet &content, const PlanFile::Options &options)
{
    Connection connection(path, Connection::Mode::Create, options.vfs);
    connection.database().exec("PRAGMA auto_vacuum = NONE");
    connection.useRollbackJournal();
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    makeSchema(connection);
    if (auto written = writeEdits(connection, content.edits); !written)
        return written;
    // The rows themselves are the first state; the journal tells what became of it.
    JournalEntry entry{Id::create(),
                       0,
                       options.now,
                       options.user,
                       content.title,
                       content.reason,
                       JournalEntry::Kind::Create,
                       {}};
    appendEntry(connection, entry, {});
    transaction.commit();
    return {};
}

// SQLite makes a file's content durable; its name is ours to see to.
void syncFolderOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#endif
}

// An empty file made under the name proves that nobody else had it; then the draft takes its place.
Result<void> takeName(const QString &draft, const QString &path)
{
    QFile placeholder(path);
    if (!placeholder.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return QFileInfo::exists(path) ? exists(path) : cannotMake(path, placeholder.errorString());
    placeholder.close();
    std::error_code failure;
    std::filesystem::rename(draft.toStdU16String(), path.toStdU16String(), failure);
    if (failure) {
        placeholder.remove();
        return cannotMake(path, QString::fromStdString(failure.message()));
    }
    syncFolderOf(path);
    return {};
}

// Has a draft filled, which then takes the name.
template <typename Fill> Result<void> createBy(const QString &path, Fill &&fillDraft)
{
    if (QFileInfo::exists(path))
        return exists(path);
    const Draft draft(path);
    auto filled = guarded(path, [&] { return fillDraft(draft.path()); });
    if (!filled)
        return filled;
    return takeName(draft.path(), path);
}

} // namespace

Result<void> createFile(const QString &path, const Plan &plan, const PlanFile::Options &options,
                        const QString &title)
{
    ChangeSet content = diff(Plan{}, plan);
    content.title = title;
    if (!plan.find<Settings>(settingsId()))
        return Error{Error::Kind::Invalid,
                     u"%1 was not made, because the plan has no settings. Give it a title and an "
                     "organisation first."_s.arg(quotedName(path))};
    if (auto storable = checkStorable(content); !storable)
        return storable;
    return createBy(path, [&](const QString &draft) { return fill(draft, content, options); });
}

Result<void> createCopy(const QString &path, Connection &source, const QByteArray &vfs)
{
    return createBy(path, [&](const QString &draft) -> Result<void> {
        Connection copy(draft, Connection::Mode::Create, vfs);
        source.copyInto(copy);
        return {};
    });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/create.h"

#include "core/file/storable.h"
#include "core/plan/diff.h"
#include "core/tables/connection.h"
#include "core/tables/format.h"
#include "core/tables/plainfile.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"
#include "core/tables/write.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <filesystem>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error cannotMake(const QString &path, const QString &reason)
{
    return {Error::Kind::Io, u"%1 could not be made (%2). Choose another folder or name."_s.arg(
                                 quotedName(path), reason)};
}

const QString draftMark = u".new-"_s;
constexpr int draftDigits = 8;
const QString journalSuffix = u"-journal"_s;

// A file on its way to its name. What is left of it is removed with this.
class Draft {
public:
    explicit Draft(const QString &path)
        : m_path(
            path + draftMark
            + u"%1"_s.arg(QRandomGenerator::system()->generate(), draftDigits, 16, QChar(u'0')))
    {}
    ~Draft()
    {
        QFile::remove(m_path);
        QFile::remove(m_path + journalSuffix);
    }
    Q_DISABLE_COPY_MOVE(Draft)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

// Whether the name is that of a draft of this plan, or of a draft's journal.
bool isDraftOf(const QString &planName, const QString &name)
{
    const QString begin = planName + draftMark;
    if (!name.startsWith(begin))
        return false;
    QStringView digits = QStringView(name).sliced(begin.size());
    if (digits.endsWith(journalSuffix))
        digits.chop(journalSuffix.size());
    return digits.size() == draftDigits && std::all_of(digits.begin(), digits.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

// Removes what killed programs have left of earlier drafts. The plan's lock is held, and nobody
// makes a draft without it: none of these belongs to a program that still runs.
void removeOldDrafts(const QString &path)
{
    const QFileInfo plan(path);
    const auto names = plan.dir().entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        const QString file = plan.dir().filePath(name);
        if (isDraftOf(plan.fileName(), name) && kindOf(file) == NameKind::PlainFile)
            QFile::remove(file);
    }
}

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
        return QFileInfo::exists(path) ? existsAlready(path)
                                       : cannotMake(path, placeholder.errorString());
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

} // namespace

Error existsAlready(const QString &path)
{
    return {Error::Kind::Io, u"There is already a file %1 in this folder, and it has not been "
                             "touched. Choose another name."_s.arg(quotedName(path))};
}

Result<void> createBy(const QString &path,
                      const std::function<Result<void>(const QString &draft)> &fillDraft)
{
    removeOldDrafts(path);
    const Draft draft(path);
    // Made here, because SQLite would follow a link that somebody has put there.
    QFile empty(draft.path());
    if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotMake(path, empty.errorString());
    empty.close();
    empty.setPermissions(empty.permissions() & ~(QFile::WriteGroup | QFile::WriteOther));
    auto filled = guarded(path, [&] { return fillDraft(draft.path()); });
    if (!filled)
        return filled;
    return takeName(draft.path(), path);
}

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

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/file/lock.h"
#include "core/plan/changeset.h"
#include "core/tables/journal.h"
#include "core/tables/migrations.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

/// The plan as a file: one SQLite database (design.md §6). It is opened,
/// loaded as a value, and from then on only changes are written, each with its journal entry in one
/// transaction. What SQLite throws ends at this wall and becomes an Error with a sentence.
namespace tidemark {

struct Claim;

/// An open NAME.tidemark. Only one program on any computer has it Writable.
class PlanFile {
public:
    /// Whether the plan can be written, and if not, why.
    struct Access {
        enum class Mode { Writable, HeldByOther, ReadOnly };
        Mode mode = Mode::Writable;
        QString sentence; ///< empty when writable
        std::optional<Holder> holder;
        bool isUpdatedInMemory = false; ///< of an older version, which the file itself still has

        bool isWritable() const { return mode == Mode::Writable; }
    };

    /// What a plan is opened for.
    enum class Purpose {
        Work, ///< it is claimed for writing, where that can be had
        Read  ///< nothing is claimed and nothing left beside it; a change that a killed Tidemark
              ///< has left unfinished is taken back first
    };

    /// What of a plan goes into a copy of it.
    enum class Copy {
        Whole,         ///< journal and all, so that it can be merged with this plan later
        WithoutHistory ///< of the journal only the plan's identity, the name of its first entry
    };

    /// Who opens it, where and when (shown to the second who opens it), what for, and two seams for
    /// tests.
    struct Options {
        QString user;
        QString computer;
        QDateTime now;
        Purpose purpose = Purpose::Work;
        QByteArray vfs; ///< SQLite's file system; empty: the usual
        QList<Migration> migrations = tidemark::migrations();
    };

    /// Opens an existing plan after looking at it closely: a foreign, newer, damaged or hostile
    /// file is refused and left as it is; one of an older version is brought up to date (where it
    /// cannot be written, a copy in memory is).
    static Result<PlanFile> open(const QString &path, const Options &options);

    /// Makes a new file that holds `plan`, whose first journal entry is `title`. An existing file
    /// is never replaced, and a failure leaves nothing behind.
    static Result<PlanFile> create(const QString &path, const Plan &plan, const Options &options,
                                   const QString &title);

    PlanFile(PlanFile &&) noexcept;
    PlanFile &operator=(PlanFile &&) noexcept;
    ~PlanFile();

    const QString &path() const { return m_path; }
    const Access &access() const { return m_access; }

    /// The plan as it is in the file now.
    Result<Plan> load() const;
    /// The same where another program has written since the plan was loaded, after looking at the
    /// file as closely as when it was opened; otherwise nothing.
    Result<std::optional<Plan>> loadIfChanged() const;
    /// Somebody else had it open for writing when it was opened here, and has closed it since.
    bool isReleased() const;

    /// Makes a copy at `path`, which is complete even while somebody else is writing. Nothing that
    /// was deleted from the plan is left in the bytes of one without history. An existing file is
    /// never replaced.
    Result<void> copyTo(const QString &path, Copy copy = Copy::Whole) const;

    /// Writes the change and its journal entry in one transaction. On an error the file is as it
    /// was. `of` names the entry that an Undo takes back or a Redo does again.
    Result<JournalEntry> write(const ChangeSet &change, const Stamp &stamp,
                               JournalEntry::Kind kind = JournalEntry::Kind::Edit, Id of = {});

    /// The last entries of the journal, the latest first.
    Result<QList<JournalEntry>> latestEntries(int count) const;
    /// The last entries before that place in the order, the latest first.
    Result<QList<JournalEntry>> entriesBefore(qint64 sequence, int count) const;
    /// Everybody who wrote an entry, by name.
    Result<QStringList> authors() const;
    /// What an entry changed, field by field, in the order it was done.
    Result<QList<JournalEdit>> editsOf(const JournalEntry &entry) const;

    /// The change that takes back the entry's edits, or does them again, on the plan as it is now.
    Result<ChangeSet> changeToUndo(Id entry, const Plan &plan) const;
    Result<ChangeSet> changeToRedo(Id entry, const Plan &plan) const;

private:
    PlanFile(QString path, Options options, Claim claim, std::unique_ptr<Connection> connection);

    Result<void> writeInTransaction(const ChangeSet &change, JournalEntry &entry);
    Result<void> recover();

    QString m_path;
    Options m_options;
    Access m_access;
    std::unique_ptr<WriterLock> m_lock; // outlives the connection
    std::unique_ptr<Connection> m_connection;
    mutable qint64 m_seenVersion = 0; // PRAGMA data_version when the plan was loaded
    bool m_shaken = false;            // the last write broke off
    Id m_doubtful;                    // an entry of which we do not know whether it was saved
};

} // namespace tidemark

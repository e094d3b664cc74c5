// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"
#include "core/file/rewind.h"
#include "core/plan/changeset.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QUndoStack;

namespace tidemark {

/// Who works here and what time it is, as the program's top has decided.
struct Session {
    QString user;
    QString computer;
    std::function<QDateTime()> now; ///< UTC

    Stamp stamp() const { return {user, now()}; }
};

/// The open plan: what the window shows and the file holds are always the same. There is no Save;
/// perform() has written before it returns.
class Document : public QObject {
    Q_OBJECT
public:
    /// Opens NAME.tidemark. Where somebody else has it open, or it cannot be written, the document
    /// is read-only and access() says why. To read only, nothing is claimed.
    static Result<std::unique_ptr<Document>>
    open(const QString &path, Session session, PlanFile::Purpose purpose = PlanFile::Purpose::Work);
    /// Makes a new file holding `plan`; refuses to replace an existing one.
    static Result<std::unique_ptr<Document>> create(const QString &path, const Plan &plan,
                                                    Session session);
    /// The same over a file that is open already, or the refusal it was not opened with.
    static Result<std::unique_ptr<Document>> over(Result<PlanFile> file, Session session);
    /// The number of the other program in which the same user has this plan open, here on
    /// the same computer; that program may have died since.
    static std::optional<qint64> ownProgramWith(const QString &path, const Session &session);
    ~Document() override;

    const Plan &plan() const;
    QString path() const;
    const PlanFile::Access &access() const; ///< writable, or the sentence why not and who holds it
    bool isReadOnly() const;
    QDateTime savedAt() const; ///< of the last change in the file
    Stamp stamp() const;
    const Session &session() const;

    /// Writes the change and its journal entry in one transaction, applies it, emits changed(), and
    /// gives back what was done. An empty change does nothing. On an error nothing has happened.
    Result<ChangeSet> perform(const ChangeSet &change);
    /// The same for a verb's answer: a refusal is passed on.
    Result<ChangeSet> perform(const Result<ChangeSet> &change);

    /// Undo and redo, over sessions; each is a new entry of the journal. They give back what was
    /// done.
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();
    /// What undo() would do now, for a question before something weighty is taken back.
    Result<ChangeSet> changeToUndo() const;
    /// Takes over what another program has written into a plan that is open for reading only, emits
    /// changed() and gives back what differs. Nothing happens while that program is writing.
    Result<ChangeSet> follow();
    /// Somebody else had the plan open when it was opened here, and has closed it since.
    bool isReleased() const { return m_file.isReleased(); }

    /// What a step is called that undoes a change of that title, or does it again: "Undone: Title
    /// of 3.1.6". Of a title that says so itself it is the other of the two.
    static QString undone(const QString &title);
    static QString doneAgain(const QString &title);

    /// For the names and the enabled state of Undo and Redo; do not call its undo() or redo().
    const QUndoStack &undoStack() const;

    /// The journal from its latest entry backwards, with the plan as each entry left it.
    Rewind rewind() const;
    /// The plan as the entry left it, with everything after it taken back.
    Result<Plan> planAfter(Id entry) const;
    /// Everybody who changed the plan, by name.
    Result<QStringList> authors() const;
    /// What takes back this one entry and nothing after it, to be performed as a change of its own;
    /// or a sentence saying why that cannot be done any more.
    Result<ChangeSet> changeToTakeBack(const JournalEntry &entry) const;
    /// Whether what this entry changed stands as it was before.
    bool isTakenBack(const JournalEntry &entry) const;

    /// Makes a copy of the file: a true one, to work on while somebody else has this one open, or
    /// one without its history, to be sent outside.
    Result<void> copyTo(const QString &path, PlanFile::Copy copy = PlanFile::Copy::Whole) const;

Q_SIGNALS:
    /// The plan, and with it what can be undone, is another. In the window only ViewState listens.
    void changed(const tidemark::ChangeSet &change);

private:
    Document(PlanFile file, Plan plan, const QList<JournalEntry> &latest, Session session);

    Result<ChangeSet> takingBack(Id entry) const;
    Result<ChangeSet> withVersions(Result<ChangeSet> change) const;
    Result<JournalEntry> commit(const ChangeSet &change, JournalEntry::Kind kind, Id of = {});

    Session m_session;
    PlanFile m_file;
    Plan m_plan;
    QDateTime m_savedAt;
    std::unique_ptr<QUndoStack> m_undoStack;
};

} // namespace tidemark

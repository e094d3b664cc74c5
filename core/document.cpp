// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"

#include "core/plan/diff.h"
#include "core/verbs/versions.h"
#include "core/versions/chain.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// How far back undo reaches into earlier sessions.
constexpr int rememberedEntries = 200;

const QString undoneWords = u"Undone: "_s;
const QString doneAgainWords = u"Done again: "_s;

// The one command class: it only knows which entry of the journal it stands for. The document does
// the work and moves the stack when the file has taken it, so a failing disk cannot bring the two
// out of step; that is why undo() and redo() here do nothing.
class JournalledStep : public QUndoCommand {
public:
    JournalledStep(const QString &title, Id entry) : QUndoCommand(title), m_entry(entry) {}

    Id entry() const { return m_entry; }

private:
    Id m_entry;
};

Id entryAt(const QUndoStack &stack, int index)
{
    return static_cast<const JournalledStep *>(stack.command(index))->entry();
}

struct Step {
    Id entry;
    QString title;
};

// Which edits are done and which are undone after these entries of the journal, the oldest first.
// An entry may take back an edit from before the first one; the title it carries is the edit's own.
struct History {
    QList<Step> done;
    QList<Step> undone; // the next to be redone is the last

    void add(const JournalEntry &entry)
    {
        switch (entry.kind) {
        case JournalEntry::Kind::Create:
            break;
        case JournalEntry::Kind::Edit:
            undone.clear();
            done.append({entry.id, entry.title});
            break;
        case JournalEntry::Kind::Undo:
            move(done, undone, {entry.of, entry.title});
            break;
        case JournalEntry::Kind::Redo:
            move(undone, done, {entry.of, entry.title});
            break;
        }
    }

    static void move(QList<Step> &from, QList<Step> &to, const Step &step)
    {
        if (!from.isEmpty() && from.last().entry == step.entry)
            from.removeLast();
        to.append(step);
    }
};

std::unique_ptr<QUndoStack> stackFrom(const QList<JournalEntry> &latestFirst)
{
    History history;
    for (auto entry = latestFirst.crbegin(); entry != latestFirst.crend(); ++entry)
        history.add(*entry);
    auto stack = std::make_unique<QUndoStack>();
    std::reverse(history.undone.begin(), history.undone.end());
    for (const Step &step : history.done + history.undone)
        stack->push(new JournalledStep(step.title, step.entry));
    stack->setIndex(static_cast<int>(history.done.size()));
    return stack;
}

bool isIssue(const AnyEdit &any)
{
    const auto *edit = std::get_if<Edit<Snapshot>>(&any);
    return edit && !edit->before;
}

PlanFile::Options optionsOf(const Session &session,
                            PlanFile::Purpose purpose = PlanFile::Purpose::Work)
{
    PlanFile::Options options;
    options.purpose = purpose;
    options.user = session.user;
    options.computer = session.computer;
    options.now = session.now();
    return options;
}

} // namespace

Result<std::unique_ptr<Document>> Document::open(const QString &path, Session session,
                                                 PlanFile::Purpose purpose)
{
    auto file = PlanFile::open(path, optionsOf(session, purpose));
    return over(std::move(file), std::move(session));
}

std::optional<qint64> Document::ownProgramWith(const QString &path, const Session &session)
{
    return tidemark::ownProgramWith(
        path, {session.user, session.computer, QCoreApplication::applicationPid(), session.now()});
}

Result<std::unique_ptr<Document>> Document::create(const QString &path, const Plan &plan,
                                                   Session session)
{
    auto file = PlanFile::create(path, plan, optionsOf(session), u"New plan"_s);
    return over(std::move(file), std::move(session));
}

Result<std::unique_ptr<Document>> Document::over(Result<PlanFile> file, Session session)
{
    if (!file)
        return file.error();
    auto plan = file->load();
    if (!plan)
        return plan.error();
    // A damaged journal costs the undo of earlier sessions, not the plan.
    const auto latest = file->latestEntries(rememberedEntries);
    return std::unique_ptr<Document>(new Document(*std::move(file), *std::move(plan),
                                                  latest ? *latest : QList<JournalEntry>(),
                                                  std::move(session)));
}

Document::Document(PlanFile file, Plan plan, const QList<JournalEntry> &latest, Session session)
    : m_session(std::move(session))
    , m_file(std::move(file))
    , m_plan(std::move(plan))
    , m_savedAt(latest.isEmpty() ? QDateTime() : latest.first().at)
    , m_undoStack(stackFrom(latest))
{}

Document::~Document() = default;

const Plan &Document::plan() const
{
    return m_plan;
}

QString Document::path() const
{
    return m_file.path();
}

const PlanFile::Access &Document::access() const
{
    return m_file.access();
}

bool Document::isReadOnly() const
{
    return !m_file.access().isWritable();
}

QDateTime Document::savedAt() const
{
    return m_savedAt;
}

Stamp Document::stamp() const
{
    return m_session.stamp();
}

const Session &Document::session() const
{
    return m_session;
}

QString Document::undone(const QString &title)
{
    return title.startsWith(undoneWords)      ? doneAgainWords + title.mid(undoneWords.size())
           : title.startsWith(doneAgainWords) ? undoneWords + title.mid(doneAgainWords.size())
                                              : undoneWords + title;
}

QString Document::doneAgain(const QString &title)
{
    const bool saysSo = title.startsWith(undoneWords) || title.startsWith(doneAgainWords);
    return saysSo ? title : doneAgainWords + title;
}

const QUndoStack &Document::undoStack() const
{
    return *m_undoStack;
}

Result<ChangeSet> Document::perform(const ChangeSet &change)
{
    if (change.isEmpty())
        return change;
    const auto entry = commit(change, JournalEntry::Kind::Edit);
    if (!entry)
        return entry.error();
    m_undoStack->push(new JournalledStep(entry->title, entry->id));
    Q_EMIT changed(change);
    return change;
}

Result<ChangeSet> Document::perform(const Result<ChangeSet> &change)
{
    return change ? perform(*change) : change;
}

Result<ChangeSet> Document::changeToUndo() const
{
    if (!m_undoStack->canUndo())
        return Error{Error::Kind::Invalid, u"There is nothing to undo."_s};
    return takingBack(entryAt(*m_undoStack, m_undoStack->index() - 1));
}

Result<ChangeSet> Document::undo()
{
    const auto change = changeToUndo();
    if (!change)
        return change.error();
    const Id of = entryAt(*m_undoStack, m_undoStack->index() - 1);
    if (const auto entry = commit(*change, JournalEntry::Kind::Undo, of); !entry)
        return entry.error();
    m_undoStack->undo();
    Q_EMIT changed(*change);
    return change;
}

Result<ChangeSet> Document::redo()
{
    if (!m_undoStack->canRedo())
        return Error{Error::Kind::Invalid, u"There is nothing to do again."_s};
    const Id of = entryAt(*m_undoStack, m_undoStack->index());
    const auto change = withVersions(m_file.changeToRedo(of, m_plan));
    if (!change)
        return change.error();
    if (const auto entry = commit(*change, JournalEntry::Kind::Redo, of); !entry)
        return entry.error();
    m_undoStack->redo();
    Q_EMIT changed(*change);
    return change;
}

Result<ChangeSet> Document::follow()
{
    if (!isReadOnly())
        return ChangeSet();
    auto plan = m_file.loadIfChanged();
    if (!plan && plan.error().kind != Error::Kind::Locked)
        return plan.error();
    if (!plan || !*plan)
        return ChangeSet();
    ChangeSet change = diff(m_plan, **plan);
    if (const auto latest = m_file.latestEntries(1); latest && !latest->isEmpty()) {
        change.title = latest->first().title;
        m_savedAt = latest->first().at;
    }
    m_plan = **std::move(plan);
    Q_EMIT changed(change);
    return change;
}

Rewind Document::rewind() const
{
    return {m_file, m_plan};
}

Result<Plan> Document::planAfter(Id entry) const
{
    return tidemark::planAfter(entry, rewind());
}

Result<QStringList> Document::authors() const
{
    return m_file.authors();
}

Result<ChangeSet> Document::changeToTakeBack(const JournalEntry &entry) const
{
    if (isReadOnly())
        return Error{Error::Kind::Locked, access().sentence};
    if (entry.kind == JournalEntry::Kind::Create)
        return Error{Error::Kind::Invalid, u"With this the plan began."_s};
    auto change = takingBack(entry.id);
    if (!change)
        return change.error();
    change->title = undone(entry.title);
    change->reason.clear();
    if (const auto possible = applied(*change, m_plan); !possible)
        return possible.error();
    return change;
}

bool Document::isTakenBack(const JournalEntry &entry) const
{
    const auto again = m_file.changeToRedo(entry.id, m_plan);
    return again && !again->isEmpty() && applied(*again, m_plan);
}

Result<ChangeSet> Document::takingBack(Id entry) const
{
    auto change = withVersions(m_file.changeToUndo(entry, m_plan));
    if (!change)
        return change;
    if (const QString objection = objectionToTakingBack(m_plan, *change); !objection.isEmpty())
        return Error{Error::Kind::Invalid, objection};
    return change;
}

// The journal names a version and does not repeat what it holds. A round that is closed once more
// by Redo freezes the plan that it froze before, for nothing has changed since; what was chosen for
// a correction is not known any more.
Result<ChangeSet> Document::withVersions(Result<ChangeSet> change) const
{
    if (!change)
        return change;
    ChangeSet rest = *change;
    rest.edits.removeIf([](const AnyEdit &edit) { return isIssue(edit); });
    if (rest.edits.size() == change->edits.size())
        return change;
    const auto plan = applied(rest, m_plan);
    if (!plan)
        return plan.error();
    for (AnyEdit &any : change->edits) {
        if (!isIssue(any))
            continue;
        auto &version = *std::get<Edit<Snapshot>>(any).after;
        const auto *round = plan->find<Round>(version.round);
        if (!round || !plan->snapshots().childrenOf(round->id).isEmpty())
            return Error{Error::Kind::Invalid,
                         u"A correction that was undone is not issued again by Redo. Issue it once "
                         "more on the page Rounds."_s};
        version = sealed(version, *round, *plan);
    }
    return change;
}

Result<void> Document::copyTo(const QString &path, PlanFile::Copy copy) const
{
    return m_file.copyTo(path, copy);
}

// In memory first, because that checks every link and is easily taken back; nobody hears of it
// before the file has it.
Result<JournalEntry> Document::commit(const ChangeSet &change, JournalEntry::Kind kind, Id of)
{
    if (isReadOnly())
        return Error{Error::Kind::Locked, access().sentence};
    if (auto done = apply(change, m_plan); !done)
        return done.error();
    auto entry = m_file.write(change, stamp(), kind, of);
    if (entry) {
        m_savedAt = entry->at;
    } else {
        const auto reverted = apply(change.inverted(), m_plan);
        Q_ASSERT(reverted.ok());
    }
    return entry;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <memory>

struct sqlite3_vfs;

namespace tidemark::test {

/// How a disk lets one down.
enum class Fault {
    Error,         ///< the operation is not done and says so
    Full,          ///< the same, and the reason is that no room is left
    DoneButFailed, ///< it is done, and the answer is lost
    PowerCut,      ///< it is not done, and nothing works from then on
    TornPowerCut   ///< of a write only half is done, and nothing works from then on
};

/// A file system for SQLite that breaks at a chosen moment. It passes everything on to the usual
/// one, and counts what changes a file: opens, writes, syncs, truncations and deletions.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs();
    Q_DISABLE_COPY_MOVE(FaultVfs)

    /// The name to open a database with.
    QByteArray name() const;

    /// A database opened without naming a file system uses this one, as long as it lives.
    void becomeUsual();

    /// From now on the n-th counted operation fails (from 1).
    void failAt(int n, Fault fault);
    /// From now on the n-th read fails.
    void failReadAt(int n);
    /// Nothing fails any more, and counting begins again.
    void heal();
    /// How many operations have been counted.
    int operations() const;
    /// Whether what failAt() or failReadAt() asked for has happened.
    bool hasFailed() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace tidemark::test

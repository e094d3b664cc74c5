// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <optional>

namespace tidemark {

/// Who has a plan open for writing.
struct Holder {
    QString user; ///< empty when only the computer is known
    QString computer;
    qint64 pid = 0;
    QDateTime since; ///< UTC; invalid when not known

    bool operator==(const Holder &) const = default;
};

/// The right to write a plan: of all programs on all computers one has it. NAME.tidemark.lock
/// beside the plan is the lock, NAME.tidemark.holder says in whose hands it is; both go when the
/// plan is closed. A lock left by a program that died on this computer is recognised and taken
/// over.
class WriterLock {
public:
    enum class Outcome {
        Taken,
        Held,      ///< somebody else has it
        Forbidden, ///< the folder cannot be written
        Failed     ///< the lock file cannot be made for another reason, such as a full disk
    };

    explicit WriterLock(const QString &plan);
    ~WriterLock();
    Q_DISABLE_COPY_MOVE(WriterLock)

    Outcome take(const Holder &holder);
    /// Who holds it, as far as can be known.
    Holder holder() const;

    /// The lock file beside a plan.
    static QString lockPath(const QString &plan);
    /// The file beside a plan that says who holds it.
    static QString holderPath(const QString &plan);

private:
    QString m_holderPath;
    mutable QLockFile m_lock;
};

/// "Opened for reading only: Jane Smith has it open on PC-123 since 14:05. …", as said to whoever
/// asks for the plan: in the same program, in another window of the same user, or elsewhere.
QString heldSentence(const QString &plan, const Holder &holder, const Holder &asking);

/// Whether both are the same person at the same computer.
bool isSamePerson(const Holder &one, const Holder &other);

/// The number of the other program in which whoever asks has this plan open already, here on the
/// same computer. It is as the file beside the plan says: that program may have died since.
std::optional<qint64> ownProgramWith(const QString &plan, const Holder &asking);

} // namespace tidemark

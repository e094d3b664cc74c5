// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/holder.h"

#include <QLockFile>
#include <QString>

#include <optional>

namespace tidemark {

/// The right to write a plan: of all programs on all computers one has it. NAME.tidemark.lock
/// beside the plan is the lock, NAME.tidemark.holder says in whose hands it is; both go when the
/// plan is closed. A lock left by a program that died on this computer is recognised and taken
/// over; so is one that says of nobody that they have it, once it is some seconds old.
class WriterLock {
public:
    enum class Outcome {
        Taken,
        Held,      ///< somebody else has it
        Unsaid,    ///< a lock made just now that does not say yet who has it
        NoLock,    ///< what stands under the lock's name is no lock of ours: see obstacle()
        Forbidden, ///< the folder cannot be written
        Failed     ///< the lock file cannot be made for another reason, such as a full disk
    };

    explicit WriterLock(const QString &plan);
    ~WriterLock();
    Q_DISABLE_COPY_MOVE(WriterLock)

    Outcome take(const Holder &holder);
    /// Who holds it, as far as can be known.
    Holder holder() const;
    /// “plan.tidemark.lock” is a link: what stands where the lock should be, after NoLock.
    const QString &obstacle() const { return m_obstacle; }

    /// The lock file beside a plan.
    static QString lockPath(const QString &plan);
    /// The file beside a plan that says who holds it.
    static QString holderPath(const QString &plan);

private:
    Outcome tryLock();

    QString m_lockPath;
    QString m_holderPath;
    QString m_obstacle;
    QLockFile m_lock;
    bool m_saysHolder = false;
};

/// The number of the other program in which the same user has this plan open, here on the
/// same computer. It is as the file beside the plan says: that program may have died since.
std::optional<qint64> ownProgramWith(const QString &plan, const Holder &asking);

} // namespace tidemark

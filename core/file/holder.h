// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
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

/// What a holder file says; nothing where it is no plain file or says nothing.
std::optional<Holder> readHolder(const QString &path);

/// Writes a holder file. What stood under its name is taken away and not written into: it may lead
/// to a file of somebody else's. False where it could not be written, or should not be.
bool writeHolder(const QString &path, const Holder &holder);

/// Takes away the holder file that writeHolder() has written.
void removeHolder(const QString &path);

/// Whether both are the same person at the same computer.
bool isSamePerson(const Holder &one, const Holder &other);

/// "Opened for reading only: Jane Smith has it open on PC-123 since 14:05. …", as said to the
/// person who opens the plan: in the same program, in another window of the same user, or
/// elsewhere.
QString heldSentence(const QString &plan, const Holder &holder, const Holder &asking);

} // namespace tidemark

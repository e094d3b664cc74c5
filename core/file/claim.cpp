// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/claim.h"

#include "core/base/escape.h"
#include "core/file/beside.h"
#include "core/file/create.h"
#include "core/tables/plainfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Mode = PlanFile::Access::Mode;

Holder asking(const PlanFile::Options &options)
{
    return {options.user, options.computer, QCoreApplication::applicationPid(), options.now};
}

// The longest name that is needed beside a plan is that of the draft's journal.
bool isNameTooLong(const QString &path)
{
    constexpr qsizetype longestName = 255; // in bytes, or on Windows in letters
    constexpr qsizetype longestSuffix = sizeof(".new-12345678-journal") - 1;
    const QString name = QFileInfo(path).fileName();
#ifdef Q_OS_WIN
    return name.size() + longestSuffix > longestName;
#else
    return QFile::encodeName(name).size() + longestSuffix > longestName;
#endif
}

// Why no lock can be had, as what follows "because" or a colon.
QString whyNot(WriterLock::Outcome outcome, const WriterLock &lock, const QString &path)
{
    switch (outcome) {
    case WriterLock::Outcome::Taken:
    case WriterLock::Outcome::Held:
    case WriterLock::Outcome::Unsaid:
        return {};
    case WriterLock::Outcome::NoLock:
        return u"%1, where Tidemark keeps its lock"_s.arg(lock.obstacle());
    case WriterLock::Outcome::Forbidden:
        return u"its folder cannot be written"_s;
    case WriterLock::Outcome::Failed:
        return isNameTooLong(path)
                   ? u"its name is too long for a lock beside it"_s
                   : u"it could not be reserved for writing, perhaps because the disk is full"_s;
    }
    Q_UNREACHABLE();
}

QString unsaidSentence(const QString &path)
{
    return u"Opened for reading only: %1 does not say who has %2 open. Somebody may be opening it "
           "at this moment, or a computer has stopped while it did. Wait ten seconds and open the "
           "plan again, which then takes the lock over."_s.arg(
               quotedName(WriterLock::lockPath(path)), quotedName(path));
}

Error refusedNew(WriterLock::Outcome outcome, const WriterLock &lock, const QString &path)
{
    const QString name = quotedName(path);
    const QString lockName = quotedName(WriterLock::lockPath(path));
    const QString folder = quotedPath(QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
    if (outcome == WriterLock::Outcome::Held)
        return {Error::Kind::Locked,
                u"%1 was not made, because %2 says that somebody else is making or using it. "
                "Choose another name; or delete %2 where you know that nobody is."_s.arg(name,
                                                                                         lockName)};
    if (outcome == WriterLock::Outcome::Unsaid)
        return {Error::Kind::Locked,
                u"%1 was not made, because %2 lies there and does not say whose it is: somebody "
                "may be making the same plan at this moment. Wait ten seconds and try again, or "
                "choose another name."_s.arg(name, lockName)};
    if (outcome == WriterLock::Outcome::Forbidden)
        return {Error::Kind::Io, u"%1 could not be made, because nothing can be written into the "
                                 "folder %2. Choose another folder."_s.arg(name, folder)};
    return {Error::Kind::Io,
            u"%1 could not be made, because %2. Choose another name or folder."_s.arg(
                name, whyNot(outcome, lock, path))};
}

// What stands in the way of a new plan before anybody is asked for a lock.
Result<void> refusePlace(const QString &path)
{
    const QString name = quotedName(path);
    const QFileInfo file(path);
    if (kindOf(path) != NameKind::Nothing)
        return existsAlready(path);
    if (!file.dir().exists())
        return Error{Error::Kind::Io,
                     u"%1 was not made, because there is no folder %2. Make the folder first, or "
                     "choose another."_s.arg(
                         name, quotedPath(QDir::toNativeSeparators(file.absolutePath())))};
    if (isNameTooLong(path))
        return Error{Error::Kind::Io, u"%1 was not made, because the name is too long. Choose a "
                                      "shorter one."_s.arg(name)};
    return refuseJournalsOf(path);
}

Claim claimForWork(const QString &path, const PlanFile::Options &options)
{
    if (QFileInfo::exists(path) && !QFileInfo(path).isWritable())
        return readOnlyClaim(path, u"the file is write-protected"_s);
    auto lock = std::make_unique<WriterLock>(path);
    const Holder us = asking(options);
    switch (const auto outcome = lock->take(us)) {
    case WriterLock::Outcome::Taken:
        return {{}, std::move(lock)};
    case WriterLock::Outcome::Held: {
        const Holder holder = lock->holder();
        return {{Mode::HeldByOther, heldSentence(path, holder, us), holder, false}, nullptr};
    }
    case WriterLock::Outcome::Unsaid:
        return {{Mode::HeldByOther, unsaidSentence(path), std::nullopt, false}, nullptr};
    case WriterLock::Outcome::NoLock:
        return {{Mode::ReadOnly,
                 u"Opened for reading only: %1, where Tidemark keeps its lock. Move it to another "
                 "folder and open the plan again."_s.arg(lock->obstacle()),
                 std::nullopt, false},
                nullptr};
    case WriterLock::Outcome::Forbidden:
    case WriterLock::Outcome::Failed:
        return readOnlyClaim(path, whyNot(outcome, *lock, path));
    }
    Q_UNREACHABLE();
}

} // namespace

Claim readOnlyClaim(const QString &path, const QString &why)
{
    return {{PlanFile::Access::Mode::ReadOnly,
             u"Opened for reading only: %1. To make changes, save a copy of %2 in a folder of your "
             "own."_s.arg(why, quotedName(path)),
             std::nullopt, false},
            nullptr};
}

Claim claimFor(const QString &path, const PlanFile::Options &options)
{
    if (options.purpose == PlanFile::Purpose::Work)
        return claimForWork(path, options);
    return {{Mode::ReadOnly, u"%1 was opened only to be read."_s.arg(quotedName(path)),
             std::nullopt, false},
            nullptr};
}

Result<std::unique_ptr<WriterLock>> claimNew(const QString &path, const PlanFile::Options &options)
{
    if (auto place = refusePlace(path); !place)
        return place.error();
    auto lock = std::make_unique<WriterLock>(path);
    const auto outcome = lock->take(asking(options));
    if (outcome != WriterLock::Outcome::Taken)
        return refusedNew(outcome, *lock, path);
    return lock;
}

} // namespace tidemark

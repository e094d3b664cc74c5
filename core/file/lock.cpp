// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/lock.h"

#include "core/base/escape.h"
#include "core/tables/plainfile.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <sys/file.h>
#    include <sys/stat.h>
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A lock is the number of a program, two names and two marks of the computer: a few lines.
constexpr qint64 largestLock = 1024;

// A program that makes a lock fills it at once; one that is still empty after this was left so.
constexpr qint64 fillingMs = 10'000;

struct LockWords {
    qint64 pid = 0;
    QString computer;
};

// The number of the program, its name and the computer, a line each, as QLockFile writes them.
// Nothing where no program is named.
std::optional<LockWords> wordsIn(const QString &lock)
{
    const auto lines = readPlainFile(lock, largestLock).value_or(QByteArray()).split('\n');
    const qint64 pid = lines.first().trimmed().toLongLong();
    if (pid <= 0)
        return std::nullopt;
    return LockWords{pid, QString::fromUtf8(lines.value(2)).trimmed()};
}

// What is wrong with the name as that of a lock; empty where nothing is. QLockFile opens what it
// finds, so this must be known before.
QString obstacleAt(const QString &lock)
{
    const NameKind kind = kindOf(lock);
    if (kind == NameKind::Nothing)
        return {};
    if (kind != NameKind::PlainFile)
        return u"%1 is %2"_s.arg(quotedName(lock), wordsFor(kind));
    if (QFileInfo(lock).size() > largestLock)
        return u"%1 is some other file"_s.arg(quotedName(lock));
    return {};
}

bool isBeingFilled(const QString &lock, const QDateTime &now)
{
    return qAbs(QFileInfo(lock).lastModified().msecsTo(now)) < fillingMs;
}

// Takes away a lock that names nobody, unless a living program still has it.
bool removeUnsaid(const QString &lock)
{
#ifdef Q_OS_UNIX
    const QByteArray name = QFile::encodeName(lock);
    const int file = ::open(name.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return false;
    struct stat opened = {};
    struct stat named = {};
    // Who makes a lock holds this one too, and two who remove it must not remove the next one.
    const bool removed = ::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &opened) == 0
                         && ::lstat(name.constData(), &named) == 0 && opened.st_ino == named.st_ino
                         && opened.st_dev == named.st_dev && !wordsIn(lock)
                         && ::unlink(name.constData()) == 0;
    ::close(file);
    return removed;
#else
    return QFile::remove(lock); // Windows removes no file that a program has open
#endif
}

} // namespace

QString WriterLock::lockPath(const QString &plan)
{
    return plan + u".lock"_s;
}

QString WriterLock::holderPath(const QString &plan)
{
    return plan + u".holder"_s;
}

WriterLock::WriterLock(const QString &plan)
    : m_lockPath(lockPath(plan))
    , m_holderPath(holderPath(plan))
    , m_lock(m_lockPath)
{
    // Never stale by age alone: officers leave a plan open over the weekend.
    m_lock.setStaleLockTime(0);
}

WriterLock::~WriterLock()
{
    if (m_saysHolder)
        removeHolder(m_holderPath);
}

WriterLock::Outcome WriterLock::take(const Holder &holder)
{
    for (const QString &name : {m_lockPath, m_lockPath + u".rmlock"_s}) { // QLockFile makes both
        m_obstacle = obstacleAt(name);
        if (!m_obstacle.isEmpty())
            return Outcome::NoLock;
    }
    Outcome outcome = tryLock();
    if (outcome == Outcome::Held && !wordsIn(m_lockPath)) {
        if (isBeingFilled(m_lockPath, holder.since) || !removeUnsaid(m_lockPath))
            return Outcome::Unsaid;
        outcome = tryLock();
    }
    // Only a courtesy to the next one: the lock holds without it.
    if (outcome == Outcome::Taken)
        m_saysHolder = writeHolder(m_holderPath, holder);
    return outcome;
}

WriterLock::Outcome WriterLock::tryLock()
{
    if (m_lock.tryLock(0))
        return Outcome::Taken;
    switch (m_lock.error()) {
    case QLockFile::LockFailedError:
        return Outcome::Held;
    case QLockFile::PermissionError:
        return Outcome::Forbidden;
    default:
        return Outcome::Failed;
    }
}

Holder WriterLock::holder() const
{
    const auto words = wordsIn(m_lockPath);
    if (!words)
        return {};
    const auto named = readHolder(m_holderPath);
    return named && named->pid == words->pid ? *named : Holder{{}, words->computer, words->pid, {}};
}

std::optional<qint64> ownProgramWith(const QString &plan, const Holder &asking)
{
    // The lock lies beside the file itself, and not beside a link to it.
    const QString path = QFileInfo(ordinaryPath(plan)).canonicalFilePath();
    if (path.isEmpty())
        return std::nullopt;
    const Holder holder = WriterLock(path).holder();
    return holder.pid != asking.pid && isSamePerson(holder, asking) ? std::optional(holder.pid)
                                                                    : std::nullopt;
}

} // namespace tidemark

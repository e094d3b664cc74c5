// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/lock.h"

#include "core/tables/sqlerror.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qint64 holderFileLimit = 4096;
constexpr qsizetype nameLimit = 100;

// The file lies in a folder that others may write to: whatever it says goes into a sentence only.
QString plainName(const QJsonValue &value)
{
    QString name = value.toString().simplified().left(nameLimit);
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return name;
}

QByteArray toBytes(const Holder &holder)
{
    return QJsonDocument(
               QJsonObject{{u"user"_s, holder.user},
                           {u"computer"_s, holder.computer},
                           {u"pid"_s, holder.pid},
                           {u"since"_s, holder.since.toUTC().toString(Qt::ISODateWithMs)}})
        .toJson();
}

std::optional<Holder> readHolder(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto json = QJsonDocument::fromJson(file.read(holderFileLimit)).object();
    if (json.isEmpty())
        return std::nullopt;
    return Holder{plainName(json.value(u"user"_s)), plainName(json.value(u"computer"_s)),
                  json.value(u"pid"_s).toInteger(),
                  QDateTime::fromString(json.value(u"since"_s).toString(), Qt::ISODateWithMs)};
}

QString timeOf(const QDateTime &since, const QDateTime &now)
{
    const QDateTime here = since.toLocalTime();
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const bool today = here.date() == now.toLocalTime().date();
    return english.toString(here, today ? u"HH:mm"_s : u"HH:mm 'on' d MMM yyyy"_s);
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

WriterLock::WriterLock(const QString &plan) : m_holderPath(holderPath(plan)), m_lock(lockPath(plan))
{
    // Never stale by age alone: officers leave a plan open over the weekend.
    m_lock.setStaleLockTime(0);
}

WriterLock::~WriterLock()
{
    if (m_lock.isLocked())
        QFile::remove(m_holderPath);
}

WriterLock::Outcome WriterLock::take(const Holder &holder)
{
    if (!m_lock.tryLock(0)) {
        switch (m_lock.error()) {
        case QLockFile::LockFailedError:
            return Outcome::Held;
        case QLockFile::PermissionError:
            return Outcome::Forbidden;
        default:
            return Outcome::Failed;
        }
    }
    // Only a courtesy to the next one: the lock holds without it.
    QFile file(m_holderPath);
    if (file.open(QIODevice::WriteOnly))
        file.write(toBytes(holder));
    return Outcome::Taken;
}

Holder WriterLock::holder() const
{
    Holder known;
    QString program;
    m_lock.getLockInfo(&known.pid, &known.computer, &program);
    const auto named = readHolder(m_holderPath);
    return named && named->pid == known.pid ? *named : known;
}

bool isSamePerson(const Holder &one, const Holder &other)
{
    return !one.user.isEmpty() && !one.computer.isEmpty()
           && one.user.compare(other.user, Qt::CaseInsensitive) == 0
           && one.computer.compare(other.computer, Qt::CaseInsensitive) == 0;
}

std::optional<qint64> ownProgramWith(const QString &plan, const Holder &asking)
{
    // The lock lies beside the file itself, and not beside a link to it.
    const QString path = QFileInfo(plan).canonicalFilePath();
    if (path.isEmpty())
        return std::nullopt;
    const Holder holder = WriterLock(path).holder();
    return holder.pid != asking.pid && isSamePerson(holder, asking) ? std::optional(holder.pid)
                                                                    : std::nullopt;
}

QString heldSentence(const QString &plan, const Holder &holder, const Holder &asking)
{
    const QString name = quotedName(plan);
    const QString since =
        holder.since.isValid() ? u" since "_s + timeOf(holder.since, asking.since) : QString();
    if (isSamePerson(holder, asking)) {
        return holder.pid == asking.pid
                   ? u"Opened for reading only: %1 is already open in another window%2. Make your "
                     "changes there."_s.arg(name, since)
                   : u"Opened for reading only: you have %1 open in another window or session on "
                     "this computer%2. Make your changes there, or close it there and try "
                     "again."_s.arg(name, since);
    }
    const QString who = holder.user.isEmpty() ? u"somebody"_s : holder.user;
    const QString where = holder.computer.isEmpty() ? u"another computer"_s : holder.computer;
    return u"Opened for reading only: %1 has it open on %2%3. Ask them to close it, or work on a "
           "copy. If that computer has broken down, delete %4 and open the plan again."_s.arg(
               who, where, since, quotedName(WriterLock::lockPath(plan)));
}

} // namespace tidemark

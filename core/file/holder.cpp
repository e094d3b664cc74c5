// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/holder.h"

#include "core/base/escape.h"
#include "core/tables/plainfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qint64 holderFileLimit = 4096;
constexpr qsizetype nameLimit = 100;

// The file lies in a folder that others may write to: its content is only ever shown in a sentence.
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

QString timeOf(const QDateTime &since, const QDateTime &now)
{
    const QDateTime here = since.toLocalTime();
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const bool today = here.date() == now.toLocalTime().date();
    return english.toString(here, today ? u"HH:mm"_s : u"HH:mm 'on' d MMM yyyy"_s);
}

} // namespace

std::optional<Holder> readHolder(const QString &path)
{
    const auto bytes = readPlainFile(path, holderFileLimit);
    const auto json = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    if (json.isEmpty())
        return std::nullopt;
    return Holder{plainName(json.value(u"user"_s)), plainName(json.value(u"computer"_s)),
                  json.value(u"pid"_s).toInteger(),
                  QDateTime::fromString(json.value(u"since"_s).toString(), Qt::ISODateWithMs)};
}

// A folder, a pipe or a device is nobody's remains of a holder file, so it stays. Of a link only
// the link goes.
bool writeHolder(const QString &path, const Holder &holder)
{
    const NameKind kind = kindOf(path);
    if (kind == NameKind::Folder || kind == NameKind::Special)
        return false;
    if (kind != NameKind::Nothing && !QFile::remove(path))
        return false;
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(toBytes(holder)) > 0;
}

void removeHolder(const QString &path)
{
    if (kindOf(path) == NameKind::PlainFile)
        QFile::remove(path);
}

bool isSamePerson(const Holder &one, const Holder &other)
{
    return !one.user.isEmpty() && !one.computer.isEmpty()
           && one.user.compare(other.user, Qt::CaseInsensitive) == 0
           && one.computer.compare(other.computer, Qt::CaseInsensitive) == 0;
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
               who, where, since, quotedName(plan + u".lock"_s));
}

} // namespace tidemark

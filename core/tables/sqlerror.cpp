// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/sqlerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Kind = Error::Kind;

Error unfinishedChange(const QString &name)
{
    return {Kind::Io,
            u"%1 was not closed properly: an unfinished change still lies beside it, and it cannot "
            "be put right where nothing may be written. Copy the plan together with the file "
            "ending in “-journal” into a folder of your own and open it there."_s.arg(name)};
}

Error readOnly(const QString &name)
{
    return {Kind::Io,
            u"%1 can no longer be written, so the change was not saved. Look whether the file, its "
            "folder or the network drive has become read-only, then try again."_s.arg(name)};
}

Error moved(const QString &name)
{
    return {Kind::Io, u"%1 has been moved, renamed or replaced while it was open, so the change "
                      "was not saved. Open it again from where it is now."_s.arg(name)};
}

Error busy(const QString &name)
{
    return {Kind::Locked, u"%1 is being used by another program at this moment. Wait a few seconds "
                          "and try again."_s.arg(name)};
}

Error full(const QString &name)
{
    return {Kind::Io, u"There is no room left on the disk that holds %1, so nothing was "
                      "saved. Free some room and try again."_s.arg(name)};
}

Error corrupt(const QString &name)
{
    return {Kind::Corrupt, u"%1 is damaged and cannot be read completely. Restore it from a backup "
                           "or from a copy sent by e-mail."_s.arg(name)};
}

Error unreachable(const QString &name)
{
    return {Kind::Io, u"%1 could not be read or written: the disk or the network drive did not "
                      "answer. Look whether it is still connected, then try again."_s.arg(name)};
}

Error writeRefused(const QString &name)
{
    return {Kind::Io,
            u"%1 could not be written: its disk or network drive took no more of it. Look whether "
            "it is still connected and whether there is a limit on the size of files, then try "
            "again."_s.arg(name)};
}

Error pathTooLong(const QString &name)
{
    return {Kind::Io, u"The folders that lead to %1 have names too long to open it there. Move it "
                      "to a folder nearer to the top, and use it there."_s.arg(name)};
}

Error refusedByRule(const QString &name)
{
    return {Kind::Invalid, u"The change does not fit the rules that %1 is kept by, so it was not "
                           "saved. Look at the values and try again."_s.arg(name)};
}

Error other(const QString &name, const QString &detail)
{
    return {Kind::Io, u"Something went wrong with %1 (%2). Close the plan, open it again and try "
                      "once more."_s.arg(name, detail)};
}

// Which of the two numbers of an exception says more depends on who has thrown it.
int extendedCode(const SQLite::Exception &exception)
{
    return qMax(exception.getErrorCode(), exception.getExtendedErrorCode());
}

} // namespace

Error corruptTable(const QString &path, const char *table)
{
    return {Kind::Corrupt,
            u"%1 is damaged: its table “%2” holds values that cannot be. Restore it from a backup "
            "or from a copy sent by e-mail."_s.arg(quotedName(path), QLatin1String(table))};
}

Error errorFrom(const SQLite::Exception &exception, const QString &path)
{
    const QString name = quotedName(path);
    const int code = extendedCode(exception);
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
        return unfinishedChange(name);
    case SQLITE_READONLY_DBMOVED:
        return moved(name);
    case SQLITE_CANTOPEN_FULLPATH:
        return pathTooLong(name);
    case SQLITE_IOERR_WRITE:
        return writeRefused(name);
    default:
        break;
    }
    switch (code & 0xFF) { // the last byte is the family of errors
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return busy(name);
    case SQLITE_FULL:
        return full(name);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return corrupt(name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return readOnly(name);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
        return unreachable(name);
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return refusedByRule(name);
    default:
        return other(name, QString::fromUtf8(exception.what()));
    }
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/beside.h"

#include "core/base/escape.h"
#include "core/tables/plainfile.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The SQLite file format, §3 "The Rollback Journal". A super-journal is named at a journal's very
// end, with the same eight bytes after it; plans never have one, because nothing is ever attached.
const QByteArray journalMagic = QByteArray::fromHex("d9d505f920a163d7");

Error strange(const QString &plan, const QString &name, const QString &what)
{
    return {Error::Kind::Io,
            u"%1 was not opened, because %2 beside it %3. Somebody else has put it there: move it "
            "to another folder, then open the plan again."_s.arg(quotedName(plan), quotedName(name),
                                                                 what)};
}

Result<void> refuseUnlessPlain(const QString &plan, const QString &name)
{
    const NameKind kind = kindOf(name);
    if (kind == NameKind::Nothing || kind == NameKind::PlainFile)
        return {};
    return strange(plan, name, u"is %1, which Tidemark never makes"_s.arg(wordsFor(kind)));
}

// The first eight bytes as we write them: the whole mark, or zeros where a power cut was quicker.
bool mayBeOurs(const QByteArray &begin)
{
    for (qsizetype i = 0; i < std::min(begin.size(), journalMagic.size()); ++i) {
        if (begin[i] != journalMagic[i] && begin[i] != '\0')
            return false;
    }
    return true;
}

QByteArray endOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(std::max<qint64>(0, file.size() - 8)))
        return {};
    return file.read(8);
}

Result<Beside> lookAtJournal(const QString &plan)
{
    const QString journal = plan + u"-journal"_s;
    if (auto plain = refuseUnlessPlain(plan, journal); !plain)
        return plain.error();
    if (kindOf(journal) == NameKind::Nothing)
        return Beside::Nothing;
    const auto begin = readPlainFile(journal, journalMagic.size());
    if (!begin) // not ours to read: SQLite says what that means
        return Beside::UnfinishedChange;
    if (begin->isEmpty() || begin->front() == '\0')
        return Beside::Nothing;
    if (!mayBeOurs(*begin) || endOf(journal) == journalMagic)
        return strange(plan, journal, u"was not made by Tidemark"_s);
    return Beside::UnfinishedChange;
}

// SQLite takes a log for the plan's own even where the plan says that it has none.
Result<void> lookAtLog(const QString &plan, const FileHeader &header)
{
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        const QString name = plan + suffix;
        if (auto plain = refuseUnlessPlain(plan, name); !plain)
            return plain;
        if (!header.isWal && suffix == u"-wal" && kindOf(name) != NameKind::Nothing)
            return strange(plan, name, u"does not belong to it"_s);
    }
    return {};
}

} // namespace

Result<Beside> lookBeside(const QString &plan, const FileHeader &header)
{
    if (auto log = lookAtLog(plan, header); !log)
        return log.error();
    return lookAtJournal(plan);
}

Result<void> refuseJournalsOf(const QString &newPlan)
{
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        const QString name = newPlan + suffix;
        if (kindOf(name) != NameKind::Nothing)
            return Error{Error::Kind::Io,
                         u"%1 was not made, because %2 lies in the same folder: it would become "
                         "part of the new plan. Move it to another folder, or choose another "
                         "name."_s.arg(quotedName(newPlan), quotedName(name))};
    }
    return {};
}

} // namespace tidemark

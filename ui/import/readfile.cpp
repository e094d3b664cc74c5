// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/readfile.h"

#include "core/base/escape.h"
#include "core/sheets/readbook.h"
#include "ui/ask.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// What the reading and the window both know.
struct ReadingTogether {
    std::atomic<bool> stopped = false;
    std::optional<Result<ReadFile>> read;
};

// Empty: it cannot be read.
QByteArray fingerprintOf(const QString &path)
{
    QFile file(ordinaryPath(path));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!QFileInfo(file.fileName()).isFile() || !file.open(QIODevice::ReadOnly)
        || !hash.addData(&file))
        return {};
    return hash.result();
}

} // namespace

QString ReadFile::name() const
{
    return QFileInfo(path).fileName();
}

std::optional<Result<ReadFile>> readTables(const QString &path, Ask &ask)
{
    // Shared with the work, which runs to its end even when nothing waits for it any more.
    const auto together = std::make_shared<ReadingTogether>();
    const bool done = ask.waitFor(u"Reading %1…"_s.arg(quotedName(path)), [together, path] {
        // Taken first: what is saved while it is read then counts as changed.
        const QByteArray fingerprint = fingerprintOf(path);
        auto book = readBook(path, [&](int) { return !together->stopped; });
        together->read = book ? Result<ReadFile>(ReadFile{path, *std::move(book), fingerprint})
                              : Result<ReadFile>(book.error());
    });
    if (!done) {
        together->stopped = true;
        return std::nullopt;
    }
    return together->read;
}

QString whyOutdated(const ReadFile &file)
{
    const QString name = quotedName(file.path);
    if (file.fingerprint.isEmpty())
        return {};
    if (!QFileInfo::exists(ordinaryPath(file.path)))
        return u"%1 is no longer where it was read, so nothing was taken over. Put it back, or "
               "choose it again where it is now."_s.arg(name);
    const QByteArray now = fingerprintOf(file.path);
    if (now.isEmpty())
        return u"%1 cannot be read any more, so nothing was taken over. If it is open in another "
               "program, close it there, and try again."_s.arg(name);
    if (now != file.fingerprint)
        return u"%1 has changed since it was read, so nothing was taken over. Choose “Read again” "
               "and look at its rows once more."_s.arg(name);
    return {};
}

} // namespace tidemark

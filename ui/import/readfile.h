// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/book.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tidemark {

class Ask;

/// A file's tables as they were read, and by what it is known to be the same still; or those that
/// were copied.
struct ReadFile {
    QString path; ///< of what was copied its name
    Book book;
    QByteArray fingerprint; ///< of all its bytes; empty: it was copied, and is in no file

    /// Its name, without the folder.
    QString name() const;
};

/// Reads a file beside the window, which goes on to answer; nothing where that was cancelled.
std::optional<Result<ReadFile>> readTables(const QString &path, Ask &ask);

/// Why what was read of the file is not to be taken over any more, with what to do; empty: the file
/// is as it was.
QString whyOutdated(const ReadFile &file);

} // namespace tidemark

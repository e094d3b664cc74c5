// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tidemark {

/// What the first hundred bytes of a plan say of it.
struct FileHeader {
    bool isWal = false; ///< left in write-ahead mode by another program
};

/// Looks at a file without opening it as a database, so that whatever is not a plan of ours stays
/// untouched. NotAPlan, TooNew or Io, with a sentence for each way to be wrong.
Result<FileHeader> readHeader(const QString &path);

/// The sentence for a plan that cannot be read as it is.
Error damaged(const QString &path);

/// The sentence for a plan of a later version.
Error tooNew(const QString &path, int version);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/escape.h"

#include <SQLiteCpp/Exception.h>

namespace tidemark {

/// What SQLite could not do, said to a policy officer.
Error errorFrom(const SQLite::Exception &exception, const QString &path);

/// A table that holds what cannot be there.
Error corruptTable(const QString &path, const char *table);

/// Calls `work`, which returns a Result; what SQLite throws inside becomes its Error. Every way
/// into this room that may reach SQLite goes through here.
template <typename Work> auto guarded(const QString &path, Work &&work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return errorFrom(exception, path);
    }
}

} // namespace tidemark

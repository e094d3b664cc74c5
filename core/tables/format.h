// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// The marks by which a plan is known among all SQLite databases. They stand in the first hundred
/// bytes of the file, so a file of somebody else is turned away before SQLite has touched it.
namespace tidemark {

/// "TDMK" as `PRAGMA application_id`.
inline constexpr quint32 applicationId = 0x54444D4B;

/// The version this program writes, as `PRAGMA user_version`. Raise it with every change of the
/// schema, together with a step in migrations.cpp and a file of the old version in the tests.
inline constexpr int formatVersion = 6;

} // namespace tidemark

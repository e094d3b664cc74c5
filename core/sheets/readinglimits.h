// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// How much is read of what strangers send. A council's largest plans have some thousand rows.
namespace tidemark::limits {

inline constexpr qint64 fileBytes = qint64(100) * 1024 * 1024;
inline constexpr qint64 textBytes = qint64(64) * 1024 * 1024; ///< of CSV and web pages
/// Of all parts together, counted while they are unpacked, whatever the file says of itself.
inline constexpr qint64 unpackedBytes = qint64(256) * 1024 * 1024;
inline constexpr int parts = 20'000; ///< names in the file; few of them are ever unpacked
inline constexpr int sheets = 200;
inline constexpr int rows = 100'000; ///< of one sheet
inline constexpr int columns = 4'096;
inline constexpr int cells = 2'000'000; ///< of all sheets, with something in them

} // namespace tidemark::limits

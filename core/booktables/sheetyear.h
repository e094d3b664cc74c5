// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"

#include <QStringList>

#include <optional>

/// Of which financial year the quarters and months in a table are, by the calendar year in which
/// it begins.
namespace tidemark {

/// The year that the file's name says ("Tracker 2025/26"), or else its sheets' titles, where all
/// that name one name the same.
std::optional<int> yearOfBook(const Book &book, const QString &source);

/// The year of a sheet: that of its own titles, else that of the file, else the mapping's.
std::optional<int> yearOfSheet(const QStringList &titles, const BookRules &rules,
                               const Mapping &mapping);

/// Of which year the periods in headings are, where only the day of the import says.
Question yearOf(const BookRules &rules);

} // namespace tidemark

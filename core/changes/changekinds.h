// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

/// The kinds of changes in words.
namespace tidemark::words {

/// The kinds in the order in which they are told.
const QList<ChangeKind> &kindsInOrder();
/// "Dates moved", "Started": the heading of a list of such changes.
QString heading(ChangeKind kind);
/// What so many of them are called after their number: "date moved", "dates moved", "completed".
QString counted(ChangeKind kind, int count);

} // namespace tidemark::words

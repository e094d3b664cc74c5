// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/published/page.h"

#include <QStringList>

namespace tidemark {

/// Lines of a page as a list to read, each indented, with its number and as much of its text as
/// tells which one it is. After `most` of them it only says how many more there are.
QStringList listed(const QList<PageRemark> &lines, qsizetype most);

} // namespace tidemark

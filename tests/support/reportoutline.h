// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QStringList>

namespace tidemark::test {

/// A report as text, a line for each node, two blanks a level:
///
///     h2 How things stand
///     group panel
///       figure 29 % complete; …
///       p (In Progress) In Progress · Priority: High
///
/// A marker stands in round brackets, and what a run leads to is left out.
QString outlineOf(const report::Report &report);
QString outlineOf(const report::Node &node);

/// The part of an outline that begins with the line `from`, up to the next line that is indented no
/// deeper.
QString partOf(const QString &outline, const QString &from);

/// Every text that a reader must find in what a writer writes, in order.
QStringList textsOf(const report::Report &report);

} // namespace tidemark::test

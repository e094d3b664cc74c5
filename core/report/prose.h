// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace tidemark::report {

/// What an officer typed into a field, as blocks: blank lines part paragraphs, points ("• "
/// anywhere,
/// "- " or "* " at the beginning of a line) become lists, single line breaks stay. The blocks are
/// called prefix.1, prefix.2, …
Nodes proseBlocks(const NodeId &prefix, const QString &text);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The place of the contents; fillContents() writes them once all blocks are made.
Nodes contents(const Source &source);

/// The parts of the report that follow the contents, each leading to its heading.
void fillContents(Report &report);

/// Whether the section is that block.
bool isContents(const Node &section);

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// Every symbol of the report with its word and its rule.
Nodes symbolKey(const Source &source);
/// The same without a heading.
Nodes symbols(const NodeId &id, const Source &source);

/// The council's own words of judgement with their meanings; nothing where no officer has judged.
Nodes judgementKey(const NodeId &id, const Source &source);
/// How measures are rated, in the plan's own words and with their signs; nothing without measures.
Nodes ratingKey(const NodeId &id, const Source &source);

} // namespace tidemark::report

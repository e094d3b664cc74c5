// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

/// Abbreviations that the report uses and never writes out, each once with how often it stands
/// there and where first. An abbreviation is a word of two to eight capitals and figures that
/// begins with a capital and has two ("HMO", "PSPOs"); it is written out by "houses in multiple
/// occupation (HMO)" or "HMO (houses …)". What every reader knows (NHS, VAT, CO2) is passed over.
QList<Remark> remarksOnAbbreviations(const report::Source &source, const report::Report &report);

} // namespace tidemark::publishing

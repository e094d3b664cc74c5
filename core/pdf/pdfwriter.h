// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/pages.h"

#include <QByteArray>

namespace tidemark::report {

/// The pages of the report as a PDF file with every font embedded, tagged as PDF/UA-1 wants it. The
/// same pages give the same bytes, whenever and wherever they are written; the date in the file's
/// properties is the day on which the report was made. Report and pages are let go as soon as they
/// are painted: hand over your own, so that a large report is not in memory twice.
Result<QByteArray> toPdf(Report report, Pages pages, const Palette &palette = printPalette());

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QByteArray>

namespace tidemark::report {

/// The report as one HTML file in UTF-8: semantic, readable from 360 px on, with its drawings and
/// its style inside, for light, dark and forced colours and for paper. No script, nothing fetched.
/// It is well-formed XML too, and the same report gives the same bytes.
QByteArray toHtml(const Report &report);

} // namespace tidemark::report

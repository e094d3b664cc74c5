// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tidemark {

class Ask;

namespace report {
struct Report;
}

/// Asks for a printer and puts the report's pages on it, the same as in the preview and in the PDF;
/// says so, with a way to cancel, where that takes over half a second.
void printReport(const report::Report &report, Ask &ask, QWidget *window);

} // namespace tidemark

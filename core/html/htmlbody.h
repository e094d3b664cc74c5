// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/htmlstyle.h"
#include "core/report/report.h"

#include <functional>

namespace tidemark::report {

/// What stands in <main>, and the colours that its drawings take on a dark screen.
struct HtmlBody {
    QString html;
    ColourMap colours;
};
/// Where a link to a node leads: "#action-6ba7b810-…" on its own page.
using HrefOf = std::function<QString(const NodeId &)>;
HtmlBody htmlBody(const Report &report, const HrefOf &hrefOf);

/// Text between tags; '\n' becomes a line break.
QString escaped(const QString &text);

/// ` name="value"`, or nothing where there is no value.
QString attribute(QLatin1String name, const QString &value);

} // namespace tidemark::report

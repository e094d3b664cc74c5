// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/htmlstyle.h"
#include "core/report/report.h"

namespace tidemark::report {

/// What stands in <main>, and the colours that its drawings take on a dark screen.
struct HtmlBody {
    QString html;
    ColourMap colours;
};
HtmlBody htmlBody(const Report &report);

/// Text between tags; '\n' becomes a line break.
QString escaped(const QString &text);

/// ` name="value"`, or nothing where there is no value.
QString attribute(QLatin1String name, const QString &value);

} // namespace tidemark::report

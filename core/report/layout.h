// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tidemark::report {

/// Which blocks a report is made of, by their keys (blocks.h) and in their order. A key that is not
/// known is passed over.
struct Layout {
    QStringList report; ///< of the report as a whole
    QStringList theme;  ///< of each theme, where the report has its themes

    bool operator==(const Layout &) const = default;
};

/// Every block, in the order of the published pages.
Layout usualLayout();

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

namespace tidemark {

/// A change as the row of a table that sets one version beside another.
struct Sides {
    QString what; ///< of its row: "Progress", "Value of its reading as at 30 September 2021"
    QString was;  ///< "45%", "None"
    QString is;
};
Sides sidesOf(const Change &change);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/flowtext.h"

namespace tidemark::report {

/// The items of a list side by side, each in a frame, as many in a row as have room. What is a
/// value stands level with its neighbours'.
Strips tileStrips(const Node &list, const Region &region);

/// A table with its caption. Its rows name 0 as their head.
struct TableStrips {
    Strips rows; ///< caption, head and rows
    Strips head; ///< what is repeated on a new page
};
TableStrips tableStrips(const Node &table, const Region &region);

} // namespace tidemark::report

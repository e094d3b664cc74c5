// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// What a row of somebody's table is.
enum class LineKind {
    Title,   ///< above the table
    Heading, ///< of the columns
    Banner,  ///< a theme or an objective
    Total,
    Hidden, ///< hidden, and passed over
    Note,   ///< below the table or in it, and of none of its rows
    Action,
    Measure,
    Nothing ///< holds something, and neither an action nor a measure
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fields.h"

#include <optional>

namespace tidemark {

/// The smallest and the largest value a whole number of a row may have.
struct Range {
    int least;
    int most;

    bool contains(qint64 value) const { return least <= value && value <= most; }
};

/// The range of a row's field, as rows.h says it; none where every int will do. Verbs refuse what
/// is outside; it is written into the schema, and checked again before a change is written and when
/// a file is read.
template <typename Row> std::optional<Range> rangeOf(int Row::*)
{
    return std::nullopt;
}

template <> inline std::optional<Range> rangeOf(int Settings::*member)
{
    if (member == &Settings::dueSoonDays)
        return Range{0, 3660};
    if (member == &Settings::yearStartMonth)
        return Range{1, 12};
    return std::nullopt;
}

template <> inline std::optional<Range> rangeOf(int Update::*member)
{
    if (member == &Update::progress)
        return Range{0, 100};
    return std::nullopt;
}

template <> inline std::optional<Range> rangeOf(int Measure::*member)
{
    if (member == &Measure::decimals)
        return Range{0, 6};
    return std::nullopt;
}

} // namespace tidemark

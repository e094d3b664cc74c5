// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/fields.h"

#include <optional>
#include <type_traits>

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

/// The most characters a text of a row may have: about 300 printed pages.
inline constexpr qsizetype longestText = 1'048'576;

/// Whether the field's value in this row lies within its limits: a whole number in its range, a
/// text that is not too long. Asked of every row that comes from a file or from JSON.
template <typename F, typename Row> bool isWithinLimits(const F &field, const Row &row)
{
    if constexpr (std::is_same_v<typename F::Value, int>) {
        const auto range = rangeOf(field.member);
        return !range || range->contains(row.*field.member);
    } else if constexpr (std::is_same_v<typename F::Value, QString>) {
        return (row.*field.member).size() <= longestText;
    } else {
        return true;
    }
}

} // namespace tidemark

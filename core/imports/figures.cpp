// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/figures.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

double numberOf(const Cell &cell)
{
    // 0.29 of 29% is not 29 / 100 to the last bit.
    return cell.kind == Cell::Kind::Percent ? std::round(cell.number * 1e14) / 1e12 : cell.number;
}

bool isSameFigure(std::optional<double> a, std::optional<double> b)
{
    return a == b || (a && b && std::abs(*a - *b) <= 1e-12 * std::max(std::abs(*a), std::abs(*b)));
}

} // namespace tidemark

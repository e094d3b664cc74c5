// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/median.h"

#include <algorithm>

namespace tidemark::bench {

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace tidemark::bench

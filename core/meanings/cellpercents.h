// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meanings/mapping.h"
#include "core/sheets/book.h"

#include <QList>

#include <optional>

namespace tidemark {

/// Which numbers a column of progress is written in.
struct ScaleFinding {
    PercentScale scale = PercentScale::Percent;
    bool isAsked = false; ///< the numbers alone cannot tell
    int numbers = 0;      ///< numbers without a format of per cent
};
/// Fractions where no number is above 1 and some is between: shown as a question; so is a column of
/// only 0 and 1, which is taken for per cent.
ScaleFinding percentScaleOf(const QList<const Cell *> &cells);

/// What a cell of progress says.
struct PercentReading {
    std::optional<int> percent; ///< 0 to 100
    QString remark;             ///< a clause on how it was read, or why it was not
    QString word;               ///< it is a word, whose meaning is to be found elsewhere
};
PercentReading percentIn(const Cell &cell, PercentScale scale);

} // namespace tidemark

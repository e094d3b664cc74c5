// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/calendar.h"

#include <QStringView>

#include <optional>

/// Periods as people write them: one place that understands a period's name in every spelling, for
/// pastes, published pages and the command line.
namespace tidemark {

/// What somebody's text says about a period.
struct PeriodReading {
    std::optional<Period> period; ///< under the program's own name
    /// With a period: which one was meant, where the text leaves a doubt ("“Q2 2005” was read as
    /// Q2 2005/06, which ends on 30 Sep 2005"). Without: why the text, written like a period, is
    /// none. Both without a full stop; empty where there is nothing to say.
    QString remark;
};

/// Reads "Sep 2021", "Sept-21", "Q3 2021/22", "Quarter 3 2021-22", "2021/22 Q3", "Q3 21/22",
/// "H1 2022/23", "2021-2022" and the like. Two years must follow each other; of a quarter or half
/// with one year only, the financial year that begins in it is meant.
PeriodReading readPeriod(QStringView text, int yearStartMonth);

/// The same name, whatever its case and blanks, or two spellings of one period.
bool isSamePeriodName(QStringView a, QStringView b, int yearStartMonth);

} // namespace tidemark

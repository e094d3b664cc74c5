// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/words/words.h"

#include <QList>
#include <QString>

#include <optional>

namespace tidemark {

/// What a cell says, on one line, without the marks that spreadsheets leave in texts.
QString lineOf(const Cell &cell);
/// The same with its line breaks.
QString textOf(const Cell &cell);
/// "", "-", "n/a", "TBC" and the like: nothing is said.
bool saysNothing(const QString &text);

/// In which order a column writes days in figures, as its cells show.
struct DateOrderFinding {
    words::DayOrder order = words::DayOrder::DayMonthYear;
    int dayFirst = 0;   ///< cells that can only be day, month
    int monthFirst = 0; ///< cells that can only be month, day
    int either = 0;     ///< cells that can be both

    bool isDoubtful() const { return dayFirst > 0 && monthFirst > 0; }
};
/// The order that the unambiguous cells are in; both, or none: the British one.
DateOrderFinding dateOrderOf(const QList<const Cell *> &cells);

/// How the dates of a column are read.
struct DateRules {
    words::DayOrder order = words::DayOrder::DayMonthYear;
    bool lastDay = true; ///< of a month or quarter its last day counts, not its first
    int yearStartMonth = 4;
    std::optional<int> year; ///< in which the financial year of "Q2" begins
    bool calendarQuarters = false;
};

/// What a cell says about a day. With neither `day` nor `remark` it says nothing.
struct DateReading {
    QDate day;
    QString remark;           ///< a clause on how it was read, or why it was not
    bool understood = true;   ///< false: there is something that is no day
    bool quarterKind = false; ///< a quarter of one year: financial or calendar is the question
};
DateReading dateIn(const Cell &cell, const DateRules &rules);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"

#include <QStringView>

namespace tidemark {

/// What a number format makes of a number.
struct NumberFormat {
    enum class Kind { Number, Percent, Date, Time };
    Kind kind = Kind::Number;
    int decimals = 0; ///< how many it shows at least; of Number alone
};

/// Of a code such as "0.0%", "[$-809]dd mmmm yyyy;@" or "[h]:mm" (ECMA-376 §18.8.31). Only its
/// section for positive numbers counts.
NumberFormat numberFormatOf(QStringView code);
/// Of a number that Excel knows without a code. Those of East Asian calendars are dates.
NumberFormat builtInFormat(int id);

/// From which day a workbook counts its days.
enum class DateBase { From1900, From1904 };

/// Puts a number into a cell as its format shows it. A date is one only where there is such a day:
/// that of 1900 has a 29 February too many (ECMA-376 §18.17.4.1), which stays a number.
void putNumber(Cell &cell, double number, const NumberFormat &format, DateBase base);
/// The same of the text in the file, whose digits are kept; false where it is no number.
bool putNumber(Cell &cell, QStringView text, const NumberFormat &format, DateBase base);
/// "2027-03-31", "2027-03-31T17:00:00" and the like; false where it is no such day.
bool putIsoDate(Cell &cell, QStringView text);
void putPercent(Cell &cell, double fraction);
void putBool(Cell &cell, bool value);
/// The cell is Empty where there is no text.
void putText(Cell &cell, const QString &text);
void putError(Cell &cell, const QString &text);

/// A number in at most 15 digits, as spreadsheets show them; large ones without an exponent up to
/// 21 letters.
QString plainNumber(double number);

} // namespace tidemark

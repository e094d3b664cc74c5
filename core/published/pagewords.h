// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

/// What a single line of a published page says. Every function takes a tidied line and answers for
/// the whole of it: nothing is found in the middle of a sentence.
namespace tidemark::page {

/// The line as a person reads it: one blank between words, whatever kinds of blanks there were, and
/// no invisible characters.
QString tidied(QStringView line);

/// The same words, whatever their case. An empty line is the same as none.
bool isSame(QStringView a, QStringView b);

/// What browsers and web pages put between the lines of the plan.
bool isFurniture(QStringView line);

/// "29%", "101 %", "-1%", "45.5%": the number, sensible or not.
std::optional<double> percentageFrom(QStringView line);

/// "In Progress", "Not started", "On hold".
std::optional<Stage> stageFrom(QStringView line);

/// "High", "Normal" or "Medium", "Low".
std::optional<Priority> priorityFrom(QStringView line);

/// "Succeeding", "Achieved", "Needs Improvement".
std::optional<Rating> ratingFrom(QStringView line);

/// "Objective 1: Developing a new Customer Charter", "Priority 2 – Homes", "Amcan Llesiant 3: Dŵr":
/// what a council calls the headings over its actions, in English and Welsh.
struct Heading {
    QString
        word; ///< "objective", "priority", "amcan": in lower case, without what stands before it
    QString number;
    QString title;
    bool isTheme = false; ///< "Theme 1: Homes"
};
std::optional<Heading> headingFrom(QStringView line);

/// "3.1.6 Digital Customer Service Improvement", "TP1.10 Boilers", "CP-03 Strips", "3.1.2a Catches"
struct Name {
    QString reference;
    QString title;
};
std::optional<Name> nameFrom(QStringView line);

/// "257", "1,234.5", "£12", "95.5%", or, without a value, "n/a" and the like.
struct Amount {
    std::optional<double> value;
    int decimals = 0;
    QString unit; ///< "£" or "%" where it stands with the number
};
std::optional<Amount> amountFrom(QStringView line);

/// Written like a value, though it cannot be kept as one number: "£1.2m", "12 days", "≤ 400".
bool isAmountLike(QStringView line);

/// Written like a date, whether or not there is such a day ("31-Feb-21"), or like a month, a
/// quarter or a year ("Sep 2022", "Q4 2022/23").
bool isDateLike(QStringView line);

/// The day a line of dates stands for. Of a period it is one of its ends, and a sentence without a
/// full stop says which one was taken.
enum class PeriodEnd { First, Last };
struct LineDay {
    QDate day;
    QString remark;
};
std::optional<LineDay> dayFrom(QStringView line, PeriodEnd end);

/// "01-Jun-20 to 31-Mar-22", both sides as written.
struct Range {
    QString start;
    QString due;
};
std::optional<Range> rangeFrom(QStringView line);

/// The foot or head of a printed page: "Delivery Plan v1.1 Page 3 of 30", "Tudalen 3 o 30".
struct PageMark {
    QString before; ///< what stands before it on the line
    int number = 0;
    int count = 0;
};
std::optional<PageMark> pageMarkFrom(QStringView line);

/// The "to" between two dates.
bool isTo(QStringView line);

} // namespace tidemark::page

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"

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

/// "Objective 1: Developing a new Customer Charter"
struct Heading {
    QString number;
    QString title;
};
std::optional<Heading> objectiveFrom(QStringView line);

/// "3.1.6 Digital Customer Service Improvement"
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

/// Written like a date, whether or not there is such a day: "31-Feb-21".
bool isDateLike(QStringView line);

/// "01-Jun-20 to 31-Mar-22", both sides as written.
struct Range {
    QString start;
    QString due;
};
std::optional<Range> rangeFrom(QStringView line);

/// The "to" between two dates.
bool isTo(QStringView line);

} // namespace tidemark::page

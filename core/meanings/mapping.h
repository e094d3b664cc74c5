// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/meanings/headings.h"
#include "core/words/words.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace tidemark {

/// What the numbers of a column of progress mean: 29, or 0.29.
enum class PercentScale { Percent, Fraction };
template <> inline constexpr std::array storedWords<PercentScale>{"percent", "fraction"};

template <>
inline constexpr std::array storedWords<words::DayOrder>{"day_month_year", "month_day_year",
                                                         "year_month_day"};

/// What has been settled about files of one shape: an empty one leaves all to the file. Columns go
/// by headingKey(), sheets by name, words and people by nameKey().
struct Mapping {
    QMap<QString, bool> sheets;     ///< whether they take part
    QMap<QString, int> headingRows; ///< by sheet, counted from 1
    QMap<QString, Role> roles;
    QMap<QString, words::DayOrder> dateOrders;
    QMap<QString, PercentScale> scales;
    /// What a word of status or rating means: "judgement: On track", "hold: on_hold",
    /// "progress: 50", "nothing" (wordmeanings.h).
    QMap<QString, QString> words;
    QMap<QString, QString> people; ///< the name that is meant
    std::optional<int> year;       ///< in which the financial year of the file's quarters begins
    std::optional<bool> calendarQuarters; ///< whether "Q2 2005" ends in June

    std::optional<bool> hiddenRows; ///< whether hidden rows are taken

    bool operator==(const Mapping &) const = default;
};

QByteArray mappingToJson(const Mapping &mapping);
/// The mapping written by mappingToJson(), or a sentence saying what is wrong with the text; `name`
/// is how it calls the file.
Result<Mapping> mappingFromJson(const QByteArray &json, const QString &name);

} // namespace tidemark

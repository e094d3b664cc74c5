// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace tidemark::publishing {

/// A whole number as it stands in a text.
struct Number {
    qint64 value = 0;
    qsizetype from = 0; ///< its first figure
    qsizetype to = 0;   ///< behind its last figure and its per cent sign
    bool percent = false;

    bool operator==(const Number &) const = default;
};

/// The whole numbers of a text: "1,240" and "62%", but no part of "3.1.6", "2026/27", "£40", "Q2"
/// or "1.5", and nothing of more than nine figures.
QList<Number> numbersIn(QStringView text);

/// The text as one whole number, which may be a percentage; none where it is anything else.
std::optional<Number> wholeNumber(QStringView text);

} // namespace tidemark::publishing

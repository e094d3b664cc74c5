// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/enums.h"

#include <QDateTime>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <optional>

namespace tidemark::test {

/// Dice that fall the same way on every machine for the same seed.
class Dice {
public:
    explicit Dice(quint32 seed) : m_generator(seed) {}

    int below(int end) { return int(m_generator.bounded(quint32(end))); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename E> E value() { return static_cast<E>(below(int(storedWords<E>.size()))); }
    template <typename T> const T &oneOf(const QList<T> &list)
    {
        return list[below(int(list.size()))];
    }

    Id id();
    QDate day();        ///< 2018 to 2025
    QDate dayOrNone();  ///< now and then no day at all
    QDateTime moment(); ///< UTC, with milliseconds
    double number();    ///< any size, both signs, with digits after the point
    std::optional<double> numberOrNone();
    QString title(); ///< never blank
    /// Any text an officer might paste: empty, right-to-left, emoji, markup, quotes, line ends,
    /// and now and then a very long one.
    QString text();

private:
    QRandomGenerator m_generator;
};

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

#include <QRandomGenerator>

#include <optional>

/// Plans and changes made up by dice with a fixed seed, for the properties that hold of any plan.
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

/// How many rows a random plan has under each other.
struct PlanSize {
    int themes = 2;
    int objectives = 2; ///< of each theme
    int actions = 3;    ///< of each objective
    int updates = 3;    ///< of each action
};

/// A plan with rows of every type.
Plan randomPlan(quint32 seed, PlanSize size = {});

/// Some change that the verbs allow on this plan; never an empty one.
ChangeSet randomChange(const Plan &plan, Dice &dice);

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reference.h"
#include "core/plan/rows.h"

#include <tuple>

/// Where a row stands: under which other row (a null Id: at the top), and before which of its
/// siblings. Every row has one place, so lists come out in the same order on every machine.
namespace tidemark {

inline Id parentOf(const Settings &)
{
    return {};
}
inline Id parentOf(const Judgement &)
{
    return {};
}
inline Id parentOf(const Theme &)
{
    return {};
}
inline Id parentOf(const Objective &row)
{
    return row.theme;
}
inline Id parentOf(const Action &row)
{
    return row.objective;
}
inline Id parentOf(const Round &)
{
    return {};
}
inline Id parentOf(const Update &row)
{
    return row.action;
}
inline Id parentOf(const DateMove &row)
{
    return row.action;
}
inline Id parentOf(const HoldChange &row)
{
    return row.action;
}
inline Id parentOf(const Milestone &row)
{
    return row.action;
}
inline Id parentOf(const Measure &row)
{
    return row.theme;
}
inline Id parentOf(const PeriodTarget &row)
{
    return row.measure;
}
inline Id parentOf(const Reading &row)
{
    return row.measure;
}
inline Id parentOf(const Snapshot &row)
{
    return row.round;
}
inline Id parentOf(const Layout &)
{
    return {};
}
inline Id parentOf(const Statement &row)
{
    return row.round;
}
inline Id parentOf(const SignOff &row)
{
    return row.round;
}

/// Rows an officer arranges by hand; among equal positions the reference decides.
template <typename Row>
concept Arranged = requires(Row row)
{
    row.position;
};
template <typename Row>
concept Referenced = requires(Row row)
{
    row.reference;
};

template <typename Row>
concept Titled = requires(Row row)
{
    row.title;
};

/// Ids are made up, so they decide only between rows that say the same: what one copy of a plan
/// shows first, every copy shows first.
template <typename Row> bool comesBefore(const Row &a, const Row &b)
{
    if constexpr (Arranged<Row>) {
        if (a.position != b.position)
            return a.position < b.position;
        if constexpr (Referenced<Row>) {
            if (const int order = compareReferences(a.reference, b.reference))
                return order < 0;
        }
    }
    if constexpr (Titled<Row>) {
        if (a.title != b.title)
            return a.title < b.title;
    }
    return a.id < b.id;
}

inline bool comesBefore(const Round &a, const Round &b)
{
    return std::tie(a.asAt, a.from, a.name, a.id) < std::tie(b.asAt, b.from, b.name, b.id);
}

/// Of two updates as at one day the one recorded later counts, so it comes last.
inline bool comesBefore(const Update &a, const Update &b)
{
    return std::tie(a.asAt, a.recordedAt, a.id) < std::tie(b.asAt, b.recordedAt, b.id);
}

inline bool comesBefore(const DateMove &a, const DateMove &b)
{
    return std::tie(a.movedOn, a.recordedAt, a.id) < std::tie(b.movedOn, b.recordedAt, b.id);
}

inline bool comesBefore(const HoldChange &a, const HoldChange &b)
{
    return std::tie(a.changedOn, a.recordedAt, a.id) < std::tie(b.changedOn, b.recordedAt, b.id);
}

inline bool comesBefore(const PeriodTarget &a, const PeriodTarget &b)
{
    return std::tie(a.periodEnd, a.target, a.targetHigh, a.id)
           < std::tie(b.periodEnd, b.target, b.targetHigh, b.id);
}

inline bool comesBefore(const Reading &a, const Reading &b)
{
    return std::tie(a.asAt, a.recordedAt, a.id) < std::tie(b.asAt, b.recordedAt, b.id);
}

inline bool comesBefore(const Snapshot &a, const Snapshot &b)
{
    if (const int order = compareReferences(a.version, b.version))
        return order < 0;
    return std::tie(a.issuedAt, a.id) < std::tie(b.issuedAt, b.id);
}

inline bool comesBefore(const Statement &a, const Statement &b)
{
    return std::tie(a.kind, a.theme, a.id) < std::tie(b.kind, b.theme, b.id);
}

inline bool comesBefore(const SignOff &a, const SignOff &b)
{
    return std::tie(a.step, a.id) < std::tie(b.step, b.id);
}

inline bool comesBefore(const Layout &a, const Layout &b)
{
    return std::tie(a.position, a.name, a.id) < std::tie(b.position, b.name, b.id);
}

} // namespace tidemark

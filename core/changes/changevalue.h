// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/rules/target.h"

#include <QLatin1String>

#include <tuple>
#include <variant>

namespace tidemark {

/// A row that a field leads to, and what it was called at that moment.
struct NamedRow {
    Id row;
    QString name;

    bool operator==(const NamedRow &) const = default;
};

/// An update as far as a change tells it.
struct Reported {
    int progress = 0; ///< per cent
    QDate asAt;

    bool operator==(const Reported &) const = default;
};

/// A reading's value, with as many decimals as its measure shows.
struct Measured {
    std::optional<double> value;
    int decimals = 0;
    QDate asAt;
    ReadingState state = ReadingState::Final;
    QString unit = {}; ///< of its measure

    bool operator==(const Measured &) const = default;
};

/// A target, with as many decimals as its measure shows.
struct TargetValue {
    TargetInForce target;
    int decimals = 0;
    QString unit = {}; ///< of its measure

    bool operator==(const TargetValue &) const = default;
};

/// A rating in the plan's word at that moment, or in the word it was stated in.
struct Rated {
    std::optional<Rating> rating; ///< none: stated in a word that is none of the plan's own
    QString word;
    bool stated = false;

    bool operator==(const Rated &) const = default;
};

/// How often a date has moved, and the latest move.
struct Moves {
    int count = 0;
    DateMove last;
    bool waits = false; ///< the body that must approve it has not

    /// By what is told of them.
    bool operator==(const Moves &other) const
    {
        const auto told = [](const Moves &moves) {
            const DateMove &move = moves.last;
            return std::tie(moves.count, move.movedOn, move.from, move.to, move.approvedBy,
                            move.approvedOn, move.reason);
        };
        return told(*this) == told(other);
    }
};

/// A date that differs between two moments, with everything said about its moves in between.
struct Redating {
    DateKind which = DateKind::Due;
    QDate original;
    QDate previous;
    QDate current;
    QString reason; ///< of the latest move; empty where none was recorded
    QString approvedBy;
    QString agreement; ///< "approved by Cabinet on 14 October 2026"; empty: nobody is named
    int moves = 0;     ///< how often this date has moved in all, up to the later moment

    bool operator==(const Redating &) const = default;
};

/// What a change leads from or to; std::monostate where nothing stood there. A text is never empty,
/// a day never invalid.
using ChangeValue = std::variant<std::monostate, bool, int, double, QString, QDate, QDateTime,
                                 Stage, Priority, Hold, ProgressSource, Standing, Shape, Direction,
                                 Frequency, Accumulation, ToleranceKind, ReadingState, NamedRow,
                                 Reported, Measured, TargetValue, Rated, Moves>;

inline bool isNothing(const ChangeValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

} // namespace tidemark

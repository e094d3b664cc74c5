// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/select/rowwords.h"
#include "core/words/words.h"

namespace tidemark {

using FactKind = words::FactWords::Kind;

/// Which themes, objectives, actions and measures of a plan: those for which all of this holds.
/// What is not set holds for every row; what is asked of actions alone (stage, facts, judgement)
/// or of measures alone (rating) leaves out all others.
struct Selection {
    QStringList words;   ///< each somewhere in rowWords(), whatever its case and place
    Id theme;            ///< it is the theme, or stands under it
    QString leadOfficer; ///< of an action or measure, in full, in any case
    QString leadMember;  ///< of the theme it is or stands under, likewise
    std::optional<Stage> stage;
    QList<FactKind> facts; ///< at least one of them
    Id judgement;          ///< in force, so of live actions
    std::optional<Rating> rating;

    /// Nothing is set.
    bool isEmpty() const { return *this == Selection(); }

    /// Whether the row is one of them in the plan as at the day. `known` spares a row that was
    /// asked about before from being read again.
    bool matches(const Plan &plan, QDate asAt, Id row, RowWords *known = nullptr) const;

    bool operator==(const Selection &) const = default;
};

/// What is typed to search for something: its words.
Selection searchFor(const QString &text);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"
#include "core/words/words.h"
#include "ui/tree/treeskeleton.h"

#include <QMetaType>

namespace tidemark {

/// What a row of the tree says of itself as at a day, ready to be drawn: for an action its own
/// facts, for a theme or objective the roll-up of its actions.
struct RowFacts {
    Gauge gauge;
    QList<words::FactWords> facts; ///< the gravest first
    QString howWorkedOut;          ///< of a roll-up, in words
    int startMoves = 0;            ///< how often an action's date has moved by the day
    int dueMoves = 0;
    QString startWaits = {}; ///< "Waits for approval by Cabinet", where the date does
    QString dueWaits = {};
    QStringList cells = {}; ///< by column of the tree; none of a row that is gone
    QString counts = {};    ///< of a roll-up: how its actions stand, and below how it is worked out
};

RowFacts rowFactsOf(const Plan &plan, RowKind kind, Id id, QDate asAt);

} // namespace tidemark

Q_DECLARE_METATYPE(tidemark::RowFacts)

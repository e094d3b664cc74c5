// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/words.h"

namespace tidemark::words {

/// A fact as it stands on a line of its own under its action's name, without saying the name or the
/// action's progress again: "Due in 41 days (30 November 2026)".
QString factLine(const FactWords &fact, const Action &action, const ActionFacts &facts);

/// How an action's start or due date has moved, in one or two sentences that do not say the date in
/// force again: "Due date moved twice (first 31 March 2021). Last moved on …, from …: the reason".
/// `moves` are those made by the day, not empty; the last `waiting` of them wait for approval. Of
/// several that wait each is told: "Due date moved twice (first …): on …, from … to …: the reason;
/// and on …, from …: the reason".
QString movesInBrief(DateKind which, const QList<const DateMove *> &moves, const Action &action,
                     qsizetype waiting);

/// How a move came about: "on 24 June 2021, from 30 June 2021 to 31 December 2021, agreed so far by
/// Corporate Director: the reason". The date to which it moved is left out where it is `inForce`.
QString moveInFull(const DateMove &move, bool waits);

} // namespace tidemark::words

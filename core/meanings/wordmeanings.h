// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/sheets/book.h"

#include <QString>

#include <optional>

namespace tidemark {

/// What a word of status, rating or progress comes to in a plan; all empty: nothing.
struct WordMeaning {
    Id judgement;
    std::optional<Hold> hold;
    std::optional<int> progress;
};

/// The word of a cell: its text; of a symbol font or of none its colour, as "(red)"; of an arrow or
/// a tick in such a font its name, as "(tick)". Empty: it says nothing.
QString wordIn(const Cell &cell);

/// What a word means by default, as mappings keep it: "judgement: On track", "hold: on_hold",
/// "progress: 50", several separated by "; ", or "nothing"; empty for a word nobody knows. A word
/// of the plan's own key is that word.
QString usualMeaning(const QString &word, const Plan &plan);

/// A mapping's text as a meaning in this plan; none where it is no such text, or names a judgement
/// that the plan does not have.
std::optional<WordMeaning> meaningFrom(const QString &stored, const Plan &plan);

/// The priority of a word ("Urgent", "Medium", "2"), or none.
std::optional<Priority> priorityIn(const QString &word);

} // namespace tidemark

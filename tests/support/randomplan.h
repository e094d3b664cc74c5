// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "tests/support/dice.h"

/// Plans and changes made up by dice with a fixed seed, for the properties that hold of any plan.
namespace tidemark::test {

/// How many rows a random plan has under each other.
struct PlanSize {
    int themes = 2;
    int objectives = 2; ///< of each theme
    int actions = 3;    ///< of each objective
    int updates = 3;    ///< of each action
};

/// A plan with rows of every type.
Plan randomPlan(quint32 seed, PlanSize size = {});

/// The keys of a few blocks, as a layout holds them, now and then one that nobody knows.
QString randomBlocks(Dice &dice);

/// Some change that the verbs allow on this plan; never an empty one.
ChangeSet randomChange(const Plan &plan, Dice &dice);

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

#include <QString>

namespace tidemark {

/// The dialog before a row is deleted.
struct DeletionQuestion {
    QString title; ///< "Delete objective 3.1?"
    QString text;  ///< its whole name, and what goes with it
};

/// What a removal takes with it is counted from the very change that would be made.
DeletionQuestion deletionQuestion(const Plan &plan, Id row, const ChangeSet &removal);

} // namespace tidemark

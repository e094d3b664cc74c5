// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/file/header.h"

#include <QString>

namespace tidemark {

/// What lies beside a plan under the names that SQLite gives to its journals.
enum class Beside {
    Nothing,         ///< or the remains of a journal that is not in force
    UnfinishedChange ///< a journal of ours: the next to open the plan for writing takes it back
};

/// Looks at them before SQLite does, which takes whatever it finds for its own. What is no plain
/// file, or what Tidemark never writes, is refused with a sentence that names it.
Result<Beside> lookBeside(const QString &plan, const FileHeader &header);

/// The same for a plan that is still to be made: nothing may lie there that would become part of
/// it.
Result<void> refuseJournalsOf(const QString &newPlan);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <span>

namespace tidemark::report {

/// A layout that every plan has without saying so.
struct ReadyLayout {
    QLatin1String key;       ///< "cabinet", on the command line
    QStringView name;        ///< "Cabinet report"
    QStringView purpose;     ///< what it is for, a sentence
    QStringView blocks;      ///< as in Layout::blocks
    bool ofSomebody = false; ///< of the rows alone that a person answers for, who must be named
};

/// In the order in which they are offered. The first is used where no layout is chosen.
std::span<const ReadyLayout> readyLayouts();

/// The same as a layout of a plan, without an id.
Layout layoutOf(const ReadyLayout &ready);

/// The ready layout of that key, which there is.
const ReadyLayout &readyLayout(QLatin1String key);
/// Whether the layout bears the name of that one.
bool isNamedLike(const Layout &layout, QLatin1String key);

/// Whether a report by the layout is of one person, so that it must be said whose rows it is of.
bool isOfSomebody(const Layout &layout);

/// The layout that somebody names, whatever its case: one that the plan keeps before a ready one,
/// which has a key too. Otherwise a sentence with those there are.
Result<Layout> layoutCalled(const Plan &plan, const QString &name);

} // namespace tidemark::report

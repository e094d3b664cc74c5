// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importwork.h"

#include "core/plan/visit.h"

namespace tidemark {

Id ImportWork::idFor(Id inFile) const
{
    return inFile.isNull() || !tableOf(m_plan, inFile).isEmpty() ? Id::create() : inFile;
}

QString ImportWork::take(const Result<ChangeSet> &change)
{
    if (!change)
        return change.error().message;
    if (change->isEmpty())
        return {};
    if (auto done = apply(*change, m_plan); !done)
        return done.error().message;
    m_changes.append(*change);
    return {};
}

} // namespace tidemark

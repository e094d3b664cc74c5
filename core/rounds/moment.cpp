// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"

#include "core/versions/chain.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error damaged(const QString &name)
{
    return {
        Error::Kind::Corrupt,
        u"The frozen copy of %1 is not the one that was issued: its checksum differs. The rest "
        "of the plan is not affected. Take this round from a backup copy of the file."_s.arg(name)};
}

} // namespace

Moment momentOf(const Plan &plan, QDate day)
{
    return {words::date(day), planAsAt(plan, day), day, false};
}

Result<Moment> momentOf(const Plan &plan, const Snapshot &snapshot)
{
    const auto *round = plan.find<Round>(snapshot.round);
    auto frozen = round ? frozenPlan(plan, snapshot) : Result<Plan>(Error{});
    if (!frozen)
        return damaged(nameOfVersion(plan, snapshot));
    // The round as it was issued; only its place in the living plan may have changed since.
    const Round issued = frozen->find<Round>(round->id) ? *frozen->find<Round>(round->id) : *round;
    return Moment{nameOfVersion(issued.name, snapshot.version), std::move(frozen).value(),
                  asAtOf(issued, snapshot.issuedAt), true};
}

const Snapshot *latestSnapshot(const Plan &plan, Id round)
{
    const auto versions = plan.snapshots().rowsUnder(round);
    return versions.isEmpty() ? nullptr : versions.last();
}

} // namespace tidemark

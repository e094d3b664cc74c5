// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/versions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QList<Snapshot> versionsTakenBack(const ChangeSet &change)
{
    QList<Snapshot> gone;
    for (const auto &edit : editsOf<Snapshot>(change)) {
        if (!edit.after)
            gone.append(*edit.before);
    }
    return gone;
}

QString nameOf(const Plan &plan, const Snapshot &version)
{
    const auto *round = plan.find<Round>(version.round);
    return u"Version %1 of %2"_s.arg(version.version, round ? round->name : u"a round"_s);
}

} // namespace

QString objectionToTakingBack(const Plan &plan, const ChangeSet &change)
{
    const auto gone = versionsTakenBack(change);
    for (const Snapshot &version : gone) {
        const auto issued = plan.snapshots().childrenOf(version.round);
        const Id latest = issued.isEmpty() ? Id() : issued.last();
        const bool latestGoes = std::any_of(
            gone.begin(), gone.end(), [&](const Snapshot &other) { return other.id == latest; });
        if (!latestGoes && latest != version.id)
            return u"%1 has been corrected since by version %2, and stays. Issue another "
                   "correction instead."_s.arg(nameOf(plan, version),
                                               plan.find<Snapshot>(latest)->version);
    }
    return {};
}

QString questionBeforeTakingBack(const Plan &plan, const ChangeSet &change)
{
    QStringList issued;
    for (const Snapshot &version : versionsTakenBack(change))
        issued.append(u"%1, issued by %2, would no longer be in the plan."_s.arg(
            nameOf(plan, version), version.issuedBy));
    if (issued.isEmpty())
        return {};
    return issued.join(u' ')
           + u" If anybody has its report already, keep it and issue a correction instead."_s;
}

} // namespace tidemark

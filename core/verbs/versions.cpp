// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/versions.h"

#include "core/words/names.h"

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

} // namespace

QString objectionToTakingBack(const Plan &plan, const ChangeSet &change)
{
    const auto gone = versionsTakenBack(change);
    for (const Snapshot &version : gone) {
        for (const Snapshot *later : plan.snapshots().rows()) {
            const bool goesToo = std::any_of(gone.begin(), gone.end(), [&](const Snapshot &other) {
                return other.id == later->id;
            });
            if (later->previous == version.id && !goesToo)
                return u"%1 was issued before %2 and stays: only the version issued last can be "
                       "undone. Issue a correction instead."_s.arg(fullNameOf(plan, version),
                                                                   fullNameOf(plan, *later));
        }
    }
    return {};
}

QString questionBeforeTakingBack(const Plan &plan, const ChangeSet &change)
{
    QStringList issued;
    for (const Snapshot &version : versionsTakenBack(change))
        issued.append(u"%1, issued by %2, would no longer be in the plan."_s.arg(
            fullNameOf(plan, version), version.issuedBy));
    if (issued.isEmpty())
        return {};
    return issued.join(u' ')
           + u" If anybody has its report already, keep it and issue a correction instead."_s;
}

} // namespace tidemark

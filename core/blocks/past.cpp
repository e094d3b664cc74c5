// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/past.h"

#include "core/blocks/blocks.h"
#include "core/rounds/overview.h"
#include "core/words/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

bool needsAny(const Layout &layout, std::initializer_list<QLatin1String> keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](QLatin1String key) { return hasBlock(layout, key); });
}

// A version of the report's own day is the report itself, or what it corrects.
// What was issued after the version that is reported was not known then.
bool isKnownTo(const Options &options, const Snapshot &version)
{
    return options.edition.isEmpty() || version.issuedAt <= options.generatedAt;
}

const Snapshot *lastBefore(const Plan &kept, const Options &options)
{
    const Snapshot *last = nullptr;
    for (const Round *round : kept.rounds().rowsUnder({})) {
        if (round->asAt >= options.asAt)
            continue;
        for (const Snapshot *version : kept.snapshots().rowsUnder(round->id)) {
            if (isKnownTo(options, *version))
                last = version;
        }
    }
    return last;
}

QList<Issued> issuedUntil(const Plan &kept, const Options &options)
{
    QList<Issued> issued;
    for (const Round *round : kept.rounds().rowsUnder({})) {
        const auto then = stagesWhenClosed(kept, *round);
        for (const Snapshot *version : kept.snapshots().rowsUnder(round->id)) {
            const QDate day = asAtOf(*round, version->issuedAt);
            if (isKnownTo(options, *version) && day <= options.asAt)
                issued.append({round->name, nameOfVersion(kept, *version), day, version->issuedAt,
                               version->issuedBy, version->note, then ? then->counts : RollUp()});
        }
    }
    return issued;
}

} // namespace

Options lookingBack(Options options, const Plan &kept)
{
    if (options.issued.isEmpty() && needsAny(options.layout, {"course"_L1, "versions"_L1}))
        options.issued = issuedUntil(kept, options);
    if (!options.since && !options.before
        && needsAny(options.layout, {"cover"_L1, "dates"_L1, "changed"_L1})) {
        const Snapshot *last = lastBefore(kept, options);
        const auto moment = last ? momentOf(kept, *last) : Result<Moment>(Error{});
        if (moment)
            options.before = *moment;
    }
    return options;
}

} // namespace tidemark::report

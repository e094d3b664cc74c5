// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/past.h"

#include "core/blocks/blocks.h"
#include "core/rounds/overview.h"
#include "core/words/names.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

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

// When the report before this one was issued, which says how things stood then; null: there is
// none.
QDateTime lastReportOf(const Plan &kept, const Options &options)
{
    QDateTime last;
    for (const Round *round : kept.rounds().rowsUnder({})) {
        const auto versions = kept.snapshots().rowsUnder(round->id);
        const bool isEarlier = round->asAt < options.asAt && !versions.isEmpty();
        if (isEarlier && isKnownTo(options, *versions.first()))
            last = versions.first()->issuedAt;
    }
    return last;
}

QList<Correction> correctionsUntil(const Plan &kept, const Options &options)
{
    QList<Correction> corrections;
    const QDateTime last = lastReportOf(kept, options);
    for (const Round *round : kept.rounds().rowsUnder({})) {
        const Snapshot *before = nullptr;
        for (const Snapshot *version : kept.snapshots().rowsUnder(round->id)) {
            if (!isKnownTo(options, *version) || asAtOf(*round, version->issuedAt) > options.asAt)
                continue;
            const Snapshot *printed = std::exchange(before, version);
            if (!printed || (last.isValid() && version->issuedAt < last))
                continue;
            const auto was = momentOf(kept, *printed);
            const auto is = momentOf(kept, *version);
            if (was && is)
                corrections.append({is->name, version->issuedAt, version->note, *was, *is});
        }
    }
    return corrections;
}

QList<Issued> issuedUntil(const Plan &kept, const Options &options)
{
    QList<Issued> issued;
    for (const Round *round : kept.rounds().rowsUnder({})) {
        for (const Snapshot *version : kept.snapshots().rowsUnder(round->id)) {
            const QDate day = asAtOf(*round, version->issuedAt);
            if (isKnownTo(options, *version) && day <= options.asAt)
                issued.append({round->name, nameOfVersion(kept, *version), day, version->issuedAt,
                               version->issuedBy, version->note,
                               stagesIn(*version).value_or(RollUp())});
        }
    }
    return issued;
}

} // namespace

Options lookingBack(Options options, const Plan &kept)
{
    if (options.issued.isEmpty() && tellsOf(options.layout, Block::Past::Issued))
        options.issued = issuedUntil(kept, options);
    if (options.corrections.isEmpty() && tellsOf(options.layout, Block::Past::Corrections))
        options.corrections = correctionsUntil(kept, options);
    if (!options.since && !options.before && tellsOf(options.layout, Block::Past::LastRound)) {
        const Snapshot *last = lastBefore(kept, options);
        const auto moment = last ? momentOf(kept, *last) : Result<Moment>(Error{});
        if (moment)
            options.before = *moment;
    }
    return options;
}

} // namespace tidemark::report

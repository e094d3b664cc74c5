// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/choice.h"

#include "core/rules/facts.h"
#include "core/words/names.h"
#include "core/words/periods.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

bool isSame(const QString &typed, const QString &name)
{
    return typed.simplified().compare(name.simplified(), Qt::CaseInsensitive) == 0;
}

// "Q2 2021-22, version 1.0" has the name of its round in any spelling.
bool namesVersion(const Plan &plan, const QString &typed, const Snapshot &version)
{
    const auto *round = plan.find<Round>(version.round);
    if (isSame(typed, nameOfVersion(plan, version)))
        return true;
    const QString suffix = u", version %1"_s.arg(version.version);
    const QString text = typed.simplified();
    return round && text.endsWith(suffix, Qt::CaseInsensitive)
           && isCalled(plan, *round, text.chopped(suffix.size()));
}

QString closedRounds(const Plan &plan)
{
    QStringList names;
    for (const Snapshot *version : issuedVersions(plan)) {
        const auto *round = plan.find<Round>(version->round);
        if (round && !names.contains(round->name.simplified()))
            names.append(round->name.simplified());
    }
    return names.isEmpty() ? u"No round has been closed yet."_s
                           : u"The closed rounds are: %1."_s.arg(names.join(u", "_s));
}

// The first is the latest: of a round named without a version that is meant.
const Snapshot *versionCalled(const Plan &plan, const QString &text)
{
    const auto versions = issuedVersions(plan);
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const Snapshot *version) {
        const auto *round = plan.find<Round>(version->round);
        return namesVersion(plan, text, *version) || (round && isCalled(plan, *round, text));
    });
    return found == versions.end() ? nullptr : *found;
}

} // namespace

bool isCalled(const Plan &plan, const Round &round, QStringView name)
{
    return isSamePeriodName(name, round.name, plan.settings().yearStartMonth);
}

const Round *roundCalled(const Plan &plan, QStringView name)
{
    const auto all = plan.rounds().rowsUnder({});
    const auto exact = std::find_if(all.begin(), all.end(), [&](const Round *round) {
        return isSame(name.toString(), round->name);
    });
    if (exact != all.end())
        return *exact;
    const auto spelt = std::find_if(
        all.begin(), all.end(), [&](const Round *round) { return isCalled(plan, *round, name); });
    return spelt == all.end() ? nullptr : *spelt;
}

Result<Moment> momentOf(const Plan &plan, const MomentChoice &choice, QDate today)
{
    if (choice.isNow())
        return Moment{u"now"_s, plan, today, false};
    if (choice.snapshot.isNull())
        return momentOf(plan, choice.day);
    const auto *snapshot = plan.find<Snapshot>(choice.snapshot);
    if (snapshot)
        return momentOf(plan, *snapshot);
    return Error{Error::Kind::Invalid,
                 u"This version is not in the plan any more. Choose another."_s};
}

Result<Comparison> comparisonOf(const Plan &plan, const MomentChoice &from, const MomentChoice &to,
                                QDate today)
{
    auto earlier = momentOf(plan, from, today);
    if (!earlier)
        return earlier.error();
    auto later = momentOf(plan, to, today);
    if (!later)
        return later.error();
    Comparison both{std::move(earlier).value(), std::move(later).value()};
    if (to.isNow() && both.from.frozen && both.to.asAt < both.from.asAt) {
        both.to.asAt = both.from.asAt;
        both.to.name = u"now, as at %1"_s.arg(words::date(both.to.asAt));
    }
    return both;
}

QList<const Snapshot *> issuedVersions(const Plan &plan)
{
    QList<const Snapshot *> all;
    const auto rounds = plan.rounds().rowsUnder({});
    for (auto round = rounds.crbegin(); round != rounds.crend(); ++round) {
        auto versions = plan.snapshots().rowsUnder((*round)->id);
        std::reverse(versions.begin(), versions.end());
        all += versions;
    }
    return all;
}

Result<MomentChoice> momentCalled(const Plan &plan, const QString &text)
{
    if (isSame(text, u"now"_s))
        return MomentChoice{};
    if (const Snapshot *version = versionCalled(plan, text))
        return MomentChoice{version->id, {}};
    if (const auto day = words::dateFrom(text))
        return MomentChoice{{}, *day};
    const auto rounds = plan.rounds().rowsUnder({});
    const bool open = std::any_of(rounds.begin(), rounds.end(),
                                  [&](const Round *round) { return isCalled(plan, *round, text); });
    const QString why = open ? u"The round “%1” has not been closed."_s
                             : u"“%1” is neither a closed round nor a day."_s;
    return Error{Error::Kind::Invalid, why.arg(text.simplified()) + u' ' + closedRounds(plan)};
}

MomentChoice usualFrom(const Plan &plan, QDate asAt)
{
    const auto versions = issuedVersions(plan);
    if (!versions.isEmpty())
        return {versions.first()->id, {}};
    const int first = plan.settings().yearStartMonth;
    return {{}, QDate(financialYear(asAt, first), first, 1)};
}

MomentChoice usualTo(const Plan &plan, QDate asAt)
{
    return issuedVersions(plan).isEmpty() ? MomentChoice{{}, asAt} : MomentChoice{};
}

} // namespace tidemark

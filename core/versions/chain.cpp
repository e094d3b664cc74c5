// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/chain.h"

#include "core/plan/json.h"
#include "core/rules/asat.h"
#include "core/versions/packing.h"
#include "core/words/names.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int wholeEvery = 8;
constexpr int contentForm = 1;

// The names in a version's content.
constexpr auto formKey = "form"_L1;
constexpr auto wholeKey = "whole"_L1;
constexpr auto beforeKey = "before"_L1;
constexpr auto rollUpKey = "roll_up"_L1;
constexpr auto rowsKey = "rows"_L1;

// What a version's content says beside its rows. The checksum before stands in it, so that the
// version can be told from a forged one although the one before it is missing.
struct Content {
    bool whole = false;
    QString before; // the checksum of the version before; empty: the first
    QJsonObject rollUp;
    QByteArray rows;
};

QByteArray toBytes(const Content &content)
{
    return QCborMap{{formKey, contentForm},
                    {wholeKey, content.whole},
                    {beforeKey, content.before},
                    {rollUpKey, QCborMap::fromJsonObject(content.rollUp)},
                    {rowsKey, content.rows}}
        .toCborValue()
        .toCbor();
}

std::optional<Content> contentOf(const Snapshot &version)
{
    const QCborMap map = cborMapIn(version.content);
    if (map.value(formKey).toInteger() != contentForm || !map.value(wholeKey).isBool())
        return std::nullopt;
    return Content{map.value(wholeKey).toBool(), map.value(beforeKey).toString(),
                   map.value(rollUpKey).toMap().toJsonObject(), map.value(rowsKey).toByteArray()};
}

const Snapshot *before(const Plan &plan, const Snapshot &version)
{
    return plan.find<Snapshot>(version.previous);
}

bool isChained(const Plan &plan, const Snapshot &version, const std::optional<Content> &content)
{
    const Snapshot *one = before(plan, version);
    if (!content || (!one && !version.previous.isNull()))
        return false;
    return content->before == (one ? one->checksum : QString());
}

// The versions from the last whole one up to this, in the order of their issue. Empty where one is
// missing; a chain longer than any that is written, or one that bites its tail, is no chain.
template <typename Contents>
QList<const Snapshot *> stackOf(const Plan &plan, const Snapshot &version, Contents &&contentOf)
{
    QList<const Snapshot *> stack;
    const Snapshot *one = &version;
    while (one && stack.size() < wholeEvery) {
        stack.prepend(one);
        const auto &content = contentOf(*one);
        if (!content)
            return {};
        if (content->whole)
            return stack;
        one = before(plan, *one);
    }
    return {};
}

QList<const Snapshot *> stackOf(const Plan &plan, const Snapshot &version)
{
    return stackOf(plan, version, contentOf);
}

// Each part with its length, so that no two versions give the same bytes.
QString checksumOf(const Snapshot &version)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    for (const QString &text : {version.id.toString(), version.round.toString(), version.version,
                                toJson(version.issuedAt).toString(), version.issuedBy, version.note,
                                version.previous.toString()})
        add(text.toUtf8());
    add(version.content);
    return QString::fromLatin1(hash.result().toHex());
}

bool isSealed(const Snapshot &version)
{
    return checksumOf(version) == version.checksum;
}

bool areSealed(const Plan &plan, const QList<const Snapshot *> &stack)
{
    return !stack.isEmpty() && std::all_of(stack.begin(), stack.end(), [&](const Snapshot *one) {
        return isSealed(*one) && (one == stack.first() || isChained(plan, *one));
    });
}

Result<FrozenRows> rowsOf(const QList<const Snapshot *> &stack)
{
    FrozenRows rows;
    for (const Snapshot *one : stack) {
        const auto content = contentOf(*one);
        if (!content || content->whole)
            rows.clear();
        const auto more = unpacked(content ? content->rows : QByteArray(), rows);
        if (!more)
            return more;
        overlay(rows, *more);
    }
    return rows;
}

QList<const Snapshot *> endsOf(const Plan &plan)
{
    QSet<Id> followed;
    const auto all = plan.snapshots().rows();
    for (const Snapshot *version : all)
        followed.insert(version->previous);
    QList<const Snapshot *> ends;
    for (const Snapshot *version : all) {
        if (!followed.contains(version->id))
            ends.append(version);
    }
    return ends;
}

} // namespace

const Snapshot *lastIssued(const Plan &plan)
{
    const auto ends = endsOf(plan);
    const auto last =
        std::max_element(ends.begin(), ends.end(), [](const Snapshot *a, const Snapshot *b) {
            return std::tie(a->issuedAt, a->id) < std::tie(b->issuedAt, b->id);
        });
    return last == ends.end() ? nullptr : *last;
}

bool isFollowed(const Plan &plan, Id version)
{
    const auto all = plan.snapshots().rows();
    return std::any_of(all.begin(), all.end(),
                       [&](const Snapshot *other) { return other->previous == version; });
}

QDate asAtOf(const Round &round, const QDateTime &issuedAt)
{
    const QDate issued = issuedAt.toUTC().date();
    return issued.isValid() ? std::min(round.asAt, issued) : round.asAt;
}

Plan heldByVersion(Plan plan)
{
    plan.table<Snapshot>().assign({});
    plan.table<Layout>().assign({});
    return plan;
}

Snapshot sealed(const Snapshot &version, const Round &round, const Plan &plan)
{
    return sealed(version, round, plan, planAsAt(plan, asAtOf(round, version.issuedAt)));
}

Snapshot sealed(Snapshot version, const Round &round, const Plan &plan, Plan corrected)
{
    corrected = heldByVersion(std::move(corrected));
    Round closed = round;
    closed.state = RoundState::Closed;
    corrected.table<Round>().put(closed);
    const Computed computed = computedOf(corrected, asAtOf(round, version.issuedAt));
    const FrozenRows rows = frozenRows(corrected, computed);
    const Snapshot *last = lastIssued(plan);
    const auto stack = last ? stackOf(plan, *last) : QList<const Snapshot *>();
    // On top of a version that is damaged nothing can be stored.
    const auto below = stack.size() < wholeEvery && areSealed(plan, stack)
                           ? rowsOf(stack)
                           : Result<FrozenRows>(Error{});
    version.previous = last ? last->id : Id();
    version.content = toBytes({!below.ok(), last ? last->checksum : QString(),
                               toJson(computed.rollUps.value(settingsId())),
                               below ? packed(difference(*below, rows), *below) : packed(rows)});
    version.checksum = checksumOf(version);
    return version;
}

bool isChained(const Plan &plan, const Snapshot &version)
{
    return isChained(plan, version, contentOf(version));
}

bool isIntact(const Plan &plan, const Snapshot &version)
{
    return areSealed(plan, stackOf(plan, version));
}

QSet<Id> intactAmong(const Plan &plan, const QList<const Snapshot *> &versions)
{
    // One is below up to seven others.
    QHash<Id, std::optional<Content>> contents;
    QHash<Id, bool> good;
    const auto content = [&](const Snapshot &one) -> const std::optional<Content> & {
        const auto found = contents.find(one.id);
        return *(found != contents.end() ? found : contents.insert(one.id, contentOf(one)));
    };
    const auto isGood = [&](const Snapshot &one) {
        const auto found = good.constFind(one.id);
        return found != good.cend() ? *found : *good.insert(one.id, isSealed(one));
    };
    QSet<Id> intact;
    for (const Snapshot *version : versions) {
        const auto stack = stackOf(plan, *version, content);
        const bool isIntact = std::all_of(stack.begin(), stack.end(), [&](const Snapshot *one) {
            return isGood(*one) && (one == stack.first() || isChained(plan, *one, content(*one)));
        });
        if (isIntact && !stack.isEmpty())
            intact.insert(version->id);
    }
    return intact;
}

Result<Plan> frozenPlan(const Plan &plan, const Snapshot &version)
{
    const auto stack = stackOf(plan, version);
    if (!areSealed(plan, stack))
        return Error{Error::Kind::Corrupt, u"The version is not what was issued."_s};
    const auto rows = rowsOf(stack);
    if (!rows)
        return rows.error();
    return planOf(*rows);
}

std::optional<RollUp> frozenRollUp(const Snapshot &version)
{
    const auto content = isSealed(version) ? contentOf(version) : std::nullopt;
    return content ? rollUpFromJson(content->rollUp) : std::nullopt;
}

QList<Problem> problemsOfVersions(const Plan &plan)
{
    QList<Problem> problems;
    const auto intact = intactAmong(plan, plan.snapshots().rows());
    for (const Round *round : plan.rounds().rowsUnder({})) {
        for (const Snapshot *version : plan.snapshots().rowsUnder(round->id)) {
            if (!intact.contains(version->id))
                problems.append(
                    {Problem::Kind::VersionDamaged, Problem::Weight::Wrong, version->id, {}});
            else if (!isChained(plan, *version))
                problems.append(
                    {Problem::Kind::VersionUnchained, Problem::Weight::Wrong, version->id, {}});
        }
    }
    auto ends = endsOf(plan);
    std::sort(ends.begin(), ends.end(), [](const Snapshot *a, const Snapshot *b) {
        return std::tie(a->issuedAt, a->id) < std::tie(b->issuedAt, b->id);
    });
    for (const Snapshot *end : ends) {
        if (end != ends.last())
            problems.append({Problem::Kind::VersionsForked, Problem::Weight::Note, end->id,
                             fullNameOf(plan, *ends.last())});
    }
    return problems;
}

} // namespace tidemark

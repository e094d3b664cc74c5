// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/chain.h"

#include "core/plan/json.h"
#include "core/versions/frozenrows.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
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
constexpr auto rollUpKey = "roll_up"_L1;
constexpr auto rowsKey = "rows"_L1;

struct Content {
    bool whole = false;
    QJsonObject rollUp;
    QByteArray rows;
};

QByteArray toBytes(const Content &content)
{
    return QCborMap{{formKey, contentForm},
                    {wholeKey, content.whole},
                    {rollUpKey, QCborMap::fromJsonObject(content.rollUp)},
                    {rowsKey, content.rows}}
        .toCborValue()
        .toCbor();
}

std::optional<Content> contentOf(const Snapshot &version)
{
    const QCborMap map = QCborValue::fromCbor(version.content).toMap();
    if (map.value(formKey).toInteger() != contentForm || !map.value(wholeKey).isBool())
        return std::nullopt;
    return Content{map.value(wholeKey).toBool(), map.value(rollUpKey).toMap().toJsonObject(),
                   map.value(rowsKey).toByteArray()};
}

const Snapshot *before(const Plan &plan, const Snapshot &version)
{
    return plan.find<Snapshot>(version.previous);
}

// The versions from the last whole one up to this, in the order of their issue. Empty where one is
// missing; a chain longer than any that is written, or one that bites its tail, is no chain.
QList<const Snapshot *> stackOf(const Plan &plan, const Snapshot &version)
{
    QList<const Snapshot *> stack;
    const Snapshot *one = &version;
    while (one && stack.size() < wholeEvery) {
        stack.prepend(one);
        const auto content = contentOf(*one);
        if (!content)
            return {};
        if (content->whole)
            return stack;
        one = before(plan, *one);
    }
    return {};
}

// Each part with its length, so that no two versions give the same bytes.
QString checksumOf(const Snapshot &version, const QString &checksumBefore)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    for (const QString &text :
         {version.id.toString(), version.round.toString(), version.version,
          toJson(version.issuedAt).toString(), version.issuedBy, version.note,
          version.previous.toString(), checksumBefore})
        add(text.toUtf8());
    add(version.content);
    return QString::fromLatin1(hash.result().toHex());
}

bool isSealed(const Plan &plan, const Snapshot &version)
{
    const Snapshot *one = before(plan, version);
    if (!version.previous.isNull() && !one)
        return false;
    return checksumOf(version, one ? one->checksum : QString()) == version.checksum;
}

bool areSealed(const Plan &plan, const QList<const Snapshot *> &stack)
{
    return !stack.isEmpty() && std::all_of(stack.begin(), stack.end(), [&](const Snapshot *one) {
        return isSealed(plan, *one);
    });
}

Result<FrozenRows> rowsOf(const QList<const Snapshot *> &stack)
{
    FrozenRows rows;
    for (const Snapshot *one : stack) {
        const auto content = contentOf(*one);
        auto more = unpacked(content ? content->rows : QByteArray());
        if (!more)
            return more;
        if (content->whole)
            rows = *std::move(more);
        else
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

Snapshot sealed(Snapshot version, const Plan &frozen, QDate asAt, const Plan &plan)
{
    const Computed computed = computedOf(frozen, asAt);
    const FrozenRows rows = frozenRows(frozen, computed);
    const Snapshot *last = lastIssued(plan);
    const auto stack = last ? stackOf(plan, *last) : QList<const Snapshot *>();
    // On top of a version that is damaged nothing can be stored.
    const auto below = stack.size() < wholeEvery && areSealed(plan, stack)
                           ? rowsOf(stack)
                           : Result<FrozenRows>(Error{});
    version.previous = last ? last->id : Id();
    version.content = toBytes({!below.ok(), toJson(computed.rollUps.value(settingsId())),
                               packed(below ? difference(*below, rows) : rows)});
    version.checksum = checksumOf(version, last ? last->checksum : QString());
    return version;
}

bool isIntact(const Plan &plan, const Snapshot &version)
{
    return areSealed(plan, stackOf(plan, version));
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

std::optional<RollUp> frozenRollUp(const Plan &plan, const Snapshot &version)
{
    const auto content = isIntact(plan, version) ? contentOf(version) : std::nullopt;
    return content ? rollUpFromJson(content->rollUp) : std::nullopt;
}

QList<Problem> problemsOfVersions(const Plan &plan)
{
    QList<Problem> problems;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        for (const Snapshot *version : plan.snapshots().rowsUnder(round->id)) {
            if (!isIntact(plan, *version))
                problems.append(
                    {Problem::Kind::VersionDamaged, Problem::Weight::Wrong, version->id, {}});
        }
    }
    auto ends = endsOf(plan);
    std::sort(ends.begin(), ends.end(), [](const Snapshot *a, const Snapshot *b) {
        return std::tie(a->issuedAt, a->id) < std::tie(b->issuedAt, b->id);
    });
    for (const Snapshot *end : ends) {
        if (end != ends.last())
            problems.append(
                {Problem::Kind::VersionsForked, Problem::Weight::ToNote, end->id, ends.last()->id});
    }
    return problems;
}

} // namespace tidemark

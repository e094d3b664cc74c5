// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"

#include "core/plan/json.h"
#include "core/words/words.h"

#include <QCryptographicHash>

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
    const QString name =
        u"%1, version %2"_s.arg(round ? round->name : u"a round"_s, snapshot.version);
    if (!round || checksumOf(snapshot.content) != snapshot.checksum)
        return damaged(name);
    auto frozen = planFromJson(snapshot.content);
    if (!frozen)
        return damaged(name);
    // The round as it was issued; only its place in the living plan may have changed since.
    const Round issued = frozen->find<Round>(round->id) ? *frozen->find<Round>(round->id) : *round;
    return Moment{u"%1, version %2"_s.arg(issued.name, snapshot.version), std::move(frozen).value(),
                  asAtOf(issued, snapshot.issuedAt), true};
}

QDate asAtOf(const Round &round, const QDateTime &issuedAt)
{
    const QDate issued = issuedAt.toUTC().date();
    return issued.isValid() ? std::min(round.asAt, issued) : round.asAt;
}

QList<Problem> damagedVersions(const Plan &plan)
{
    QList<Problem> damages;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        for (const Snapshot *version : plan.snapshots().rowsUnder(round->id)) {
            if (checksumOf(version->content) != version->checksum)
                damages.append(
                    {Problem::Kind::VersionDamaged, Problem::Weight::Wrong, version->id, {}});
        }
    }
    return damages;
}

const Snapshot *latestSnapshot(const Plan &plan, Id round)
{
    const auto versions = plan.snapshots().rowsUnder(round);
    return versions.isEmpty() ? nullptr : versions.last();
}

QString checksumOf(const QByteArray &content)
{
    const auto hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

} // namespace tidemark

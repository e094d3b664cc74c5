// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/roundsjson.h"

#include "core/plan/json.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/words/names.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QJsonArray versionsOf(const Plan &plan, const Round &round)
{
    QJsonArray versions;
    for (const Snapshot *version : plan.snapshots().rowsUnder(round.id))
        versions.append(QJsonObject{{u"version"_s, version->version},
                                    {u"asAt"_s, toJson(asAtOf(round, version->issuedAt))},
                                    {u"issuedAt"_s, toJson(version->issuedAt)},
                                    {u"issuedBy"_s, version->issuedBy},
                                    {u"note"_s, version->note},
                                    {u"intact"_s, isIntact(plan, *version)}});
    return versions;
}

QJsonArray namesOf(const Plan &plan, const QList<Id> &rows)
{
    QJsonArray names;
    for (const Id &row : rows)
        names.append(shortNameOf(plan, row));
    return names;
}

QJsonArray earlyOf(const Plan &plan, const Round &round, const QList<Id> &actions, QDate asAt)
{
    QJsonArray early;
    for (const Id &action : actions) {
        if (isEarly(*updateIn(plan, action, round, asAt), round))
            early.append(shortNameOf(plan, action));
    }
    return early;
}

QJsonObject notAskedOf(const Plan &plan, const Round &round, QDate asAt)
{
    const NotAsked left = notAskedIn(plan, round, asAt);
    return {{u"onHold"_s, namesOf(plan, left.onHold)},
            {u"cancelled"_s, namesOf(plan, left.cancelled)},
            {u"completedBefore"_s, namesOf(plan, left.completed)},
            {u"startingLater"_s, namesOf(plan, left.startingLater)}};
}

QJsonArray returnsByLead(const Plan &plan, const Round &round, QDate asAt)
{
    QJsonArray leads;
    for (const LeadReturn &lead : returnsOf(plan, round, asAt))
        leads.append(
            QJsonObject{{u"leadOfficer"_s, lead.leadOfficer},
                        {u"reported"_s, namesOf(plan, lead.reported)},
                        {u"reportedBeforeOpening"_s, earlyOf(plan, round, lead.reported, asAt)},
                        {u"outstanding"_s, namesOf(plan, lead.outstanding)}});
    return leads;
}

QJsonObject toObject(const Plan &plan, const Round &round)
{
    return {{u"name"_s, round.name},
            {u"from"_s, toJson(round.from)},
            {u"asAt"_s, toJson(round.asAt)},
            {u"state"_s, toJson(round.state)},
            {u"versions"_s, versionsOf(plan, round)}};
}

void addReturns(QJsonObject &object, const Plan &plan, const Round &round, QDate today)
{
    const QDate asAt = updateDay(round, today, today);
    object.insert(u"leads"_s, returnsByLead(plan, round, asAt));
    object.insert(u"notAsked"_s, notAskedOf(plan, round, asAt));
    object.insert(u"measuresOutstanding"_s, namesOf(plan, measuresOutstanding(plan, round, asAt)));
}

} // namespace

QByteArray roundsToJson(const Plan &plan, QDate today)
{
    QJsonArray rounds;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        QJsonObject object = toObject(plan, *round);
        if (round->state == RoundState::Open)
            addReturns(object, plan, *round, today);
        rounds.append(object);
    }
    return QJsonDocument(QJsonObject{{u"rounds"_s, rounds}}).toJson(QJsonDocument::Indented);
}

QByteArray closedRoundToJson(const Plan &plan, Id id, QDate today)
{
    const Round &round = *plan.find<Round>(id);
    QJsonObject object = toObject(plan, round);
    addReturns(object, plan, round, today);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace tidemark

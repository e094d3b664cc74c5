// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"

#include "core/plan/visit.h"
#include "core/rounds/moment.h"
#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/words/words.h"

#include <map>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

bool isWithin(QDate day, const Round &round)
{
    return round.from <= day && day <= round.asAt;
}

// The rows are in the order of their days.
template <typename Says> const Update *lastThat(const Plan &plan, Id action, QDate asAt, Says says)
{
    const auto updates = plan.updates().rowsUnder(action);
    const auto found = std::find_if(updates.crbegin(), updates.crend(), [&](const Update *update) {
        return update->asAt <= asAt && says(*update);
    });
    return found == updates.crend() ? nullptr : *found;
}

QString noteOf(const Issue &issue)
{
    if (issue.waiver.isEmpty())
        return issue.note;
    const QString waiver = u"Closed without all explanations: %1"_s.arg(issue.waiver);
    return issue.note.isEmpty() ? waiver : issue.note + u'\n' + waiver;
}

template <typename Row>
int datedAfter(const QList<const Row *> &rows, const Round &round, QDate day)
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const Row *row) {
        return row->asAt > day && isWithin(row->asAt, round);
    }));
}

QString missingExplanations(qsizetype count, const Round &round)
{
    const QString what =
        count == 1
            ? u"One judgement that requires an explanation has none"_s
            : u"%1 judgements that require an explanation have none"_s.arg(QString::number(count));
    return u"%1 in %2. Add the commentary, or close it with a reason for leaving it out."_s.arg(
        what, round.name);
}

} // namespace

const Round *lastClosed(const Plan &plan)
{
    const auto rounds = plan.rounds().rowsUnder({});
    const auto found = std::find_if(rounds.crbegin(), rounds.crend(), [](const Round *round) {
        return round->state == RoundState::Closed;
    });
    return found == rounds.crend() ? nullptr : *found;
}

const Update *lastWithCommentary(const Plan &plan, Id action, QDate asAt)
{
    return lastThat(plan, action, asAt,
                    [](const Update &update) { return !update.commentary.trimmed().isEmpty(); });
}

bool isEarly(const Update &update, const Round &round)
{
    return update.round != round.id;
}

QDate updateDay(const Round &round, QDate lookedAt, QDate today)
{
    if (isWithin(lookedAt, round))
        return lookedAt;
    return std::max(round.from, std::min(today, round.asAt));
}

NotAsked notAskedIn(const Plan &plan, const Round &round, QDate asAt)
{
    NotAsked left;
    for (const Action *action : inOrder<Action>(plan)) {
        if (isAsked(plan, *action, round, asAt))
            continue;
        const Hold hold = heldAs(plan, *action, std::min(asAt, round.asAt)).hold;
        const bool isDone = progressOf(plan, *action, round.from.addDays(-1)) == 100;
        (hold == Hold::OnHold      ? left.onHold
         : hold == Hold::Cancelled ? left.cancelled
         : isDone                  ? left.completed
                                   : left.startingLater)
            .append(action->id);
    }
    return left;
}

QList<LeadReturn> returnsOf(const Plan &plan, const Round &round, QDate asAt)
{
    std::map<QString, LeadReturn> byLead;
    for (const Action *action : inOrder<Action>(plan)) {
        if (!isAsked(plan, *action, round, asAt))
            continue;
        LeadReturn &lead = byLead[action->leadOfficer];
        lead.leadOfficer = action->leadOfficer;
        (updateIn(plan, action->id, round, asAt) ? lead.reported : lead.outstanding)
            .append(action->id);
    }
    QList<LeadReturn> returns;
    for (const auto &[name, lead] : byLead)
        returns.append(lead);
    return returns;
}

QList<Id> measuresOutstanding(const Plan &plan, const Round &round, QDate asAt)
{
    QList<Id> missing;
    for (const Measure *measure : inOrder<Measure>(plan)) {
        if (isReadingOutstanding(plan, *measure, round, asAt))
            missing.append(measure->id);
    }
    return missing;
}

QList<Id> unexplained(const Plan &plan, const Round &round, QDate asAt)
{
    QList<Id> found;
    for (const Action *action : plan.actions().rows()) {
        const Update *update = updateIn(plan, action->id, round, asAt);
        if (update && unexplained(plan, update->judgement, update->commentary))
            found.append(update->id);
    }
    return found;
}

QString doubtAbout(const Plan &plan, const Period &period, QDate today)
{
    if (period.from > today)
        return u"%1 begins on %2, which is still to come: what is reported in it would be dated "
               "in the future."_s.arg(period.name, words::date(period.from));
    const Round *last = lastClosed(plan);
    if (last && period.asAt <= last->asAt)
        return u"%1 ends on %2, not after the last closed round, %3 (%4)."_s.arg(
            period.name, words::date(period.asAt), last->name, words::date(last->asAt));
    for (const Round *round : plan.rounds().rowsUnder({})) {
        if (period.from <= round->asAt && round->from <= period.asAt)
            return u"Some days of %1 are already those of %2."_s.arg(period.name, round->name);
    }
    return {};
}

qsizetype periodToCollect(const Plan &plan, const QList<Period> &periods, QDate day)
{
    const auto rounds = plan.rounds().rowsUnder({});
    const auto isCollected = [&](const Period &period) {
        return std::any_of(rounds.begin(), rounds.end(),
                           [&](const Round *round) { return round->asAt >= period.asAt; });
    };
    qsizetype place = 0;
    while (place + 1 < periods.size() && periods[place + 1].asAt <= day)
        ++place;
    while (place + 1 < periods.size() && isCollected(periods[place]))
        ++place;
    return place;
}

QString issuedEarly(const Plan &plan, const Round &round, const QDateTime &at)
{
    const QDate day = asAtOf(round, at);
    if (day >= round.asAt)
        return {};
    QString said = u"%1 ends on %2, %3 after the day of issue. This version is as at %4."_s.arg(
        round.name, words::date(round.asAt), words::days(int(day.daysTo(round.asAt))),
        words::date(day));
    QStringList later;
    if (const int updates = datedAfter(plan.updates().rows(), round, day))
        later.append(words::counted(updates, u"update"_s, u"updates"_s));
    if (const int readings = datedAfter(plan.readings().rows(), round, day))
        later.append(words::counted(readings, u"reading"_s, u"readings"_s));
    if (!later.isEmpty())
        said += u" Dated after that, and so not in it: %1."_s.arg(later.join(u" and "_s));
    return said;
}

Result<ChangeSet> beginRound(const Plan &plan, const Period &period)
{
    if (!period.from.isValid() || !period.asAt.isValid() || period.asAt < period.from)
        return refused(u"A round needs a first and a last day, in that order."_s);
    if (const Round *open = openRound(plan))
        return refused(
            u"%1 is still open. Close it before the next round is opened."_s.arg(open->name));
    for (const Round *round : plan.rounds().rowsUnder({})) {
        if (round->name == period.name)
            return refused(u"There is a round named %1 already. Issue a correction of it, or give "
                           "the new one another name."_s.arg(round->name));
    }
    const Round round{Id::create(), period.name, period.from, period.asAt, RoundState::Open};
    return ChangeSet{u"Open round %1"_s.arg(period.name), {}, {Edit<Round>{{}, round}}};
}

Snapshot newVersion(const Round &round, const QString &version, const Issue &issue)
{
    Snapshot snapshot;
    snapshot.id = Id::create();
    snapshot.round = round.id;
    snapshot.version = version;
    snapshot.issuedAt = issue.at;
    snapshot.issuedBy = issue.by;
    snapshot.note = noteOf(issue);
    return snapshot;
}

Result<ChangeSet> closeRound(const Plan &plan, Id id, const Issue &issue)
{
    const auto *open = plan.find<Round>(id);
    if (!open || open->state != RoundState::Open)
        return refused(u"Only an open round can be closed. Choose an open round."_s);
    const auto missing = unexplained(plan, *open, asAtOf(*open, issue.at)).size();
    if (missing > 0 && issue.waiver.trimmed().isEmpty())
        return refused(missingExplanations(missing, *open));
    Round closed = *open;
    closed.state = RoundState::Closed;
    return ChangeSet{
        u"Close round %1 as version 1.0"_s.arg(open->name),
        noteOf(issue),
        {Edit<Round>{*open, closed},
         Edit<Snapshot>{{}, sealed(newVersion(closed, u"1.0"_s, issue), closed, plan)}}};
}

} // namespace tidemark

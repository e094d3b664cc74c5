// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"

#include "core/samples/replay.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// Reads a theme's file: its rows into the plan at once, what happened to them for later.
class CouncilReader {
public:
    explicit CouncilReader(Replay &replay) : m_replay(replay) {}

    void addTheme(const QJsonObject &object)
    {
        const Id theme = m_replay.add(object, Theme());
        each(object, "objectives"_L1, [&](const auto &child) { addObjective(child, theme); });
        each(object, "measures"_L1, [&](const auto &child) { addMeasure(child, theme); });
    }

private:
    template <typename Visit>
    static void each(const QJsonObject &object, QLatin1String list, Visit &&visit)
    {
        for (const auto &value : object.value(list).toArray())
            visit(value.toObject());
    }

    static Stamp stampOn(QDate day, const QString &author)
    {
        return {author, QDateTime(day, QTime(15, 30), Qt::UTC)};
    }

    void addObjective(const QJsonObject &object, Id theme)
    {
        Objective objective;
        objective.theme = theme;
        const Id id = m_replay.add(object, objective);
        Action action;
        action.objective = id;
        action.leadOfficer = object.value("lead_officer"_L1).toString();
        each(object, "actions"_L1, [&](const auto &child) { addAction(child, action); });
    }

    void addAction(const QJsonObject &object, const Action &base)
    {
        const Id id = m_replay.add(object, base);
        const QString officer = base.leadOfficer;
        each(object, "milestones"_L1, [&](const auto &child) { addMilestone(child, id); });
        each(object, "updates"_L1, [&](const auto &child) { keepUpdate(child, id, officer); });
        each(object, "moves"_L1, [&](const auto &child) { keepMove(child, id, officer); });
        each(object, "holds"_L1, [&](const auto &child) { keepHold(child, id, officer); });
    }

    void addMilestone(QJsonObject object, Id action)
    {
        const bool done = object.contains("done_on"_L1);
        const QDate day = done ? m_replay.dayIn(object, "done_on"_L1) : QDate();
        object.remove("done_on"_L1);
        Milestone milestone;
        milestone.action = action;
        const Id id = m_replay.add(object, milestone);
        if (done)
            m_replay.keep(day, [id, day](const Plan &plan, Id) {
                Milestone after = *plan.find<Milestone>(id);
                after.doneOn = day;
                return changeRow(plan, after);
            });
    }

    void keepUpdate(QJsonObject object, Id action, const QString &officer)
    {
        const auto standing = fromJson<Standing>(object.take("judgement"_L1));
        if (!standing)
            m_replay.fail(u"an update's judgement is wrong."_s);
        const Update update = m_replay.rowIn(object, Update());
        const Stamp stamp = stampOn(m_replay.dayIn(object, "recorded_on"_L1), officer);
        m_replay.keep(update.asAt, [=](const Plan &plan, Id round) {
            Id judgement;
            for (const Judgement *word : plan.judgements().rowsUnder({})) {
                if (word->standing == standing)
                    judgement = word->id;
            }
            return reportProgress(
                plan, {action, update.asAt, update.progress, judgement, update.commentary, round},
                stamp);
        });
    }

    void keepMove(const QJsonObject &object, Id action, const QString &officer)
    {
        const DateMove move = m_replay.rowIn(object, DateMove());
        m_replay.keep(move.movedOn, [=](const Plan &plan, Id) {
            return moveDate(
                plan, {action, move.which, move.to, move.reason, move.approvedBy, move.movedOn},
                stampOn(move.movedOn, officer));
        });
    }

    void keepHold(const QJsonObject &object, Id action, const QString &officer)
    {
        const Action held = m_replay.rowIn(object, Action());
        m_replay.keep(held.heldSince, [=](const Plan &plan, Id) {
            return setHold(plan, action, held.hold, held.heldSince, held.holdReason,
                           stampOn(held.heldSince, officer));
        });
    }

    void addMeasure(const QJsonObject &object, Id theme)
    {
        Measure measure;
        measure.theme = theme;
        const Id id = m_replay.add(object, measure);
        PeriodTarget target;
        target.measure = id;
        each(object, "period_targets"_L1, [&](const auto &child) { m_replay.add(child, target); });
        each(object, "readings"_L1, [&](const auto &child) { keepReading(child, id); });
    }

    // The target that is in force when it is recorded, unless the reading has its own.
    void keepReading(const QJsonObject &object, Id measure)
    {
        const Reading given = m_replay.rowIn(object, Reading());
        const QDate day = m_replay.dayIn(object, "recorded_on"_L1);
        const bool ownTarget = object.contains("target"_L1);
        m_replay.keep(given.asAt, [=](const Plan &plan, Id) {
            const auto &row = *plan.find<Measure>(measure);
            Reading reading = given;
            reading.measure = measure;
            if (!ownTarget) {
                reading.target = row.target;
                reading.targetHigh = row.targetHigh;
            }
            reading.author = row.leadOfficer;
            reading.recordedAt = stampOn(day, {}).at;
            return addRow(plan, reading);
        });
    }

    Replay &m_replay;
};

Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, u"The council's plan is not part of this program."_s};
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        return Error{Error::Kind::Corrupt,
                     u"The council's plan cannot be made: %1 is wrong (%2)."_s.arg(
                         path, fault.errorString())};
    return document.object();
}

} // namespace

Result<Plan> councilPlan(const QString &folder)
{
    const auto root = objectIn(folder + u"/plan.json"_s);
    if (!root)
        return root.error();
    Replay replay(root->value("settings"_L1).toObject());
    CouncilReader reader(replay);
    for (const auto &name : root->value("themes"_L1).toArray()) {
        const auto theme = objectIn(folder + u'/' + name.toString());
        if (!theme)
            return theme.error();
        reader.addTheme(*theme);
    }
    replay.write(root->value("standing"_L1).toObject(), {});
    replay.adopt(replay.dayIn(*root, "adopted_on"_L1));
    for (const auto &round : root->value("rounds"_L1).toArray())
        replay.liveThrough(round.toObject());
    return replay.plan();
}

} // namespace tidemark

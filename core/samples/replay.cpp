// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/replay.h"

#include "core/rounds/rounds.h"
#include "core/verbs/statements.h"
#include "core/versions/chain.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

Replay::Replay(const QJsonObject &settings)
{
    ChangeSet change = startPlan(QString(), QString());
    for (AnyEdit &any : change.edits) {
        if (auto *edit = std::get_if<Edit<Settings>>(&any))
            edit->after = rowIn(settings, *edit->after);
    }
    perform(change);
}

void Replay::keep(QDate day, Verb verb)
{
    if (!day.isValid())
        return fail(u"something in it has no day."_s);
    m_events.append({day, std::move(verb)});
}

void Replay::adopt(QDate day)
{
    perform(baseline(m_plan, day));
}

void Replay::liveThrough(const QJsonObject &round)
{
    const Settings &settings = m_plan.settings();
    perform(beginRound(m_plan, periodOf(dayIn(round, "from_day"_L1), settings.roundLength,
                                        settings.yearStartMonth)));
    const Round *opened = openRound(m_plan);
    if (!opened)
        return;
    const Id id = opened->id;
    const QDate last = opened->asAt;
    if (round.contains("meeting_on"_L1))
        perform(changeRow(
            m_plan, rowIn(QJsonObject{{u"meeting_on"_s, round.value("meeting_on"_L1)}}, *opened)));
    doUntil(last, id);
    write(round, id);
    signOffs(round, id);
    if (!round.contains("issued_by"_L1))
        return;
    const auto issued = rowIn(round, Snapshot());
    perform(closeRound(m_plan, id, {issued.issuedBy, issued.issuedAt, issued.note, {}}));
}

void Replay::write(const QJsonObject &object, Id round)
{
    const QJsonObject statements = object.value("statements"_L1).toObject();
    for (const QString &name : statements.keys()) {
        const auto kind = fromJson<StatementKind>(name);
        if (!kind)
            return fail(u"there is no %1 to be written for a round."_s.arg(name));
        perform(writeStatement(m_plan, round, *kind, {}, statements.value(name).toString()));
    }
    const QJsonObject summaries = object.value("summaries"_L1).toObject();
    for (const Theme *theme : m_plan.themes().rowsUnder({})) {
        if (const QString text = summaries.value(theme->reference).toString(); !text.isEmpty())
            perform(writeStatement(m_plan, round, StatementKind::Summary, theme->id, text));
    }
}

void Replay::signOffs(const QJsonObject &object, Id round)
{
    for (const auto &value : object.value("signed"_L1).toArray()) {
        const auto step = rowIn(value.toObject(), SignOff());
        perform(signOff(m_plan, round, step.step, step.by, step.on, step.note));
    }
}

QDate Replay::dayIn(const QJsonObject &object, QLatin1String name)
{
    const auto day = fromJson<QDate>(object.value(name));
    if (!day || !day->isValid())
        fail(u"a day named %1 is missing or wrong."_s.arg(name));
    return day.value_or(QDate());
}

void Replay::fail(const QString &why)
{
    if (!m_fault)
        m_fault = Error{Error::Kind::Corrupt, u"The council's plan cannot be made: %1"_s.arg(why)};
}

Result<Plan> Replay::plan()
{
    if (!m_events.isEmpty())
        fail(u"it holds %1, in none of its rounds."_s.arg(
            m_events.first().day.toString(Qt::ISODate)));
    if (m_fault)
        return *m_fault;
    return m_plan;
}

Id Replay::nextId()
{
    static const QUuid names(0x8f2d6c10, 0x3a4b, 0x4d5e, 0x91, 0x22, 0x63, 0x6f, 0x75, 0x6e, 0x63,
                             0x6c);
    return Id(QUuid::createUuidV5(names, QString::number(m_rows++)));
}

// A version is sealed over its own id as well.
void Replay::seal(AnyEdit &any) const
{
    auto *edit = std::get_if<Edit<Snapshot>>(&any);
    const auto *round = edit ? m_plan.find<Round>(edit->after->round) : nullptr;
    if (round)
        edit->after = sealed(*edit->after, *round, m_plan);
}

// New rows get ids that are the same every time, whatever the verb has given them.
void Replay::perform(const Result<ChangeSet> &change)
{
    if (!change)
        return fail(change.error().message);
    ChangeSet numbered = *change;
    for (AnyEdit &any : numbered.edits) {
        std::visit(
            [this](auto &edit) {
                const bool isNew = edit.after && !edit.before && edit.id() != settingsId();
                if (isNew && edit.after->id.uuid().version() != QUuid::Sha1)
                    edit.after->id = nextId();
            },
            any);
        seal(any);
    }
    if (const auto done = apply(numbered, m_plan); !done)
        fail(done.error().message);
}

// Of one day: in the order in which it was kept.
void Replay::doUntil(QDate day, Id round)
{
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &a, const Event &b) { return a.day < b.day; });
    const auto later = std::find_if(m_events.begin(), m_events.end(),
                                    [day](const Event &event) { return event.day > day; });
    // After a fault a row that the verb needs may be missing.
    for (auto event = m_events.begin(); event != later && !m_fault; ++event)
        perform(event->verb(m_plan, round));
    m_events.erase(m_events.begin(), later);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/councilyears.h"

#include "core/plan/visit.h"
#include "core/rules/facts.h"
#include "core/samples/councilphrases.h"
#include "core/versions/chain.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr quint32 seed = 20240401;
constexpr int measuredQuarters = 9;

QDate lastDayOf(QDate month)
{
    return {month.year(), month.month(), month.daysInMonth()};
}

QList<Id> actionsOf(const Plan &plan)
{
    QList<Id> ids;
    for (const Action *action : plan.actions().rows())
        ids.append(action->id);
    return ids;
}

QList<Id> measuresOf(const Plan &plan)
{
    QList<Id> ids;
    for (const Measure *measure : plan.measures().rows())
        ids.append(measure->id);
    return ids;
}

} // namespace

CouncilYears::CouncilYears(QDate firstDay) : m_firstDay(firstDay), m_dice(seed) {}

void CouncilYears::begin(const QJsonObject &settings)
{
    ChangeSet change = startPlan(QString(), QString());
    for (AnyEdit &any : change.edits) {
        auto *edit = std::get_if<Edit<Settings>>(&any);
        if (!edit)
            continue;
        edit->after = rowFromJson(settings, *edit->after);
        if (!edit->after)
            return fail(u"its settings are wrong."_s);
    }
    perform(change);
}

void CouncilYears::promise(Action &action)
{
    const QDate month = m_firstDay.addMonths(below(18));
    action.start = month;
    action.due = lastDayOf(month.addMonths(5 + below(29)));
    action.priority = static_cast<Priority>(below(3));
    const int lot = below(100);
    m_fates.append(lot < 62   ? Fate::Steady
                   : lot < 84 ? Fate::Slow
                   : lot < 94 ? Fate::Late
                              : Fate::Forgotten);
}

void CouncilYears::follow(Id measure, double first, double last)
{
    m_courses.insert(measure, {first, last});
}

void CouncilYears::adopt()
{
    qsizetype place = 0;
    for (const Action *action : inOrder<Action>(m_plan))
        m_fateOf.insert(action->id, m_fates.value(place++));
    perform(baseline(m_plan, m_firstDay));
}

void CouncilYears::liveThrough(QDate begins)
{
    const Id id = openQuarter(begins);
    const auto *found = m_plan.find<Round>(id);
    if (!found)
        return;
    const Round round = *found;
    for (const Id &action : actionsOf(m_plan))
        report(*m_plan.find<Action>(action), round);
    for (const Id &measure : measuresOf(m_plan))
        read(*m_plan.find<Measure>(measure), round, false);
    moveWhatIsLate(round);
    pauseSome(round);
    perform(closeRound(m_plan, id,
                       {u"Hannah Whitlock"_s,
                        QDateTime(round.asAt.addDays(24), QTime(10, 0), Qt::UTC),
                        u"As presented to Cabinet."_s,
                        {}}));
}

void CouncilYears::collectHalf(QDate begins)
{
    const auto *found = m_plan.find<Round>(openQuarter(begins));
    if (!found)
        return;
    const Round round = *found;
    for (const Id &action : actionsOf(m_plan)) {
        if (chance(48))
            report(*m_plan.find<Action>(action), round);
    }
    for (const Id &measure : measuresOf(m_plan)) {
        if (chance(60))
            read(*m_plan.find<Measure>(measure), round, true);
    }
}

Result<Plan> CouncilYears::plan() const
{
    if (m_fault)
        return *m_fault;
    return m_plan;
}

Id CouncilYears::nextId()
{
    static const QUuid names(0x8f2d6c10, 0x3a4b, 0x4d5e, 0x91, 0x22, 0x63, 0x6f, 0x75, 0x6e, 0x63,
                             0x6c);
    return Id(QUuid::createUuidV5(names, QString::number(m_rows++)));
}

void CouncilYears::fail(const QString &why)
{
    if (!m_fault)
        m_fault = Error{Error::Kind::Corrupt, u"The council's plan cannot be made: %1"_s.arg(why)};
}

// A version is sealed over its own id as well.
void CouncilYears::seal(AnyEdit &any) const
{
    auto *edit = std::get_if<Edit<Snapshot>>(&any);
    const auto *round = edit ? m_plan.find<Round>(edit->after->round) : nullptr;
    if (round)
        edit->after = sealed(*edit->after, *round, m_plan);
}

// New rows get ids that are the same every time, whatever the verb has given them.
void CouncilYears::perform(const Result<ChangeSet> &change)
{
    if (!change) {
        fail(change.error().message);
        return;
    }
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

Id CouncilYears::openQuarter(QDate begins)
{
    perform(beginRound(m_plan, periodOf(begins, Frequency::Quarter, 4)));
    const Round *round = openRound(m_plan);
    return round ? round->id : Id();
}

void CouncilYears::report(const Action &action, const Round &round)
{
    const Update *last = lastUpdate(m_plan, action.id, round.asAt);
    const bool over = (last && last->progress == 100) || action.hold != Hold::None;
    const bool early = action.start > round.asAt.addMonths(3);
    if (over || early || m_fateOf.value(action.id) == Fate::Forgotten || chance(5))
        return;
    const int before = last ? last->progress : 0;
    const int progress = std::max(before, progressOf(action, round.asAt));
    const Standing standing = standingOf(action, progress, round.asAt);
    perform(reportProgress(
        m_plan, {action.id, round.asAt, progress, judged(standing), commentary(standing), round.id},
        stampOn(round.asAt.addDays(4 + below(12)), action.leadOfficer)));
}

int CouncilYears::progressOf(const Action &action, QDate day)
{
    if (day < action.start)
        return 0;
    const double whole = std::max(1.0, double(action.start.daysTo(action.originalDue)));
    const double gone = double(action.start.daysTo(day)) / whole;
    const Fate fate = m_fateOf.value(action.id);
    const double pace = fate == Fate::Steady ? 1.02 : fate == Fate::Slow ? 0.76 : 0.5;
    const double swing = (below(21) - 10) / 100.0;
    const int percent = int(std::floor(100 * gone * pace + 100 * swing * std::min(gone, 0.5)));
    const int rounded = percent / 5 * 5;
    return rounded >= 95 && fate != Fate::Late ? 100 : std::clamp(rounded, 0, 95);
}

Id CouncilYears::judged(Standing standing) const
{
    for (const Judgement *judgement : m_plan.judgements().rowsUnder({})) {
        if (judgement->standing == standing)
            return judgement->id;
    }
    return {};
}

// Officers are kinder than the facts: now and then on track means that it was hoped for.
Standing CouncilYears::standingOf(const Action &action, int progress, QDate day)
{
    if (progress == 100)
        return Standing::Done;
    if (progress == 0)
        return action.start < day && chance(60) ? Standing::NeedsAttention : Standing::NotStarted;
    const int pace = progress - expectedProgress(action.start, action.due, day).value_or(progress);
    if (pace >= -12 || chance(12))
        return Standing::OnTrack;
    return pace >= -32 ? Standing::SomeProblems : Standing::NeedsAttention;
}

QString CouncilYears::commentary(Standing standing)
{
    const Phrases &phrases = standing == Standing::Done             ? finished
                             : standing == Standing::NotStarted     ? notBegun
                             : standing == Standing::NeedsAttention ? muchTrouble
                             : standing == Standing::SomeProblems   ? someTrouble
                                                                    : goingWell;
    return QString::fromUtf16(phrases[size_t(below(int(phrases.size())))]);
}

void CouncilYears::moveWhatIsLate(const Round &round)
{
    for (const Id &id : actionsOf(m_plan)) {
        const Action action = *m_plan.find<Action>(id);
        const ActionFacts facts = factsOf(m_plan, action, round.asAt);
        const bool late = facts.overdueDays || (facts.pace && *facts.pace < -30);
        if (!late || facts.progress == 100 || !chance(34))
            continue;
        const QDate decided = round.asAt.addDays(-10);
        perform(moveDate(m_plan,
                         {id, DateKind::Due, lastDayOf(action.due.addMonths(3 + 3 * below(2))),
                          QString::fromUtf16(movedBecause[size_t(below(int(movedBecause.size())))]),
                          chance(50) ? u"Cabinet"_s : u"Corporate Director"_s, decided},
                         stampOn(decided, action.leadOfficer)));
    }
}

void CouncilYears::pauseSome(const Round &round)
{
    for (const Id &id : actionsOf(m_plan)) {
        const Action action = *m_plan.find<Action>(id);
        const bool troubled = m_fateOf.value(id) == Fate::Late && action.hold == Hold::None;
        if (!troubled || !chance(5))
            continue;
        const bool forGood = chance(35);
        perform(setHold(m_plan, id, forGood ? Hold::Cancelled : Hold::OnHold, round.asAt,
                        forGood ? u"Overtaken by the county's own scheme."_s
                                : u"Waiting for the decision on its grant."_s,
                        stampOn(round.asAt, action.leadOfficer)));
    }
}

void CouncilYears::read(const Measure &measure, const Round &round, bool provisional)
{
    const int month = round.asAt.month();
    const bool due = measure.frequency == Frequency::Quarter
                     || (measure.frequency == Frequency::HalfYear && (month == 3 || month == 9))
                     || month == 3;
    if (!due)
        return;
    const Course course = m_courses.value(measure.id);
    const int quarter = int(m_firstDay.daysTo(round.asAt) / 91) - 1;
    const double way = double(quarter) / measuredQuarters;
    const double swing = (below(201) - 100) / 100.0 * 0.14 * std::abs(course.last - course.first);
    const double scale = std::pow(10.0, measure.decimals);
    const double value = course.first + (course.last - course.first) * way + swing;
    Reading reading;
    reading.measure = measure.id;
    reading.asAt = round.asAt;
    reading.value = std::max(0.0, std::round(value * scale) / scale);
    if (!measure.numeratorName.isEmpty()) {
        reading.denominator = 1200 + below(400);
        reading.numerator = std::round(*reading.value / 100 * *reading.denominator);
        reading.value = std::round(100 * *reading.numerator / *reading.denominator * scale) / scale;
    }
    reading.target = measure.target;
    reading.targetHigh = measure.targetHigh;
    reading.state = provisional ? ReadingState::Provisional : ReadingState::Final;
    reading.author = measure.leadOfficer;
    reading.recordedAt = stampOn(round.asAt.addDays(9), {}).at;
    if (chance(2))
        reading.value = reading.numerator = reading.denominator = std::nullopt;
    perform(addRow(m_plan, reading));
}

Stamp CouncilYears::stampOn(QDate day, const QString &author) const
{
    return {author, QDateTime(day, QTime(15, 30), Qt::UTC)};
}

} // namespace tidemark

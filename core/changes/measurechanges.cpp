// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/measurechanges.h"

#include "core/changes/fieldchanges.h"
#include "core/measures/measurewords.h"
#include "core/rules/accumulation.h"
#include "core/rules/ratings.h"
#include "core/words/words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QList<const Reading *> readingsUntil(const Moment &moment, Id measure)
{
    auto readings = moment.plan.readings().rowsUnder(measure);
    readings.removeIf([&](const Reading *reading) { return reading->asAt > moment.asAt; });
    return readings;
}

Measured measured(const Measure &measure, const Reading &reading)
{
    return {reading.value, measure.decimals, reading.asAt, reading.state, measure.unit};
}

Rated rated(const RatingFact &fact, const Settings &settings)
{
    const auto said = words::ratingWords(fact, settings);
    return {fact.rating, said.word, said.stated};
}

Part partOf(const Reading &reading, Part::Fate fate)
{
    return {QLatin1String(tableName<Reading>), reading.id, {}, reading.asAt, fate};
}

class MeasureComparison {
public:
    MeasureComparison(const Moment &from, const Measure &before, const Moment &to,
                      const Measure &now)
        : m_from(from)
        , m_before(before)
        , m_to(to)
        , m_now(now)
    {}

    QList<Change> found()
    {
        m_changes = fieldChanges(m_from, m_before, m_to, m_now);
        compareTargets();
        compareReadings();
        compareRatings();
        return m_changes;
    }

private:
    Change &add(ChangeKind kind, const ChangeValue &from, const ChangeValue &to)
    {
        m_changes.append(changeOf(kind, m_now, from, to));
        return m_changes.last();
    }

    void addPart(ChangeKind kind, const Part &part, QLatin1String field, const ChangeValue &from,
                 const ChangeValue &to)
    {
        Change &change = add(kind, from, to);
        change.part = part;
        change.field = field;
    }

    void compareTargets()
    {
        QSet<QDate> days;
        for (const Moment *moment : {&m_from, &m_to}) {
            for (const auto *period : moment->plan.periodTargets().rowsUnder(m_now.id))
                days.insert(period->periodEnd);
        }
        auto inOrder = days.values();
        std::sort(inOrder.begin(), inOrder.end());
        for (const QDate &day : std::as_const(inOrder)) {
            const PeriodTarget *before = targetOn(m_from, day);
            const PeriodTarget *now = targetOn(m_to, day);
            if (shown(before) != shown(now))
                addPart(ChangeKind::TargetChanged,
                        {QLatin1String(tableName<PeriodTarget>), (now ? now : before)->id, {}, day},
                        "target"_L1, valueOf(before), valueOf(now));
        }
    }

    // Null where the period has no target of its own.
    const PeriodTarget *targetOn(const Moment &moment, QDate day) const
    {
        const auto targets = moment.plan.periodTargets().rowsUnder(m_now.id);
        const auto found =
            std::find_if(targets.begin(), targets.end(),
                         [&](const PeriodTarget *target) { return target->periodEnd == day; });
        return found == targets.end() ? nullptr : *found;
    }

    ChangeValue valueOf(const PeriodTarget *target) const
    {
        return target
                   ? TargetValue{{target->target, target->targetHigh}, m_now.decimals, m_now.unit}
                   : ChangeValue();
    }

    // What differs only beyond the decimals that are shown is not told.
    QString shown(const PeriodTarget *target) const
    {
        return target ? words::target(m_now, {target->target, target->targetHigh}) : QString();
    }

    void compareReadings()
    {
        const auto before = readingsUntil(m_from, m_now.id);
        const auto now = readingsUntil(m_to, m_now.id);
        const auto isIn = [](const QList<const Reading *> &readings, Id id) {
            return std::any_of(readings.begin(), readings.end(),
                               [&](const Reading *reading) { return reading->id == id; });
        };
        QList<const Reading *> added;
        for (const Reading *reading : now) {
            if (isIn(before, reading->id))
                compareReading(*m_from.plan.find<Reading>(reading->id), *reading);
            else
                added.append(reading);
        }
        addNew(added, before.isEmpty() ? nullptr : before.last());
        for (const Reading *reading : before) {
            if (!isIn(now, reading->id))
                addPart(ChangeKind::ReadingChanged, partOf(*reading, Part::Fate::Gone), {},
                        measured(m_before, *reading), {});
        }
    }

    // Of many that are new at once, as from a spreadsheet, the last is told and the others counted.
    void addNew(const QList<const Reading *> &added, const Reading *before)
    {
        if (added.isEmpty())
            return;
        Change &change =
            add(ChangeKind::NewReading, before ? measured(m_before, *before) : ChangeValue(),
                measured(m_now, *added.last()));
        change.more = int(added.size()) - 1;
        change.isCountedAnew =
            before && restartsBetween(m_to.plan, m_now, before->asAt, added.last()->asAt);
    }

    void compareReading(const Reading &before, const Reading &now)
    {
        forEachDifference(m_from, before, m_to, now,
                          [&](QLatin1String field, ChangeKind kind, const ChangeValue &was,
                              const ChangeValue &is) {
                              addPart(kind, partOf(now, Part::Fate::Changed), field, was, is);
                          });
    }

    void compareRatings()
    {
        const Reading *earlier = lastReading(m_from.plan, m_now.id, m_from.asAt);
        const Reading *later = lastReading(m_to.plan, m_now.id, m_to.asAt);
        const auto was = earlier ? ratingOf(m_from.plan, m_before, *earlier) : std::nullopt;
        const auto is = later ? ratingOf(m_to.plan, m_now, *later) : std::nullopt;
        if (!was || !is)
            return;
        const Rated before = rated(*was, m_from.plan.settings());
        const Rated now = rated(*is, m_to.plan.settings());
        // A class that is only called otherwise is told once, with the plan's settings.
        if (was->rating ? was->rating != is->rating : is->rating || before != now)
            add(restartsBetween(m_to.plan, m_now, earlier->asAt, later->asAt)
                    ? ChangeKind::RatingChanged
                    : kindOf(was->rating, is->rating),
                before, now);
    }

    static ChangeKind kindOf(std::optional<Rating> was, std::optional<Rating> is)
    {
        const auto before = was ? rankOf(*was) : std::nullopt;
        const auto now = is ? rankOf(*is) : std::nullopt;
        if (!before || !now)
            return ChangeKind::RatingChanged;
        return *now < *before ? ChangeKind::RatingBetter : ChangeKind::RatingWorse;
    }

    const Moment &m_from;
    const Measure &m_before;
    const Moment &m_to;
    const Measure &m_now;
    QList<Change> m_changes;
};

} // namespace

QList<Change> measureChanges(const Moment &from, const Measure *before, const Moment &to,
                             const Measure *now)
{
    if (!before)
        return {changeOf(ChangeKind::New, *now)};
    if (!now)
        return {changeOf(ChangeKind::Removed, *before)};
    return MeasureComparison(from, *before, to, *now).found();
}

} // namespace tidemark

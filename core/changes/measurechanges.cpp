// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/measurechanges.h"

#include "core/changes/fieldchanges.h"
#include "core/measures/measurewords.h"
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

QString said(const Measure &measure, const Reading &reading)
{
    const QString text =
        u"%1 as at %2"_s.arg(words::value(measure, reading.value), words::date(reading.asAt));
    return reading.state == ReadingState::Provisional ? text + u" (provisional)"_s : text;
}

QString readingCalled(const Reading &reading)
{
    return u"reading as at "_s + words::date(reading.asAt);
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
    void add(ChangeKind kind, const QString &from, const QString &to, const QString &part = {},
             const QString &field = {})
    {
        Change change = changeOf(kind, m_now, from, to);
        change.part = part;
        change.field = field;
        m_changes.append(change);
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
            const QString before = targetOn(m_from, day);
            const QString now = targetOn(m_to, day);
            if (before != now)
                add(ChangeKind::TargetChanged, before, now,
                    u"the target for the period to "_s + words::date(day), u"period_target"_s);
        }
    }

    // Empty where the period has no target of its own.
    QString targetOn(const Moment &moment, QDate day) const
    {
        for (const auto *period : moment.plan.periodTargets().rowsUnder(m_now.id)) {
            if (period->periodEnd == day)
                return words::target(m_now, {period->target, period->targetHigh});
        }
        return {};
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
                add(ChangeKind::ReadingChanged, words::value(m_before, reading->value), {},
                    readingCalled(*reading));
        }
    }

    // Of many that are new at once, as from a spreadsheet, the last is told and the others counted.
    void addNew(const QList<const Reading *> &added, const Reading *before)
    {
        if (added.isEmpty())
            return;
        const auto more = added.size() - 1;
        add(ChangeKind::NewReading, before ? said(m_before, *before) : QString(),
            said(m_now, *added.last()),
            more == 0   ? QString()
            : more == 1 ? u"one more reading"_s
                        : u"%1 more readings"_s.arg(more));
    }

    void compareReading(const Reading &before, const Reading &now)
    {
        forEachDifference(
            m_from, before, m_to, now,
            [&](QLatin1String field, ChangeKind kind, const QString &was, const QString &is) {
                add(kind, was, is, u"the %1 of its %2"_s.arg(partCalled(field), readingCalled(now)),
                    field);
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
        const QString before = words::rating(*was, m_from.plan.settings());
        const QString now = words::rating(*is, m_to.plan.settings());
        // A class that is only called otherwise is told once, with the plan's settings.
        if (was->rating ? was->rating != is->rating : is->rating || before != now)
            add(kindOf(was->rating, is->rating), before, now);
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

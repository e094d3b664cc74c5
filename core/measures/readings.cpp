// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/readings.h"

#include "core/plan/recorded.h"
#include "core/verbs/edits.h"
#include "core/words/calendar.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error twoForOneDay(QDate day)
{
    return {Error::Kind::Invalid,
            u"There is a reading as at %1 already. Correct that one, or give another day."_s.arg(
                words::date(day))};
}

Reading newReading(const Plan &plan, const Measure &measure, QDate asAt)
{
    Reading reading;
    reading.id = Id::create();
    reading.measure = measure.id;
    const TargetInForce target = targetFor(plan, measure, asAt);
    reading.target = target.low;
    reading.targetHigh = target.high;
    return reading;
}

// Author and moment change only where something else does.
Reading amended(const Measure &measure, const Reading &before, const ReadingDraft &draft,
                const Stamp &stamp)
{
    Reading after = before;
    after.asAt = draft.asAt;
    after.numerator = draft.numerator;
    after.denominator = draft.denominator;
    after.value = draft.value ? draft.value : ratioOf(measure, draft.numerator, draft.denominator);
    after.state = draft.state;
    after.commentary = draft.commentary;
    if (draft.target) {
        after.target = draft.target->low;
        after.targetHigh = draft.target->high;
    }
    if (draft.stated) {
        after.statedRating = draft.stated->rating;
        after.statedWord = draft.stated->word;
    }
    if (after != before) {
        after.author = stamp.author;
        after.recordedAt = stamp.at;
    }
    return after;
}

QString valueOf(const Measure &measure, std::optional<double> value)
{
    return value ? words::number(*value, measure.decimals) : u"no value"_s;
}

QString titleOf(const Plan &plan, const Measure &measure, const QList<AnyEdit> &edits)
{
    const QString title = u"%1 %2"_s.arg(measure.reference, measure.title).simplified();
    const QString name = title.isEmpty() ? shortNameOf(plan, measure) : title;
    if (edits.size() != 1)
        return u"%1 readings of %2"_s.arg(QString::number(edits.size()), name);
    const auto &[before, after] = std::get<Edit<Reading>>(edits.first());
    if (before && before->asAt == after->asAt && before->value != after->value)
        return u"Reading of %1 at %2 corrected from %3 to %4"_s.arg(name, words::date(after->asAt),
                                                                    valueOf(measure, before->value),
                                                                    valueOf(measure, after->value));
    return u"Reading of %1 as at %2"_s.arg(name, words::date(after->asAt));
}

// A corrected reading counts from now on, also where a merge has left two of its day.
Reading recordedAnew(const Plan &plan, const Reading &before, const Reading &after)
{
    return after == before ? after : recordedLast(plan, after);
}

Result<ChangeSet> recordReading(const Plan &plan, const Measure &measure, const ReadingDraft &draft,
                                const Stamp &stamp)
{
    const Reading *onDay = readingOn(plan, measure.id, draft.asAt);
    const Reading *before = draft.reading.isNull() ? onDay : plan.find<Reading>(draft.reading);
    if (before && onDay && before->asAt != draft.asAt)
        return twoForOneDay(draft.asAt);
    if (before)
        return changeRow(plan,
                         recordedAnew(plan, *before, amended(measure, *before, draft, stamp)));
    return addRow(plan, amended(measure, newReading(plan, measure, draft.asAt), draft, stamp));
}

} // namespace

ReadingDraft draftOf(const Reading &reading)
{
    return {reading.id,          reading.asAt, reading.value, reading.numerator,
            reading.denominator, {},           reading.state, reading.commentary};
}

ReadingDraft withNumerator(ReadingDraft draft, std::optional<double> numerator)
{
    draft.numerator = numerator;
    draft.value = draft.denominator ? std::nullopt : draft.value;
    return draft;
}

ReadingDraft withDenominator(ReadingDraft draft, std::optional<double> denominator)
{
    draft.denominator = denominator;
    draft.value = draft.numerator ? std::nullopt : draft.value;
    return draft;
}

const Reading *readingOn(const Plan &plan, Id measure, QDate asAt)
{
    const Reading *last = lastReading(plan, measure, asAt);
    return last && last->asAt == asAt ? last : nullptr;
}

Result<ChangeSet> recordReadings(const Plan &plan, Id id, const QList<ReadingDraft> &drafts,
                                 const Stamp &stamp)
{
    const auto *measure = plan.find<Measure>(id);
    if (!measure)
        return Error{Error::Kind::Invalid,
                     u"The measure is not in the plan any more. Choose another."_s};
    Plan next = plan;
    QList<ChangeSet> all;
    QSet<QDate> days;
    for (const ReadingDraft &draft : drafts) {
        if (days.contains(draft.asAt))
            return twoForOneDay(draft.asAt);
        days.insert(draft.asAt);
        const auto one = recordReading(next, *measure, draft, stamp);
        if (!one)
            return one.error();
        all.append(*one);
        if (all.size() == drafts.size())
            break; // a plan that nobody looks at need not be made
        if (auto done = apply(*one, next); !done)
            return done.error();
    }
    ChangeSet change = composed(all, {});
    if (!change.isEmpty())
        change.title = titleOf(plan, *measure, change.edits);
    return change;
}

QDate nextReadingDay(const Plan &plan, const Measure &measure, QDate day)
{
    const int yearStart = plan.settings().yearStartMonth;
    const auto readings = plan.readings().rowsUnder(measure.id);
    if (!readings.isEmpty())
        return periodOf(readings.last()->asAt.addDays(1), measure.frequency, yearStart).asAt;
    const Period current = periodOf(day, measure.frequency, yearStart);
    return current.asAt == day ? day : current.from.addDays(-1);
}

} // namespace tidemark

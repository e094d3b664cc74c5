// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagecursor.h"
#include "core/published/pagewords.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

constexpr qsizetype longestUnit = 60;

void takeRating(PageCursor &cursor, Measure &measure)
{
    measure.rating = ratingFrom(cursor.look());
    if (!measure.rating)
        cursor.note(cursor.line(),
                    u"“%1” is none of the known ratings. The word was kept as it stands."_s.arg(
                        cursor.look()));
    measure.ratingWord = cursor.take(LineUse::Rating);
}

// A value that is no number, with its unit and its rating below it: "£1.2m", "Still counting".
bool isWordedValue(const PageCursor &cursor, const Measure &measure)
{
    const bool isAmount = isAmountLike(cursor.look());
    return !isSame(cursor.look(1), measure.ratingWord)
           && (isAmount || isSame(cursor.look(2), measure.ratingWord));
}

void takeValue(PageCursor &cursor, Measure &measure)
{
    const auto amount = amountFrom(cursor.look());
    if (!amount) {
        cursor.note(cursor.line(), u"No value was found for “%1”."_s.arg(measure.title));
        if (isWordedValue(cursor, measure))
            cursor.drop();
        return;
    }
    measure.value = amount->value;
    measure.decimals = amount->decimals;
    measure.unit = amount->unit;
    cursor.take(LineUse::ReadingValue);
}

bool isUnit(const PageCursor &cursor, const Measure &measure)
{
    const QStringView line = cursor.look();
    return !line.isEmpty() && line.size() <= longestUnit && !isSame(line, measure.ratingWord)
           && !ratingFrom(line) && !isFurniture(line) && !startsAnything(cursor);
}

void takeUnit(PageCursor &cursor, Measure &measure)
{
    const int line = cursor.line();
    const QString sign = measure.unit;
    measure.unit = cursor.take(LineUse::Unit);
    if (!sign.isEmpty() && !measure.unit.contains(sign))
        cursor.note(line,
                    u"The value stands with “%1” and the unit is “%2”; the unit was kept."_s.arg(
                        sign, measure.unit));
}

void takeClosingRating(PageCursor &cursor, Measure &measure)
{
    if (isSame(cursor.look(), measure.ratingWord)) {
        cursor.take(LineUse::Repetition);
    } else if (ratingFrom(cursor.look())) {
        if (measure.ratingWord.isEmpty()) {
            takeRating(cursor, measure);
            return;
        }
        cursor.note(cursor.line(),
                    u"“%1” is rated “%2” first and “%3” here; the first was kept."_s.arg(
                        measure.title, measure.ratingWord, cursor.look()));
        cursor.drop();
    }
}

// Without a day there is no reading, and what was said of it is listed.
void dropReading(PageCursor &cursor, Measure &measure)
{
    const QString rating = isDateLike(cursor.look()) ? QString() : cursor.look().toString();
    cursor.note(cursor.line(),
                u"“%1” has no reading, because its date is not a day."_s.arg(measure.title));
    if (!rating.isEmpty())
        cursor.drop();
    cursor.drop();
    if (amountFrom(cursor.look()) || isAmountLike(cursor.look()))
        cursor.drop();
    if (isUnit(cursor, measure) && !isSame(cursor.look(), rating))
        takeUnit(cursor, measure);
    if (isSame(cursor.look(), rating) || ratingFrom(cursor.look()))
        cursor.drop();
}

} // namespace

Measure readMeasure(PageCursor &cursor)
{
    Measure measure;
    measure.line = cursor.line();
    measure.title = cursor.take(LineUse::MeasureTitle);
    const auto day = dayFrom(cursor.look(isDateLike(cursor.look()) ? 0 : 1), PeriodEnd::Last);
    if (!day) {
        dropReading(cursor, measure);
        return measure;
    }
    measure.asAt = day->day;
    if (!isDateLike(cursor.look()))
        takeRating(cursor, measure);
    if (!day->remark.isEmpty())
        cursor.note(cursor.line(), day->remark + u'.');
    cursor.take(LineUse::ReadingDate);
    takeValue(cursor, measure);
    if (isUnit(cursor, measure))
        takeUnit(cursor, measure);
    takeClosingRating(cursor, measure);
    return measure;
}

} // namespace tidemark::page

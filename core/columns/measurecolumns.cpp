// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/measurecolumns.h"

#include "core/columns/fieldcolumns.h"
#include "core/measures/measurewords.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

const Measure &measureIn(const MeasureRow &row)
{
    return row.measure;
}

QString themeOfMeasure(const MeasureRow &row)
{
    const auto *theme = row.plan.find<Theme>(row.measure.theme);
    return theme ? theme->reference : QString();
}

ColumnCell day(const MeasureRow &row)
{
    const bool provisional = row.isRead() && row.latest.state == ReadingState::Provisional;
    return {row.latest.asAt,
            provisional ? u"%1 (provisional)"_s.arg(words::shortDate(row.latest.asAt)) : QString()};
}

ColumnCell value(const MeasureRow &row)
{
    return inUnit({row.latest.value,
                   row.isRead() ? words::value(row.measure, row.latest.value) : u"No reading"_s},
                  row.measure.unit);
}

ColumnCell state(const MeasureRow &row)
{
    return row.isRead() ? ColumnCell(row.latest.state, words::readingState(row.latest.state))
                        : ColumnCell(CellValue());
}

words::RatingWords wordsOfRating(const MeasureRow &row)
{
    return words::ratingWords(row.rating.value_or(RatingFact()), row.plan.settings());
}

// The class, none where it is none of the five; the columns beside it are what is shown of it.
ColumnCell rating(const MeasureRow &row)
{
    return {row.rating ? row.rating->rating : std::nullopt,
            words::rating(row.rating, row.plan.settings())};
}

std::optional<QString> orNone(const QString &word)
{
    return word.isEmpty() ? std::nullopt : std::optional(word);
}

CellValue travelValue(Travel travel)
{
    switch (travel) {
    case Travel::Better:
        return u"better"_s;
    case Travel::Same:
        return u"same"_s;
    case Travel::Worse:
        return u"worse"_s;
    case Travel::Up:
        return u"up"_s;
    case Travel::Down:
        return u"down"_s;
    case Travel::Unknown:
        break;
    }
    return {};
}

// What a cumulative measure is compared with is not the value in the column before.
ColumnCell travelToLatest(const MeasureRow &row)
{
    if (row.isRead() && isFirstOfItsYear(row.plan, row.measure, row.latest))
        return {CellValue(), words::yearlyRestart(row.plan.settings())};
    const bool byPeriod = comparesPeriods(row.measure) && row.travel != Travel::Unknown;
    return {travelValue(row.travel), byPeriod
                                         ? words::travelSincePrevious(row.travel, row.measure, {})
                                     : row.isRead() ? words::travel(row.travel)
                                                    : QString()};
}

ColumnCell travelOnYear(const MeasureRow &row)
{
    return {travelValue(row.travelOnYear),
            row.isRead() ? words::travel(row.travelOnYear) : QString()};
}

QList<Column<MeasureRow>> columnsOfLatest()
{
    using Row = const MeasureRow &;
    return {
        {"as_at", {}, day},
        {"value", {}, value},
        {"numerator", {}, [](Row row) { return row.latest.numerator; }},
        {"denominator", {}, [](Row row) { return row.latest.denominator; }},
        {"state", {}, state},
        {"target",
         {},
         [](Row row) {
             return inUnit({row.target.low, words::target(row.measure, row.target)},
                           row.measure.unit);
         }},
        {"target_high", {}, [](Row row) { return inUnit(row.target.high, row.measure.unit); }},
        {"rating", u"Rating"_s, rating},
        {"rating_word", u"Rating in words"_s,
         [](Row row) { return orNone(wordsOfRating(row).word); }},
        {"rating_stated", u"Rating is stated"_s, [](Row row) { return wordsOfRating(row).stated; }},
        {"rating_shape", u"Shape of the rating"_s,
         [](Row row) { return wordsOfRating(row).shape; }},
        {"rating_colour", u"Colour of the rating"_s,
         [](Row row) { return orNone(wordsOfRating(row).colour); }},
        {"travel", u"Travel"_s, travelToLatest},
        {"travel_on_year", u"On year"_s, travelOnYear},
        {"travel_compares", u"Travel compares"_s,
         [](Row row) { return comparesPeriods(row.measure) ? u"periods"_s : u"values"_s; }},
        {"commentary", {}, [](Row row) { return row.latest.commentary; }},
    };
}

} // namespace

MeasureRow measureRow(const Plan &plan, const Measure &measure, QDate asAt)
{
    const Reading *latest = lastReading(plan, measure.id, asAt);
    const TargetInForce target = targetShown(plan, measure, latest, asAt);
    if (!latest)
        return {plan, measure, {}, target};
    return {plan,
            measure,
            *latest,
            target,
            ratingOf(plan, measure, *latest),
            travelSincePrevious(plan, measure, *latest),
            travelSinceAYearBefore(plan, measure, *latest)};
}

const QList<Column<MeasureRow>> &measureColumns()
{
    static const auto columns = [] {
        auto fields = fieldColumns<Measure, MeasureRow>(measureIn);
        // The measure's own target gives way to the one in force, which stands below.
        fields.removeIf([](const Column<MeasureRow> &column) {
            const QLatin1String key(column.key);
            return key == "target"_L1 || key == "target_high"_L1;
        });
        // The figures of the latest reading have the plain names.
        for (Column<MeasureRow> &column : fields) {
            if (QLatin1String(column.key) == "numerator_name"_L1)
                column.heading = u"Name of the numerator"_s;
            if (QLatin1String(column.key) == "denominator_name"_L1)
                column.heading = u"Name of the denominator"_s;
        }
        return QList<Column<MeasureRow>>{{"theme", {}, themeOfMeasure}} + fields
               + columnsOfLatest();
    }();
    return columns;
}

} // namespace tidemark

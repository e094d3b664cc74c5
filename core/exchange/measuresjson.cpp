// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/measuresjson.h"

#include "core/measures/trend.h"
#include "core/plan/json.h"
#include "core/rules/ratings.h"
#include "core/words/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString travelWord(Travel travel)
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

QJsonValue orNull(const QString &word)
{
    return word.isEmpty() ? QJsonValue() : QJsonValue(word);
}

// `rating` is the class, null where it is none of the five; `ratingWord` is what is shown of it.
void addRating(QJsonObject &object, const RatingFact &fact, const Settings &settings)
{
    const words::RatingWords said = words::ratingWords(fact, settings);
    object.insert(u"rating"_s, fact.rating ? QJsonValue(storedWord(*fact.rating)) : QJsonValue());
    object.insert(u"ratingWord"_s, orNull(said.word));
    object.insert(u"ratingStated"_s, said.stated);
    object.insert(u"ratingShape"_s,
                  said.shape ? QJsonValue(storedWord(*said.shape)) : QJsonValue());
    object.insert(u"ratingColour"_s, orNull(said.colour));
}

void addLatest(QJsonObject &object, const Plan &plan, const Measure &measure,
               const Reading &reading)
{
    const auto rating = ratingOf(plan, measure, reading);
    const TargetInForce target = targetOf(plan, measure, reading);
    object.insert(u"asAt"_s, toJson(reading.asAt));
    object.insert(u"value"_s, toJson(reading.value));
    object.insert(u"numerator"_s, toJson(reading.numerator));
    object.insert(u"denominator"_s, toJson(reading.denominator));
    object.insert(u"state"_s, storedWord(reading.state));
    object.insert(u"target"_s, toJson(target.low));
    object.insert(u"targetHigh"_s, toJson(target.high));
    addRating(object, rating ? *rating : RatingFact(), plan.settings());
    object.insert(u"travelCompares"_s, comparesPeriods(measure) ? u"periods"_s : u"values"_s);
    object.insert(u"travel"_s, orNull(travelWord(travelSincePrevious(plan, measure, reading))));
    object.insert(u"travelOnYear"_s,
                  orNull(travelWord(travelSinceAYearBefore(plan, measure, reading))));
    object.insert(u"commentary"_s, reading.commentary);
}

QJsonObject toObject(const Plan &plan, const Theme &theme, const Measure &measure, QDate asAt)
{
    QJsonObject object{{u"reference"_s, measure.reference},
                       {u"title"_s, measure.title},
                       {u"theme"_s, theme.reference},
                       {u"unit"_s, measure.unit},
                       {u"direction"_s, storedWord(measure.direction)},
                       {u"frequency"_s, storedWord(measure.frequency)},
                       {u"accumulation"_s, storedWord(measure.accumulation)}};
    const Reading *last = lastReading(plan, measure.id, asAt);
    Reading none; // what a measure is held against is known before its first reading
    none.asAt = asAt;
    addLatest(object, plan, measure, last ? *last : none);
    if (!last) {
        object.insert(u"state"_s, QJsonValue());
        object.insert(u"asAt"_s, QJsonValue());
    }
    return object;
}

} // namespace

QByteArray measuresToJson(const Plan &plan, const AnswerOf &of)
{
    QJsonArray measures;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme->id))
            measures.append(toObject(plan, *theme, *measure, of.asAt));
    }
    return QJsonDocument(withOrigin({{u"measures"_s, measures}}, of))
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/measuresjson.h"

#include "core/columns/measurecolumns.h"
#include "core/exchange/rowobjects.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

QByteArray measuresToJson(const Plan &plan, const AnswerOf &of)
{
    const RowObjects<MeasureRow> measureOf(
        measureColumns(),
        {"reference",   "title",          "theme",        "unit",          "direction",
         "frequency",   "accumulation",   "as_at",        "value",         "numerator",
         "denominator", "state",          "target",       "target_high",   "rating",
         "rating_word", "rating_stated",  "rating_shape", "rating_colour", "travel_compares",
         "travel",      "travel_on_year", "commentary"});
    QJsonArray measures;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme->id))
            measures.append(measureOf(measureRow(plan, *measure, of.asAt)));
    }
    return QJsonDocument(withOrigin({{u"measures"_s, measures}}, of))
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark

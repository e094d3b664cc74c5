// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measurestable.h"

#include "app/columns.h"
#include "core/base/escape.h"
#include "core/measures/measurewords.h"
#include "core/measures/ratingcounts.h"
#include "core/rules/ratings.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Cells measureHeadings()
{
    return {u"Reference"_s, u"Title"_s,  u"Value"_s,  u"Unit"_s,   u"As at"_s,
            u"Target"_s,    u"Rating"_s, u"Travel"_s, u"On year"_s};
}

// What a cumulative measure is compared with is not the value in the column before.
QString travelCell(const Plan &plan, const Measure &measure, const Reading &last)
{
    const Travel travel = travelSincePrevious(plan, measure, last);
    return comparesPeriods(measure) && travel != Travel::Unknown
               ? words::travelSincePrevious(travel, measure, {})
               : words::travel(travel);
}

Cells cellsOf(const Plan &plan, const Measure &measure, QDate asAt)
{
    Cells cells{plainLine(measure.reference), elidedTitle(plainLine(measure.title))};
    const Reading *last = lastReading(plan, measure.id, asAt);
    if (!last)
        return cells
               + Cells{
                   u"No reading"_s, {}, {}, words::target(measure, targetFor(plan, measure, asAt))};
    const auto rating = ratingOf(plan, measure, *last);
    QString day = words::date(last->asAt);
    if (last->state == ReadingState::Provisional)
        day += u" (provisional)"_s;
    return cells
           + Cells{words::value(measure, last->value),
                   plainLine(measure.unit),
                   day,
                   words::target(measure, targetOf(plan, measure, *last)),
                   rating ? plainLine(words::rating(*rating, plan.settings())) : u"Not rated"_s,
                   travelCell(plan, measure, *last),
                   words::travel(travelSinceAYearBefore(plan, measure, *last))};
}

} // namespace

QString measuresTable(const Plan &plan, QDate asAt, const QString &heading)
{
    QList<std::pair<QString, QList<Cells>>> sections;
    Columns columns(measureHeadings(), {2, 5});
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        QList<Cells> rows;
        for (const Measure *measure : plan.measures().rowsUnder(theme->id)) {
            rows.append(cellsOf(plan, *measure, asAt));
            columns.widen(rows.last());
        }
        const QString count = rows.isEmpty() ? u": no measures"_s : QString();
        sections.append({plainLine(fullNameOf(plan, *theme)) + count, rows});
    }
    QString text = plainLine(heading) + u"\n\n"_s + columns.line(measureHeadings());
    for (const auto &[theme, rows] : std::as_const(sections)) {
        text += u'\n' + theme + u'\n';
        for (const Cells &row : rows)
            text += columns.line(row);
    }
    const auto ratings = ratingCountsOf(plan, plan.measures().rows(), asAt);
    if (ratings.measures > 0)
        text += u'\n' + plainLine(words::ratingCounts(ratings, plan.settings())) + u'\n';
    return text;
}

} // namespace tidemark

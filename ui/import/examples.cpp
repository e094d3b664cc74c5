// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/examples.h"

#include "core/base/escape.h"
#include "core/booktables/measureplace.h"
#include "core/meanings/celldates.h"
#include "core/meanings/cellpercents.h"
#include "core/plan/enums.h"
#include "core/words/values.h"
#include "core/words/words.h"

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSamples = 3;
// Of a question that only wants to be seen: the file itself has to be put right, or it is as
// assumed.
const QString seen = u"seen"_s;

bool isAbout(const Question &question, const QString &subject)
{
    return question.key.startsWith(subject);
}

// Of the sheets that are taken alone.
QList<const Cell *> cellsAsked(const Question &question, const AskedOf &of)
{
    for (const Sheet &sheet : of.book.sheets) {
        const bool isTaken =
            of.used.headingRows.contains(sheet.name) && of.used.sheets.value(sheet.name, true);
        const auto place =
            isTaken && !question.column.isEmpty() ? anyTableIn(sheet, of.used) : std::nullopt;
        if (!place)
            continue;
        for (const TableColumn &column : place->columns) {
            if (headingKey(column.heading) == question.column)
                return cellsUnder(sheet, place->firstRow(), column.column);
        }
    }
    return {};
}

// The first cell that the two orders read differently.
QString dayAs(words::DayOrder order, const QList<const Cell *> &cells)
{
    for (const Cell *cell : cells) {
        DateRules rules;
        const QDate british = dateIn(*cell, rules).day;
        rules.order = words::DayOrder::MonthDayYear;
        const QDate american = dateIn(*cell, rules).day;
        if (!british.isValid() || !american.isValid() || british == american)
            continue;
        return u": %1 is %2"_s.arg(
            plainLine(lineOf(*cell)),
            words::date(order == words::DayOrder::DayMonthYear ? british : american));
    }
    return {};
}

QString percentAs(PercentScale scale, const QList<const Cell *> &cells)
{
    for (const Cell *cell : cells) {
        const auto percent = percentIn(*cell, scale).percent;
        if (cell->kind == Cell::Kind::Number && cell->number != 0 && percent)
            return u": %1 is %2"_s.arg(plainLine(cell->text), words::percent(*percent));
    }
    return {};
}

} // namespace

QList<const Cell *> cellsUnder(const Sheet &sheet, int firstRow, int column)
{
    QList<const Cell *> cells;
    for (const Row &row : sheet.rows) {
        if (row.index < firstRow)
            continue;
        for (const Cell &cell : row.cells) {
            if (cell.column == column && !lineOf(cell).isEmpty())
                cells.append(&cell);
        }
    }
    return cells;
}

QString samplesOf(const QList<const Cell *> &cells)
{
    constexpr qsizetype longest = 40;
    QStringList samples;
    for (const Cell *cell : cells) {
        QString text = cell->kind == Cell::Kind::Date ? words::shortDate(cell->date)
                                                      : plainLine(lineOf(*cell)).simplified();
        if (text.size() > longest)
            text = text.left(longest - 1).trimmed() + u'…';
        if (!samples.contains(text))
            samples.append(text);
        if (samples.size() == mostSamples)
            break;
    }
    return samples.join(u" · "_s);
}

QString examplesWords(const Question &question, const AskedOf &of)
{
    if (question.choices.isEmpty())
        return {}; // what is assumed stands beside it, as the one choice
    const QString samples = samplesOf(cellsAsked(question, of));
    return samples.isEmpty() ? question.assumed : u"In the file: %1"_s.arg(samples);
}

QList<Choice> choicesOf(const Question &question, const AskedOf &of)
{
    const QList<const Cell *> cells = cellsAsked(question, of);
    if (isAbout(question, u"date order"_s))
        return {
            {u"Day first"_s + dayAs(words::DayOrder::DayMonthYear, cells), u"day_month_year"_s},
            {u"Month first"_s + dayAs(words::DayOrder::MonthDayYear, cells), u"month_day_year"_s}};
    if (isAbout(question, u"scale"_s))
        return {{u"Per cent"_s + percentAs(PercentScale::Percent, cells), u"percent"_s},
                {u"Parts of 1"_s + percentAs(PercentScale::Fraction, cells), u"fraction"_s}};
    if (isAbout(question, u"hidden rows"_s))
        return {{u"Leave them out"_s, u"false"_s}, {u"Take them too"_s, u"true"_s}};
    if (isAbout(question, u"quarters"_s))
        return {{u"Of the financial year"_s, u"false"_s}, {u"Of the calendar year"_s, u"true"_s}};
    if (question.choices.isEmpty())
        return {{question.assumed, seen}};
    QList<Choice> choices;
    if (const int year = question.choices.first().toInt(); isAbout(question, u"year"_s)) {
        for (int each = year - 2; each <= year + 2; ++each)
            choices.append({words::financialYear({each, of.yearStartMonth, 1}, of.yearStartMonth),
                            QString::number(each)});
        return choices;
    }
    for (const QString &choice : question.choices)
        choices.append({words::upperFirst(QString(choice).replace(u'_', u' ')), choice});
    return choices;
}

QString assumedOf(const Question &question, const Mapping &used)
{
    if (isAbout(question, u"date order"_s))
        return storedWord(used.dateOrders.value(question.column));
    if (isAbout(question, u"scale"_s))
        return storedWord(used.scales.value(question.column));
    if (isAbout(question, u"hidden rows"_s) || isAbout(question, u"quarters"_s))
        return u"false"_s;
    return question.choices.isEmpty() ? seen : question.choices.first();
}

void answer(const Question &question, const QString &value, Mapping &mapping)
{
    if (isAbout(question, u"date order"_s)) {
        if (const auto order = fromStoredWord<words::DayOrder>(value))
            mapping.dateOrders.insert(question.column, *order);
    } else if (isAbout(question, u"scale"_s)) {
        if (const auto scale = fromStoredWord<PercentScale>(value))
            mapping.scales.insert(question.column, *scale);
    } else if (isAbout(question, u"hidden rows"_s)) {
        mapping.hiddenRows = value == u"true";
    } else if (isAbout(question, u"quarters"_s)) {
        mapping.calendarQuarters = value == u"true";
    } else if (isAbout(question, u"year"_s)) {
        mapping.year = value.toInt();
    }
}

} // namespace tidemark

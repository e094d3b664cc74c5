// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/settledcolumns.h"

#include "core/base/escape.h"
#include "core/meanings/celldates.h"
#include "core/meanings/cellpercents.h"
#include "core/words/values.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

class ColumnSettler {
public:
    ColumnSettler(const Sheet &sheet, const TablePlace &place, BookReading &reading)
        : m_sheet(sheet)
        , m_place(place)
        , m_reading(reading)
    {}

    void settle(const TableColumn &column)
    {
        if (isDateRole(column.role))
            settleDates(column);
        else if (column.role == Role::Progress)
            settleScale(column);
    }

private:
    void ask(const Question &question)
    {
        if (!m_reading.questions.contains(question))
            m_reading.questions.append(question);
    }

    QList<const Cell *> cellsOf(int column) const
    {
        QList<const Cell *> cells;
        for (const Row &row : m_sheet.rows) {
            if (row.index < m_place.firstRow())
                continue;
            const Cell &cell = m_sheet.at(row.index, column);
            if (!cell.isEmpty())
                cells.append(&cell);
        }
        return cells;
    }

    void settleDates(const TableColumn &column)
    {
        const QString key = headingKey(column.heading);
        if (m_reading.used.dateOrders.contains(key))
            return;
        const DateOrderFinding found = dateOrderOf(cellsOf(column.column));
        const QString name = words::quoted(plainLine(column.heading));
        if (found.isDoubtful())
            ask({u"date order of "_s + name,
                 u"Some days under %1 are written day first and some month first (%2 and %3 of "
                 "them). Which is it?"_s.arg(name, QString::number(found.dayFirst),
                                             QString::number(found.monthFirst)),
                 u"Days that can be read both ways were read day first, as in Britain."_s,
                 {u"day_month_year"_s, u"month_day_year"_s},
                 key});
        else if (found.order == words::DayOrder::MonthDayYear)
            m_reading.remarks.append(
                u"The days under %1 are written month first, and were read so."_s.arg(name));
        if (found.dayFirst + found.monthFirst + found.either > 0)
            m_reading.used.dateOrders.insert(key, found.order);
    }

    void settleScale(const TableColumn &column)
    {
        const QString key = headingKey(column.heading);
        if (m_reading.used.scales.contains(key))
            return;
        const ScaleFinding found = percentScaleOf(cellsOf(column.column));
        const QString name = words::quoted(plainLine(column.heading));
        const bool isFraction = found.scale == PercentScale::Fraction;
        if (found.isAsked)
            ask({u"scale of "_s + name,
                 u"No number under %1 is above 1. Are they parts of 1, or per cent?"_s.arg(name),
                 isFraction ? u"They were read as parts of 1: 0.29 is 29%."_s
                            : u"They were read as per cent: 1 is 1%."_s,
                 {u"percent"_s, u"fraction"_s},
                 key});
        if (found.numbers > 0)
            m_reading.used.scales.insert(key, found.scale);
    }

    const Sheet &m_sheet;
    const TablePlace &m_place;
    BookReading &m_reading;
};

} // namespace

bool isDateRole(Role role)
{
    return role == Role::Start || role == Role::Due || role == Role::OriginalDue
           || role == Role::RevisedDue;
}

void settleColumns(const Sheet &sheet, const TablePlace &place, BookReading &reading)
{
    ColumnSettler settler(sheet, place, reading);
    for (const TableColumn &column : place.columns)
        settler.settle(column);
}

} // namespace tidemark

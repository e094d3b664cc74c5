// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/column.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tidemark {

CellValue valueOf(QDate day)
{
    return day.isValid() ? CellValue(day) : CellValue();
}

CellValue valueOf(Priority priority)
{
    return words::priority(priority);
}

CellValue valueOf(Hold hold)
{
    return hold == Hold::None ? CellValue() : words::hold(hold);
}

QString textOf(const CellValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"yes"_s : u"no"_s;
    if (const auto *whole = std::get_if<int>(&value))
        return QString::number(*whole);
    if (const auto *number = std::get_if<double>(&value))
        return QString::number(*number, 'f', QLocale::FloatingPointShortest);
    if (const auto *day = std::get_if<QDate>(&value))
        return words::shortDate(*day);
    if (const auto *texts = std::get_if<QStringList>(&value))
        return texts->join(u", "_s);
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

ColumnCell perCent(std::optional<int> value)
{
    ColumnCell cell{value, value ? words::percent(*value) : QString()};
    cell.isPercentage = value.has_value();
    return cell;
}

ColumnCell inUnit(ColumnCell figure, const QString &unit)
{
    figure.isPercentage = unit.simplified() == u"%"_s;
    return figure;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"

#include "core/imports/importwords.h"
#include "core/plan/visit.h"
#include "core/rules/facts.h"
#include "core/sheets/sheetmaker.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

Cell cellFrom(const QString &text, int column)
{
    Cell cell;
    cell.column = column;
    cell.text = text;
    cell.kind = text.isEmpty() ? Cell::Kind::Empty : Cell::Kind::Text;
    const QString rest = text.mid(1);
    if (text.startsWith(u'=')) {
        cell.kind = Cell::Kind::Number;
        cell.text = rest;
        cell.number = rest.toDouble();
    } else if (text.startsWith(u'%') && !rest.isEmpty() && rest.front().isDigit()) {
        cell.kind = Cell::Kind::Percent;
        cell.text = rest + u'%';
        cell.number = rest.toDouble() / 100;
    } else if (text.startsWith(u'@')) {
        cell.kind = Cell::Kind::Date;
        cell.text = rest;
        cell.date = QDate::fromString(rest, Qt::ISODate);
    } else if (text.startsWith(u'!')) {
        cell.kind = Cell::Kind::Error;
        cell.text = rest;
    }
    return cell;
}

Sheet sheetFrom(const QString &name, const QStringList &lines)
{
    return sheetFrom(name, lines, {});
}

Sheet sheetFrom(const QString &name, const QStringList &lines, const QStringList &merges)
{
    Sheet sheet;
    sheet.name = name;
    for (int i = 0; i < lines.size(); ++i) {
        Row row;
        row.index = i;
        const QStringList cells = lines[i].split(u'|');
        for (int column = 0; column < cells.size(); ++column) {
            const Cell cell = cellFrom(cells[column].trimmed(), column);
            if (!cell.isEmpty())
                row.cells.append(cell);
        }
        if (!row.cells.isEmpty())
            sheet.rows.append(row);
    }
    for (const QString &text : merges) {
        MergedCells merge;
        REQUIRE(readCellRange(text, merge));
        sheet.merges.append(merge);
    }
    return sheet;
}

ImportOptions importing(const Mapping &mapping)
{
    return {u"our plan.xlsx"_s,
            QDate(2026, 9, 30),
            {u"Jane Smith"_s, QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC)},
            mapping};
}

Plan emptyPlan()
{
    return done(startPlan(u"Aldermere"_s, u"Delivery Plan"_s), Plan());
}

Import imported(const QList<Sheet> &sheets, const Plan &plan, const Mapping &mapping)
{
    Book book;
    book.sheets = sheets;
    auto import = importBook(book, plan, importing(mapping));
    if (!import)
        FAIL(import.error().message.toStdString());
    return *import;
}

Plan planAfter(const Import &import, const Plan &plan)
{
    return done(import.changes, plan);
}

Plan planOf(const QList<Sheet> &sheets, const Mapping &mapping)
{
    return planAfter(imported(sheets, emptyPlan(), mapping), emptyPlan());
}

const Action &actionOf(const Plan &plan, QStringView reference)
{
    for (const Action *action : plan.actions().rows()) {
        if (action->reference == reference)
            return *action;
    }
    FAIL("no action " << reference.toString().toStdString());
    return *plan.actions().rows().first();
}

QString levelsIn(const Plan &plan, Shown shown)
{
    QStringList lines;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        lines.append(theme->reference + u' ' + theme->title);
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            lines.append(u"  "_s + objective->reference + u' ' + objective->title);
            for (const Action *action : plan.actions().rowsUnder(objective->id)) {
                const Update *last = lastUpdate(plan, action->id, QDate(2199, 1, 1));
                const QString start =
                    shown == Shown::NoStarts ? QString() : action->start.toString(Qt::ISODate);
                lines.append(u"    %1 %2 %3..%4 %5%"_s.arg(
                    action->reference, action->title, start, action->due.toString(Qt::ISODate),
                    QString::number(last ? last->progress : 0)));
            }
        }
    }
    return lines.join(u'\n');
}

QStringList fatesOf(const Import &import)
{
    static const QStringList words{u"new"_s, u"changed"_s, u"unchanged"_s, u"not understood"_s};
    QStringList fates;
    for (const RowFate &row : import.rows) {
        if (row.kind == RowFate::Kind::PassedOver)
            continue;
        QStringList fields;
        for (const FieldChange &field : row.fields)
            fields.append(u"%1 from %2 to %3"_s.arg(field.field, field.before, field.after));
        QString line = u"%1: %2"_s.arg(QString::number(row.row), words.value(int(row.kind)));
        if (!fields.isEmpty() && row.kind == RowFate::Kind::Changed)
            line += u' ' + fields.join(u"; "_s);
        fates.append(line);
    }
    return fates;
}

QString toldBy(const Import &import)
{
    QStringList lines;
    for (const RowFate &row : import.rows)
        lines += words::rowFate(row);
    lines += words::importQuestions(import);
    lines += words::importRemarks(import);
    return lines.join(u'\n');
}

QString measuresHeld(const Plan &plan)
{
    QStringList lines;
    const auto shown = [](std::optional<double> number) {
        return number ? QString::number(*number) : u"-"_s;
    };
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme->id)) {
            lines.append(u"%1 %2 (%3, %4, target %5)"_s.arg(
                measure->reference, measure->title, measure->unit,
                words::frequency(measure->frequency), shown(measure->target)));
            for (const Reading *reading : plan.readings().rowsUnder(measure->id))
                lines.append(u"  %1 %2 %3/%4 target %5%6"_s.arg(
                    reading->asAt.toString(Qt::ISODate), shown(reading->value),
                    shown(reading->numerator), shown(reading->denominator), shown(reading->target),
                    reading->commentary.isEmpty() ? QString() : u' ' + reading->commentary));
        }
    }
    return lines.join(u'\n');
}

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/measureplace.h"

#include "core/base/namekey.h"
#include "core/meanings/celldates.h"
#include "core/words/periods.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int measureRowsLookedAt = 40;
constexpr qsizetype longestMeasureHeading = 80;

struct MeasureHeadings {
    Role role;
    const char16_t *keys; ///< separated by commas
};

constexpr MeasureHeadings measureHeadings[] = {
    {Role::RowId, u"tidemark id"},
    {Role::Reference, u"ref,reference,code,kpi code,pi code,kpi ref,pi ref,kpi no,measure "
                      u"ref,measure code,indicator "
                      u"code,indicator ref,measure reference,no,number,id,cod,cyfeirnod,rhif"},
    {Role::Measure,
     u"measure,measures,measure title,measure name,indicator,indicators,indicator name,indicator "
     u"title,performance indicator,performance measure,key performance indicator,kpi,kpis,kpi "
     u"name,kpi title,kpi description,pi,mesur,dangosydd,dangosydd perfformiad"},
    {Role::Description, u"description,definition,details,detail,disgrifiad"},
    {Role::Unit, u"unit,units,unit of measure,measured in,uned"},
    {Role::Direction,
     u"good is,good performance is,polarity,good to be,direction,desired direction,better is,aim "
     u"for"},
    {Role::Frequency, u"frequency,reporting frequency,collected,reported,amlder"},
    {Role::LeadOfficer,
     u"lead,lead officer,owner,measure owner,responsible officer,responsible,head of service,"
     u"swyddog arweiniol"},
    {Role::Theme, u"theme,corporate theme,priority,corporate priority,strategic priority,council "
                  u"priority,thema"},
    {Role::Target,
     u"target,targets,annual target,year target,year end target,target for year,targed"},
    {Role::Value,
     u"actual,actuals,value,result,outturn,performance,reading,score,real value,figure,achieved,"
     u"canlyniad,gwerth"},
    {Role::Numerator, u"numerator,num,real numerator"},
    {Role::Denominator, u"denominator,den,real denominator"},
    {Role::Period,
     u"period,date,as at,month,quarter,day,year,reporting period,period end,reading date,time "
     u"period,cyfnod,dyddiad"},
    {Role::Series, u"type,series,row,data,line,figure type,actual/target,target/actual"},
    {Role::Commentary,
     u"commentary,comment,comments,note,notes,narrative,explanation,update,sylwadau,sylw"},
    {Role::Ignored,
     u"ytd,year to date,dot,direction of travel,trend,travel,rag,brag,rag status,status,rating,"
     u"variance,on year"},
};

Role measureRoleOf(const QString &heading)
{
    static const QHash<QString, Role> roles = [] {
        QHash<QString, Role> known;
        for (const MeasureHeadings &line : measureHeadings) {
            const auto keys = QStringView(line.keys).split(u',');
            for (const QStringView key : keys)
                known.insert(key.toString(), line.role);
        }
        return known;
    }();
    return roles.value(headingKey(heading), Role::Unknown);
}

/// A sheet called so holds measures, whatever their column is called.
bool isCalledMeasures(const QString &name)
{
    static const QStringList names{u"measures"_s,   u"readings"_s, u"kpis"_s,
                                   u"indicators"_s, u"kpi"_s,      u"performance indicators"_s,
                                   u"scorecard"_s,  u"mesurau"_s,  u"dangosyddion"_s};
    return names.contains(nameKey(name));
}

Frequency lengthOf(const Period &period)
{
    const auto days = period.from.daysTo(period.asAt);
    return days > 300   ? Frequency::Year
           : days > 150 ? Frequency::HalfYear
           : days > 80  ? Frequency::Quarter
                        : Frequency::Month;
}

/// The month of "Apr" or "April", 0 of anything else.
int monthOf(const QString &word)
{
    static const QStringList months{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                    u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                    u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    const QString key = word.toLower();
    if (key == u"sept")
        return 9;
    for (int i = 0; i < months.size(); ++i) {
        if (key == months[i] || key == months[i].left(3))
            return i + 1;
    }
    return 0;
}

bool isPartOfYear(const QString &text)
{
    const QString key = text.toLower().remove(u' ');
    for (const auto &word : {u"q"_s, u"quarter"_s, u"qtr"_s, u"h"_s, u"half"_s, u"chwarter"_s}) {
        if (key.size() == word.size() + 1 && key.startsWith(word) && key.back() >= u'1'
            && key.back() <= u'4')
            return true;
    }
    return false;
}

/// Of "25/26" "2025/26".
QString withCentury(const QString &text)
{
    const bool isShort = text.size() == 5 && (text[2] == u'/' || text[2] == u'-');
    const int first = text.left(2).toInt();
    return isShort && (first + 1) % 100 == text.right(2).toInt() && text[0].isDigit()
               ? u"20"_s + text
               : text;
}

// The first of a month stands for the month.
NamedPeriod periodOfDay(QDate day)
{
    return {day.day() == 1 ? day.addMonths(1).addDays(-1) : day, Frequency::Month, {}};
}

std::optional<NamedPeriod> wholePeriod(const QString &text, int year, int yearStartMonth)
{
    const QString years = u"%1/%2"_s.arg(QString::number(year), QString::number(year + 1).right(2));
    QString name = withCentury(text);
    if (const int month = monthOf(text); month > 0) {
        const QDate first(year + (month < yearStartMonth ? 1 : 0), month, 1);
        return NamedPeriod{first.addMonths(1).addDays(-1), Frequency::Month, {}};
    }
    if (isPartOfYear(text))
        name =
            QString(text).replace(u"chwarter"_s, u"quarter"_s, Qt::CaseInsensitive) + u' ' + years;
    if (const auto read = readPeriod(name, yearStartMonth); read.period)
        return NamedPeriod{read.period->asAt, lengthOf(*read.period), {}};
    if (const auto day = words::dateFrom(text))
        return periodOfDay(*day);
    return std::nullopt;
}

bool hasYear(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 2;
}

// A mapping holds what headings mean in tables of actions too: that is no word on a heading that
// tables of measures have themselves.
Role toldRole(const Mapping &mapping, const QString &heading, Role own)
{
    const auto told = mapping.roles.constFind(headingKey(heading));
    if (told == mapping.roles.constEnd() || !(isOfMeasures(*told) || *told == Role::Ignored))
        return own;
    const bool isUsualOfActions = *told < Role::Measure && *told == roleOf(heading);
    return isUsualOfActions && own != Role::Unknown ? own : *told;
}

MeasureColumn columnOf(const Mapping &mapping, const Cell &upper, const Cell &lower, int year,
                       int yearStartMonth)
{
    MeasureColumn made;
    made.column = std::max(upper.column, lower.column);
    made.heading = (lineOf(upper) + u' ' + lineOf(lower)).simplified();
    made.period = periodNamed(upper, year, yearStartMonth);
    QString rest = lineOf(lower);
    if (made.period)
        rest = (made.period->rest + u' ' + rest).simplified();
    else if ((made.period = periodNamed(lower, year, yearStartMonth)))
        rest = (lineOf(upper) + u' ' + made.period->rest).simplified();
    else
        rest = made.heading;
    made.role = made.period && rest.isEmpty() ? Role::Value : measureRoleOf(rest);
    if (made.role == Role::Unknown && !made.period)
        made.role = measureRoleOf(lineOf(lower));
    made.role = toldRole(mapping, made.heading, made.role);
    return made;
}

QMap<int, Cell> headingCells(const Sheet &sheet, const Row &row)
{
    QMap<int, Cell> cells;
    for (const Cell &cell : row.cells) {
        if (!lineOf(cell).isEmpty() && cell.text.size() <= longestMeasureHeading)
            cells.insert(cell.column, cell);
    }
    for (const MergedCells &merge : sheet.merges) {
        if (merge.top != row.index || !cells.contains(merge.left))
            continue;
        for (int column = merge.left + 1; column <= std::min(merge.right, 4096); ++column) {
            Cell same = cells.value(merge.left);
            same.column = column;
            cells.insert(column, same);
        }
    }
    return cells;
}

MeasurePlace tried(const Sheet &sheet, const Mapping &mapping, const Row *upper, const Row &lower,
                   int year, int yearStartMonth)
{
    MeasurePlace place;
    place.headingRow = upper ? upper->index : lower.index;
    place.headingRows = upper ? 2 : 1;
    const QMap<int, Cell> above = upper ? headingCells(sheet, *upper) : QMap<int, Cell>();
    const QMap<int, Cell> below = headingCells(sheet, lower);
    QList<int> columns = above.keys() + below.keys();
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    for (const int column : std::as_const(columns)) {
        Cell nothing;
        nothing.column = column;
        place.columns.append(columnOf(mapping, above.value(column, nothing),
                                      below.value(column, nothing), year, yearStartMonth));
        const MeasureColumn &made = place.columns.last();
        place.needsYear = place.needsYear || (made.period && !hasYear(made.heading));
    }
    return place;
}

int known(const MeasurePlace &place)
{
    return int(
        std::count_if(place.columns.begin(), place.columns.end(),
                      [](const MeasureColumn &column) { return column.role != Role::Unknown; }));
}

/// What says how a measure does: a value of some day, or a target.
bool saysFigures(const MeasurePlace &place)
{
    const bool hasPeriods = place.of(Role::Period);
    return std::any_of(place.columns.begin(), place.columns.end(),
                       [&](const MeasureColumn &column) {
                           return column.role == Role::Target
                                  || (column.role == Role::Value && (column.period || hasPeriods));
                       });
}

// Measures may be called by a "Title" or by their code alone where the sheet says what they are.
bool isTable(const Sheet &sheet, MeasurePlace &place)
{
    if (!place.of(Role::Measure) && isCalledMeasures(sheet.name)) {
        for (const auto &heading : {u"title"_s, u"name"_s, u"description"_s}) {
            for (MeasureColumn &column : place.columns) {
                if (!place.of(Role::Measure) && headingKey(column.heading) == heading)
                    column.role = Role::Measure;
            }
        }
    }
    // What is done about a measure is an action, and a measure beside it a column of its own.
    const bool isOfActions =
        std::any_of(place.columns.begin(), place.columns.end(), [](const MeasureColumn &column) {
            const QString key = headingKey(column.heading);
            static const QStringList deeds{u"activity"_s,    u"activities"_s,      u"initiative"_s,
                                           u"deliverable"_s, u"what we will do"_s, u"we will"_s};
            return deeds.contains(key) || key.startsWith(u"action") || key.startsWith(u"task")
                   || key.startsWith(u"project") || key.startsWith(u"gweithred");
        });
    if (isOfActions)
        return false;
    const bool hasName =
        place.of(Role::Measure) || (place.of(Role::Reference) && isCalledMeasures(sheet.name));
    return hasName && saysFigures(place);
}

using FigureOf = std::tuple<QDate, int, Role>; ///< of when, for how long, and what

// What is hidden is not taken without a word; of two columns for one figure the first counts.
void settleFigures(const Sheet &sheet, MeasurePlace &place, const Mapping &mapping)
{
    QMap<FigureOf, QString> held;
    for (MeasureColumn &column : place.columns) {
        if (column.role == Role::Unknown || column.role == Role::Ignored
            || column.role == Role::RowId)
            continue;
        const bool isTold = mapping.roles.contains(headingKey(column.heading));
        const auto key =
            column.period ? FigureOf(column.period->asAt, int(column.period->length), column.role)
                          : FigureOf({}, 0, column.role);
        const QString name = words::quoted(column.heading);
        if (sheet.hiddenColumns.contains(column.column) && !isTold) {
            place.remarks.append(u"The column %1 is hidden and was left out."_s.arg(name));
            column.role = Role::Ignored;
        } else if (!place.isAcross && held.contains(key)) {
            place.remarks.append(
                u"The column %1 was passed over, because %2 stands before it and holds the same."_s
                    .arg(name, words::quoted(held.value(key))));
            column.role = Role::Ignored;
        } else {
            held.insert(key, column.heading);
        }
    }
}

bool isFigure(const Cell &cell)
{
    bool isNumber = false;
    QString(lineOf(cell)).remove(u'%').remove(u',').toDouble(&isNumber);
    return cell.kind == Cell::Kind::Number || cell.kind == Cell::Kind::Percent || isNumber;
}

/// Days or periods down the first column, and figures in all others.
std::optional<MeasurePlace> acrossIn(const Sheet &sheet, int year, int yearStartMonth)
{
    if (sheet.rows.size() < 2)
        return std::nullopt;
    const Row &headings = sheet.rows.first();
    MeasurePlace place;
    place.headingRow = headings.index;
    place.isAcross = true;
    for (const Cell &cell : headings.cells) {
        if (cell.column > 0 && !lineOf(cell).isEmpty())
            place.columns.append({cell.column, lineOf(cell), Role::Value, {}});
    }
    const QString first = lineOf(sheet.at(headings.index, 0));
    if (place.columns.isEmpty() || (!first.isEmpty() && measureRoleOf(first) != Role::Period))
        return std::nullopt;
    for (const Row &row : sheet.rows.mid(1)) {
        const Cell &at = sheet.at(row.index, 0);
        const auto period = periodNamed(at, year, yearStartMonth);
        if (!period || !period->rest.isEmpty())
            return std::nullopt;
        place.needsYear = place.needsYear || !hasYear(lineOf(at));
        for (const Cell &cell : row.cells) {
            if (cell.column > 0 && !cell.isEmpty() && !isFigure(cell) && !saysNothing(lineOf(cell)))
                return std::nullopt;
        }
    }
    return place;
}

} // namespace

std::optional<NamedPeriod> periodNamed(const Cell &cell, int year, int yearStartMonth)
{
    if (cell.kind == Cell::Kind::Date && cell.date.isValid())
        return periodOfDay(cell.date);
    const QString line = lineOf(cell);
    if (line.isEmpty() || line.size() > longestMeasureHeading)
        return std::nullopt;
    const QStringList parts = QString(line).remove(u':').split(u' ', Qt::SkipEmptyParts);
    for (qsizetype count = std::min<qsizetype>(parts.size(), 4); count > 0; --count) {
        for (const qsizetype at : {qsizetype(0), parts.size() - count}) {
            auto period = wholePeriod(parts.mid(at, count).join(u' '), year, yearStartMonth);
            if (!period)
                continue;
            QStringList rest = parts.mid(0, at) + parts.mid(at + count);
            rest.removeAll(u"-"_s);
            rest.removeAll(u"–"_s);
            period->rest = rest.join(u' ');
            return period;
        }
    }
    return std::nullopt;
}

bool isOfMeasures(Role role)
{
    return role == Role::Reference || role == Role::Theme || role == Role::Description
           || role == Role::LeadOfficer || role == Role::Commentary || role >= Role::Measure;
}

const MeasureColumn *MeasurePlace::of(Role role) const
{
    for (const MeasureColumn &column : columns) {
        if (column.role == role && !column.period)
            return &column;
    }
    return nullptr;
}

namespace {

std::optional<MeasurePlace> measuresBelowHeadings(const Sheet &sheet, const Mapping &mapping,
                                                  int year, int yearStartMonth)
{
    const int told = mapping.headingRows.value(sheet.name, 0) - 1;
    for (qsizetype i = 0; i < std::min<qsizetype>(sheet.rows.size(), measureRowsLookedAt); ++i) {
        const Row &row = sheet.rows[i];
        if (told >= 0 && row.index != told)
            continue;
        MeasurePlace one = tried(sheet, mapping, nullptr, row, year, yearStartMonth);
        if (i + 1 < sheet.rows.size() && sheet.rows[i + 1].index == row.index + 1) {
            const bool isSpread = std::any_of(
                sheet.merges.begin(), sheet.merges.end(), [&](const MergedCells &merge) {
                    return merge.top == row.index && merge.right > merge.left;
                });
            MeasurePlace two = tried(sheet, mapping, &row, sheet.rows[i + 1], year, yearStartMonth);
            if (isSpread && known(two) >= known(one) && isTable(sheet, two))
                return two;
        }
        if (isTable(sheet, one))
            return one;
    }
    return std::nullopt;
}

} // namespace

std::optional<MeasurePlace> measuresIn(const Sheet &sheet, const Mapping &mapping, int year,
                                       int yearStartMonth)
{
    auto place = measuresBelowHeadings(sheet, mapping, year, yearStartMonth);
    if (!place)
        place = acrossIn(sheet, year, yearStartMonth);
    if (place)
        settleFigures(sheet, *place, mapping);
    return place;
}

std::optional<TablePlace> anyTableIn(const Sheet &sheet, const Mapping &mapping)
{
    const auto measures = measuresIn(sheet, mapping, mapping.year.value_or(2000), 4);
    if (!measures)
        return tableIn(sheet, mapping);
    TablePlace place;
    place.headingRow = measures->headingRow;
    place.headingRows = measures->headingRows;
    place.remarks = measures->remarks;
    for (const MeasureColumn &column : measures->columns)
        place.columns.append({column.column, column.heading, column.role, {}});
    return place;
}

} // namespace tidemark

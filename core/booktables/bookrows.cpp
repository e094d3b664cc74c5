// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/bookrows.h"

#include "core/base/escape.h"
#include "core/base/namekey.h"
#include "core/booktables/sheetrows.h"
#include "core/booktables/sheetyear.h"
#include "core/meanings/celldates.h"
#include "core/meanings/levels.h"
#include "core/rules/facts.h"
#include "core/words/values.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct TakenSheet {
    const Sheet *sheet;
    TablePlace place;
};

Error noTable(const Book &book, const QString &source)
{
    QStringList names;
    for (const Sheet &sheet : book.sheets)
        names.append(words::quoted(plainLine(sheet.name)));
    const QString where =
        names.size() < 2 ? QString() : u" (looked in %1)"_s.arg(words::listed(names));
    return refused(
        u"No table of actions was found in %1%2: a heading like “Action” or “Title” and another "
        "like “Due date” or “Ref” above the rows are what it is known by."_s.arg(quotedName(source),
                                                                                 where));
}

// The other sheets of a workbook that Tidemark wrote.
bool takeRecords(const Sheet &sheet, BookReading &reading)
{
    if (recordTableOf(sheet).isEmpty() || !reading.used.sheets.value(sheet.name, true))
        return false;
    const bool hiddenToo = reading.used.hiddenRows.value_or(false);
    const auto hidden = std::count_if(sheet.rows.begin(), sheet.rows.end(),
                                      [](const Row &row) { return row.hidden; });
    reading.records += recordRows(sheet, hiddenToo);
    if (hidden > 0 && !reading.used.hiddenRows)
        reading.questions.append(hiddenRowsIn(sheet, int(hidden)));
    return true;
}

// What stands above the table, the sheet's name, and the headings of its targets may name its year.
QStringList titlesOf(const Sheet &sheet, const MeasurePlace &place)
{
    QStringList texts;
    for (const Row &row : sheet.rows) {
        for (const Cell &cell : row.cells) {
            if (row.index < place.headingRow)
                texts.append(lineOf(cell));
        }
    }
    texts.append(sheet.name);
    for (const MeasureColumn &column : place.columns) {
        if (column.role == Role::Target)
            texts.append(column.heading);
    }
    return texts;
}

void ask(const Question &question, BookReading &reading)
{
    if (!reading.questions.contains(question))
        reading.questions.append(question);
}

/// A sheet with a table of measures or of actions.
struct FoundTable {
    const Sheet *sheet = nullptr;
    std::optional<MeasurePlace> measures;
    std::optional<TablePlace> actions;

    bool isEmpty() const { return !measures && !actions; }
};

/// What is taken of a book beside its records.
struct TakenSheets {
    QList<TakenSheet> ofActions;
    QSet<QString> headingsOfMeasures;
};

void tellMeasures(const FoundTable &found, TakenSheets &taken, BookReading &reading)
{
    QStringList unknown;
    for (const MeasureColumn &column : found.measures->columns) {
        const QString key = headingKey(column.heading);
        taken.headingsOfMeasures.insert(key);
        if (column.role == Role::Unknown || column.role == Role::Ignored)
            unknown.append(words::quoted(plainLine(column.heading)));
        else if (!found.measures->isAcross && !column.period && column.role >= Role::Measure)
            reading.used.roles.insert(key, column.role);
    }
    reading.used.headingRows.insert(found.sheet->name, found.measures->headingRow + 1);
    for (const QString &remark : found.measures->remarks)
        reading.remarks.append(remark);
    if (!unknown.isEmpty())
        reading.remarks.append(
            u"Not taken over of the measures: %1."_s.arg(words::listed(unknown)));
}

void takeMeasures(FoundTable found, const BookRules &rules, const Mapping &mapping,
                  TakenSheets &taken, BookReading &reading)
{
    const Sheet &sheet = *found.sheet;
    const int start = rules.yearStartMonth;
    auto year = yearOfSheet(titlesOf(sheet, *found.measures), rules, mapping);
    if (!year && found.measures->needsYear)
        ask(yearOf(rules), reading);
    if (!year)
        year = financialYear(rules.asAt, start);
    found.measures = measuresIn(sheet, mapping, *year, start);
    if (!found.measures)
        return;
    tellMeasures(found, taken, reading);
    const QList<MeasureLine> rows =
        measureRows(sheet, *found.measures, *year, start, mapping.hiddenRows.value_or(false));
    const auto hidden = std::count_if(rows.begin(), rows.end(), [](const MeasureLine &row) {
        return row.kind == LineKind::Hidden;
    });
    if (hidden > 0)
        ask(hiddenRowsIn(sheet, int(hidden)), reading);
    reading.measures += rows;
}

FoundTable tableFoundIn(const Sheet &sheet, const BookRules &rules, const Mapping &mapping)
{
    const int year = mapping.year.value_or(financialYear(rules.asAt, rules.yearStartMonth));
    FoundTable found{&sheet, measuresIn(sheet, mapping, year, rules.yearStartMonth), {}};
    if (!found.measures)
        found.actions = tableIn(sheet, mapping);
    return found;
}

QString leftOut(const Sheet &sheet, const QString &why)
{
    return u"The sheet %1 was left out: %2."_s.arg(words::quoted(plainLine(sheet.name)),
                                                   why.isEmpty() ? u"it has no table of actions"_s
                                                                 : why);
}

TakenSheets takenSheets(const Book &book, const BookRules &rules, const Mapping &mapping,
                        BookReading &reading)
{
    QList<FoundTable> found;
    QList<FoundTable> aside; // by its name no plan
    QStringList told;
    QStringList toldAside;
    const bool isOurs = std::any_of(book.sheets.begin(), book.sheets.end(), [](const Sheet &sheet) {
        return !recordTableOf(sheet).isEmpty();
    });
    const bool hasActions = std::any_of(book.sheets.begin(), book.sheets.end(), holdsActionsByName);
    for (const Sheet &sheet : book.sheets) {
        if (takeRecords(sheet, reading))
            continue;
        const FoundTable table = tableFoundIn(sheet, rules, mapping);
        const auto asked = mapping.sheets.constFind(sheet.name);
        const bool isAsked = asked != mapping.sheets.constEnd();
        const QString why = isAsked ? (*asked ? QString() : u"the mapping leaves it out"_s)
                                    : whyLeftOut(sheet, hasActions && !table.measures);
        const bool isFront = isOurs && sheet.name == u"About";
        if (!table.isEmpty() && why.isEmpty()) {
            found.append(table);
        } else if (!table.isEmpty() && !isAsked) {
            aside.append(table);
            toldAside.append(leftOut(sheet, why));
        } else if (!isFront && !sheet.rows.isEmpty()) {
            told.append(leftOut(sheet, why));
        }
    }
    if (found.isEmpty() && reading.records.isEmpty())
        found = aside; // the only ones there are
    else
        told += toldAside;
    TakenSheets taken;
    for (const FoundTable &table : std::as_const(found)) {
        if (table.measures)
            takeMeasures(table, rules, mapping, taken, reading);
        else
            taken.ofActions.append({table.sheet, *table.actions});
    }
    reading.remarks += told;
    return taken;
}

// A mapping names headings; where few of them are here it is for another table.
QString otherShape(const TakenSheets &sheets, const Mapping &mapping, const QString &source)
{
    QSet<QString> here = sheets.headingsOfMeasures;
    for (const TakenSheet &taken : sheets.ofActions) {
        for (const TableColumn &column : taken.place.columns)
            here.insert(headingKey(column.heading));
    }
    QStringList missing;
    int named = 0;
    for (auto it = mapping.roles.begin(); it != mapping.roles.end(); ++it) {
        const bool counts = it.value() != Role::Ignored && it.value() != Role::Unknown;
        named += counts;
        if (counts && !here.contains(it.key()))
            missing.append(words::quoted(it.key()));
    }
    if (named == 0 || 2 * missing.size() <= named)
        return {};
    return u"The mapping is for another table: %1 of its %2 headings are not in %3, among them %4."_s
        .arg(QString::number(missing.size()), QString::number(named), quotedName(source),
             words::listed(missing.first(std::min<qsizetype>(missing.size(), 3))));
}

void tellColumns(const QList<TakenSheet> &sheets, BookReading &reading)
{
    QStringList unknown;
    for (const TakenSheet &taken : sheets) {
        for (const QString &remark : taken.place.isOwn() ? QStringList() : taken.place.remarks) {
            if (!reading.remarks.contains(remark))
                reading.remarks.append(remark);
        }
        for (const TableColumn &column : taken.place.columns) {
            const QString name = words::quoted(plainLine(column.heading));
            const bool isLeft = column.role == Role::Unknown || column.role == Role::Ignored;
            if (isLeft && !taken.place.isOwn() && !unknown.contains(name))
                unknown.append(name);
            // What a table of measures calls so stays.
            const Role known = reading.used.roles.value(headingKey(column.heading), Role::Unknown);
            if (known == Role::Unknown || (isLeft && known < Role::Measure))
                reading.used.roles.insert(headingKey(column.heading), column.role);
        }
        reading.used.headingRows.insert(taken.sheet->name, taken.place.headingRow + 1);
    }
    if (!unknown.isEmpty())
        reading.remarks.append(u"Not taken over, because the plan has no field for %1: %2."_s.arg(
            unknown.size() == 1 ? u"it"_s : u"them"_s, words::listed(unknown)));
}

// A row is a parent where others are below it: by the level column, or by the reference's digits.
void findParents(QList<BookRow> &rows)
{
    QSet<QString> parents;
    int deepest = 0;
    for (const BookRow &row : rows) {
        if (row.kind != BookRow::Kind::Action)
            continue;
        deepest = std::max(deepest, row.level);
        for (QString at = parentReferenceOf(row.reference); !at.isEmpty();
             at = parentReferenceOf(at))
            parents.insert(row.sheet + u'\n' + at);
    }
    int last = 0;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->kind != BookRow::Kind::Action)
            continue;
        const bool hasBelow = last > row->level;
        last = row->level;
        int level = 0;
        if (row->level > 0 && hasBelow)
            level = deepest >= 3 ? std::min(row->level, 2) : 2;
        else if (row->level == 0 && parents.contains(row->sheet + u'\n' + row->reference))
            level = std::min(int(row->reference.count(u'.')) + 1, 2);
        if (level > 0) {
            row->kind = BookRow::Kind::Banner;
            const LevelName name = levelNameOf(row->title);
            row->objective = {row->reference.isEmpty() ? name.reference : row->reference,
                              name.reference == row->reference ? name.title : row->title, level};
            row->text = row->title;
        }
    }
}

struct LevelsSoFar {
    LevelName theme;
    LevelName objective;
};

// A banner's `objective` holds its name until its level is known.
void giveLevels(QList<BookRow *> &rows, const QString &fallback, int above)
{
    QList<LevelRow> levelRows;
    for (const BookRow *row : std::as_const(rows))
        levelRows.append({row->kind == BookRow::Kind::Banner, row->objective.level});
    const QList<int> levels = levelsOf(levelRows, above);
    LevelsSoFar at;
    bool named = false;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        BookRow &row = *rows[i];
        if (row.kind == BookRow::Kind::Banner) {
            named = true;
            const LevelName name = row.objective;
            if (levels[i] == 1)
                at = {name, {}};
            else
                at.objective = name;
            row.theme = levels[i] == 1 ? name : LevelName();
            row.objective = levels[i] == 1 ? LevelName() : name;
            continue;
        }
        row.namesLevels = named || !row.theme.isEmpty() || !row.objective.isEmpty();
        if (row.theme.isEmpty())
            row.theme = at.theme.isEmpty() ? levelNameOf(fallback) : at.theme;
        if (row.objective.isEmpty())
            row.objective = at.objective;
    }
}

bool isNoName(const QString &sheet)
{
    static const QStringList names{
        u"sheet"_s,   u"actions"_s, u"action plan"_s, u"tasks"_s,      u"data"_s,
        u"tracker"_s, u"plan"_s,    u"table"_s,       u"task_table"_s, u"action tracker"_s};
    QString name = sheet.simplified().toLower();
    while (!name.isEmpty() && (name.back().isDigit() || name.back().isSpace()))
        name.chop(1);
    return name.isEmpty() || names.contains(name);
}

// A sheet's name is cut at 31 characters; the title above the table may have it whole.
QString themeOfSheet(const TakenSheet &taken, const BookRules &rules)
{
    constexpr qsizetype longestSheetName = 31;
    Cell cell;
    cell.text = taken.sheet->name;
    const QString name = lineOf(cell);
    if (isNoName(name) || name == rules.source)
        return rules.planTitle;
    for (const QString &title : taken.place.titles) {
        if (name.size() >= longestSheetName && title.startsWith(name, Qt::CaseInsensitive))
            return title;
    }
    return name;
}

// 3.10 and 3.1 as numbers are both 3.1.
void tellTwins(BookReading &reading)
{
    QMap<QString, QStringList> places;
    for (const BookRow &row : std::as_const(reading.rows)) {
        if (row.kind == BookRow::Kind::Action && !row.reference.isEmpty()
            && row.milestone.isEmpty())
            places[row.reference].append(QString::number(row.row));
    }
    for (auto it = places.begin(); it != places.end(); ++it) {
        if (it.value().size() > 1)
            reading.questions.append(
                {u"reference "_s + it.key(),
                 u"The reference %1 stands in rows %2. Has a spreadsheet made 3.1 of 3.10?"_s.arg(
                     plainLine(it.key()), words::listed(it.value())),
                 u"These rows are told apart by their titles."_s,
                 {}});
    }
}

} // namespace

Result<BookReading> readRows(const Book &book, const Mapping &mapping, const BookRules &told)
{
    BookRules rules = told;
    if (!rules.year)
        rules.year = yearOfBook(book, rules.source);
    BookReading reading;
    reading.used = mapping;
    reading.remarks = book.warnings;
    const TakenSheets taken = takenSheets(book, rules, mapping, reading);
    if (const QString other = otherShape(taken, mapping, rules.source); !other.isEmpty())
        return refused(other);
    const QList<TakenSheet> &sheets = taken.ofActions;
    if (sheets.isEmpty() && reading.records.isEmpty() && reading.measures.isEmpty())
        return noTable(book, rules.source);
    for (const TakenSheet &each : sheets) {
        QList<BookRow> rows = sheetRows(*each.sheet, each.place, rules, reading);
        findParents(rows);
        QList<BookRow *> inTable;
        for (BookRow &row : rows) {
            if (row.kind == BookRow::Kind::Action || row.kind == BookRow::Kind::Banner)
                inTable.append(&row);
        }
        const QString theme = themeOfSheet(each, rules);
        const bool isThemed =
            each.place.of(Role::Theme) || (sheets.size() > 1 && theme != rules.planTitle);
        giveLevels(inTable, theme, isThemed && !each.place.of(Role::Objective) ? 1 : 0);
        reading.rows += rows;
    }
    tellColumns(sheets, reading);
    tellTwins(reading);
    return reading;
}

} // namespace tidemark

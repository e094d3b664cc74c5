// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/tableplace.h"

#include "core/meanings/celldates.h"
#include "core/meanings/cellpercents.h"
#include "core/meanings/wordmeanings.h"
#include "core/words/periods.h"
#include "core/words/values.h"
#include "core/words/workbookwords.h"

#include <QMap>
#include <QStringView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int rowsLookedAt = 40;   ///< in which a heading is looked for
constexpr int cellsLookedAt = 200; ///< by which a column says what it holds
constexpr qsizetype longestHeading = 80;

QMap<int, QString> headingsOf(const Row &row)
{
    QMap<int, QString> headings;
    for (const Cell &cell : row.cells) {
        const QString text = lineOf(cell);
        if (!text.isEmpty() && text.size() <= longestHeading)
            headings.insert(cell.column, text);
    }
    return headings;
}

// What stands above is of every column below the merged cell.
QMap<int, QString> spread(const Sheet &sheet, const Row &upper)
{
    QMap<int, QString> headings = headingsOf(upper);
    for (const MergedCells &merge : sheet.merges) {
        if (merge.top != upper.index || !headings.contains(merge.left))
            continue;
        for (int column = merge.left + 1; column <= std::min(merge.right, 4096); ++column)
            headings.insert(column, headings.value(merge.left));
    }
    return headings;
}

bool isPlainDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype figuresAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isPlainDigit(text[end]))
        ++end;
    return end - from;
}

// Where ",? ?(NNNN|NN)[/-](NNNN|NN)" that stands at `from` ends, N being a figure; else `from`.
qsizetype endOfYears(QStringView text, qsizetype from)
{
    qsizetype at = from;
    at += text.sliced(at).startsWith(u',');
    at += text.sliced(at).startsWith(u' ');
    const qsizetype first = figuresAt(text, at);
    at += first;
    if ((first != 2 && first != 4) || at == text.size() || (text[at] != u'/' && text[at] != u'-'))
        return from;
    const qsizetype second = figuresAt(text, at + 1);
    return second == 2 || second == 4 ? at + 1 + second : from;
}

// Where "(q|quarter |qtr |chwarter )[1-4]" at the beginning ends, in any case; else 0.
qsizetype endOfQuarter(QStringView text)
{
    static const QStringList names{u"q"_s, u"quarter "_s, u"qtr "_s, u"chwarter "_s};
    for (const QString &name : names) {
        const qsizetype at = name.size();
        if (text.startsWith(name, Qt::CaseInsensitive) && at < text.size() && text[at] >= u'1'
            && text[at] <= u'4')
            return at + 1;
    }
    return 0;
}

// "Q1" and "Update" of "Q1 Update", "Q1 2026/27" and "Update" of "Q1 2026/27: Update": a quarter,
// years where they are whole, then the end or "[ :–-]+" and the rest.
std::pair<QString, QString> splitPeriod(const QString &heading)
{
    const qsizetype quarter = endOfQuarter(heading);
    if (quarter == 0)
        return {QString(), heading};
    const auto isBetween = [](QChar c) { return u" :–-"_s.contains(c); };
    for (const qsizetype end : {endOfYears(heading, quarter), quarter}) {
        if (end < heading.size() && !isBetween(heading[end]))
            continue;
        const auto rest = std::find_if_not(heading.begin() + end, heading.end(), isBetween);
        return {heading.left(end), heading.sliced(rest - heading.begin())};
    }
    return {QString(), heading};
}

// In a book with a sheet of actions, such as one that Tidemark wrote; in any case.
bool isNameOfOtherRows(const QString &name)
{
    static const QStringList names{u"themes"_s,   u"priorities"_s, u"objectives"_s, u"outcomes"_s,
                                   u"measures"_s, u"indicators"_s, u"kpis"_s,       u"readings"_s,
                                   u"updates"_s,  u"milestones"_s, u"risks"_s};
    return names.contains(name, Qt::CaseInsensitive);
}

// One of the names, in any case, alone or before " sheet", " page", " data" or " values".
bool isNameAside(QStringView name)
{
    static const QStringList names{
        u"summary"_s,         u"key"_s,          u"legend"_s,   u"list"_s,      u"lists"_s,
        u"lookup"_s,          u"lookups"_s,      u"look-up"_s,  u"look-ups"_s,  u"guidance"_s,
        u"notes"_s,           u"instructions"_s, u"cover"_s,    u"contents"_s,  u"dashboard"_s,
        u"data validation"_s, u"validation"_s,   u"dropdown"_s, u"dropdowns"_s, u"drop-down"_s,
        u"drop-downs"_s,      u"readme"_s,       u"read me"_s,  u"crynodeb"_s,  u"allwedd"_s,
        u"rhestra"_s,         u"rhestrau"_s};
    static const QStringList endings{u""_s, u" sheet"_s, u" page"_s, u" data"_s, u" values"_s};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return name.endsWith(ending, Qt::CaseInsensitive)
               && names.contains(name.chopped(ending.size()), Qt::CaseInsensitive);
    });
}

// Letters and figures of ASCII, and "_".
bool isOfWord(QChar c)
{
    return isPlainDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

// "\b" after the first `at` of the text, at least one.
bool isEdgeOfWord(QStringView text, qsizetype at)
{
    return isOfWord(text[at - 1]) != (at < text.size() && isOfWord(text[at]));
}

Role roleIn(const Mapping &mapping, const QString &heading)
{
    const Role told = mapping.roles.value(headingKey(heading), Role::Unknown);
    // What a table of measures calls so is its own affair.
    return told != Role::Unknown && told < Role::Measure ? told : roleOf(heading);
}

bool isTold(const Mapping &mapping, const QString &heading)
{
    const auto told = mapping.roles.constFind(headingKey(heading));
    return told != mapping.roles.constEnd() && *told < Role::Measure;
}

TableColumn columnOf(const Mapping &mapping, int column, const QString &upper, const QString &lower)
{
    const bool isOne = upper.isEmpty() || lower.isEmpty() || upper == lower;
    TableColumn made{column,
                     isOne ? (lower.isEmpty() ? upper : lower) : upper + u' ' + lower,
                     Role::Unknown,
                     {}};
    const auto parts = splitPeriod(made.heading);
    made.period = parts.first;
    made.role = isTold(mapping, made.heading) || made.period.isEmpty()
                    ? roleIn(mapping, made.heading)
                    : roleIn(mapping, parts.second);
    if (made.role == Role::Unknown && !isOne && made.period.isEmpty())
        made.role = roleIn(mapping, lower);
    return made;
}

struct HeadingTry {
    QList<TableColumn> columns;
    int known = 0;
    bool hasAction = false;
};

HeadingTry tried(const Mapping &mapping, const QMap<int, QString> &upper,
                 const QMap<int, QString> &lower)
{
    HeadingTry made;
    QList<int> places = upper.keys() + lower.keys();
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const int place : std::as_const(places)) {
        made.columns.append(columnOf(mapping, place, upper.value(place), lower.value(place)));
        const Role role = made.columns.last().role;
        made.known += role != Role::Unknown;
        made.hasAction = made.hasAction || role == Role::Action;
    }
    return made;
}

bool isHeading(const HeadingTry &found)
{
    return found.hasAction && found.known >= 2;
}

// Two rows are the heading where a cell of the upper one lies over several columns.
bool isSpread(const Sheet &sheet, const Row &upper)
{
    return headingsOf(upper).size() > 1
           && std::any_of(sheet.merges.begin(), sheet.merges.end(), [&](const MergedCells &merge) {
                  return merge.top == upper.index && merge.bottom == merge.top
                         && merge.right > merge.left;
              });
}

QList<const Cell *> cellsBelow(const Sheet &sheet, const TablePlace &place, int column)
{
    QList<const Cell *> cells;
    for (const Row &row : sheet.rows) {
        if (row.index < place.firstRow() || cells.size() >= cellsLookedAt)
            continue;
        for (const Cell &cell : row.cells) {
            if (cell.column == column && !cell.isEmpty())
                cells.append(&cell);
        }
    }
    return cells;
}

template <typename Says> bool mostly(const QList<const Cell *> &cells, Says says)
{
    return !cells.isEmpty() && 2 * std::count_if(cells.begin(), cells.end(), says) > cells.size();
}

bool isShortWord(const Cell *cell)
{
    return cell->kind == Cell::Kind::Text && cell->text.size() <= 40;
}

// What the heading leaves open the cells say: "Progress" may be a text, "Priority" a theme.
Role roleByCells(const TableColumn &column, const QList<const Cell *> &cells)
{
    const auto isPercent = [](const Cell *cell) {
        const PercentReading reading = percentIn(*cell, PercentScale::Percent);
        return reading.percent.has_value() || cell->kind == Cell::Kind::Number;
    };
    const auto isKnownWord = [](const Cell *cell) {
        return !usualMeaning(wordIn(*cell), Plan()).isEmpty();
    };
    const bool isOpen = column.role == Role::Unknown && !column.period.isEmpty();
    if (column.role == Role::Progress || isOpen) {
        if (mostly(cells, isPercent))
            return Role::Progress;
        if (mostly(cells, isKnownWord))
            return isOpen ? Role::Judgement : Role::Progress;
        return cells.isEmpty() || mostly(cells, isShortWord) ? column.role : Role::Commentary;
    }
    const auto isPriority = [](const Cell *cell) { return priorityIn(lineOf(*cell)).has_value(); };
    if (column.role == Role::Priority && !cells.isEmpty() && !mostly(cells, isPriority))
        return Role::Theme;
    return column.role;
}

bool isOfPeriod(Role role)
{
    return role == Role::Progress || role == Role::Status || role == Role::Judgement
           || role == Role::Commentary;
}

bool isHeldOnce(Role role)
{
    return role != Role::Unknown && role != Role::Ignored;
}

// The stage follows from the progress: beside a judgement it is none.
void leaveStages(TablePlace &place, const Mapping &mapping)
{
    const auto judged =
        std::find_if(place.columns.begin(), place.columns.end(),
                     [](const TableColumn &column) { return column.role == Role::Judgement; });
    if (judged == place.columns.end())
        return;
    for (TableColumn &column : place.columns) {
        const QString key = headingKey(column.heading);
        if (column.role != Role::Status || isTold(mapping, column.heading)
            || (key != u"stage" && key != u"cam"))
            continue;
        column.role = Role::Ignored;
        place.remarks.append(
            u"The column %1 was passed over, because a stage follows from the progress, and the "
            "judgement stands under %2."_s.arg(words::quoted(column.heading),
                                               words::quoted(judged->heading)));
    }
}

// Of two columns that claim one field the first counts; a row's number only where nothing better
// does.
void settleClaims(TablePlace &place, const Mapping &mapping)
{
    for (TableColumn &column : place.columns) {
        if (!column.period.isEmpty() && !isOfPeriod(column.role))
            column.role = Role::Unknown;
        if (column.role != Role::Reference || !isWeakReference(column.heading))
            continue;
        for (const TableColumn &other : std::as_const(place.columns)) {
            const bool isBetter = other.role == Role::Reference && other.column != column.column
                                  && !isWeakReference(other.heading);
            if (isBetter && !isTold(mapping, column.heading))
                column.role = Role::Ignored;
        }
    }
    QMap<std::pair<QString, Role>, QString> held;
    for (TableColumn &column : place.columns) {
        if (!isHeldOnce(column.role))
            continue;
        const auto key = std::pair(column.period.toLower(), column.role);
        if (held.contains(key)) {
            place.remarks.append(
                u"The column %1 was passed over, because %2 stands before it and holds the same."_s
                    .arg(words::quoted(column.heading), words::quoted(held.value(key))));
            column.role = Role::Ignored;
        } else {
            held.insert(key, column.heading);
        }
    }
}

// What is hidden is not taken without a word, except ids, which are hidden for their looks alone.
void leaveHidden(const Sheet &sheet, TablePlace &place, const Mapping &mapping)
{
    for (TableColumn &column : place.columns) {
        const bool isTaken = column.role > Role::Ignored && column.role != Role::RowId;
        if (!isTaken || !sheet.hiddenColumns.contains(column.column)
            || isTold(mapping, column.heading))
            continue;
        column.role = Role::Ignored;
        place.remarks.append(
            u"The column %1 is hidden and was left out."_s.arg(words::quoted(column.heading)));
    }
}

void settleRoles(const Sheet &sheet, TablePlace &place, const Mapping &mapping)
{
    leaveHidden(sheet, place, mapping);
    for (TableColumn &column : place.columns) {
        if (!isTold(mapping, column.heading))
            column.role = roleByCells(column, cellsBelow(sheet, place, column.column));
    }
    leaveStages(place, mapping);
    settleClaims(place, mapping);
}

const QStringList &totalWords()
{
    static const QStringList words{
        u"subtotal"_s,     u"subtotals"_s,  u"sub-total"_s, u"sub-totals"_s, u"grand total"_s,
        u"grand totals"_s, u"total"_s,      u"totals"_s,    u"average"_s,    u"averages"_s,
        u"mean"_s,         u"means"_s,      u"count"_s,     u"sum"_s,        u"number of actions"_s,
        u"cyfanswm"_s,     u"cyfartaledd"_s};
    return words;
}

QStringList textsOf(const Row &row)
{
    QStringList texts;
    for (const Cell &cell : row.cells) {
        if (!lineOf(cell).isEmpty())
            texts.append(lineOf(cell));
    }
    return texts;
}

} // namespace

const TableColumn *TablePlace::of(Role role) const
{
    for (const TableColumn &column : columns) {
        if (column.role == role && column.period.isEmpty())
            return &column;
    }
    return nullptr;
}

bool TablePlace::isOwn() const
{
    return std::any_of(columns.begin(), columns.end(), [](const TableColumn &column) {
        return headingKey(column.heading) == headingKey(words::identityAbove());
    });
}

namespace {

/// The heading that begins in this row of the sheet's rows, of one row or of two.
HeadingTry headingAt(const Sheet &sheet, qsizetype at, const Mapping &mapping, int &rows)
{
    const Row &row = sheet.rows[at];
    const HeadingTry one = tried(mapping, {}, headingsOf(row));
    rows = 1;
    const bool hasNext = at + 1 < sheet.rows.size() && sheet.rows[at + 1].index == row.index + 1;
    if (!hasNext || !isSpread(sheet, row))
        return one;
    const HeadingTry two = tried(mapping, spread(sheet, row), headingsOf(sheet.rows[at + 1]));
    if (two.known <= one.known)
        return one;
    rows = 2;
    return two;
}

/// Where the table is: in the row that is told (from 0), or else in the first that is a heading.
std::optional<TablePlace> placeIn(const Sheet &sheet, int told, const Mapping &mapping)
{
    TablePlace place;
    for (qsizetype i = 0; i < std::min<qsizetype>(sheet.rows.size(), rowsLookedAt); ++i) {
        const Row &row = sheet.rows[i];
        const HeadingTry found = headingAt(sheet, i, mapping, place.headingRows);
        if (row.index == told || (told < 0 && isHeading(found))) {
            place.headingRow = row.index;
            place.columns = found.columns;
            settleRoles(sheet, place, mapping);
            return place;
        }
        place.titles += textsOf(row);
    }
    return std::nullopt;
}

} // namespace

std::optional<TablePlace> tableIn(const Sheet &sheet, const Mapping &mapping)
{
    const auto place = placeIn(sheet, mapping.headingRows.value(sheet.name, 0) - 1, mapping);
    return place && (place->of(Role::Action) || place->of(Role::Milestone)) ? place : std::nullopt;
}

std::optional<TablePlace> tableAt(const Sheet &sheet, int headingRow, const Mapping &mapping)
{
    return placeIn(sheet, std::max(headingRow, 0), mapping);
}

bool holdsActionsByName(const Sheet &sheet)
{
    return sheet.name.simplified().compare(u"actions"_s, Qt::CaseInsensitive) == 0;
}

QString whyLeftOut(const Sheet &sheet, bool actionsStandElsewhere)
{
    if (sheet.hidden)
        return u"it is hidden"_s;
    if (actionsStandElsewhere && isNameOfOtherRows(sheet.name.simplified()))
        return u"by its name it holds other rows than actions"_s;
    return isNameAside(sheet.name.simplified()) ? u"by its name it holds no actions of its own"_s
                                                : QString();
}

bool isTotal(const QString &text)
{
    // An edge of a word after it.
    return std::any_of(totalWords().begin(), totalWords().end(), [&](const QString &word) {
        return text.startsWith(word, Qt::CaseInsensitive) && isEdgeOfWord(text, word.size());
    });
}

bool isTotalAlone(const QString &text)
{
    const QString word = QString(text).remove(u':').simplified();
    return totalWords().contains(word, Qt::CaseInsensitive);
}

} // namespace tidemark

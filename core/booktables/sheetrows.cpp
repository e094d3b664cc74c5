// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/sheetrows.h"

#include "core/base/escape.h"
#include "core/base/namekey.h"
#include "core/booktables/settledcolumns.h"
#include "core/booktables/sheetyear.h"
#include "core/meanings/celldates.h"
#include "core/meanings/cellpercents.h"
#include "core/meanings/wordmeanings.h"
#include "core/rules/facts.h"
#include "core/words/periods.h"
#include "core/words/values.h"
#include "core/words/workbookwords.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString placeOf(const Sheet &sheet, const Row &row, int column)
{
    return u"%1 of %2"_s.arg(cellName(row.index, column), words::quoted(plainLine(sheet.name)));
}

/// Reads one sheet row by row and carries down what merged or blank cells leave to the row above.
class SheetRowReader {
public:
    SheetRowReader(const Sheet &sheet, const TablePlace &place, const BookRules &rules,
                   BookReading &reading)
        : m_sheet(sheet)
        , m_place(place)
        , m_rules(rules)
        , m_reading(reading)
    {
        for (const MergedCells &merge : sheet.merges) {
            if (merge.bottom > merge.top && !sheet.rows.isEmpty())
                m_tall.insert(merge.left, merge);
        }
        settleColumns(sheet, place, reading);
        settleYear();
    }

    QList<BookRow> rows()
    {
        QList<BookRow> made;
        int hidden = 0;
        for (const Row &row : m_sheet.rows) {
            if (!saysAnything(row))
                continue; // it has colours alone
            made.append(rowOf(row));
            hidden += made.last().kind == BookRow::Kind::Hidden;
        }
        if (hidden > 0)
            ask(hiddenRowsIn(m_sheet, hidden));
        return made;
    }

private:
    void ask(const Question &question)
    {
        if (!m_reading.questions.contains(question))
            m_reading.questions.append(question);
    }

    // Where nothing says the financial year of quarters without one, the day does.
    void settleYear()
    {
        const bool isNeeded = std::any_of(
            m_place.columns.begin(), m_place.columns.end(), [](const TableColumn &column) {
                return !column.period.isEmpty() && !column.period.contains(u'/');
            });
        m_year = yearOfSheet(m_place.titles + QStringList{m_sheet.name}, m_rules, m_reading.used);
        if (m_year || !isNeeded)
            return;
        m_year = financialYear(m_rules.asAt, m_rules.yearStartMonth);
        ask(yearOf(m_rules));
    }

    // What a tall merged cell says is said in each of its rows.
    const Cell &cellAt(const Row &row, int column) const
    {
        const Cell &own = m_sheet.at(row.index, column);
        if (!own.text.isEmpty())
            return own;
        for (auto it = m_tall.constFind(column); it != m_tall.constEnd() && it.key() == column;
             ++it) {
            if (it->top <= row.index && row.index <= it->bottom)
                return m_sheet.at(it->top, column);
        }
        return own;
    }

    static bool saysAnything(const Row &row)
    {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell &cell) { return !lineOf(cell).isEmpty(); });
    }

    BookRow rowOf(const Row &row)
    {
        BookRow made;
        made.sheet = m_sheet.name;
        made.row = row.index + 1;
        QList<const Cell *> says;
        for (const Cell &cell : row.cells) {
            if (!lineOf(cell).isEmpty())
                says.append(&cell);
        }
        made.text = lineOf(*says.first());
        if (row.index < m_place.headingRow)
            made.kind = BookRow::Kind::Title;
        else if (row.index < m_place.firstRow() || isHeadingAgain(says))
            made.kind = BookRow::Kind::Heading;
        else if (row.hidden && !m_reading.used.hiddenRows.value_or(false))
            made.kind = BookRow::Kind::Hidden;
        else if (isTotal(made.text) && says.size() > 1)
            made.kind = BookRow::Kind::Total;
        else if (says.size() == 1 && isBanner(row, *says.first()))
            readBanner(made, roleAt(says.first()->column));
        else
            readAction(row, made);
        return made;
    }

    bool isHeadingAgain(const QList<const Cell *> &says) const
    {
        qsizetype same = 0;
        for (const Cell *cell : says) {
            for (const TableColumn &column : m_place.columns)
                same += column.column == cell->column
                        && nameKey(column.heading) == nameKey(lineOf(*cell));
        }
        return same > 1 && same == says.size();
    }

    Role roleAt(int column) const
    {
        for (const TableColumn &each : m_place.columns) {
            if (each.column == column)
                return each.role;
        }
        return Role::Unknown;
    }

    // One text over several columns, or alone where no action's title stands.
    bool isBanner(const Row &row, const Cell &cell) const
    {
        if (cell.kind != Cell::Kind::Text)
            return false;
        const bool isWide = std::any_of(
            m_sheet.merges.begin(), m_sheet.merges.end(), [&](const MergedCells &merge) {
                return merge.top == row.index && merge.left == cell.column
                       && merge.right > merge.left;
            });
        const Role role = roleAt(cell.column);
        return isWide || role == Role::Reference || role == Role::Theme || role == Role::Objective
               || role == Role::Unknown;
    }

    void readBanner(BookRow &row, Role role)
    {
        row.kind = BookRow::Kind::Banner;
        row.objective = levelNameOf(row.text);
        if (role == Role::Theme || (role == Role::Objective && m_place.of(Role::Theme)))
            row.objective.level = role == Role::Theme ? 1 : 2;
        m_theme = {};
        m_objective = {};
    }

    // Blank cells of a level are of the row above; another theme begins without an objective.
    void readLevels(const Row &row, BookRow &made)
    {
        for (const Role role : {Role::Theme, Role::Objective}) { // wherever they stand
            const TableColumn *column = m_place.of(role);
            const QString text = column ? lineOf(cellAt(row, column->column)) : QString();
            if (text.isEmpty())
                continue;
            const LevelName name = levelNameOf(text);
            if (role == Role::Theme && name != m_theme)
                m_objective = {};
            (role == Role::Theme ? m_theme : m_objective) = name;
        }
        made.theme = m_theme;
        made.objective = m_objective;
    }

    void readAction(const Row &row, BookRow &made)
    {
        readLevels(row, made);
        QMap<QString, SaidOfAction> said;
        for (const TableColumn &column : m_place.columns) {
            const Cell &cell = m_sheet.at(row.index, column.column);
            if (cell.kind == Cell::Kind::Error && column.role > Role::Ignored)
                made.problems.append(u"%1 holds the error %2"_s.arg(
                    placeOf(m_sheet, row, column.column), plainLine(cell.text)));
            else if (isDateRole(column.role))
                readDate(column, row, cell, made);
            else
                readCell(column, cell, made, said[column.period]);
        }
        if (m_place.isOwn())
            readOwn(row, made);
        if (m_place.of(Role::Milestone))
            carryTitle(row, made);
        takeProgressWords(said, made);
        for (auto it = said.begin(); it != said.end(); ++it) {
            if (!it->isEmpty())
                made.said.append(*it);
        }
        std::sort(made.said.begin(), made.said.end(),
                  [](const SaidOfAction &a, const SaidOfAction &b) { return a.asAt < b.asAt; });
        if (made.title.isEmpty())
            made.kind = BookRow::Kind::Nothing;
    }

    void readOwn(const Row &row, BookRow &made) const
    {
        for (const TableColumn &column : m_place.columns) {
            const Cell &cell = m_sheet.at(row.index, column.column);
            const QString field = fieldOfAction(column.heading);
            if (!field.isEmpty() && !cell.isEmpty())
                made.own.insert(field, cell);
            else if (headingKey(column.heading) == headingKey(words::identityAbove()))
                made.above = Id::fromString(lineOf(cell));
        }
        made.own.insert(u"id"_s, {});
    }

    void carryTitle(const Row &row, BookRow &made)
    {
        const TableColumn *action = m_place.of(Role::Action);
        if (made.title.isEmpty() && action)
            made.title = lineOf(cellAt(row, action->column));
        if (made.title.isEmpty() && !made.milestone.isEmpty()) {
            made.title = m_title;
            if (made.reference.isEmpty())
                made.reference = m_reference;
        }
        m_title = made.title;
        m_reference = made.reference;
    }

    void readDate(const TableColumn &column, const Row &row, const Cell &cell, BookRow &made)
    {
        DateRules rules;
        rules.order = m_reading.used.dateOrders.value(headingKey(column.heading),
                                                      words::DayOrder::DayMonthYear);
        rules.lastDay = column.role != Role::Start;
        rules.yearStartMonth = m_rules.yearStartMonth;
        rules.year = m_year;
        rules.calendarQuarters = m_reading.used.calendarQuarters.value_or(false);
        const DateReading read = dateIn(cell, rules);
        if (read.quarterKind && !m_reading.used.calendarQuarters)
            ask({u"quarters"_s,
                 u"Is a quarter like “Q2 2005” one of the calendar year (it ends in June) or of "
                 u"the "
                 "financial year?"_s,
                 u"Quarters were taken for those of the financial year."_s,
                 {u"true"_s, u"false"_s}});
        if (!read.remark.isEmpty())
            (read.understood ? made.remarks : made.problems)
                .append(
                    u"%1: %2"_s.arg(placeOf(m_sheet, row, column.column), plainLine(read.remark)));
        QDate &into = column.role == Role::Start         ? made.start
                      : column.role == Role::Due         ? made.due
                      : column.role == Role::OriginalDue ? made.originalDue
                                                         : made.revisedDue;
        into = read.day;
    }

    void readCell(const TableColumn &column, const Cell &cell, BookRow &made, SaidOfAction &said)
    {
        const QString line = lineOf(cell);
        switch (column.role) {
        case Role::RowId:
            made.id = line;
            break;
        case Role::Reference:
            made.reference = saysNothing(line) ? QString() : line;
            break;
        case Role::Level:
            made.level = std::clamp(int(cell.number), 0, 99);
            if (cell.kind == Cell::Kind::Text)
                made.level = std::clamp(line.toInt(), 0, 99);
            break;
        case Role::Action:
            made.title = line;
            break;
        case Role::Description:
            made.description = textOf(cell);
            break;
        case Role::LeadOfficer:
            made.lead = saysNothing(line) ? QString() : people(line);
            break;
        case Role::LeadMember:
            made.leadMember = saysNothing(line) ? QString() : people(line);
            break;
        case Role::Priority:
            made.priority = priorityIn(line);
            if (!made.priority && !saysNothing(line))
                made.problems.append(u"%1 is no priority"_s.arg(words::quoted(plainLine(line))));
            break;
        case Role::Milestone:
            made.milestone = line;
            break;
        default:
            readSaid(column, cell, made, said);
        }
    }

    void readSaid(const TableColumn &column, const Cell &cell, BookRow &made, SaidOfAction &said)
    {
        if (!column.period.isEmpty())
            said.asAt = endOfPeriod(column.period);
        if (column.role == Role::Commentary) {
            said.commentary = saysNothing(lineOf(cell)) ? QString() : textOf(cell);
        } else if (column.role == Role::Judgement) {
            said.word = saysNothing(wordIn(cell)) ? QString() : wordIn(cell);
        } else if (column.role == Role::Status) {
            said.status = wordIn(cell);
        } else if (column.role == Role::Progress) {
            const auto scale =
                m_reading.used.scales.value(headingKey(column.heading), PercentScale::Percent);
            const PercentReading read = percentIn(cell, scale);
            said.progress = read.percent;
            if (!read.word.isEmpty())
                m_progressWords.insert(column.period, {column.heading, read.word});
            if (!read.remark.isEmpty())
                (read.percent ? made.remarks : made.problems)
                    .append(u"%1: %2"_s.arg(words::quoted(plainLine(column.heading)),
                                            plainLine(read.remark)));
        }
    }

    // A word in place of a progress is a status, unless the row has one: "ten" beside "Parked".
    void takeProgressWords(QMap<QString, SaidOfAction> &said, BookRow &made)
    {
        for (auto it = m_progressWords.cbegin(); it != m_progressWords.cend(); ++it) {
            QString &status = said[it.key()].status;
            const auto &[heading, word] = it.value();
            if (status.isEmpty() || status.compare(word, Qt::CaseInsensitive) == 0)
                status = word;
            else
                made.problems.append(u"%1: %2 is no percentage"_s.arg(
                    words::quoted(plainLine(heading)), words::quoted(plainLine(word))));
        }
        m_progressWords.clear();
    }

    QDate endOfPeriod(const QString &period) const
    {
        QString name = period;
        if (!name.contains(u'/') && !name.contains(u'-') && m_year)
            name +=
                u" %1/%2"_s.arg(QString::number(*m_year), QString::number(*m_year + 1).right(2));
        const auto read = readPeriod(name, m_rules.yearStartMonth);
        return read.period ? read.period->asAt : QDate();
    }

    static QString people(const QString &line)
    {
        QStringList names;
        const auto parts = line.split(u';', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (!part.simplified().isEmpty())
                names.append(part.simplified());
        }
        return names.join(u", "_s);
    }

    const Sheet &m_sheet;
    const TablePlace &m_place;
    const BookRules &m_rules;
    BookReading &m_reading;
    QMultiHash<int, MergedCells> m_tall; ///< cells merged over several rows, by their column
    std::optional<int> m_year; ///< in which the financial year of quarters without one begins
    QMap<QString, std::pair<QString, QString>> m_progressWords; ///< of a row: heading and word
    LevelName m_theme;
    LevelName m_objective;
    QString m_title;
    QString m_reference;
};

} // namespace

Question hiddenRowsIn(const Sheet &sheet, int count)
{
    return {
        u"hidden rows"_s,
        u"%1 hidden in %2: take them too?"_s.arg(words::counted(count, u"row is"_s, u"rows are"_s),
                                                 words::quoted(plainLine(sheet.name))),
        u"They were left out."_s,
        {u"true"_s, u"false"_s}};
}

QList<BookRow> sheetRows(const Sheet &sheet, const TablePlace &place, const BookRules &rules,
                         BookReading &reading)
{
    return SheetRowReader(sheet, place, rules, reading).rows();
}

} // namespace tidemark

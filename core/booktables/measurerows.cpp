// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/measurerows.h"

#include "core/base/namekey.h"
#include "core/booktables/tableplace.h"
#include "core/meanings/celldates.h"
#include "core/rules/facts.h"
#include "core/words/periods.h"
#include "core/words/values.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

std::optional<Direction> directionIn(const QString &text)
{
    static const QStringList up{u"high"_s,   u"higher"_s, u"higher is better"_s, u"up"_s,
                                u"↑"_s,      u"max"_s,    u"maximise"_s,         u"increase"_s,
                                u"bigger"_s, u"uchel"_s};
    static const QStringList down{u"low"_s,     u"lower"_s, u"lower is better"_s, u"down"_s,
                                  u"↓"_s,       u"min"_s,   u"minimise"_s,        u"decrease"_s,
                                  u"smaller"_s, u"isel"_s};
    const QString key = nameKey(text);
    if (up.contains(key))
        return Direction::HigherIsBetter;
    if (down.contains(key))
        return Direction::LowerIsBetter;
    return std::nullopt;
}

std::optional<Frequency> frequencyIn(const QString &text)
{
    const QString key = nameKey(text);
    if (key.startsWith(u"month"))
        return Frequency::Month;
    if (key.startsWith(u"quarter"))
        return Frequency::Quarter;
    if (key.startsWith(u"half") || key.startsWith(u"six"))
        return Frequency::HalfYear;
    if (key.startsWith(u"annual") || key.startsWith(u"year"))
        return Frequency::Year;
    return std::nullopt;
}

/// What kind of figure the rows of a column "Type" hold.
Role seriesIn(const QString &text)
{
    const QString key = nameKey(text);
    if (key.startsWith(u"target"))
        return Role::Target;
    if (key.startsWith(u"numerator"))
        return Role::Numerator;
    if (key.startsWith(u"denominator"))
        return Role::Denominator;
    if (key.startsWith(u"comment") || key.startsWith(u"note"))
        return Role::Commentary;
    return Role::Value;
}

class MeasureReader {
public:
    MeasureReader(const Sheet &sheet, const MeasurePlace &place, int year, int yearStartMonth)
        : m_sheet(sheet)
        , m_place(place)
        , m_year(year)
        , m_yearStartMonth(yearStartMonth)
        , m_targetDay(dayOfTarget())
    {}

    QList<MeasureLine> rows(bool hiddenToo)
    {
        for (const Row &row : m_sheet.rows) {
            const QList<const Cell *> says = cellsWithText(row);
            if (says.isEmpty())
                continue;
            if (row.index < m_place.headingRow)
                passOver(row, LineKind::Title, lineOf(*says.first()));
            else if (row.index < m_place.firstRow())
                passOver(row, LineKind::Heading, lineOf(*says.first()));
            else if (row.hidden && !hiddenToo)
                passOver(row, LineKind::Hidden, nameOf(row, says));
            else if (m_place.isAcross)
                readAcross(row);
            else if (says.size() == 1 && isNote(lineOf(*says.first())))
                passOver(row, LineKind::Note, lineOf(*says.first()));
            else if (says.size() == 1 && says.first()->kind == Cell::Kind::Text
                     && isBanner(row, *says.first()))
                readBanner(row, lineOf(*says.first()));
            else if (says.size() > 1 && isTotalRow(row))
                passOver(row, LineKind::Total, lineOf(*says.first()));
            else
                readRow(row);
        }
        for (MeasureLine &made : m_rows)
            findFrequency(made);
        return m_rows;
    }

private:
    static QList<const Cell *> cellsWithText(const Row &row)
    {
        QList<const Cell *> says;
        for (const Cell &cell : row.cells) {
            if (!lineOf(cell).isEmpty())
                says.append(&cell);
        }
        return says;
    }

    void passOver(const Row &row, LineKind kind, const QString &text)
    {
        MeasureLine made;
        made.kind = kind;
        made.sheet = m_sheet.name;
        made.row = row.index + 1;
        made.text = text;
        m_rows.append(made);
    }

    QString nameOf(const Row &row, const QList<const Cell *> &says) const
    {
        const QString name =
            (line(row, Role::Reference) + u' ' + line(row, Role::Measure)).simplified();
        return name.isEmpty() ? lineOf(*says.first()) : name;
    }

    const Cell &at(const Row &row, Role role) const
    {
        static const Cell nothing;
        const MeasureColumn *column = m_place.of(role);
        if (!column)
            return nothing;
        const Cell &own = m_sheet.at(row.index, column->column);
        if (!own.isEmpty())
            return own;
        for (const MergedCells &merge : m_sheet.merges) {
            if (merge.left == column->column && merge.top < row.index && row.index <= merge.bottom)
                return m_sheet.at(merge.top, merge.left);
        }
        return own;
    }

    QString line(const Row &row, Role role) const { return lineOf(at(row, role)); }

    void readAcross(const Row &row)
    {
        const auto period = periodNamed(m_sheet.at(row.index, 0), m_year, m_yearStartMonth);
        for (const MeasureColumn &column : m_place.columns) {
            const Cell &cell = m_sheet.at(row.index, column.column);
            if (!period || cell.isEmpty())
                continue;
            MeasureLine made;
            made.sheet = m_sheet.name;
            made.row = row.index + 1;
            made.title = column.heading;
            made.said[period->asAt].value = cell;
            m_rows.append(made);
        }
    }

    // One text over several columns, or alone where the code, a theme or nothing known stands,
    // names the theme of those below.
    bool isBanner(const Row &row, const Cell &cell) const
    {
        const bool isWide = std::any_of(
            m_sheet.merges.begin(), m_sheet.merges.end(), [&](const MergedCells &merge) {
                return merge.top == row.index && merge.right > merge.left;
            });
        const auto column =
            std::find_if(m_place.columns.begin(), m_place.columns.end(),
                         [&](const MeasureColumn &each) { return each.column == cell.column; });
        const Role role = column == m_place.columns.end() ? Role::Unknown : column->role;
        const bool isOfNothing =
            role == Role::Unknown && (column == m_place.columns.end() || !column->period);
        return isWide || isOfNothing || role == Role::Theme
               || (role == Role::Reference && !isCode(lineOf(cell)));
    }

    static bool isCode(const QString &text)
    {
        return !text.contains(u' ')
               && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    }

    // "* Figures are provisional", "Source: NOMIS"
    static bool isNote(const QString &text)
    {
        static const QStringList beginnings{u"*"_s,   u"note:"_s,   u"notes:"_s,  u"n.b"_s,
                                            u"nb:"_s, u"source:"_s, u"sources:"_s};
        return (text.endsWith(u'.') && text.size() > 40)
               || std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &each) {
                      return text.startsWith(each, Qt::CaseInsensitive);
                  });
    }

    void readBanner(const Row &row, const QString &text)
    {
        m_theme = levelNameOf(text);
        m_last = -1;
        passOver(row, LineKind::Banner, text);
    }

    // "Average days to re-let" is a measure wherever anything is said of it that a sum has not.
    bool isTotalRow(const Row &row) const
    {
        const QString title = line(row, Role::Measure);
        const QString code = line(row, Role::Reference);
        if (!isTotal(title.isEmpty() ? code : title))
            return false;
        if (isTotalAlone(title.isEmpty() ? code : title))
            return true;
        bool canSay = false;
        for (const MeasureColumn &column : m_place.columns) {
            const Role role = column.role;
            const bool isOfMeasure = role == Role::Reference || role == Role::Unit
                                     || role == Role::Direction || role == Role::Frequency
                                     || role == Role::LeadOfficer || role == Role::Target;
            if (isOfMeasure && !title.isEmpty()
                && !lineOf(m_sheet.at(row.index, column.column)).isEmpty())
                return false;
            canSay = canSay || isOfMeasure;
        }
        return canSay;
    }

    void readRow(const Row &row)
    {
        const bool isSeries = m_place.of(Role::Series);
        const QString title = line(row, Role::Measure);
        const QString reference = line(row, Role::Reference);
        const bool isNamed = !title.isEmpty() || !reference.isEmpty();
        MeasureLine *last = m_last < 0 ? nullptr : &m_rows[m_last];
        const bool isSame = isSeries && last
                            && (!isNamed
                                || (nameKey(last->title) == nameKey(title)
                                    && nameKey(last->reference) == nameKey(reference)));
        if (!isSame) {
            m_last = m_rows.size();
            m_rows.append(MeasureLine());
            last = &m_rows.last();
            last->sheet = m_sheet.name;
            last->row = row.index + 1;
            readNames(row, *last);
        }
        if (!isNamed && !isSame)
            last->problems.append(u"it names no measure"_s);
        const Role series = isSeries ? seriesIn(line(row, Role::Series)) : Role::Value;
        QDate ofRow;
        if (const Cell &cell = at(row, Role::Period); !cell.isEmpty()) {
            const auto period = periodNamed(cell, m_year, m_yearStartMonth);
            if (period && period->rest.isEmpty())
                ofRow = period->asAt;
            else
                last->problems.append(u"%1 is no period"_s.arg(words::quoted(lineOf(cell))));
        }
        for (const MeasureColumn &column : m_place.columns) {
            const Cell &cell = m_sheet.at(row.index, column.column);
            if (!cell.isEmpty())
                readFigure(column, cell, series, ofRow, *last);
        }
    }

    void readNames(const Row &row, MeasureLine &made)
    {
        made.reference = line(row, Role::Reference);
        made.title = line(row, Role::Measure);
        made.description = textOf(at(row, Role::Description));
        made.unit = line(row, Role::Unit);
        made.lead = line(row, Role::LeadOfficer);
        made.direction = directionIn(line(row, Role::Direction));
        made.frequency = frequencyIn(line(row, Role::Frequency));
        const QString theme = line(row, Role::Theme);
        if (!theme.isEmpty())
            m_theme = levelNameOf(theme);
        made.theme = m_theme;
    }

    void readFigure(const MeasureColumn &column, const Cell &cell, Role series, QDate ofRow,
                    MeasureLine &made) const
    {
        const Role role = column.role == Role::Value ? series : column.role;
        const QDate day = column.period ? column.period->asAt : ofRow;
        if (role == Role::Target && (!day.isValid() || (isOfYear(column) && day == m_targetDay))) {
            made.target = cell;
            return;
        }
        const QString comment = saysNothing(lineOf(cell)) ? QString() : textOf(cell);
        if (role == Role::Commentary && !day.isValid())
            made.commentary = comment;
        if (!day.isValid())
            return;
        if (role == Role::Value)
            made.said[day].value = cell;
        else if (role == Role::Numerator)
            made.said[day].numerator = cell;
        else if (role == Role::Denominator)
            made.said[day].denominator = cell;
        else if (role == Role::Target)
            made.said[day].target = cell;
        else if (role == Role::Commentary)
            made.said[day].commentary = comment;
    }

    // "Target 2025/26" is of every period in it, where there are shorter ones.
    bool isOfYear(const MeasureColumn &column) const
    {
        return column.period && column.period->length == Frequency::Year
               && std::any_of(m_place.columns.begin(), m_place.columns.end(),
                              [](const MeasureColumn &other) {
                                  return other.period && other.period->length != Frequency::Year;
                              });
    }

    // Of targets of several years that of the year in question counts, or else of the last before
    // it, or of the first.
    QDate dayOfTarget() const
    {
        QList<QDate> days;
        for (const MeasureColumn &column : m_place.columns) {
            if (column.role == Role::Target && isOfYear(column))
                days.append(column.period->asAt);
        }
        std::sort(days.begin(), days.end());
        QDate found = days.value(0);
        for (const QDate day : std::as_const(days)) {
            if (financialYear(day, m_yearStartMonth) <= m_year)
                found = day;
        }
        return found;
    }

    // The shortest time between two days of a row.
    void findFrequency(MeasureLine &made) const
    {
        if (made.frequency || made.kind != LineKind::Measure)
            return;
        QList<QDate> days;
        for (const MeasureColumn &column : m_place.columns) {
            if (column.period && column.period->length != Frequency::Year)
                days.append(column.period->asAt);
        }
        if (days.isEmpty())
            days = made.said.keys();
        std::sort(days.begin(), days.end());
        qint64 shortest = 400;
        for (qsizetype i = 1; i < days.size(); ++i) {
            if (days[i] > days[i - 1])
                shortest = std::min(shortest, days[i - 1].daysTo(days[i]));
        }
        if (shortest < 400)
            made.frequency = shortest < 45    ? Frequency::Month
                             : shortest < 120 ? Frequency::Quarter
                             : shortest < 250 ? Frequency::HalfYear
                                              : Frequency::Year;
    }

    const Sheet &m_sheet;
    const MeasurePlace &m_place;
    int m_year;
    int m_yearStartMonth;
    QDate m_targetDay; ///< the last day of the year whose target is that of every period
    QList<MeasureLine> m_rows;
    qsizetype m_last = -1; ///< of them the last measure, of which the next row may say more
    LevelName m_theme;
};

} // namespace

QList<MeasureLine> measureRows(const Sheet &sheet, const MeasurePlace &place, int year,
                               int yearStartMonth, bool hiddenToo)
{
    return MeasureReader(sheet, place, year, yearStartMonth).rows(hiddenToo);
}

} // namespace tidemark

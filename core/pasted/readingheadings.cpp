// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/readingheadings.h"

#include "core/words/periods.h"
#include "core/words/words.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// "actual" of "Actual 2022/23 (%)".
QString plainHeading(const QString &cell)
{
    static const QRegularExpression brackets(u"\\([^)]*\\)|\\[[^\\]]*\\]"_s);
    static const QRegularExpression period(
        u"\\b(?:fy ?)?(?:\\d{4}|\\d{2}(?=[/-]\\d{2}\\b))(?:[/-]\\d{2,4})?\\b"
        "|\\b(?:q|quarter |h|half )[1-4]\\b"_s);
    static const QRegularExpression marks(u"[%£#*:.]"_s);
    QString heading = cell.toLower();
    return heading.remove(brackets).remove(period).remove(marks).simplified();
}

const QHash<QString, ReadingColumn> &knownHeadings()
{
    static const QHash<QString, ReadingColumn> words = [] {
        QHash<QString, ReadingColumn> known;
        const auto add = [&](ReadingColumn column, const QString &list) {
            const auto headings = list.split(u", "_s);
            for (const QString &heading : headings)
                known.insert(heading, column);
        };
        add(ReadingColumn::Day,
            u"day, date, as at, as at date, period, period end, period ending, end date, month, "
            "quarter, half-year, year, financial year, reporting period, time period, dyddiad, "
            "cyfnod, mis, chwarter, blwyddyn"_s);
        add(ReadingColumn::Value,
            u"value, values, actual, actuals, actual value, actual performance, result, results, "
            "performance, current performance, outturn, out-turn, out turn, outcome, figure, "
            "figures, ytd, year to date, score, reading, gwerth, canlyniad, perfformiad, "
            "gwirioneddol"_s);
        add(ReadingColumn::Numerator, u"numerator"_s);
        add(ReadingColumn::Denominator, u"denominator"_s);
        add(ReadingColumn::Target, u"target, targets, target value, goal, targed"_s);
        add(ReadingColumn::Rating,
            u"rating, rag, brag, rag status, rag rating, brag status, performance rating, "
            "performance status, traffic light, statws rag"_s);
        add(ReadingColumn::State, u"state, status, data status, statws"_s);
        add(ReadingColumn::Commentary,
            u"commentary, comment, comments, note, notes, narrative, explanation, remarks, "
            "sylwadau, sylwebaeth"_s);
        return known;
    }();
    return words;
}

std::optional<ReadingColumn> headed(const QString &cell, const Measure &measure)
{
    const QString word = cell.simplified().toLower();
    if (word.isEmpty())
        return std::nullopt;
    if (word == measure.numeratorName.simplified().toLower())
        return ReadingColumn::Numerator;
    if (word == measure.denominatorName.simplified().toLower())
        return ReadingColumn::Denominator;
    const auto known = knownHeadings().constFind(plainHeading(cell));
    return known == knownHeadings().constEnd() ? std::nullopt : std::optional(*known);
}

// A day or a number is no heading.
bool holdsData(const QString &cell)
{
    static const QRegularExpression number(u"^[^\\p{L}]*\\d[^\\p{L}]*$"_s);
    const QString text = cell.trimmed();
    return words::isWrittenAsDate(text) || readPeriod(text, 4).period
           || number.match(text).hasMatch();
}

bool isRatingWord(const QString &cell)
{
    static const QStringList words{u"red"_s,
                                   u"amber"_s,
                                   u"yellow"_s,
                                   u"green"_s,
                                   u"blue"_s,
                                   u"r"_s,
                                   u"a"_s,
                                   u"y"_s,
                                   u"g"_s,
                                   u"b"_s,
                                   u"on target"_s,
                                   u"off target"_s,
                                   u"below target"_s,
                                   u"above target"_s,
                                   u"close to target"_s,
                                   u"near target"_s,
                                   u"on track"_s,
                                   u"off track"_s,
                                   u"at risk"_s,
                                   u"achieved"_s,
                                   u"not achieved"_s,
                                   u"met"_s,
                                   u"not met"_s,
                                   u"missed"_s,
                                   u"succeeding"_s,
                                   u"needs improvement"_s,
                                   u"monitoring"_s,
                                   u"exceeded"_s,
                                   u"exceeding"_s,
                                   u"some problems"_s,
                                   u"needs attention"_s,
                                   u"coch"_s,
                                   u"oren"_s,
                                   u"melyn"_s,
                                   u"gwyrdd"_s,
                                   u"glas"_s};
    return words.contains(cell.simplified().toLower());
}

QStringList cellsUnder(const QList<QStringList> &rows, qsizetype column)
{
    QStringList cells;
    for (const QStringList &row : rows.mid(1)) {
        const QString cell = row.value(column).simplified();
        if (!cell.isEmpty())
            cells.append(cell);
    }
    return cells;
}

QString inQuotes(const QString &heading, qsizetype column)
{
    const QString name = heading.simplified();
    return name.isEmpty() ? u"column %1"_s.arg(column + 1) : u"“%1”"_s.arg(name);
}

bool isRowOfHeadings(const QStringList &cells, const QList<std::optional<ReadingColumn>> &found)
{
    const auto known = found.size() - found.count(std::nullopt);
    if (2 * known > found.size())
        return true;
    const bool named = known > 1 || found.contains(ReadingColumn::Day);
    return named && std::none_of(cells.begin(), cells.end(), holdsData);
}

// Of two columns of one kind the first counts.
void take(ReadingHeadings &headings, const QList<QStringList> &rows, ReadingColumn column)
{
    const auto place = headings.columns.size();
    const QString name = inQuotes(rows.first()[place], place);
    const auto earlier = headings.columns.indexOf(column);
    const QStringList cells = cellsUnder(rows, place);
    const bool rates = column == ReadingColumn::State && !cells.isEmpty()
                       && std::all_of(cells.begin(), cells.end(), isRatingWord);
    if (column == ReadingColumn::Rating || rates) {
        headings.notes.append(
            u"%1 holds ratings, which are worked out, and was passed over."_s.arg(name));
        headings.columns.append(ReadingColumn::Rating);
    } else if (earlier >= 0) {
        headings.notes.append(u"%1 was passed over, because %2 stands before it."_s.arg(
            name, inQuotes(rows.first()[earlier], earlier)));
        headings.columns.append(ReadingColumn::Rating);
    } else {
        headings.columns.append(column);
    }
}

void passOver(ReadingHeadings &headings, const QList<QStringList> &rows)
{
    const auto place = headings.columns.size();
    headings.columns.append(ReadingColumn::Rating);
    if (cellsUnder(rows, place).isEmpty())
        return;
    const QString name = inQuotes(rows.first()[place], place);
    headings.unknown.append(name);
    headings.notes.append(u"%1 was passed over: no such heading is known."_s.arg(name));
}

} // namespace

bool ReadingHeadings::hasValues() const
{
    return columns.contains(ReadingColumn::Value) || columns.contains(ReadingColumn::Numerator)
           || columns.contains(ReadingColumn::Denominator);
}

ReadingHeadings readingHeadings(const QList<QStringList> &rows, const Measure &measure)
{
    ReadingHeadings headings;
    QList<std::optional<ReadingColumn>> found;
    for (const QString &cell : rows.first())
        found.append(headed(cell, measure));
    if (!isRowOfHeadings(rows.first(), found))
        return headings;
    for (const auto &column : found) {
        if (column)
            take(headings, rows, *column);
        else
            passOver(headings, rows);
    }
    return headings;
}

} // namespace tidemark

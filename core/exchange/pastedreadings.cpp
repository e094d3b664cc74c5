// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pastedreadings.h"

#include "core/exchange/textfile.h"
#include "core/words/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Columns = QList<ReadingColumn>;
constexpr auto noColumn = ReadingColumn::Rating; // passed over

// A cell of a spreadsheet that holds a tab, a line break or a quotation mark comes in quotes.
QList<QStringList> cellsOf(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        QString &cell = rows.last().last();
        const bool twice = sign == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
        if (sign == u'"' && quoted && twice)
            cell += text[++i];
        else if (sign == u'"' && (quoted || cell.isEmpty()))
            quoted = !quoted;
        else if (sign == u'\t' && !quoted)
            rows.last().append(QString());
        else if (sign == u'\n' && !quoted)
            rows.append({QString()});
        else if (sign != u'\r')
            cell += sign;
    }
    return rows;
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QString columnName(ReadingColumn column)
{
    static const QHash<ReadingColumn, QString> names{{ReadingColumn::Day, u"day"_s},
                                                     {ReadingColumn::Value, u"value"_s},
                                                     {ReadingColumn::Numerator, u"numerator"_s},
                                                     {ReadingColumn::Denominator, u"denominator"_s},
                                                     {ReadingColumn::Target, u"target"_s},
                                                     {ReadingColumn::State, u"state"_s},
                                                     {ReadingColumn::Commentary, u"commentary"_s}};
    return names.value(column);
}

// What a heading over a column says it holds.
std::optional<ReadingColumn> headed(const QString &cell, const Measure &measure)
{
    static const QHash<QString, ReadingColumn> words{
        {u"day"_s, ReadingColumn::Day},
        {u"date"_s, ReadingColumn::Day},
        {u"as at"_s, ReadingColumn::Day},
        {u"period"_s, ReadingColumn::Day},
        {u"month"_s, ReadingColumn::Day},
        {u"quarter"_s, ReadingColumn::Day},
        {u"value"_s, ReadingColumn::Value},
        {u"actual"_s, ReadingColumn::Value},
        {u"result"_s, ReadingColumn::Value},
        {u"performance"_s, ReadingColumn::Value},
        {u"numerator"_s, ReadingColumn::Numerator},
        {u"denominator"_s, ReadingColumn::Denominator},
        {u"target"_s, ReadingColumn::Target},
        {u"rating"_s, ReadingColumn::Rating},
        {u"rag"_s, ReadingColumn::Rating},
        {u"state"_s, ReadingColumn::State},
        {u"status"_s, ReadingColumn::State},
        {u"commentary"_s, ReadingColumn::Commentary},
        {u"comment"_s, ReadingColumn::Commentary},
        {u"comments"_s, ReadingColumn::Commentary},
        {u"notes"_s, ReadingColumn::Commentary},
    };
    const QString word = cell.simplified().toLower();
    if (word.isEmpty())
        return std::nullopt;
    if (word == measure.numeratorName.simplified().toLower())
        return ReadingColumn::Numerator;
    if (word == measure.denominatorName.simplified().toLower())
        return ReadingColumn::Denominator;
    const auto known = words.constFind(word);
    return known == words.constEnd() ? std::nullopt : std::optional(*known);
}

// The columns the first row names; empty where it is not a row of headings.
Columns headings(const QStringList &cells, const Measure &measure)
{
    Columns columns;
    int known = 0;
    for (const QString &cell : cells) {
        const auto column = headed(cell, measure);
        known += column.has_value();
        columns.append(column.value_or(noColumn));
    }
    return qsizetype(2) * known > cells.size() ? columns : Columns();
}

bool beginsWithDay(const QStringList &cells, const Measure &measure, int yearStartMonth)
{
    return withCell({}, ReadingColumn::Day, cells.first(), measure, yearStartMonth).ok();
}

Columns fromTheDayOn(const Measure &measure)
{
    const bool isRatio = !measure.numeratorName.isEmpty() || !measure.denominatorName.isEmpty();
    Columns columns{ReadingColumn::Day, ReadingColumn::Value};
    if (isRatio)
        columns += {ReadingColumn::Numerator, ReadingColumn::Denominator};
    return columns
           + Columns{ReadingColumn::Target, ReadingColumn::Rating, ReadingColumn::State,
                     ReadingColumn::Commentary};
}

/// Takes row after row into drafts.
class Paste {
public:
    Paste(const Plan &plan, const Measure &measure, const Columns &columns)
        : m_plan(plan)
        , m_measure(measure)
        , m_columns(columns)
        , m_yearStart(plan.settings().yearStartMonth)
    {}

    /// `number` is the row's place in what was pasted, from 1; `day` is for a row without its own.
    void take(const QStringList &cells, qsizetype number, QDate day)
    {
        const auto dayColumn = m_columns.indexOf(ReadingColumn::Day);
        ReadingDraft draft;
        draft.asAt = day;
        if (dayColumn >= 0 && !read(draft, cells.value(dayColumn), ReadingColumn::Day, number))
            return;
        if (m_days.contains(draft.asAt))
            said.problems.append(u"Row %1: there is a row as at %2 before it."_s.arg(
                QString::number(number), words::date(draft.asAt)));
        m_days.insert(draft.asAt);
        if (const Reading *known = readingOn(m_plan, m_measure.id, draft.asAt))
            draft = draftOf(*known);
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            if (i != dayColumn)
                read(draft, cells[i], m_columns[i], number);
        }
        for (qsizetype i = m_columns.size(); i < cells.size(); ++i)
            refuseSurplus(cells[i], number);
        said.drafts.append(draft);
    }

    PastedReadings said;

private:
    bool read(ReadingDraft &draft, const QString &cell, ReadingColumn column, qsizetype number)
    {
        const auto taken = withCell(draft, column, cell, m_measure, m_yearStart);
        if (taken)
            draft = *taken;
        else
            said.problems.append(u"Row %1, %2: %3."_s.arg(
                QString::number(number), columnName(column), taken.error().message));
        return taken.ok();
    }

    void refuseSurplus(const QString &cell, qsizetype number)
    {
        if (!cell.trimmed().isEmpty())
            said.problems.append(u"Row %1: “%2” stands in a column the table does not have."_s.arg(
                QString::number(number), cell.simplified()));
    }

    const Plan &m_plan;
    const Measure &m_measure;
    Columns m_columns;
    int m_yearStart;
    QSet<QDate> m_days;
};

} // namespace

PastedReadings pastedReadings(const QString &text, const Plan &plan, const Measure &measure,
                              const PastePlace &place)
{
    if (text.size() > largestTextFile)
        return {
            {},
            {u"What was copied is far larger than the readings of a measure. Copy fewer rows and "
             "paste again."_s}};
    const QList<QStringList> rows = cellsOf(text);
    const int yearStart = plan.settings().yearStartMonth;
    Columns columns = headings(rows.first(), measure);
    const qsizetype first = columns.isEmpty() ? 0 : 1;
    const bool dated = std::all_of(rows.begin(), rows.end(), [&](const QStringList &cells) {
        return isBlank(cells) || beginsWithDay(cells, measure, yearStart);
    });
    if (columns.isEmpty())
        columns = dated ? fromTheDayOn(measure) : place.columns;

    Paste paste(plan, measure, columns);
    qsizetype taken = 0;
    for (qsizetype i = first; i < rows.size(); ++i) {
        const bool onlyDay = columns.first() == ReadingColumn::Day && isBlank(rows[i].mid(1));
        if (isBlank(rows[i]) || (onlyDay && rows[i].size() > 1))
            continue;
        paste.take(rows[i], i + 1, place.days.value(taken++));
    }
    if (!paste.said.problems.isEmpty()) {
        paste.said.drafts.clear();
        const bool some = std::any_of(rows.begin(), rows.end(), [&](const QStringList &cells) {
            return !isBlank(cells) && beginsWithDay(cells, measure, yearStart);
        });
        if (first == 0 && some && !dated)
            paste.said.problems.append(
                u"Some rows begin with a day and some do not. Give each its day, or begin to paste "
                "in the Day column."_s);
    }
    return paste.said;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/pastedreadings.h"

#include "core/exchange/textfile.h"
#include "core/measures/travel.h"
#include "core/pasted/readingheadings.h"
#include "core/sheets/delimited.h"
#include "core/words/periods.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Columns = QList<ReadingColumn>;

QList<QStringList> cellsOf(const QString &text)
{
    auto rows = delimitedRows(text, u'\t');
    for (QStringList &cells : rows)
        cells.replaceInStrings(u"\r"_s, QString());
    return rows;
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

bool beginsWithDay(const QStringList &cells, int yearStartMonth)
{
    return readPeriod(cells.first(), yearStartMonth).period
           || !readPeriod(cells.first(), yearStartMonth).remark.isEmpty()
           || words::isWrittenAsDate(cells.first());
}

Columns fromTheDayOn(const Measure &measure)
{
    Columns columns{ReadingColumn::Day, ReadingColumn::Value};
    if (isRatio(measure))
        columns += {ReadingColumn::Numerator, ReadingColumn::Denominator};
    return columns
           + Columns{ReadingColumn::Target, ReadingColumn::Rating, ReadingColumn::State,
                     ReadingColumn::Commentary};
}

bool isSameDraft(const ReadingDraft &a, const ReadingDraft &b)
{
    return a.value == b.value && a.numerator == b.numerator && a.denominator == b.denominator
           && a.target == b.target && a.state == b.state && a.commentary == b.commentary;
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
        if (const Reading *known = readingOn(m_plan, m_measure.id, draft.asAt))
            draft = draftOf(*known);
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            if (i != dayColumn)
                read(draft, cells[i], m_columns[i], number);
        }
        for (qsizetype i = m_columns.size(); i < cells.size(); ++i)
            refuseSurplus(cells[i], number);
        append(draft, number);
    }

    PastedReadings said;

private:
    bool read(ReadingDraft &draft, const QString &cell, ReadingColumn column, qsizetype number)
    {
        const ReadingEntry &entry = entryOf(column);
        const auto taken = entry.parse(draft, cell, m_measure, m_yearStart);
        if (taken)
            draft = *taken;
        if (taken && column == ReadingColumn::Day)
            noteDoubt(cell, number);
        if (!taken)
            said.problems.append(u"Row %1, %2: %3."_s.arg(
                QString::number(number), entry.column.label().toLower(), taken.error().message));
        return taken.ok();
    }

    void noteDoubt(const QString &cell, qsizetype number)
    {
        const QString remark = readPeriod(cell, m_yearStart).remark;
        if (!words::dateFrom(cell) && !remark.isEmpty())
            said.notes.append(u"Row %1: %2."_s.arg(QString::number(number), remark));
    }

    void append(const ReadingDraft &draft, qsizetype number)
    {
        const auto known =
            std::find_if(said.drafts.begin(), said.drafts.end(),
                         [&](const ReadingDraft &one) { return one.asAt == draft.asAt; });
        const QString row = QString::number(number);
        const QString day = words::date(draft.asAt);
        if (known == said.drafts.end())
            said.drafts.append(draft);
        else if (isSameDraft(*known, draft))
            said.notes.append(
                u"Row %1 says the same as the row as at %2 before it."_s.arg(row, day));
        else
            said.problems.append(u"Row %1: there is a row as at %2 before it."_s.arg(row, day));
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
};

QString joinedNames(QStringList names)
{
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(u", "_s) + u" and "_s + last;
}

// Headings without the column that matters would make readings without a value.
QString withoutValues(const QStringList &headings)
{
    QStringList names;
    for (const QString &heading : headings) {
        if (!heading.trimmed().isEmpty())
            names.append(u"“%1”"_s.arg(heading.simplified()));
    }
    return u"No heading names the column of values (%1 %2 there). Call it “Value” or “Actual”, and "
           "paste again."_s.arg(joinedNames(names), names.size() == 1 ? u"is"_s : u"are"_s);
}

bool isAnyNew(const QList<ReadingDraft> &drafts)
{
    return std::any_of(drafts.begin(), drafts.end(),
                       [](const ReadingDraft &draft) { return draft.reading.isNull(); });
}

} // namespace

PastedReadings pastedReadings(const QString &text, const Plan &plan, const Measure &measure,
                              const PastePlace &place)
{
    if (text.size() > largestTextFile)
        return {
            {},
            {u"What was copied is far larger than the readings of a measure. Copy fewer rows and "
             "paste again."_s},
            {}};
    const QList<QStringList> rows = cellsOf(text);
    const int yearStart = plan.settings().yearStartMonth;
    const ReadingHeadings headings = readingHeadings(rows, measure);
    Columns columns = headings.columns;
    const qsizetype first = columns.isEmpty() ? 0 : 1;
    const bool dated = std::all_of(rows.begin(), rows.end(), [&](const QStringList &cells) {
        return isBlank(cells) || beginsWithDay(cells, yearStart);
    });
    if (columns.isEmpty())
        columns = dated ? fromTheDayOn(measure) : place.columns;

    Paste paste(plan, measure, columns);
    paste.said.notes = headings.notes;
    qsizetype taken = 0;
    for (qsizetype i = first; i < rows.size(); ++i) {
        const bool onlyDay = columns.value(0, ReadingColumn::Rating) == ReadingColumn::Day
                             && isBlank(rows[i].mid(1));
        if (isBlank(rows[i]) || (onlyDay && rows[i].size() > 1))
            continue;
        paste.take(rows[i], i + 1, place.days.value(taken++));
    }
    if (first == 1 && !headings.hasValues()
        && (!headings.unknown.isEmpty() || isAnyNew(paste.said.drafts)))
        paste.said.problems = {withoutValues(rows.first())};
    if (!paste.said.problems.isEmpty()) {
        paste.said.drafts.clear();
        paste.said.notes.clear();
        const bool some = std::any_of(rows.begin(), rows.end(), [&](const QStringList &cells) {
            return !isBlank(cells) && beginsWithDay(cells, yearStart);
        });
        if (first == 0 && some && !dated)
            paste.said.problems.append(
                u"Some rows begin with a day and some do not. Give each its day, or begin to paste "
                "in the Day column."_s);
    }
    return paste.said;
}

} // namespace tidemark

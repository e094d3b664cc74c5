// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/readingcolumns.h"

#include "core/base/scan.h"
#include "core/measures/measurewords.h"
#include "core/rules/ratings.h"
#include "core/words/names.h"
#include "core/words/periods.h"
#include "core/words/words.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error notUnderstood(const QString &cell, const QString &why)
{
    return {Error::Kind::Invalid, u"“%1” %2"_s.arg(inBrief(cell), why)};
}

bool saysMissing(const QString &cell)
{
    static const QStringList words{u"n/a"_s,      u"na"_s,        u"n.a."_s, u"not available"_s,
                                   u"no value"_s, u"no target"_s, u"none"_s, u"-"_s,
                                   u"–"_s,        u"—"_s,         u""_s};
    return words.contains(cell.toLower());
}

// "-1,234.5": commas part thousands or are none.
bool isFigure(QStringView text)
{
    constexpr qsizetype all = 400; // more than the largest number has
    Scan scan(text);
    if (!scan.take(u"-"))
        scan.take(u"+");
    const qsizetype digits = scan.takeDigits(all).size();
    while (digits > 0 && digits <= 3 && scan.take(u",")) {
        if (scan.takeDigits(3).size() != 3)
            return false;
    }
    if (scan.take(u".") && scan.takeDigits(all).isEmpty())
        return false;
    return scan.isAtEnd();
}

// "1,320,500 visits" of a measure in visits: without the unit, as tables show it.
QString withoutUnit(const QString &cell, const QString &unit)
{
    const QString text = cell.trimmed();
    const bool isNamed = !unit.isEmpty() && text.endsWith(unit, Qt::CaseInsensitive);
    return isNamed ? text.chopped(unit.size()) : cell;
}

Result<std::optional<double>> numberIn(const QString &cell, const Measure &measure, int)
{
    if (saysMissing(cell))
        return std::optional<double>();
    QString number = withoutUnit(cell, measure.unit.trimmed());
    number.replace(u'−', u'-').remove(u'£');
    if (number.endsWith(u'%'))
        number.chop(1);
    number = number.trimmed();
    bool isNumber = false;
    const double read = QString(number).remove(u',').toDouble(&isNumber);
    if (isNumber && isFigure(number))
        return std::optional(read);
    return notUnderstood(cell, u"is not a number"_s);
}

// The ends of "80 to 95" or "80 – 95".
QStringList endsOf(const QString &range)
{
    const auto blanksFrom = [&range](qsizetype at) {
        qsizetype end = at;
        while (end < range.size()
               && (range[end] == u' ' || (range[end] >= u'\t' && range[end] <= u'\r')))
            ++end;
        return end;
    };
    QStringList ends;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < range.size(); ++at) {
        const qsizetype word = blanksFrom(at);
        const bool isTo = word > at && QStringView(range).sliced(word).startsWith(u"to")
                          && blanksFrom(word + 2) > word + 2;
        const bool isDash = word < range.size() && (range[word] == u'–' || range[word] == u'—');
        if (!isTo && !isDash)
            continue;
        ends.append(range.sliced(begin, at - begin));
        begin = blanksFrom(word + (isTo ? 2 : 1));
        at = begin - 1;
    }
    ends.append(range.sliced(begin));
    return ends;
}

// "80 to 95", of a range.
Result<TargetInForce> targetIn(const QString &cell, const Measure &measure, int month)
{
    const QStringList ends = saysMissing(cell) || measure.direction != Direction::InRange
                                 ? QStringList{cell}
                                 : endsOf(cell);
    if (ends.size() > 2)
        return notUnderstood(cell, u"is not a range such as 80 to 95"_s);
    const auto low = numberIn(ends.first(), measure, month);
    if (!low)
        return low.error();
    const auto high =
        ends.size() == 2 ? numberIn(ends.last(), measure, month) : std::optional<double>();
    if (!high)
        return high.error();
    return TargetInForce{*low, *high};
}

Result<QDate> dayIn(const QString &cell, const Measure &, int yearStartMonth)
{
    if (const auto day = words::dateFrom(cell))
        return *day;
    const PeriodReading read = readPeriod(cell, yearStartMonth);
    if (read.period)
        return read.period->asAt;
    if (cell.isEmpty())
        return Error{Error::Kind::Invalid, u"the day is missing"_s};
    return Error{Error::Kind::Invalid, read.remark.isEmpty() ? words::noDay(cell) : read.remark};
}

Result<ReadingState> stateIn(const QString &cell, const Measure &, int)
{
    const QString word = cell.toLower();
    if (word.isEmpty() || word == u"final"_s || word == u"f"_s)
        return ReadingState::Final;
    if (word.startsWith(u"prov"_s) || word == u"p"_s)
        return ReadingState::Provisional;
    return notUnderstood(cell, u"is neither Provisional nor Final"_s);
}

Result<ReadingDraft> withCommentary(ReadingDraft draft, const QString &cell, const Measure &, int)
{
    draft.commentary = cell.trimmed();
    return draft;
}

Result<ReadingDraft> passedOver(ReadingDraft draft, const QString &, const Measure &, int)
{
    return draft;
}

// Reads the cell and puts what it says into the draft: into a member, or by a function.
template <auto Read, auto Put>
Result<ReadingDraft> parsed(ReadingDraft draft, const QString &cell, const Measure &measure,
                            int yearStartMonth)
{
    const auto read = Read(cell.simplified(), measure, yearStartMonth);
    if (!read)
        return read.error();
    if constexpr (std::is_member_object_pointer_v<decltype(Put)>)
        draft.*Put = *read;
    else
        draft = Put(draft, *read);
    return draft;
}

ColumnCell valueCell(const ReadingRow &row)
{
    const bool isKnown = row.reading || row.draft.value;
    return inUnit(
        {row.draft.value, isKnown ? words::value(row.measure, row.draft.value) : QString()},
        row.measure.unit);
}

ColumnCell partCell(std::optional<double> part)
{
    const bool isWhole = part && *part == std::floor(*part);
    return {part, part ? words::number(*part, isWhole ? 0 : 2) : QString()};
}

ColumnCell targetCell(const ReadingRow &row)
{
    const TargetInForce target =
        row.reading ? targetOf(row.plan, row.measure, *row.reading)
                    : row.draft.target.value_or(targetFor(row.plan, row.measure, row.draft.asAt));
    return inUnit({target.low, words::target(row.measure, target)}, row.measure.unit);
}

ColumnCell ratingCell(const ReadingRow &row)
{
    const auto rating = row.reading ? ratingOf(row.plan, row.measure, *row.reading) : std::nullopt;
    return {rating ? rating->rating : std::nullopt,
            rating ? words::rating(*rating, row.plan.settings()) : QString()};
}

ColumnCell commentaryCell(const ReadingRow &row)
{
    return {row.draft.commentary, row.draft.commentary.simplified()};
}

} // namespace

const QList<ReadingEntry> &readingColumns()
{
    using Row = const ReadingRow &;
    static const QList<ReadingEntry> columns{
        {{"as_at", u"Day"_s, [](Row row) { return row.draft.asAt; }},
         parsed<dayIn, &ReadingDraft::asAt>},
        {{"value", {}, valueCell}, parsed<numberIn, &ReadingDraft::value>, true},
        {{"numerator", {}, [](Row row) { return partCell(row.draft.numerator); }},
         parsed<numberIn, withNumerator>,
         true},
        {{"denominator", {}, [](Row row) { return partCell(row.draft.denominator); }},
         parsed<numberIn, withDenominator>,
         true},
        {{"target", {}, targetCell}, parsed<targetIn, &ReadingDraft::target>},
        {{"rating", u"Rating"_s, ratingCell}, passedOver},
        {{"state",
          {},
          [](Row row) {
              return ColumnCell(row.draft.state, words::readingState(row.draft.state));
          }},
         parsed<stateIn, &ReadingDraft::state>},
        {{"commentary", {}, commentaryCell}, withCommentary},
    };
    return columns;
}

const ReadingEntry &entryOf(ReadingColumn column)
{
    return readingColumns()[static_cast<int>(column)];
}

} // namespace tidemark

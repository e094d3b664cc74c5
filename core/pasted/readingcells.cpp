// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/readingcells.h"

#include "core/words/names.h"
#include "core/words/periods.h"
#include "core/words/words.h"

#include <QRegularExpression>

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

Result<std::optional<double>> numberIn(const QString &cell)
{
    static const QRegularExpression form(u"^[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?$"_s);
    if (saysMissing(cell))
        return std::optional<double>();
    QString number = cell;
    number.replace(u'−', u'-').remove(u'£');
    if (number.endsWith(u'%'))
        number.chop(1);
    number = number.trimmed();
    bool isNumber = false;
    const double read = QString(number).remove(u',').toDouble(&isNumber);
    if (isNumber && form.match(number).hasMatch())
        return std::optional(read);
    return notUnderstood(cell, u"is not a number"_s);
}

// "80 to 95", of a range.
Result<TargetInForce> targetIn(const QString &cell, const Measure &measure)
{
    static const QRegularExpression between(u"\\s+to\\s+|\\s*[–—]\\s*"_s);
    const QStringList ends = saysMissing(cell) || measure.direction != Direction::InRange
                                 ? QStringList{cell}
                                 : cell.split(between);
    if (ends.size() > 2)
        return notUnderstood(cell, u"is not a range such as 80 to 95"_s);
    const auto low = numberIn(ends.first());
    if (!low)
        return low.error();
    const auto high = ends.size() == 2 ? numberIn(ends.last()) : std::optional<double>();
    if (!high)
        return high.error();
    return TargetInForce{*low, *high};
}

Result<QDate> dayIn(const QString &cell, int yearStartMonth)
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

Result<ReadingState> stateIn(const QString &cell)
{
    const QString word = cell.toLower();
    if (word.isEmpty() || word == u"final"_s || word == u"f"_s)
        return ReadingState::Final;
    if (word.startsWith(u"prov"_s) || word == u"p"_s)
        return ReadingState::Provisional;
    return notUnderstood(cell, u"is neither Provisional nor Final"_s);
}

template <typename Value, typename Put>
Result<ReadingDraft> taken(ReadingDraft draft, const Result<Value> &read, const Put &put)
{
    if (!read)
        return read.error();
    put(draft, *read);
    return draft;
}

} // namespace

Result<ReadingDraft> withCell(ReadingDraft draft, ReadingColumn column, const QString &cell,
                              const Measure &measure, int yearStartMonth)
{
    const QString text = cell.simplified();
    switch (column) {
    case ReadingColumn::Day:
        return taken(draft, dayIn(text, yearStartMonth),
                     [](ReadingDraft &to, QDate day) { to.asAt = day; });
    case ReadingColumn::Value:
        return taken(draft, numberIn(text), [](ReadingDraft &to, auto value) { to.value = value; });
    case ReadingColumn::Numerator:
        return taken(draft, numberIn(text),
                     [](ReadingDraft &to, auto part) { to = withNumerator(to, part); });
    case ReadingColumn::Denominator:
        return taken(draft, numberIn(text),
                     [](ReadingDraft &to, auto part) { to = withDenominator(to, part); });
    case ReadingColumn::Target:
        return taken(draft, targetIn(text, measure),
                     [](ReadingDraft &to, const TargetInForce &target) { to.target = target; });
    case ReadingColumn::State:
        return taken(draft, stateIn(text),
                     [](ReadingDraft &to, ReadingState state) { to.state = state; });
    case ReadingColumn::Commentary:
        draft.commentary = cell.trimmed();
        return draft;
    case ReadingColumn::Rating:
        break;
    }
    return draft;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/storable.h"

#include "core/plan/ranges.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

bool hasFourDigitYear(QDate day)
{
    return !day.isValid() || (day.year() >= 1 && day.year() <= 9999);
}

// Values of any other type can always be kept.
template <typename Value> Result<void> checkValue(const Value &)
{
    return {};
}

Result<void> checkValue(const QString &text)
{
    return checkStorable(text);
}

Result<void> checkValue(const QDate &day)
{
    if (hasFourDigitYear(day))
        return {};
    return refused(u"A date must lie in the years 1 to 9999. Correct the year."_s);
}

Result<void> checkValue(const QDateTime &moment)
{
    return checkValue(moment.toUTC().date());
}

Result<void> checkValue(const std::optional<double> &number)
{
    if (!number || std::isfinite(*number))
        return {};
    return refused(u"This is not a number that can be kept. Enter an ordinary number or leave it "
                   "empty."_s);
}

template <typename Row> Result<void> checkRange(int value, int Row::*member)
{
    const auto range = rangeOf(member);
    if (!range || range->contains(value))
        return {};
    return refused(u"%1 is not allowed here. Enter a whole number from %2 to %3."_s.arg(
        QString::number(value), QString::number(range->least), QString::number(range->most)));
}

Error tooLong(qsizetype length)
{
    return refused(
        u"This text has %1 characters, and %2 is the most a field takes. Shorten it."_s.arg(
            QString::number(length), QString::number(longestText)));
}

template <typename Row, typename F> Result<void> checkField(const Row &row, const F &field)
{
    if constexpr (std::is_same_v<typename F::Value, int>) {
        return checkRange(row.*field.member, field.member);
    } else {
        if constexpr (std::is_same_v<typename F::Value, QString>) {
            if (!isWithinLimits(field, row))
                return tooLong((row.*field.member).size());
        }
        return checkValue(row.*field.member);
    }
}

template <typename Row> Result<void> checkRow(const Row &row)
{
    if (std::is_same_v<Row, Settings> && row.id != settingsId())
        return refused(u"A plan has one set of settings. Change those instead."_s);
    if (row.id.isNull())
        return refused(u"A row without a name of its own cannot be saved. Try again."_s);
    Result<void> answer;
    forEachField<Row>([&](const auto &field) {
        if (answer)
            answer = checkField(row, field);
    });
    return answer;
}

template <typename Row> Result<void> checkRemoval(const Edit<Row> &)
{
    if (!std::is_same_v<Row, Settings>)
        return {};
    return refused(u"The settings of a plan cannot be deleted. Change them instead."_s);
}

} // namespace

Result<void> checkStorable(const QString &text)
{
    // A byte order mark at the front would be taken for none of the text when it is read.
    if (text.isValidUtf16() && !text.startsWith(QChar::ByteOrderMark))
        return {};
    return refused(
        u"The text holds a character that cannot be kept, as an interrupted paste leaves "
        "it. Delete it and type it again."_s);
}

Result<void> checkStorable(const ChangeSet &change)
{
    for (const QString &text : {change.title, change.reason}) {
        if (auto kept = checkStorable(text); !kept)
            return kept;
    }
    for (const AnyEdit &any : change.edits) {
        auto kept = std::visit(
            [](const auto &edit) {
                return edit.after ? checkRow(*edit.after) : checkRemoval(edit);
            },
            any);
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace tidemark

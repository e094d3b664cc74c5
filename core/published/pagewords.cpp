// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagewords.h"

#include "core/plan/rows.h"
#include "core/words/periods.h"
#include "core/words/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

// No line that means something by itself is longer; longer ones are prose and cost nothing.
constexpr qsizetype longestSign = 80;
constexpr qsizetype longestValue = 30;
constexpr qsizetype longestFoot = 200;

// A page does not say when its financial year begins.
int yearStartMonth()
{
    return Settings().yearStartMonth;
}

bool isInvisible(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD: // soft hyphen
    case 0x200B: // zero-width space
    case 0x2060: // word joiner
    case 0xFEFF: // byte order mark in the middle of a file
        return true;
    default:
        return c.category() == QChar::Other_Control;
    }
}

template <typename E, size_t N> using Words = std::array<std::pair<QStringView, E>, N>;

template <typename E, size_t N>
std::optional<E> lookedUp(QStringView line, const Words<E, N> &words)
{
    for (const auto &[word, value] : words) {
        if (line.compare(word, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

QRegularExpressionMatch matched(const QRegularExpression &pattern, QStringView line)
{
    return line.size() <= longestSign ? pattern.match(line) : QRegularExpressionMatch();
}

} // namespace

QString tidied(QStringView line)
{
    QString text;
    text.reserve(line.size());
    for (const QChar c : line) {
        if (c.isSpace())
            text += u' ';
        else if (!isInvisible(c))
            text += c;
    }
    return text.simplified();
}

bool isSame(QStringView a, QStringView b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isFurniture(QStringView line)
{
    static constexpr std::array said{
        QStringView(u"Sorry, your browser does not support inline SVG."),
        QStringView(u"Your browser does not support inline SVG."),
    };
    return std::any_of(said.begin(), said.end(), [&](QStringView text) {
        return line.compare(text, Qt::CaseInsensitive) == 0;
    });
}

std::optional<double> percentageFrom(QStringView line)
{
    static const QRegularExpression form(
        u"^([+−-]?)\\s?(\\d{1,9}(?:\\.\\d{1,6})?)\\s?(?:%|per ?cent)$"_s);
    const auto match = matched(form, line);
    if (!match.hasMatch())
        return std::nullopt;
    const double size = match.captured(2).toDouble();
    const QString sign = match.captured(1);
    return sign.isEmpty() || sign == u'+' ? size : -size;
}

std::optional<Stage> stageFrom(QStringView line)
{
    static constexpr Words<Stage, 9> words{{
        {u"Planned", Stage::Planned},
        {u"Not started", Stage::Planned},
        {u"In progress", Stage::InProgress},
        {u"Completed", Stage::Completed},
        {u"Complete", Stage::Completed},
        {u"On hold", Stage::OnHold},
        {u"On-hold", Stage::OnHold},
        {u"Cancelled", Stage::Cancelled},
        {u"Canceled", Stage::Cancelled},
    }};
    return lookedUp(line, words);
}

std::optional<Priority> priorityFrom(QStringView line)
{
    static constexpr Words<Priority, 4> words{{
        {u"High", Priority::High},
        {u"Normal", Priority::Normal},
        {u"Medium", Priority::Normal},
        {u"Low", Priority::Low},
    }};
    return lookedUp(line, words);
}

std::optional<Rating> ratingFrom(QStringView line)
{
    static constexpr Words<Rating, 6> words{{
        {u"Succeeding", Rating::Succeeding},
        {u"Achieved", Rating::Achieved},
        {u"Needs improvement", Rating::NeedsImprovement},
        {u"Needs-improvement", Rating::NeedsImprovement},
        {u"Close to target", Rating::CloseToTarget},
        {u"Monitoring", Rating::Monitoring},
    }};
    return lookedUp(line, words);
}

std::optional<Name> nameFrom(QStringView line)
{
    // Letters need a dot or a hyphen among the numbers, or a mark after them: "A1 Road" is a road.
    static const QRegularExpression form(
        u"^(?:([0-9]{1,4}(?:\\.[0-9]{1,4}){1,5}[a-z]?"
        "|[A-Z]{1,4}-?[0-9]{1,4}(?:\\.[0-9]{1,4}){1,5}[a-z]?|[A-Z]{1,4}-[0-9]{1,4}[a-z]?)[.:]?"
        "|([A-Z]{1,4}[0-9]{1,4}[a-z]?)[.:])\\s+(?:[–—-]\\s+)?(\\S.*)$"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return Name{match.captured(1) + match.captured(2), match.captured(3)};
}

std::optional<Amount> amountFrom(QStringView line)
{
    static constexpr Words<bool, 6> nothing{{
        {u"n/a", true},
        {u"-", true},
        {u"No data", true},
        {u"Not available", true},
        {u"Not yet available", true},
        {u"TBC", true},
    }};
    static const QRegularExpression form(
        u"^([-−+]?)\\s?(£?)\\s?((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15}))(?:\\.([0-9]{1,6}))?\\s?(%?)$"_s);
    if (lookedUp(line, nothing))
        return Amount{};
    const auto match = matched(form, line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(3).remove(u',') + u'.' + match.captured(4);
    const double size = digits.toDouble();
    const bool isNegative = !match.capturedView(1).isEmpty() && match.capturedView(1) != u'+';
    return Amount{isNegative ? -size : size, static_cast<int>(match.captured(4).size()),
                  match.captured(2) + match.captured(5)};
}

bool isAmountLike(QStringView line)
{
    static const QRegularExpression form(
        u"^(?:(?:about|around|approx(?:imately|\\.)?|circa|c\\.|over|under|more than|less than"
        "|up to|nearly|at least)\\s*)?[^\\p{L}\\d]{0,3}\\d\\S*(?:\\s\\S+){0,3}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return line.size() <= longestValue && form.match(line).hasMatch() && !isDateLike(line)
           && !nameFrom(line);
}

bool isDateLike(QStringView line)
{
    static const QRegularExpression form(
        u"^(?:\\d{1,2}(?:st|nd|rd|th)?[\\s./-]*(?:[A-Za-z]{3,9}[\\s./,-]*|\\d{1,2}[\\s./"
        u"-]+)(?:\\d{4}|\\d{2})"
        "|\\d{4}-\\d{1,2}-\\d{1,2})$"_s);
    if (line.size() > longestSign)
        return false;
    const PeriodReading period = readPeriod(line, yearStartMonth());
    return period.period || !period.remark.isEmpty()
           || form.match(words::plainDate(line)).hasMatch();
}

std::optional<LineDay> dayFrom(QStringView line, PeriodEnd end)
{
    if (const auto day = words::dateFrom(line))
        return LineDay{*day, {}};
    const PeriodReading read = readPeriod(line, yearStartMonth());
    if (!read.period)
        return std::nullopt;
    const bool isFirst = end == PeriodEnd::First;
    const QDate day = isFirst ? read.period->from : read.period->asAt;
    const QString said = read.remark.isEmpty() ? u"“%1” is no single day"_s.arg(line) : read.remark;
    return LineDay{day, u"%1; its %2 day, %3, was taken"_s.arg(
                            said, isFirst ? u"first"_s : u"last"_s, words::date(day))};
}

std::optional<Range> rangeFrom(QStringView line)
{
    static const QRegularExpression form(u"^(.{6,30}?)\\s+(?:to|until|-|–|—)\\s+(.{6,30})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = matched(form, line);
    if (!match.hasMatch() || !isDateLike(match.capturedView(1))
        || !isDateLike(match.capturedView(2)))
        return std::nullopt;
    return Range{match.captured(1), match.captured(2)};
}

std::optional<PageMark> pageMarkFrom(QStringView line)
{
    static const QRegularExpression form(
        u"^(.*?)\\s*\\b(?:Page|Tudalen)\\s+([0-9]{1,4})\\s+(?:of|o|out of)\\s+([0-9]{1,4})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = line.size() <= longestFoot ? form.match(line) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return std::nullopt;
    return PageMark{match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
}

bool isTo(QStringView line)
{
    static constexpr Words<bool, 5> words{{
        {u"to", true},
        {u"until", true},
        {u"-", true},
        {u"–", true},
        {u"—", true},
    }};
    return lookedUp(line, words).has_value();
}

} // namespace tidemark::page

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/numbers.h"

namespace tidemark::publishing {

namespace {

constexpr qsizetype mostFigures = 9;

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// What makes a number and its neighbour one thing: "3.1", "2026/27", "10-12", "9:30".
bool joins(QChar c)
{
    return c == u'.' || c == u',' || c == u'/' || c == u':' || c == u'-' || c == QChar(0x2013);
}

bool isFigureAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && isFigure(text[at]);
}

/// The end of a number that begins at `from`: figures, and commas with three figures behind them.
qsizetype endOfNumber(QStringView text, qsizetype from)
{
    qsizetype to = from;
    while (isFigureAt(text, to))
        ++to;
    const auto isGroup = [&](qsizetype at) {
        return at < text.size() && text[at] == u',' && isFigureAt(text, at + 1)
               && isFigureAt(text, at + 2) && isFigureAt(text, at + 3) && !isFigureAt(text, at + 4);
    };
    while (to - from <= 3 + 4 * 2 && isGroup(to))
        to += 4;
    return to;
}

// Whether what stands before or behind makes it a part of something longer.
bool standsAlone(QStringView text, qsizetype from, qsizetype to)
{
    if (from > 0) {
        const QChar before = text[from - 1];
        if (before.isLetterOrNumber() || before == u'£' || before == u'€' || before == u'$'
            || before == u'#' || (joins(before) && from > 1 && text[from - 2].isLetterOrNumber()))
            return false;
    }
    if (to >= text.size())
        return true;
    const QChar behind = text[to];
    return !behind.isLetterOrNumber()
           && !(joins(behind) && to + 1 < text.size() && text[to + 1].isLetterOrNumber());
}

} // namespace

QList<Number> numbersIn(QStringView text)
{
    QList<Number> numbers;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isFigure(text[at]))
            continue;
        const qsizetype to = endOfNumber(text, at);
        QString figures;
        for (const QChar c : text.sliced(at, to - at)) {
            if (isFigure(c))
                figures += c;
        }
        if (figures.size() <= mostFigures && standsAlone(text, at, to)) {
            Number number{figures.toLongLong(), at, to};
            const bool spaced = to + 1 < text.size() && text[to].isSpace() && text[to + 1] == u'%';
            number.percent = spaced || (to < text.size() && text[to] == u'%');
            if (number.percent)
                number.to += spaced ? 2 : 1;
            numbers.append(number);
        }
        at = to;
        while (isFigureAt(text, at))
            ++at;
    }
    return numbers;
}

std::optional<Number> wholeNumber(QStringView text)
{
    const QStringView bare = text.trimmed();
    const auto numbers = numbersIn(bare);
    if (numbers.size() != 1 || numbers[0].from != 0 || numbers[0].to != bare.size())
        return std::nullopt;
    return numbers[0];
}

} // namespace tidemark::publishing

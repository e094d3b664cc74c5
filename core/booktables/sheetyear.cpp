// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/sheetyear.h"

#include "core/meanings/celldates.h"
#include "core/rules/facts.h"
#include "core/words/words.h"

#include <QSet>
#include <QStringView>

#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

qsizetype figuresBefore(QStringView text, qsizetype end)
{
    qsizetype from = end;
    while (from > 0 && text[from - 1] >= u'0' && text[from - 1] <= u'9')
        --from;
    return end - from;
}

qsizetype figuresAfter(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end - from;
}

// "03/04/2025" and "2011-12-05" are days: another mark and figure stand beside the two.
bool isPartOfDay(QStringView text, qsizetype mark, qsizetype figures)
{
    const auto isMark = [&](qsizetype at) {
        return at >= 0 && at < text.size() && u"/-."_s.contains(text[at]);
    };
    const qsizetype before = mark - figures - 1;
    return (isMark(mark + 3) && figuresAfter(text, mark + 4) > 0)
           || (figures == 2 && isMark(before) && figuresBefore(text, before) > 0);
}

// Both NN of the first "(20NN|NN)[/-](NN)", N being a figure, with no figure before or after it.
std::optional<std::pair<int, int>> yearsIn(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((text[at] != u'/' && text[at] != u'-') || figuresAfter(text, at + 1) != 2)
            continue;
        const qsizetype figures = figuresBefore(text, at);
        if (isPartOfDay(text, at, figures))
            continue;
        if (figures == 2 || (figures == 4 && text.sliced(at - 4).startsWith(u"20")))
            return std::pair(text.sliced(at - 2, 2).toInt(), text.sliced(at + 1, 2).toInt());
    }
    return std::nullopt;
}

/// The financial year that one of the texts names ("Tracker 2025/26"), by its first calendar year.
std::optional<int> yearIn(const QStringList &texts)
{
    for (const QString &text : texts) {
        const auto years = yearsIn(text);
        if (years && years->second == (years->first + 1) % 100)
            return 2000 + years->first;
    }
    return std::nullopt;
}

} // namespace

std::optional<int> yearOfBook(const Book &book, const QString &source)
{
    constexpr int rowsOfTitles = 5;
    if (const auto year = yearIn(QStringList{source}))
        return year;
    QSet<int> years;
    for (const Sheet &sheet : book.sheets) {
        QStringList titles{sheet.name};
        for (const Row &row : sheet.rows) {
            if (row.index < rowsOfTitles && row.cells.size() == 1)
                titles.append(lineOf(row.cells.first()));
        }
        if (const auto year = yearIn(titles))
            years.insert(*year);
    }
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

std::optional<int> yearOfSheet(const QStringList &titles, const BookRules &rules,
                               const Mapping &mapping)
{
    if (const auto own = yearIn(titles))
        return own;
    return rules.year ? rules.year : mapping.year;
}

Question yearOf(const BookRules &rules)
{
    return {u"year"_s,
            u"Of which financial year are the quarters in the headings?"_s,
            u"They were taken for quarters of %1."_s.arg(
                words::financialYear(rules.asAt, rules.yearStartMonth)),
            {QString::number(financialYear(rules.asAt, rules.yearStartMonth))}};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagewords.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

constexpr qsizetype longestHeadingLine = 300;

// What stands before or, in Welsh, after the word itself.
constexpr auto qualityForm =
    "well-?being|strategic|corporate|key|improvement|equality|council|service|priority|main"
    "|llesiant|lles|strategol|corfforaethol|gorfforaethol|allweddol|gwella|cydraddoldeb";

constexpr auto wordForm =
    "theme|thema|objective|priority|aim|outcome|ambition|goal|commitment|pledge|promise|mission"
    "|amcan|blaenoriaeth|nod|canlyniad|deilliant|uchelgais|ymrwymiad|addewid|cenhadaeth";

// "3", "3.2", "A", "IV", "Two".
constexpr auto numberForm =
    "[0-9]{1,4}(?:\\.[0-9]{1,4})*|[A-Z]|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten"
    "|un|dau|dwy|tri|tair|pedwar|pump|chwech|saith|wyth|naw|deg";

QString inFigures(const QString &number)
{
    static const QHash<QString, QString> figures{
        {u"one"_s, u"1"_s},  {u"two"_s, u"2"_s},    {u"three"_s, u"3"_s}, {u"four"_s, u"4"_s},
        {u"five"_s, u"5"_s}, {u"six"_s, u"6"_s},    {u"seven"_s, u"7"_s}, {u"eight"_s, u"8"_s},
        {u"nine"_s, u"9"_s}, {u"ten"_s, u"10"_s},   {u"un"_s, u"1"_s},    {u"dau"_s, u"2"_s},
        {u"dwy"_s, u"2"_s},  {u"tri"_s, u"3"_s},    {u"tair"_s, u"3"_s},  {u"pedwar"_s, u"4"_s},
        {u"pump"_s, u"5"_s}, {u"chwech"_s, u"6"_s}, {u"saith"_s, u"7"_s}, {u"wyth"_s, u"8"_s},
        {u"naw"_s, u"9"_s},  {u"deg"_s, u"10"_s}};
    return figures.value(number.toLower(), number);
}

} // namespace

std::optional<Heading> headingFrom(QStringView line)
{
    static const QRegularExpression form(
        u"^(?:(?:%1)\\s+)*(%2)(?:\\s+(?:%1))?\\s+(%3)\\s*[:.–—-]\\s*(.*)$"_s.arg(
            QLatin1String(qualityForm), QLatin1String(wordForm), QLatin1String(numberForm)),
        QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestHeadingLine)
        return std::nullopt;
    const auto match = form.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(1).toLower();
    return Heading{word, inFigures(match.captured(2)), match.captured(3),
                   word == u"theme"_s || word == u"thema"_s};
}

} // namespace tidemark::page

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"
#include "core/published/bullets.h"
#include "core/published/pagewords.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::page;

namespace {

QString encoded(const QByteArray &bytes)
{
    const auto text = decodedText(bytes, u"page.txt"_s);
    return text ? *text : u"refused: "_s + text.error().message;
}

QByteArray in(QStringConverter::Encoding encoding, const QString &text, QStringConverter::Flag flag)
{
    QStringEncoder encoder(encoding, flag);
    return encoder.encode(text);
}

} // namespace

TEST_CASE("A line is read as a person reads it, whatever blanks are in it")
{
    CHECK(tidied(u"  3.1.6\u00A0Digital \t Service\u2009\r") == u"3.1.6 Digital Service"_s);
    CHECK(tidied(u"\uFEFFCus\u200Btomer\u00ADs") == u"Customers"_s);
    CHECK(tidied(u"\u00A0") == QString());
    CHECK(tidied(u"a\0b"_s) == u"ab"_s);
    CHECK(tidied(u"مرحبا") == u"مرحبا"_s);
}

TEST_CASE("Percentages, sensible or not, are told from other lines")
{
    CHECK(percentageFrom(u"29%") == 29);
    CHECK(percentageFrom(u"29 %") == 29);
    CHECK(percentageFrom(u"45.5%") == 45.5);
    CHECK(percentageFrom(u"101%") == 101);
    CHECK(percentageFrom(u"-1%") == -1);
    CHECK(percentageFrom(u"30 per cent") == 30);
    CHECK_FALSE(percentageFrom(u"29"));
    CHECK_FALSE(percentageFrom(u"About 29%"));
    CHECK_FALSE(percentageFrom(u"%"));
}

TEST_CASE("A reference is a row of numbers and not a decimal")
{
    CHECK(nameFrom(u"3.1.6 Digital Service")->reference == u"3.1.6"_s);
    CHECK(nameFrom(u"3.1.6 Digital Service")->title == u"Digital Service"_s);
    CHECK(nameFrom(u"4.01.01: Bandstand")->reference == u"4.01.01"_s);
    CHECK(nameFrom(u"3.1.10. Ten")->reference == u"3.1.10"_s);
    CHECK_FALSE(nameFrom(u"1. Answer people"));
    CHECK_FALSE(nameFrom(u"3.1.6"));
    CHECK_FALSE(nameFrom(u"2021 was a good year"));
}

TEST_CASE("References may have letters, where they cannot be the name of something")
{
    CHECK(nameFrom(u"TP1.10 Boilers")->reference == u"TP1.10"_s);
    CHECK(nameFrom(u"CP-03 Strips")->reference == u"CP-03"_s);
    CHECK(nameFrom(u"3.1.2a Catches")->reference == u"3.1.2a"_s);
    CHECK(nameFrom(u"EN1: Trees")->reference == u"EN1"_s);
    CHECK(nameFrom(u"CP-03 – Strips")->title == u"Strips"_s);
    CHECK_FALSE(nameFrom(u"A1 Road resurfaced"));
    CHECK_FALSE(nameFrom(u"COVID-19 recovery"));
    CHECK_FALSE(nameFrom(u"CO2 halved"));
}

TEST_CASE("An objective is told by its word, its number and what stands between")
{
    CHECK(headingFrom(u"Objective 1: Charter")->title == u"Charter"_s);
    CHECK(headingFrom(u"OBJECTIVE 3.2 – Parks")->number == u"3.2"_s);
    CHECK(headingFrom(u"Objective 4:")->title == QString());
    CHECK_FALSE(headingFrom(u"Objectives are read when they are short."));
    CHECK_FALSE(headingFrom(u"Objective: short"));
}

TEST_CASE("Headings are called otherwise in other councils, in English and in Welsh")
{
    for (const auto *text :
         {u"Priority 2: Homes", u"Aim 2 – Homes", u"Outcome 2: Homes", u"Ambition 2. Homes",
          u"Well-being Objective 2: Homes", u"Wellbeing objective 2: Homes",
          u"Strategic Priority 2: Homes", u"Goal Two: Homes", u"Commitment 2: Homes",
          u"Amcan 2: Homes", u"Amcan Llesiant 2: Homes", u"Blaenoriaeth 2: Homes",
          u"Blaenoriaeth Gorfforaethol 2: Homes", u"Nod 2: Homes", u"Canlyniad 2 - Homes",
          u"Uchelgais dau: Homes"}) {
        const auto heading = headingFrom(QStringView(text));
        INFO(QStringView(text).toString().toStdString());
        REQUIRE(heading);
        CHECK(heading->number == u"2"_s);
        CHECK(heading->title == u"Homes"_s);
        CHECK_FALSE(heading->isTheme);
    }
    CHECK(headingFrom(u"Thema 1: Cartrefi")->isTheme);
    CHECK(headingFrom(u"Theme 1: Homes")->isTheme);
    CHECK_FALSE(headingFrom(u"Priority: High"));
    CHECK_FALSE(headingFrom(u"Outcomes 2021: better than before"));
    CHECK_FALSE(headingFrom(u"Priority 1"));
}

TEST_CASE("A value may have a comma, a fraction, a sign, or be known to be missing")
{
    CHECK(amountFrom(u"257")->value == 257);
    CHECK(amountFrom(u"1,204")->value == 1204);
    CHECK(amountFrom(u"£1,234.50")->value == 1234.5);
    CHECK(amountFrom(u"£1,234.50")->decimals == 2);
    CHECK(amountFrom(u"£1,234.50")->unit == u"£"_s);
    CHECK(amountFrom(u"95.5%")->unit == u"%"_s);
    CHECK(amountFrom(u"-3")->value == -3);
    CHECK(amountFrom(u"N/A")->value == std::nullopt);
    CHECK_FALSE(amountFrom(u"1,2"));
    CHECK_FALSE(amountFrom(u"many"));
    CHECK(amountFrom(u"+3.2%")->value == 3.2);
    for (const auto *text : {u"£1.2m", u"12 days", u"82.5%*", u"≤ 400", u"c. 30%", u"about 5",
                             u"£3.67 million", u"4 out of 5"}) {
        CHECK_FALSE(amountFrom(QStringView(text)));
        CHECK(isAmountLike(QStringView(text)));
    }
    for (const auto *text : {u"Pounds", u"Per cent", u"30 Sep 22", u"3.1.6 Digital", u"Achieved"})
        CHECK_FALSE(isAmountLike(QStringView(text)));
}

TEST_CASE("What is written like a date is known as one even where there is no such day")
{
    for (const auto *text : {u"01-Jun-20", u"31 Oct 21", u"31-Feb-22", u"31/02/2022", u"2021-13-40",
                             u"1 September 2021", u"1st Sept 21"}) {
        CHECK(isDateLike(QStringView(text)));
    }
    for (const auto *text :
         {u"to", u"257", u"3.1.6 Digital", u"TBC", u"Number of complaints", u"1,204"})
        CHECK_FALSE(isDateLike(QStringView(text)));
    CHECK(rangeFrom(u"01-Jun-20 to 31-Mar-22")->due == u"31-Mar-22"_s);
    CHECK(rangeFrom(u"1 June 2020 - 31 March 2022")->start == u"1 June 2020"_s);
    CHECK_FALSE(rangeFrom(u"from here to there"));
    for (const auto *text : {u"September 2022", u"Sep-22", u"Q4 2022/23", u"H1 2022/23", u"2022/23",
                             u"Friday, 1 April 2022", u"01\u2011Apr\u201122", u"Q3 2022/21"})
        CHECK(isDateLike(QStringView(text)));
    CHECK(dayFrom(u"April 2022", PeriodEnd::First)->day == QDate(2022, 4, 1));
    CHECK(dayFrom(u"Mawrth 2023", PeriodEnd::Last)->remark
          == u"“Mawrth 2023” is no single day; its last day, 31 March 2023, was taken"_s);
}

TEST_CASE("A list that was flattened into its paragraph gets its lines back")
{
    CHECK(withBulletsOnLines(u"To learn: • how well • how soon")
          == u"To learn:\n• how well\n• how soon"_s);
    CHECK(withBulletsOnLines(u"To learn: • how well • value for money. This helps us. It does.")
          == u"To learn:\n• how well\n• value for money.\n\nThis helps us. It does."_s);
    CHECK(withBulletsOnLines(u"• Ask. Then listen. • Act. Then tell.")
          == u"• Ask. Then listen.\n• Act. Then tell."_s);
    CHECK(withBulletsOnLines(u"No list here. None.") == u"No list here. None."_s);
    CHECK(withBulletsOnLines(u"•") == QString());
    CHECK(withBulletsOnLines(u"One • • two") == u"One\n• two"_s);
}

TEST_CASE("The same text is read from every encoding it may be saved in")
{
    const QString text = u"Council’s – “café” £5 • ok\r\n"_s;
    using enum QStringConverter::Encoding;
    const auto marked = QStringConverter::Flag::WriteBom;
    const auto plain = QStringConverter::Flag::Default;
    CHECK(encoded(in(Utf8, text, plain)) == text);
    CHECK(encoded(in(Utf8, text, marked)) == text);
    CHECK(encoded(in(Utf16LE, text, marked)) == text);
    CHECK(encoded(in(Utf16BE, text, marked)) == text);
    CHECK(encoded(in(Utf32LE, text, marked)) == text);
    CHECK(encoded(in(Utf16LE, u"Customer Focus"_s, plain)) == u"Customer Focus"_s);
    CHECK(encoded(in(Utf16BE, u"Customer Focus"_s, plain)) == u"Customer Focus"_s);
    CHECK(encoded("Council\x92s \x96 \x93"
                  "caf\xE9\x94 \xA3"
                  "5 \x95 ok\r\n")
          == text);
    CHECK(encoded({}) == QString());
}

TEST_CASE("A stray byte of Windows in UTF-8 is read alone, and all bytes where most are of Windows")
{
    const auto mixed = decodedLetters("Ll\xC5\xB7n \xE2\x80\x93 the warden\x92s \xA3"
                                      "5",
                                      u"page.txt"_s);
    REQUIRE(mixed);
    CHECK(mixed->text == u"Llŷn – the warden’s £5"_s);
    CHECK(mixed->strays == QList<qsizetype>{17, 20});
    CHECK(encoded("caf\xE9 \x93six\x94 \xC2\xA3") == u"café “six” Â£"_s);
    CHECK(encoded("t\xC3\xB4 \xC3") == u"tô Ã"_s);
}

TEST_CASE("Bytes that are no text are refused, and a stray zero is not")
{
    CHECK(encoded(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24))
              .startsWith(u"refused: “page.txt” is not a text file"));
    CHECK(encoded(QByteArray(4096, '\0')).startsWith(u"refused"));
    CHECK_FALSE(encoded(QByteArray(500, 'a') + '\0').startsWith(u"refused"));
}

TEST_CASE("A file that cannot be the text of a page says so by name")
{
    const test::TempFolder folder;
    CHECK(readTextFile(folder.path(u"gone.txt"_s)).error().message.contains(u"gone.txt"));
    CHECK(readTextFile(folder.path()).error().message.contains(u"is a folder"));
    const QString big = folder.write(u"big.txt"_s, QByteArray(largestTextFile + 1, 'x'));
    CHECK(readTextFile(big).error().kind == Error::Kind::Invalid);
    CHECK(readTextFile(big).error().message.contains(u"big.txt"));
    CHECK(*readTextFile(folder.write(u"small.txt"_s, "Focus")) == u"Focus"_s);
}

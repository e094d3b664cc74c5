// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/numberformat.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

using Kind = NumberFormat::Kind;

Kind kindOf(const QString &code)
{
    return numberFormatOf(code).kind;
}

QString shown(double number, const QString &code, DateBase base = DateBase::From1900)
{
    Cell cell;
    putNumber(cell, number, numberFormatOf(code), base);
    return cell.text;
}

QString shownOf(const QString &digits, const QString &code)
{
    Cell cell;
    CHECK(putNumber(cell, digits, numberFormatOf(code), DateBase::From1900));
    return cell.text;
}

} // namespace

TEST_CASE("A number format says whether a number is a date, a time or a percentage")
{
    for (const QString &code : {u"dd/mm/yyyy"_s, u"[$-809]dd mmmm yyyy;@"_s, u"mmm-yy"_s,
                                u"m/d/yy h:mm"_s, u"yyyy"_s, u"[Red]d mmm"_s, u"\"due \"dd\\/mm"_s,
                                u"dddd"_s, u"mm"_s, u"[$-F800]dddd\\,\\ mmmm\\ dd"_s})
        CHECK(kindOf(code) == Kind::Date);
    for (const QString &code :
         {u"h:mm"_s, u"[h]:mm:ss"_s, u"mm:ss.0"_s, u"h:mm AM/PM"_s, u"[mm]:ss"_s})
        CHECK(kindOf(code) == Kind::Time);
    for (const QString &code : {u"0%"_s, u"0.0%;[Red]-0.0%"_s, u"# ?/?%"_s})
        CHECK(kindOf(code) == Kind::Percent);
    for (const QString &code : {u"General"_s, u"0.00"_s, u"#,##0"_s, u"0\" days\""_s, u"0\\d"_s,
                                u"[Red]0"_s, u"_-£* #,##0.00"_s, u"0.00E+00"_s, u"@"_s, u""_s,
                                u"0;\"dd\";\"yy\""_s, u"\"never closed dd"_s, u"[never closed"_s,
                                u"0_y"_s, u"\\"_s, u"\"%\"0"_s, u"General\" m\""_s})
        CHECK(kindOf(code) == Kind::Number);
}

TEST_CASE("Formats that Excel knows by number are known")
{
    for (const int id : {14, 15, 16, 17, 22, 27, 36, 50, 58})
        CHECK(builtInFormat(id).kind == Kind::Date);
    for (const int id : {18, 21, 45, 47})
        CHECK(builtInFormat(id).kind == Kind::Time);
    for (const int id : {9, 10})
        CHECK(builtInFormat(id).kind == Kind::Percent);
    for (const int id : {0, 1, 3, 11, 12, 13, 37, 38, 48, 49, 164, -1})
        CHECK(builtInFormat(id).kind == Kind::Number);
    CHECK(builtInFormat(2).decimals == 2);
    CHECK(builtInFormat(4).decimals == 2);
}

TEST_CASE("Days are counted from 1900, with the 29 February that was none, or from 1904")
{
    CHECK(shown(1, u"dd/mm/yyyy"_s) == u"1900-01-01");
    CHECK(shown(59, u"dd/mm/yyyy"_s) == u"1900-02-28");
    CHECK(shown(60, u"dd/mm/yyyy"_s) == u"60");
    CHECK(shown(61, u"dd/mm/yyyy"_s) == u"1900-03-01");
    CHECK(shown(46477, u"dd/mm/yyyy"_s) == u"2027-03-31");
    CHECK(shown(45015, u"dd/mm/yyyy"_s, DateBase::From1904) == u"2027-03-31");
    CHECK(shown(0, u"dd/mm/yyyy"_s, DateBase::From1904) == u"1904-01-01");
    CHECK(shown(2958465, u"dd/mm/yyyy"_s) == u"9999-12-31");
}

TEST_CASE("What is no day stays a number")
{
    for (const double number : {0.0, 0.5, -1.0, 2958466.0, 1e300})
        CHECK(shown(number, u"dd/mm/yyyy"_s) == plainNumber(number));
}

TEST_CASE("A date has the time that its number has, to the second")
{
    CHECK(shown(46477.75, u"dd/mm/yyyy"_s) == u"2027-03-31 18:00");
    CHECK(shown(46477.70833333334, u"dd/mm/yyyy"_s) == u"2027-03-31 17:00");
    CHECK(shown(46477.999999, u"dd/mm/yyyy"_s) == u"2027-04-01");
    CHECK(shown(46477.5 + 1.0 / 86400, u"dd/mm/yyyy"_s) == u"2027-03-31 12:00:01");
}

TEST_CASE("A number keeps its digits and gets the zeros that its format shows")
{
    CHECK(shownOf(u"3.1"_s, u"0.00"_s) == u"3.10");
    CHECK(shownOf(u"3"_s, u"0.0"_s) == u"3.0");
    CHECK(shownOf(u"3.14159"_s, u"0.0"_s) == u"3.14159");
    CHECK(shownOf(u"1240"_s, u"#,##0"_s) == u"1240");
    CHECK(shownOf(u"0.28999999999999998"_s, u"General"_s) == u"0.29");
    CHECK(shownOf(u"1.2E+6"_s, u"General"_s) == u"1200000");
    CHECK(shownOf(u" -5.50 "_s, u"General"_s) == u"-5.50");
    CHECK(shownOf(u"1e300"_s, u"0.00"_s) == u"1e+300");
}

TEST_CASE("A percentage is said in hundredths")
{
    CHECK(shown(0.29, u"0%"_s) == u"29%");
    CHECK(shown(0.285, u"0%"_s) == u"28.5%");
    CHECK(shown(1, u"0%"_s) == u"100%");
    CHECK(shown(-0.05, u"0.0%"_s) == u"-5%");
}

TEST_CASE("What is no number, and no day, is refused")
{
    Cell cell;
    for (const QString &text : {u""_s, u"abc"_s, u"1,5"_s, u"nan"_s, u"inf"_s, u"1e999"_s})
        CHECK_FALSE(putNumber(cell, text, {}, DateBase::From1900));
    for (const QString &text :
         {u""_s, u"2027"_s, u"31/03/2027"_s, u"2027-02-30"_s, u"2027-03-31x"_s})
        CHECK_FALSE(putIsoDate(cell, text));
    CHECK(putIsoDate(cell, u"2027-03-31T17:30:00Z"));
    CHECK(cell.text == u"2027-03-31 17:30");
}

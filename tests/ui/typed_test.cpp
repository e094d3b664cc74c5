// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/editors/typed.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

QString refusalOf(const QString &date)
{
    const auto read = typed::value<QDate>(date);
    return read ? u"a date"_s : read.error().message;
}

std::optional<double> numberOf(const QString &content)
{
    const auto read = typed::value<std::optional<double>>(content);
    REQUIRE(read.ok());
    return *read;
}

} // namespace

TEST_CASE("Dates are read as an officer types them")
{
    for (const auto &typed : {u"31 Mar 2022"_s, u" 31/3/22 "_s, u"31-Mar-22"_s, u"2022-03-31"_s}) {
        const auto read = typed::value<QDate>(typed);
        REQUIRE(read.ok());
        CHECK(*read == QDate(2022, 3, 31));
    }
    CHECK(typed::value<QDate>(u"  "_s)->isNull());
    CHECK(typed::text(QDate(2022, 3, 31)) == u"31 Mar 2022"_s);
}

TEST_CASE("A day that a month does not have is refused with its last one")
{
    const QString sentence = u"There is no 31 Feb 2022. Type 28 Feb 2022."_s;
    CHECK(refusalOf(u"31 Feb 2022"_s) == sentence);
    CHECK(refusalOf(u"31/2/22"_s) == sentence);
    CHECK(refusalOf(u"2022-02-31"_s) == sentence);
    CHECK(refusalOf(u"31 June 2021"_s) == u"There is no 31 Jun 2021. Type 30 Jun 2021."_s);
    CHECK(refusalOf(u"0/1/2022"_s) == u"There is no 0 Jan 2022. Type 31 Jan 2022."_s);
    CHECK(refusalOf(u"soon"_s) == u"“soon” is no date. Type it like 31 Mar 2027."_s);
    CHECK(typed::day(u"soon"_s, {2031, 5, 1}).error().message
          == u"“soon” is no date. Type it like 31 Mar 2031."_s);
    CHECK(refusalOf(u"31/13/2022"_s) == u"“31/13/2022” is no date. Type it like 31 Mar 2027."_s);
}

TEST_CASE("Numbers may be grouped, signed and empty, and nothing else")
{
    CHECK(numberOf(u"257"_s) == 257);
    CHECK(numberOf(u"1,234.5"_s) == 1234.5);
    CHECK(numberOf(u"−3"_s) == -3);
    CHECK(numberOf(u"12 %"_s) == 12);
    CHECK(numberOf(QString()) == std::nullopt);
    for (const auto &wrong : {u"12a"_s, u"1,23"_s, u"%"_s, u"1e9"_s, u"nan"_s, u"12,5"_s}) {
        INFO(wrong.toStdString());
        CHECK_FALSE(typed::value<std::optional<double>>(wrong).ok());
    }
    CHECK(typed::text(std::optional(1234.5)) == u"1234.5"_s);
    CHECK(typed::text(std::optional<double>()).isEmpty());
    CHECK_FALSE(typed::value<int>(u"9.5"_s).ok());
    CHECK(*typed::value<int>(u" 92 "_s) == 92);
}

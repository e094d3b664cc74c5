// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/periods.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// "Q2 2021/22", with the remark behind it, or the remark alone.
QString read(const QString &text, int yearStartMonth = 4)
{
    const PeriodReading period = readPeriod(text, yearStartMonth);
    const QString name = period.period ? period.period->name : QString();
    return period.remark.isEmpty() ? name : (name + u": "_s + period.remark);
}

} // namespace

TEST_CASE("A quarter is known in every spelling")
{
    for (const QString &text :
         {u"Q2 2021/22"_s, u"q2 2021-22"_s, u"Q2 21/22"_s, u"Quarter 2 2021/22"_s, u"2021/22 Q2"_s,
          u"Q2 2021/2022"_s, u"Q2, 2021–22"_s, u"Q2 (2021/22)"_s, u"2nd quarter of 2021/22"_s,
          u"2021-22 Quarter 2"_s, u"Qtr 2 FY 2021/22"_s, u"Q2-2021/22"_s, u"Q2 2021 / 22"_s}) {
        INFO(text.toStdString());
        CHECK(read(text) == u"Q2 2021/22"_s);
    }
    CHECK(read(u"Q2 1999/00"_s) == u"Q2 1999/00"_s);
}

TEST_CASE("Months, halves and years are periods too")
{
    CHECK(read(u"September 2021"_s) == u"Sep 2021"_s);
    CHECK(read(u"Sept-21"_s) == u"Sep 2021"_s);
    CHECK(read(u"2021-09"_s) == u"Sep 2021"_s);
    CHECK(read(u"Medi 2021"_s) == u"Sep 2021"_s);
    CHECK(read(u"H2 2021/22"_s) == u"H2 2021/22"_s);
    CHECK(read(u"2021/22 half 1"_s) == u"H1 2021/22"_s);
    CHECK(read(u"FY 2021-22"_s) == u"2021/22"_s);
    CHECK(read(u"2021/2022"_s) == u"2021/22"_s);
    CHECK(read(u"2021"_s, 1) == u"2021"_s);
    CHECK(read(u"Q2 2021"_s, 1) == u"Q2 2021"_s);
}

TEST_CASE("What is no period says nothing, and what cannot be one says why")
{
    for (const QString &text :
         {u"2021"_s, u"10/11"_s, u"Q5 2021/22"_s, u"H3 2021/22"_s, u"Spring"_s, u"1 Sep 2021"_s,
          u"5 apples"_s, u"A 2021"_s, u""_s, QString(999, u'Q')})
        CHECK(read(text) == QString());
    CHECK(read(u"Q3 2022/21"_s)
          == u": “Q3 2022/21” is not a period: 2021 does not follow 2022, as in 2022/23"_s);
    CHECK(read(u"2020-22"_s)
          == u": “2020-22” is not a period: 2022 does not follow 2020, as in 2020/21"_s);
    CHECK(read(u"Q2 2005"_s)
          == u"Q2 2005/06: “Q2 2005” was read as Q2 2005/06, which ends on 30 September 2005"_s);
}

TEST_CASE("Every name the program gives a period is read as that period")
{
    for (const Frequency length :
         {Frequency::Month, Frequency::Quarter, Frequency::HalfYear, Frequency::Year}) {
        for (const int yearStart : {1, 4, 7, 10}) {
            for (const Period &period : periodsAround({2021, 10, 31}, length, yearStart, 9, 9)) {
                INFO(period.name.toStdString() << " from month " << yearStart);
                CHECK(readPeriod(period.name, yearStart).period == period);
                CHECK(readPeriod(period.name, yearStart).remark == QString());
            }
        }
    }
    CHECK(isSamePeriodName(u"Spring  review", u"spring review", 4));
    CHECK(isSamePeriodName(u"Q2 2021-22", u"2021/22 Q2", 4));
    CHECK_FALSE(isSamePeriodName(u"Q2 2021/22", u"Q3 2021/22", 4));
    CHECK_FALSE(isSamePeriodName(u"Spring", u"Summer", 4));
}

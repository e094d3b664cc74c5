// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar.h"

#include "tests/support/catch.h"

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

QString shown(const Period &period)
{
    return u"%1: %2 to %3"_s.arg(period.name, period.from.toString(Qt::ISODate),
                                 period.asAt.toString(Qt::ISODate));
}

} // namespace

TEST_CASE("The financial year starts in April unless the plan says otherwise")
{
    const QDate halloween(2021, 10, 31);
    CHECK(shown(periodOf(halloween, Frequency::Month, 4))
          == u"Oct 2021: 2021-10-01 to 2021-10-31"_s);
    CHECK(shown(periodOf(halloween, Frequency::Quarter, 4))
          == u"Q3 2021/22: 2021-10-01 to 2021-12-31"_s);
    CHECK(shown(periodOf(halloween, Frequency::HalfYear, 4))
          == u"H2 2021/22: 2021-10-01 to 2022-03-31"_s);
    CHECK(shown(periodOf(halloween, Frequency::Year, 4)) == u"2021/22: 2021-04-01 to 2022-03-31"_s);
    CHECK(shown(periodOf(halloween, Frequency::Quarter, 1))
          == u"Q4 2021: 2021-10-01 to 2021-12-31"_s);
    CHECK(shown(periodOf(halloween, Frequency::HalfYear, 9))
          == u"H1 2021/22: 2021-09-01 to 2022-02-28"_s);
}

TEST_CASE("The first and the last day of a quarter lie in it")
{
    CHECK(periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4).name == u"Q4 2021/22"_s);
    CHECK(periodOf(QDate(2022, 4, 1), Frequency::Quarter, 4).name == u"Q1 2022/23"_s);
    CHECK(periodOf(QDate(2024, 2, 29), Frequency::Month, 4).asAt == QDate(2024, 2, 29));
    CHECK(periodOf(QDate(1999, 12, 31), Frequency::Year, 4).name == u"1999/00"_s);
}

TEST_CASE("Every day of ten years lies in one period, and each begins where the last ended")
{
    for (int start = 1; start <= 12; ++start) {
        for (const auto length :
             {Frequency::Month, Frequency::Quarter, Frequency::HalfYear, Frequency::Year}) {
            Period period = periodOf(QDate(2015, 1, 1), length, start);
            for (QDate day(2015, 1, 1); day < QDate(2025, 1, 1); day = day.addDays(1)) {
                const Period here = periodOf(day, length, start);
                if (here != period)
                    REQUIRE(here.from == period.asAt.addDays(1));
                REQUIRE(here.from <= day);
                REQUIRE(day <= here.asAt);
                period = here;
            }
        }
    }
}

TEST_CASE("The periods around a day come in order")
{
    QStringList names;
    for (const Period &period : periodsAround(QDate(2022, 1, 15), Frequency::Quarter, 4, 2, 1))
        names.append(period.name);
    CHECK(names == QStringList{u"Q2 2021/22"_s, u"Q3 2021/22"_s, u"Q4 2021/22"_s, u"Q1 2022/23"_s});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day.h"
#include "tests/support/catch.h"

#include <QLocale>

using namespace tidemark;
using namespace Qt::StringLiterals;

TEST_CASE("A day is written with a short month and no leading zero")
{
    CHECK(dayText({2022, 3, 31}) == u"31 Mar 2022"_s);
    CHECK(dayText({2020, 6, 1}) == u"1 Jun 2020"_s);
    CHECK(dayText({2020, 2, 29}) == u"29 Feb 2020"_s);
}

TEST_CASE("September has three letters in every locale")
{
    const QLocale before;
    for (const auto &name : {u"en_GB"_s, u"de_DE"_s, u"ar_EG"_s}) {
        QLocale::setDefault(QLocale(name));
        CHECK(dayText({2021, 9, 30}) == u"30 Sep 2021"_s);
    }
    QLocale::setDefault(before);
}

TEST_CASE("No day is no text")
{
    CHECK(dayText({}).isEmpty());
    CHECK(dayText({2021, 2, 31}).isEmpty());
}

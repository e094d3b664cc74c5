// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/support/catch.h"

#include <QLocale>

using namespace tidemark;
using namespace Qt::StringLiterals;

TEST_CASE("A day is written with a short month and no leading zero")
{
    CHECK(words::date({2022, 3, 31}) == u"31 March 2022"_s);
    CHECK(words::shortDate({2022, 3, 31}) == u"31 Mar 2022"_s);
    CHECK(words::date({2020, 6, 1}) == u"1 June 2020"_s);
    CHECK(words::date({2020, 2, 29}) == u"29 February 2020"_s);
}

TEST_CASE("September has three letters in every locale")
{
    const QLocale before;
    for (const auto &name : {u"en_GB"_s, u"de_DE"_s, u"ar_EG"_s}) {
        QLocale::setDefault(QLocale(name));
        CHECK(words::date({2021, 9, 30}) == u"30 September 2021"_s);
        CHECK(words::shortDate({2021, 9, 30}) == u"30 Sep 2021"_s);
    }
    QLocale::setDefault(before);
}

TEST_CASE("No day is no text")
{
    CHECK(words::date({}).isEmpty());
    CHECK(words::date({2021, 2, 31}).isEmpty());
}

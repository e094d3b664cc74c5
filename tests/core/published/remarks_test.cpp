// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagetext.h"
#include "core/published/remarks.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

TEST_CASE("Lines are listed with their numbers, each on one line")
{
    CHECK(listed({{3, u"Skip to content"_s}, {10, u"a\u001B[2J\nb"_s}}, 5)
          == QStringList{u"  line 3: Skip to content"_s, u"  line 10: a [2J b"_s});
    CHECK(listed({}, 5).isEmpty());
}

TEST_CASE("A long line is shown as far as it tells which one it is")
{
    CHECK(listed({{1, QString(120, u'x')}}, 1)
          == QStringList{u"  line 1: "_s + QString(120, u'x')});
    CHECK(listed({{1, QString(1048576, u'x')}}, 1)
          == QStringList{u"  line 1: "_s + QString(120, u'x') + u"… (1048576 characters)"_s});
    const QString wave = QString(119, u'x') + u"\U0001F30A tide"_s;
    CHECK(listed({{1, wave}}, 1).first().contains(QString(119, u'x') + u'…'));
}

TEST_CASE("Of many lines the first are listed and the others counted")
{
    CHECK(listed({{1, u"a"_s}, {2, u"b"_s}, {3, u"c"_s}}, 1)
          == QStringList{u"  line 1: a"_s, u"  and 2 more"_s});
}

TEST_CASE("A refused page that has a plan's headings is told which lines were in the way")
{
    PageOptions options;
    options.source = u"page.txt"_s;
    const auto page =
        importPage(u"Focus\nObjective 1: Charter\nSurvey, half done, by March\n", options);
    REQUIRE_FALSE(page);
    CHECK(page.error().message
          == u"“page.txt” could be read, but no action or measure of a delivery plan was found in "
             "it, so nothing was imported. These lines were not understood:\n"
             "  line 3: Survey, half done, by March"_s);
}

TEST_CASE("A page that is empty or is a web page's source is told so")
{
    const auto refusal = [](QStringView text) {
        PageOptions options;
        options.source = u"page.txt"_s;
        return importPage(text, options).error().message;
    };
    CHECK(refusal(u" \n\n").startsWith(u"“page.txt” is empty, so nothing was imported."));
    CHECK(refusal(u"<!DOCTYPE html>\n<p>29%</p>").startsWith(u"“page.txt” is the source of a web"));
}

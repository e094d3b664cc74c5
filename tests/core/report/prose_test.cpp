// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prose.h"
#include "tests/support/catch.h"
#include "tests/support/reportoutline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

QString outline(const QString &text)
{
    report::Report report;
    report.body = report::proseBlocks(u"text"_s, text);
    return test::outlineOf(report);
}

} // namespace

TEST_CASE("Blank lines part paragraphs, and single line breaks stay")
{
    CHECK(outline(u"One.\nTwo.\r\n \r\n\n Three. "_s) == u"p One.\nTwo.\np Three.\n");
    CHECK(outline(QString()).isEmpty());
    CHECK(outline(u" \n\n "_s).isEmpty());
}

TEST_CASE("Points become a list, whether on lines of their own or run together")
{
    const QString expected = u"p To:\nlist\n  item listen\n  item learn\np Done.\n"_s;
    CHECK(outline(u"To:\n• listen\n• learn\nDone."_s) == expected);
    CHECK(outline(u"To: • listen • learn\nDone."_s) == expected);
    CHECK(outline(u"To:\n- listen\n* learn\nDone."_s) == expected);
    CHECK(outline(u"••• •"_s).isEmpty());
}

TEST_CASE("A dash or an asterisk within a line is no point")
{
    CHECK(outline(u"5 * 3 - 2\n-1 is less"_s) == u"p 5 * 3 - 2\n-1 is less\n");
}

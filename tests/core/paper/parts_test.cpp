// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pages.h"
#include "tests/core/paper/boxes.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using Use = tidemark::report::Box::Use;

namespace {

// A heading, and a table with a row for each number up to `rows`, on other paper where one is
// given.
Node partOf(const QString &id, int rows, std::optional<Paper> paper = {})
{
    Node part = section(id);
    part.paper = paper;
    part.children.push_back(heading(id + u"-title"_s, 2, u"Part "_s + id));
    part.children.push_back(paragraph(id + u"-lead"_s, u"So they are."_s));
    Node lines = table(id + u"-table"_s, u"Days"_s, {1, 9}, {});
    lines.children.push_back(headerRow(lines, {u"Day"_s, u"Said"_s}));
    for (int i = 0; i < rows; ++i)
        lines.children.push_back(row(lines, {{{u"30 Sep 2026"_s}}, {{filler(20)}}}));
    part.children.push_back(std::move(lines));
    return part;
}

Report reportMadeOf(Nodes parts)
{
    Report report;
    report.organisation = u"Council"_s;
    report.planTitle = u"Plan"_s;
    report.body = std::move(parts);
    return report;
}

QString headOf(const Page &page)
{
    const auto found = std::find_if(page.begin(), page.end(),
                                    [](const Box &box) { return box.use == Use::Header; });
    return found == page.end() ? QString() : textOf(*found);
}

} // namespace

TEST_CASE("A section on other paper has pages of its own, set to its width")
{
    const Pages pages =
        paginate(reportMadeOf({partOf(u"a"_s, 3), partOf(u"b"_s, 60, Paper{true}),
                               partOf(u"c"_s, 3, Paper{true, true}), partOf(u"d"_s, 3)}));
    REQUIRE(pages.formats.size() == pages.pages.size());
    const auto paperOf = [&](const NodeId &node) {
        return pages.formatOf(pages.anchors.value(node).page).paper;
    };
    CHECK(paperOf(u"a-title"_s) == QSizeF(210, 297));
    CHECK(paperOf(u"b-title"_s) == QSizeF(297, 210));
    CHECK(paperOf(u"c-title"_s) == QSizeF(420, 297));
    CHECK(paperOf(u"d-title"_s) == QSizeF(210, 297));
    for (int i = 0; i < pages.count(); ++i) {
        const QSizeF size = pages.formatOf(i).size();
        qreal right = 0;
        for (const Box &box : pages.pages[size_t(i)]) {
            CHECK(box.area.bottom() < size.height());
            right = std::max(right, box.area.right());
        }
        CHECK(right == Approx(size.width() - fromMillimetres(18)).margin(fromMillimetres(1)));
    }
}

TEST_CASE("The head of a page names the part that stands first on it, and no part that has ended")
{
    Nodes parts{partOf(u"a"_s, 2)};
    parts.push_back(paragraph(u"after"_s, filler(3000)));
    const Pages pages = paginate(reportMadeOf(std::move(parts)));
    REQUIRE(pages.count() > 2);
    CHECK(headOf(pages.pages[0]) == u"Part a");
    CHECK(headOf(pages.pages[1]) == u"Council");
    CHECK(headOf(pages.pages[2]) == u"Council");
}

TEST_CASE("A heading with its lines stays with the first row of the table they introduce")
{
    for (int lines = 0; lines < 60; ++lines) {
        Nodes parts;
        for (int i = 0; i < lines; ++i)
            parts.push_back(paragraph(u"p%1"_s.arg(i), u"A line."_s));
        parts.push_back(partOf(u"a"_s, 40));
        const Pages pages = paginate(reportMadeOf(std::move(parts)));
        CHECK(pages.anchors.value(u"a-title"_s).page == pages.anchors.value(u"a-table.2"_s).page);
    }
}

TEST_CASE("A date in a table is not broken where there is room beside it")
{
    const Pages pages = paginate(reportMadeOf({partOf(u"a"_s, 3)}));
    int whole = 0;
    for (const Box &box : pages.pages[0])
        whole += textOf(box) == u"30 Sep 2026";
    CHECK(whole == 3);
}

TEST_CASE("What does not fit at the foot of a page is left out and not cut")
{
    Report report = reportMadeOf({partOf(u"a"_s, 3)});
    report.edition = u"Q1 2026/27, version 1.0"_s;
    report.planTitle = u"Council Plan 2024 to 2028"_s;
    report.title = u"Performance report, Quarter 1 2026/27 of the whole of the council"_s;
    const Pages pages = paginate(report);
    const auto foot = std::find_if(pages.pages[0].begin(), pages.pages[0].end(),
                                   [](const Box &box) { return box.use == Use::Footer; });
    REQUIRE(foot != pages.pages[0].end());
    CHECK(textOf(*foot) == u"Q1 2026/27, version 1.0 · Council Plan 2024 to 2028");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/content.h"
#include "core/pdf/tagging.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

const std::vector<ContentMark> marks{{ContentMark::Kind::Header, 0, -1, {}},
                                     {ContentMark::Kind::Element, 0, 1, {}},
                                     {ContentMark::Kind::Element, 0, 2, u"\u00e9"_s},
                                     {ContentMark::Kind::Element, 1, 1, {}}};

QByteArray marker(size_t mark)
{
    const QRectF area = markerOf(mark);
    return QByteArray::number(area.x()) + ' ' + QByteArray::number(area.y(), 'f', 2)
           + " 7 3 re\nf\n";
}

/// The marked content of the first page, or what is wrong with it.
std::string marked(const QByteArray &painted)
{
    size_t next = 0;
    const auto content = markedContent(painted, marks, next, 0, [](int element) {
        return element == 1 ? QByteArray("P") : QByteArray("Link");
    });
    return content ? content->content.toStdString() : content.error().message.toStdString();
}

const QByteArray all =
    marker(0) + "BT (a) Tj ET\n" + marker(1) + "0 0 1 1 re f\n" + marker(2) + "BT <0041> Tj ET\n";

} // namespace

TEST_CASE("Markers become marked content around what is painted")
{
    CHECK(marked("q\n" + all + "Q\n")
          == "q\n/Artifact <</Type /Pagination /Subtype /Header>> BDC\nBT (a) Tj ET\nEMC\n"
             "/P <</MCID 0>> BDC\n0 0 1 1 re f\nEMC\n"
             "/Link <</MCID 1>> BDC\n/Span <</ActualText <feff00e9>>> BDC\nBT <0041> Tj ET\n"
             "EMC\nEMC\nQ\n");
}

TEST_CASE("What a painter sets for a marker goes with it")
{
    CHECK(marked(marker(0) + "S\nq\n0 0 0 scn\n" + marker(1) + "Q\n1 w\nq BT (b) Tj ET Q\n"
                 + marker(2))
          == "/Artifact <</Type /Pagination /Subtype /Header>> BDC\nS\nEMC\n1 w\n"
             "/P <</MCID 0>> BDC\nq BT (b) Tj ET Q\nEMC\n");
}

TEST_CASE("Marked content that leaves its state goes on in the next")
{
    CHECK(
        marked(marker(0) + "q\n" + marker(1) + "BT (a) Tj ET\nQ\nq\nBT (b) Tj ET\nQ\n" + marker(2))
        == "q\n/P <</MCID 0>> BDC\nBT (a) Tj ET\nEMC\nQ\n"
           "/P <</MCID 1>> BDC\nq\nBT (b) Tj ET\nQ\nEMC\n");
}

TEST_CASE("Strings, names and dictionaries are no operators")
{
    const QByteArray text = "BT /F (f \\) ( Q ) 0 0 1 1 re) [(Q) -3 <20>] TJ /Q <</a /BT>> ET\n";
    CHECK(marked(marker(0) + text + marker(1) + marker(2))
          == "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n" + text.toStdString()
                 + "EMC\n");
}

TEST_CASE("A marker that is lost, strange or inside a path is refused")
{
    CHECK(marked(marker(0) + marker(1)) == "Mark 2 is lost on page 1.");
    CHECK(marked(marker(0) + marker(2)) == "Mark 2 stands where mark 1 should on page 1.");
    CHECK(marked(marker(0) + marker(0)) == "Mark 0 stands where mark 1 should on page 1.");
    CHECK(marked(all + marker(3)) == "Mark 3 is unknown on page 1.");
    CHECK(marked(all + marker(4)) == "Mark 4 is unknown on page 1.");
    CHECK(marked(marker(0) + "0 0 m\n" + marker(1))
          == "Mark 1 lies within a path or a text on page 1.");
    CHECK(marked(marker(0) + "BT\n" + marker(1))
          == "Mark 1 lies within a path or a text on page 1.");
    CHECK(marked(marker(0) + "/Span BMC\n" + marker(1))
          == "Mark 1 lies within other marked content on page 1.");
    CHECK(marked(marker(0).replace("f\n", "S\n")) == "Mark 0 is no rectangle on page 1.");
    CHECK(marked("0 0 1 1 re f\n" + all)
          == "Something is painted before the first mark on page 1.");
    CHECK(marked(marker(0) + "BI /W 1 ID x EI\n") == "An inline image stands on page 1.");
}

TEST_CASE("A file that is no PDF is refused in words")
{
    const auto result = tagged("nothing", {});
    REQUIRE_FALSE(result.ok());
    CHECK_FALSE(result.error().message.isEmpty());
}

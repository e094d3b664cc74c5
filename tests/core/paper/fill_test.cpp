// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/paper/pages.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using Use = tidemark::report::Box::Use;

namespace {

/// The council's report, set on pages.
struct Setting {
    Report report;
    Pages pages;
};

const Setting &council()
{
    static const Setting setting = [] {
        Report report = planReport(councilPlan().value(), {councilPlanDate(), QDateTime()});
        Pages pages = paginate(report);
        return Setting{std::move(report), std::move(pages)};
    }();
    return setting;
}

bool isFurniture(const Box &box)
{
    return box.use == Use::Header || box.use == Use::Footer;
}

/// How much of a page lies above `y`.
qreal shareAbove(const Pages &pages, qreal y)
{
    const qreal top = fromMillimetres(pages.format.top);
    return (y - top) / (fromMillimetres(pages.format.paper.height() - pages.format.bottom) - top);
}

qreal filled(const Pages &pages, int index)
{
    qreal lowest = 0;
    for (const Box &box : pages.pages[size_t(index)]) {
        if (!isFurniture(box))
            lowest = std::max(lowest, box.area.bottom());
    }
    return shareAbove(pages, lowest);
}

/// The pages at whose top a theme, an objective or another part of the report begins: the one
/// before ends a section.
QSet<int> pagesThatBeginSections(const Setting &setting)
{
    QSet<int> pages;
    forEachNode(setting.report, [&](const Node &node, int) {
        const Anchor place = setting.pages.anchors.value(node.id);
        const bool begins =
            (node.role == Role::Heading && node.level == 2) || node.look == Look::Chapter;
        if (begins && shareAbove(setting.pages, place.top) < 0.05)
            pages.insert(place.page);
    });
    return pages;
}

/// The pages whose first text, or the first under a heading, is a tile's.
QSet<int> pagesThatBeginWithTiles(const Setting &setting)
{
    QSet<NodeId> headings, tiles;
    forEachNode(setting.report, [&](const Node &node, int) {
        if (node.role == Role::Heading)
            headings.insert(node.id);
        for (const Node &tile : node.children) {
            for (const Node &line : tile.children) {
                if (node.look == Look::Tiles)
                    tiles.insert(line.id);
            }
        }
    });
    QSet<int> found;
    for (int i = 0; i < setting.pages.count(); ++i) {
        const Page &page = setting.pages.pages[size_t(i)];
        const auto first = std::find_if(page.begin(), page.end(), [&](const Box &box) {
            return box.use == Use::Content && !headings.contains(box.node);
        });
        if (first != page.end() && tiles.contains(first->node))
            found.insert(i);
    }
    return found;
}

/// The opening of an objective before its first card, which stays with it.
QHash<NodeId, NodeId> openings(const Setting &setting)
{
    QHash<NodeId, NodeId> found;
    NodeId opening;
    forEachNode(setting.report, [&](const Node &node, int) {
        if (node.look == Look::Chapter)
            opening = node.id;
        if (node.look == Look::Card && !opening.isEmpty())
            found.insert(node.id, std::exchange(opening, {}));
    });
    return found;
}

/// Where the frame of each card stands, page by page.
QHash<NodeId, QMap<int, QRectF>> framesOf(const Setting &setting)
{
    QHash<NodeId, QMap<int, QRectF>> frames;
    for (int i = 0; i < setting.pages.count(); ++i) {
        for (const Box &box : setting.pages.pages[size_t(i)]) {
            if (std::holds_alternative<GroundBox>(box.content) && !box.node.isEmpty())
                frames[box.node].insert(i, box.area);
        }
    }
    return frames;
}

} // namespace

TEST_CASE("Every page but a section's last is three quarters full, unless uncut tiles come next")
{
    const Pages &pages = council().pages;
    const auto sections = pagesThatBeginSections(council());
    const auto tiles = pagesThatBeginWithTiles(council());
    for (int i = 0; i + 1 < pages.count(); ++i) {
        CAPTURE(i + 1);
        const qreal least = sections.contains(i + 1) ? 0.66 : tiles.contains(i + 1) ? 0.6 : 0.75;
        CHECK(filled(pages, i) >= least);
    }
    CHECK(pages.count() <= 45); // 64 of the same plan before cards were set closer
}

TEST_CASE(
    "A card that fits on a page is cut only where the page would be less than three quarters full")
{
    int cut = 0;
    const auto frames = framesOf(council());
    const auto before = openings(council());
    for (auto card = frames.begin(); card != frames.end(); ++card) {
        if (card->size() < 2)
            continue;
        ++cut;
        INFO(card.key().toStdString());
        CHECK(card->size() == 2);
        const Anchor opening = council().pages.anchors.value(before.value(card.key()), {-1, 0});
        const bool isWithOpening = opening.page == card->firstKey();
        // What is left free above it, and the rule above an opening, stand with it.
        const qreal top = isWithOpening ? opening.top - fromMillimetres(10)
                                        : card->first().top() - fromMillimetres(4);
        CHECK(shareAbove(council().pages, top) < 0.75);
        for (const QRectF &part : *card)
            CHECK(part.height() > fromMillimetres(20));
    }
    CHECK(cut > 0);
}

TEST_CASE("Every tile has a frame around all of its text")
{
    int framed = 0;
    forEachNode(council().report, [&](const Node &list, int) {
        if (list.look != Look::Tiles)
            return;
        for (const Node &tile : list.children) {
            const NodeId value = tile.children[1].id;
            const auto place = council().pages.anchors.value(value);
            const Page &page = council().pages.pages[size_t(place.page)];
            QRectF text;
            for (const Box &box : page) {
                for (const Node &line : tile.children) {
                    if (box.node == line.id)
                        text |= box.area;
                }
            }
            framed += std::any_of(page.begin(), page.end(), [&](const Box &box) {
                return std::holds_alternative<GroundBox>(box.content)
                       && box.area.adjusted(0, 0, fromPoints(4), 0).contains(text);
            });
        }
    });
    CHECK(framed == 30);
}

TEST_CASE("Every page says in which theme it begins, and that it is a draft of which plan")
{
    QSet<QString> parts;
    forEachNode(council().report, [&](const Node &node, int) {
        if (node.role == Role::Heading && node.level == 2)
            parts.insert(textOf(node.runs));
    });
    const Pages &pages = council().pages;
    int named = 0;
    for (const Page &page : pages.pages) {
        QStringList furniture;
        for (const Box &box : page) {
            if (isFurniture(box))
                furniture += std::get<TextBox>(box.content).text;
        }
        REQUIRE(furniture.size() == 4);
        named += parts.contains(furniture[0]);
        CHECK(furniture[2] == u"DRAFT · Council Plan 2024 to 2028");
    }
    CHECK(named == pages.count() - 2); // the first theme begins on the second page
}

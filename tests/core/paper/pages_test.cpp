// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/paper/pages.h"
#include "core/samples/sample.h"
#include "tests/core/paper/boxes.h"
#include "tests/support/catch.h"
#include "tests/support/hostileplan.h"
#include "tests/support/reportoutline.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using tidemark::test::filler;
using tidemark::test::planFrom;
using tidemark::test::planWith;
using tidemark::test::textOf;
using Use = tidemark::report::Box::Use;

namespace {

Report reportOf(const Plan &plan)
{
    return planReport(plan, {samplePlanDate(), QDateTime()});
}

Report sampleReport()
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    return reportOf(*plan);
}

bool isRead(const Box &box)
{
    return box.use == Use::Content || box.use == Use::Label;
}

QHash<NodeId, int> placesOf(const Report &report)
{
    QHash<NodeId, int> places;
    forEachNode(report, [&](const Node &node, int) { places.insert(node.id, int(places.size())); });
    return places;
}

QSet<NodeId> idsOf(const Report &report, Role role)
{
    QSet<NodeId> ids;
    forEachNode(report, [&](const Node &node, int) {
        if (node.role == role)
            ids.insert(node.id);
    });
    return ids;
}

/// The pages on which something of the node or of those under it stands.
QSet<int> pagesOf(const Pages &pages, const NodeId &prefix)
{
    QSet<int> found;
    for (int i = 0; i < pages.count(); ++i) {
        for (const Box &box : pages.pages[size_t(i)]) {
            if (isRead(box) && box.node.startsWith(prefix))
                found.insert(i);
        }
    }
    return found;
}

NodeId lastNodeOn(const Page &page)
{
    const auto last = std::find_if(page.rbegin(), page.rend(), isRead);
    return last == page.rend() ? NodeId() : last->node;
}

/// A plan whose texts have all sorts of lengths.
Plan planOfLengths(unsigned seed)
{
    std::mt19937 dice(seed);
    QString outline = u"3 Customer focus\n"_s;
    for (int objective = 1; objective <= 4; ++objective) {
        outline += u"  3.%1 %2\n"_s.arg(objective).arg(filler(int(dice() % 6) + 1));
        for (int action = 1; action <= 5; ++action)
            outline +=
                u"    3.%1.%2 %3 20% 2020-02-04..2021-09-30\n"_s.arg(objective).arg(action).arg(
                    filler(int(dice() % 9) + 1));
    }
    Plan plan = planFrom(outline);
    for (Action action : [&] {
             QList<Action> actions;
             for (const Action *row : plan.actions().rows())
                 actions.append(*row);
             return actions;
         }()) {
        action.description = filler(int(dice() % 50));
        plan.table<Action>().put(action);
    }
    return plan;
}

QString manySteps(int count)
{
    QString outline = u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 20% 2020-02-04..2021-09-30\n"_s;
    for (int i = 1; i <= count; ++i)
        outline += u"      [ ] Step %1 2021-10-01\n"_s.arg(i);
    return outline;
}

QImage pictureOf(const Pages &pages, int index)
{
    QImage image(420, 594, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(420 / pages.format.size().width(), 594 / pages.format.size().height());
    paintPage(painter, pages, index);
    painter.end();
    return image;
}

} // namespace

TEST_CASE("The boxes of the pages are read in the order of the tree, and hold all of its text")
{
    const Report report = sampleReport();
    const Pages pages = paginate(report);
    const auto places = placesOf(report);
    QHash<NodeId, QString> texts;
    int place = 0;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            if (!isRead(box))
                continue;
            INFO(box.node.toStdString());
            REQUIRE(places.contains(box.node));
            CHECK(places.value(box.node) >= place);
            place = places.value(box.node);
            if (box.use == Use::Content)
                texts[box.node] += textOf(box);
        }
    }
    forEachNode(report, [&](const Node &node, int) {
        INFO(node.id.toStdString());
        const QString set = texts.value(node.id).replace(QChar::Nbsp, u' ');
        CHECK(set.startsWith(report::textOf(node.runs).remove(u'\n')));
    });
}

TEST_CASE("Every figure of the report is painted once, in its size")
{
    const Report report = sampleReport();
    const Pages pages = paginate(report);
    QSet<NodeId> painted;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            if (!std::holds_alternative<DrawingBox>(box.content))
                continue;
            CHECK_FALSE(painted.contains(box.node));
            painted.insert(box.node);
            CHECK(box.area.width() >= fromMillimetres(24));
        }
    }
    CHECK(painted == idsOf(report, Role::Figure));
}

TEST_CASE("All text is 12 points or larger and stands between the margins")
{
    const Pages pages = paginate(sampleReport());
    const qreal left = fromMillimetres(18);
    const qreal right = pages.format.size().width() - left;
    const qreal blank = fromPoints(4); // at which a line was broken
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            INFO(textOf(box).toStdString());
            CHECK(box.area.left() > left - 1);
            CHECK(box.area.right() < right + blank);
            if (const auto *text = std::get_if<TextBox>(&box.content))
                CHECK(text->style.size >= 12);
        }
    }
}

TEST_CASE("Every page says which plan, which day, and which page of how many")
{
    const Pages pages = paginate(sampleReport());
    REQUIRE(pages.count() > 3);
    for (int i = 0; i < pages.count(); ++i) {
        QStringList above, below;
        for (const Box &box : pages.pages[size_t(i)]) {
            if (box.use == Use::Header)
                above += textOf(box);
            if (box.use == Use::Footer)
                below += textOf(box);
        }
        if (i == 0)
            CHECK(above.first() == u"Aldermere District Council");
        CHECK(above.last() == u"As at 31 October 2021");
        CHECK(below.join(u'|')
              == u"Delivery Plan 2019 to 2023|Page %1 of %2"_s.arg(i + 1).arg(pages.count()));
    }
}

TEST_CASE("No heading stands alone at the foot of a page, and no paragraph leaves one line behind")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const Report report = reportOf(planOfLengths(seed));
        const Pages pages = paginate(report);
        const auto headings = idsOf(report, Role::Heading);
        for (const Page &page : pages.pages) {
            INFO("seed " << seed);
            CHECK_FALSE(headings.contains(lastNodeOn(page)));
        }
    }
}

TEST_CASE("The sample is on few pages, and short lists are read on one")
{
    const Pages pages = paginate(sampleReport());
    CHECK(pages.count() <= 11);
    forEachNode(sampleReport(), [&](const Node &node, int) {
        INFO(node.id.toStdString());
        if (node.role == Role::List && node.children.size() <= 4)
            CHECK(pagesOf(pages, node.children.front().id)
                  == pagesOf(pages, node.children.back().id));
    });
}

TEST_CASE("A card too long for a page begins under its heading and goes on over the next")
{
    const Report report = reportOf(planWith(u"Long"_s, filler(1500)));
    const Pages pages = paginate(report);
    NodeId card;
    forEachNode(report, [&](const Node &node, int) {
        if (node.look == Look::Card && card.isEmpty())
            card = node.id;
    });
    const auto on = pagesOf(pages, card);
    CHECK(on.size() > 2);
    int closedAbove = 0, closedBelow = 0, grounds = 0, continued = 0;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            continued += box.use == Use::RepeatedHead && textOf(box).endsWith(u"Long, continued");
            const auto *ground = std::get_if<GroundBox>(&box.content);
            if (!ground || box.node != card)
                continue;
            ++grounds;
            closedAbove += !ground->openAbove;
            closedBelow += !ground->openBelow;
            CHECK(box.area.height() > 0);
            CHECK(box.area.bottom() < pages.format.size().height() - fromMillimetres(18));
        }
    }
    CHECK(grounds == on.size());
    CHECK(continued == on.size() - 1);
    CHECK(closedAbove == 1);
    CHECK(closedBelow == 1);
}

TEST_CASE("The head of a table is repeated on every page that the table reaches")
{
    const Report report = reportOf(planFrom(manySteps(120)));
    const Pages pages = paginate(report);
    int withRows = 0, withHead = 0, repeated = 0;
    for (const Page &page : pages.pages) {
        bool hasRow = false, hasHead = false;
        for (const Box &box : page) {
            hasRow = hasRow || textOf(box).startsWith(u"Step ");
            hasHead = hasHead || textOf(box).trimmed() == u"Milestone";
            repeated += box.use == Use::RepeatedHead && textOf(box).trimmed() == u"Milestone";
        }
        withRows += hasRow;
        withHead += hasHead;
    }
    CHECK(withRows > 3);
    CHECK(withHead == withRows);
    CHECK(repeated == withRows - 1);
}

TEST_CASE("Numbers stand under one another at the right of their column, as does its head")
{
    Node counts = table(u"counts"_s, u"Counts"_s, {3, 1, 2}, {1});
    counts.children.push_back(headerRow(counts, {u"What"_s, u"How many"_s, u"Note"_s}));
    counts.children.push_back(row(counts, {{{u"Trees"_s}}, {{u"7"_s}}, {{u"oak"_s}}}));
    counts.children.push_back(row(counts, {{{u"Leaves"_s}}, {{u"1,240"_s}}, {{u"few"_s}}}));
    Report report = sampleReport();
    report.body = {counts};
    const Pages pages = paginate(report);
    QHash<QString, QRectF> areas;
    for (const Box &box : pages.pages.front())
        areas.insert(textOf(box).trimmed(), box.area);
    CHECK(areas.value(u"7"_s).right() == Approx(areas.value(u"1,240"_s).right()));
    CHECK(areas.value(u"7"_s).left() > areas.value(u"1,240"_s).left());
    CHECK(areas.value(u"How many"_s).right() == Approx(areas.value(u"7"_s).right()).margin(20));
    CHECK(areas.value(u"oak"_s).left() == Approx(areas.value(u"few"_s).left()));
    CHECK(areas.value(u"Note"_s).left() > areas.value(u"7"_s).right());
}

TEST_CASE("No word is broken inside a narrow column that others can make room for")
{
    Node moves = table(u"moves"_s, u"2 dates moved"_s, {34, 21, 21, 21, 34, 28, 20});
    moves.children.push_back(
        headerRow(moves, {u"Action"_s, u"Original"_s, u"Previous"_s, u"Current"_s, u"Reason"_s,
                          u"Approved by"_s, u"Moves in all"_s}));
    moves.children.push_back(row(moves, {{{u"3.1.4 Customer Service Transformation"_s}},
                                         {{u"30 Sep 2021"_s}},
                                         {{u"31 Dec 2021"_s}},
                                         {{u"31 Mar 2022"_s}},
                                         {{u"Survey extended"_s}},
                                         {{u"Not recorded"_s}},
                                         {{u"2"_s}}}));
    Report report = sampleReport();
    report.body = {moves};
    QStringList printed;
    const Pages pages = paginate(report);
    for (const Box &box : pages.pages.front()) {
        if (isRead(box))
            printed += textOf(box).split(u' ', Qt::SkipEmptyParts);
    }
    for (const QString &word :
         {u"Previous"_s, u"Original"_s, u"Transformation"_s, u"Approved"_s, u"extended"_s})
        CHECK(printed.contains(word));
}

TEST_CASE("A word too long for any column is broken, and its table stays between the margins")
{
    Node wide = table(u"wide"_s, u"Words"_s, {1, 9});
    wide.children.push_back(headerRow(wide, {u"Short"_s, u"Long"_s}));
    wide.children.push_back(row(wide, {{{u"w"_s.repeated(400)}}, {{u"x"_s.repeated(30)}}}));
    Report report = sampleReport();
    report.body = {wide};
    const Pages pages = paginate(report);
    QString text;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            CHECK(box.area.right() <= fromMillimetres(pages.format.paper.width()));
            text += textOf(box);
        }
    }
    CHECK(text.count(u"w"_s) == 400);
    CHECK(text.contains(u"x"_s.repeated(30)));
}

TEST_CASE("The table of themes names the page on which each begins")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 One\n    3.1.1 A 20% 2020-02-04..2022-09-30\n"
                               "4 Coast\n  4.1 Two\n    4.1.1 B 20% 2020-02-04..2022-09-30\n"_s);
    const Report report = reportOf(plan);
    const Pages pages = paginate(report);
    QStringList references;
    for (const Box &box : pages.pages.front()) {
        if (textOf(box).startsWith(u" page "))
            references += textOf(box);
    }
    CHECK(references.join(u'|') == u" page 1| page 2");
    for (const Theme *theme : plan.themes().rowsUnder({}))
        CHECK(pages.anchors.contains(u"theme-"_s + theme->id.toString()));
}

TEST_CASE("An exception says on which page its card is")
{
    const Report report = sampleReport();
    const Pages pages = paginate(report);
    int references = 0;
    forEachNode(report, [&](const Node &node, int) {
        if (node.role != Role::ListItem || node.runs.isEmpty()
            || node.runs.first().target.isEmpty())
            return;
        ++references;
        const auto on = pagesOf(pages, node.runs.first().target + u'-');
        REQUIRE_FALSE(on.isEmpty());
        const QString expected = u" page %1"_s.arg(*std::min_element(on.begin(), on.end()) + 1);
        const Page &first = pages.pages.front();
        CHECK(std::any_of(first.begin(), first.end(), [&](const Box &box) {
            return box.node == node.id && textOf(box) == expected;
        }));
    });
    CHECK(references == 9); // 5 need attention first, 4 are due soon
}

TEST_CASE("A description of a megabyte is set on hundreds of pages, and nothing of it is lost")
{
    const QString text = u"Programme to define and deliver the improvement. "_s.repeated(21000);
    const Pages pages = paginate(reportOf(planWith(u"Long"_s, text)));
    CHECK(pages.count() > 300);
    qsizetype length = 0;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            if (box.use == Use::Content && box.node.contains(u"description"))
                length += textOf(box).size();
        }
    }
    CHECK(length == text.trimmed().size());
}

TEST_CASE("Whatever a text holds, it is set between the margins and painted")
{
    QStringList texts = test::hostileTexts();
    texts += QString(200000, u'x');
    texts += u"a\n"_s.repeated(20000);
    for (const QString &text : texts) {
        INFO(text.left(40).toStdString());
        const Pages pages = paginate(reportOf(planWith(text, text)));
        REQUIRE(pages.count() > 0);
        pictureOf(pages, 0);
        pictureOf(pages, pages.count() - 1);
        for (const Page &page : pages.pages) {
            for (const Box &box : page) {
                CHECK_FALSE(textOf(box).contains(QChar::Null));
                if (box.use == Use::Content)
                    REQUIRE(box.area.top() >= fromMillimetres(20));
            }
        }
    }
}

TEST_CASE("The same report gives the same pages, painted the same")
{
    const Pages once = paginate(sampleReport());
    const Pages again = paginate(sampleReport());
    REQUIRE(once.count() == again.count());
    for (int i = 0; i < once.count(); ++i)
        CHECK(pictureOf(once, i) == pictureOf(again, i));
    CHECK(pictureOf(once, 0) != pictureOf(once, 1));
}

TEST_CASE("Other paper gives other pages with all of the text")
{
    PageFormat wide;
    wide.paper = {297, 210};
    const Pages pages = paginate(sampleReport(), wide);
    CHECK(pages.count() > paginate(sampleReport()).count());
    CHECK(pages.format.size().width() == Approx(fromMillimetres(297)));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/numbered.h"
#include "core/blocks/planreport.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/support/reportoutline.h"

#include <QRegularExpression>

using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Report numbered(const QString &blocks)
{
    static const Plan plan = councilPlan().value();
    Options options;
    options.asAt = councilPlanDate();
    options.layout.blocks = blocks;
    return planReport(plan, options);
}

} // namespace

TEST_CASE("A layout's word “numbered” numbers sections and their paragraphs, and nothing else")
{
    const Report report = numbered(u"numbered cover contents exceptions register(appendix) "
                                   "method(appendix)"_s);
    const QString text = outlineOf(report);
    INFO(text.left(3000).toStdString());
    CHECK(text.contains(u"h2 1. How are we doing?\n"_s));
    CHECK(text.contains(u"p lead 1.1 The plan is 71% complete"_s));
    CHECK(text.contains(u"p 1.2 Of 100 actions"_s));
    CHECK(text.contains(u"h2 3. How sure are we?\n"_s));
    CHECK(text.contains(u"h2 Contents\n"_s));
    CHECK(text.contains(u"item 4. Exceptions\n"_s));
    CHECK(text.contains(u"h2 Appendix A: "_s));
    forEachNode(report, [](const Node &node, int) {
        if (node.role != Role::Paragraph && node.role != Role::Heading)
            CHECK_FALSE(textOf(node.runs).contains(QRegularExpression(uR"(^\d\.\d )"_s)));
    });
}

TEST_CASE("The paragraphs of an appendix bear its letter")
{
    Node part = section(u"part"_s);
    part.children = {heading(u"title"_s, 2, u"Appendix B: Method"_s),
                     paragraph(u"first"_s, u"One."_s), paragraph(u"second"_s, u"Two."_s)};
    Report report;
    report.body.push_back(section(u"plan"_s));
    report.body.front().children.push_back(std::move(part));
    numberParagraphs(report, Plan());
    CHECK(outlineOf(report).contains(u"p B.1 One.\n"_s));
    CHECK(outlineOf(report).contains(u"p B.2 Two.\n"_s));
}

TEST_CASE("The number of a theme's section is no part of the theme's own")
{
    const QString text = outlineOf(numbered(u"numbered cover chapters narrative"_s));
    CHECK(text.contains(u"h2 4. Theme 1 A Thriving Local Economy\n"_s));
}

TEST_CASE("The word is of the layout's text, is kept with its blocks, and is no block")
{
    Layout layout;
    layout.blocks = u"method numbered key"_s;
    CHECK(isNumbered(layout));
    CHECK(remarksOn(layout).isEmpty());
    CHECK(layoutText(blocksIn(layout), Paragraphs::Numbered) == u"numbered method key"_s);
    layout.blocks = layoutText(blocksIn(layout), Paragraphs::Plain);
    CHECK(layout.blocks == u"method key"_s);
    CHECK_FALSE(isNumbered(layout));
}

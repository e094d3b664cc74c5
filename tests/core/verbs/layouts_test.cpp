// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Layout layoutOf(const QString &name)
{
    Layout layout;
    layout.name = name;
    layout.blocks = u"opening chapters objectives"_s;
    return layout;
}

Plan planWith(const QStringList &layouts)
{
    Plan plan = planFrom(u"3 Focus\n4 Climate"_s);
    for (const QString &name : layouts)
        REQUIRE(apply(*addRow(plan, layoutOf(name)), plan));
    return plan;
}

Layout called(const Plan &plan, const QString &name)
{
    for (const Layout *layout : plan.layouts().rows()) {
        if (layout->name == name)
            return *layout;
    }
    FAIL("no such layout");
    return {};
}

QStringList namesIn(const Plan &plan)
{
    QStringList names;
    for (const Layout *layout : plan.layouts().rowsUnder({}))
        names.append(layout->name);
    return names;
}

} // namespace

TEST_CASE("Layouts are added, renamed, arranged and removed")
{
    Plan plan = planWith({u"Cabinet report"_s, u"One page"_s});
    CHECK(namesIn(plan) == QStringList{u"Cabinet report"_s, u"One page"_s});

    Layout renamed = called(plan, u"One page"_s);
    renamed.name = u"Exceptions"_s;
    renamed.blocks = u"opening appendix"_s; // a block of a newer program is kept
    const auto change = changeRow(plan, renamed);
    REQUIRE(change);
    CHECK(change->title == u"Change Layout One page");
    REQUIRE(apply(*change, plan));
    CHECK(called(plan, u"Exceptions"_s).blocks == u"opening appendix");

    REQUIRE(apply(*moveBy(plan, renamed.id, -1), plan));
    CHECK(namesIn(plan) == QStringList{u"Exceptions"_s, u"Cabinet report"_s});

    const auto removal = removeRow(plan, renamed.id);
    REQUIRE(removal);
    CHECK(removal->title == u"Delete Layout Exceptions");
    REQUIRE(apply(*removal, plan));
    CHECK(namesIn(plan) == QStringList{u"Cabinet report"_s});
}

TEST_CASE("A layout without a name, without blocks or with another's name is refused")
{
    const Plan plan = planWith({u"Cabinet report"_s, u"One page"_s});
    const auto added = [&](const QString &name, const QString &blocks) {
        Layout layout = layoutOf(name);
        layout.blocks = blocks;
        return refusal(addRow(plan, layout));
    };
    CHECK(added(u" "_s, u"opening"_s)
          == u"The layout has no name. Give it one, such as “Cabinet report”.");
    CHECK(added(u"Exceptions"_s, u" "_s) == u"The layout has no parts. Choose at least one.");
    CHECK(
        added(u" cabinet  Report"_s, u"opening"_s)
        == u"Another layout is called “cabinet Report” already. Give this one a name of its own.");
    Layout renamed = called(plan, u"One page"_s);
    renamed.name = u"Cabinet report"_s;
    CHECK(refusal(changeRow(plan, renamed)).startsWith(u"Another layout is called"));
    Layout spelled = called(plan, u"One page"_s);
    spelled.name = u"one page"_s;
    CHECK(changeRow(plan, spelled));
}

TEST_CASE("The history tells what happened to a layout by its name")
{
    Plan plan = planWith({u"Cabinet report"_s});
    Layout shorter = called(plan, u"Cabinet report"_s);
    shorter.blocks = u"opening"_s;
    const auto said = words::editWords(*changeRow(plan, shorter), plan);
    CHECK(said.first().before == u"3 parts");
    CHECK(said.first().after == u"1 part");
    CHECK(words::edits(*changeRow(plan, shorter), plan)
          == QStringList{u"Parts of the layout “Cabinet report” changed."_s});
}

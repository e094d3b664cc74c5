// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/blocks/planreport.h"
#include "core/paper/pages.h"
#include "core/rounds/rounds.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

// Lines that belong together are joined, so that a name is found across a break.
QString wordsOn(const Page &page)
{
    QStringList words;
    for (const Box &box : page) {
        if (const auto *text = std::get_if<TextBox>(&box.content))
            words += text->text.simplified();
    }
    return words.join(u' ');
}

// Where everything stands but what hangs on later pages: their numbers, and how many there are.
QStringList boxesOn(const Page &page)
{
    QStringList boxes;
    for (const Box &box : page) {
        const auto *text = std::get_if<TextBox>(&box.content);
        const bool isNumber = text && (text->text.isEmpty() || text->text.startsWith(u" page "));
        if (box.use != Box::Use::Footer && !isNumber)
            boxes.append(u"%1 at %2, %3"_s.arg(text ? text->text : u"A drawing"_s)
                             .arg(box.area.x())
                             .arg(box.area.y()));
    }
    return boxes;
}

} // namespace

TEST_CASE("What officers judge to need attention stands on the first two pages for Cabinet")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"cabinet"_s);
    const Pages pages = paginate(planReport(plan, options));
    CHECK(wordsOn(pages.pages.at(0)).contains(u"How sure are we?"_s));
    const QString front = wordsOn(pages.pages.at(0)) + u' ' + wordsOn(pages.pages.at(1));
    int needing = 0;
    for (const Action *action : plan.actions().rows()) {
        const Update *judged = lastJudged(plan, action->id, options.asAt);
        const auto *judgement = judged ? plan.find<Judgement>(judged->judgement) : nullptr;
        if (!judgement || judgement->standing != Standing::NeedsAttention)
            continue;
        ++needing;
        INFO(action->title.toStdString());
        CHECK(front.contains(action->title));
    }
    CHECK(needing == 2);
    CHECK(front.contains(u"DRAFT"_s));
}

TEST_CASE("The first page is set before the others as it is among them")
{
    const Plan plan = councilPlan().value();
    for (const QString &name : {u"plan"_s, u"cabinet"_s, u"exceptions"_s}) {
        INFO(name.toStdString());
        Options options{councilPlanDate(), QDateTime()};
        options.layout = *layoutCalled(plan, name);
        const Report report = planReport(plan, options);
        const Pages beginning = beginningOf(report);
        REQUIRE(beginning.count() == 1);
        const QStringList shown = boxesOn(beginning.pages.front());
        CHECK(shown.size() > 20);
        CHECK(shown == boxesOn(paginate(report).pages.front()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/dates.h"
#include "core/blocks/layouts.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/blocks/references.h"
#include "core/paper/pages.h"
#include "core/rules/judged.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"

#include <QSet>

#include <algorithm>

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

// All text without blanks, because what links to a later page may be parted otherwise; without the
// numbers of those pages, and how many there are.
QString lettersOn(const Page &page)
{
    QString letters;
    for (const Box &box : page) {
        const auto *text = std::get_if<TextBox>(&box.content);
        if (text && box.use != Box::Use::Footer && !text->text.startsWith(u" page "))
            letters += text->text;
    }
    return letters.remove(u' ');
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

TEST_CASE("The first page is set before the others nearly as it is among them")
{
    const Plan plan = councilPlan().value();
    for (const QString &name : {u"plan"_s, u"cabinet"_s, u"exceptions"_s}) {
        INFO(name.toStdString());
        Options options{councilPlanDate(), QDateTime()};
        options.layout = *layoutCalled(plan, name);
        const Pages all = paginate(planReport(plan, options));
        const Layout whole = options.layout;
        Pages first;
        for (int blocks = 1; first.count() < 2; ++blocks) {
            options.layout = beginningOf(whole, blocks);
            first = paginate(planReport(plan, options), {}, Extent::Beginning);
        }
        const QString shown = lettersOn(first.pages.front());
        CHECK(shown.size() > 500);
        // A link to a page that is not there yet takes no room, so a row or two more may fit.
        const QString then = lettersOn(all.pages.front());
        const auto differs = std::mismatch(shown.begin(), shown.end(), then.begin(), then.end());
        CHECK(differs.second - then.begin() > then.size() * 9 / 10);
        CHECK(wordsOn(first.pages.front()).endsWith(u"Page 1"_s));
    }
}

TEST_CASE("The key stands on page 2 or 3 of the report for Cabinet")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"cabinet"_s);
    const Pages pages = paginate(planReport(plan, options));
    const int key = pages.anchors.value(u"key-title"_s).page + 1;
    CHECK((key == 2 || key == 3));
}

TEST_CASE("One page is one page")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"page"_s);
    CHECK(paginate(planReport(plan, options)).count() == 1);
}

TEST_CASE("Exceptions and dates for Cabinet are set in columns as wide as their words ask for")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"cabinet"_s);
    const Pages pages = paginate(planReport(plan, options));
    // The longest line of a table, in letters.
    const auto longestIn = [&](const QString &table) {
        qsizetype longest = 0;
        for (const Page &page : pages.pages) {
            for (const Box &box : page) {
                const auto *text = std::get_if<TextBox>(&box.content);
                if (text && box.node.startsWith(table + u'.'))
                    longest = std::max(longest, text->text.trimmed().size());
            }
        }
        return longest;
    };
    CHECK(longestIn(u"dates-decide"_s) > 28);
    CHECK(longestIn(u"exceptions-attention"_s) > 37);
}

TEST_CASE("At the foot of every page stands as much of what the report is called")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"exceptions"_s);
    const Pages pages = paginate(planReport(plan, lookingBack(options, plan)));
    REQUIRE(pages.count() > 9);
    QSet<QString> names;
    for (const Page &page : pages.pages) {
        QString foot;
        for (const Box &box : page) {
            const auto *text = std::get_if<TextBox>(&box.content);
            foot += text && box.use == Box::Use::Footer ? text->text : QString();
        }
        names.insert(foot.section(u"Page "_s, 0, 0));
    }
    CHECK(names.size() == 1);
}

TEST_CASE("A covering item refers to the pages on which the report prints its matter")
{
    const Plan plan = councilPlan().value();
    Options options{councilPlanDate(), QDateTime()};
    options.layout = *layoutCalled(plan, u"cabinet"_s);
    options = lookingBack(options, plan);
    const Pages pages = paginate(planReport(plan, options));
    options.layout = *layoutCalled(plan, u"item"_s);
    options = referring(lookingBack(options, plan), plan, plan, pageNumbers);
    for (const QString &table : {u"dates-decide"_s, u"exceptions-overdue"_s}) {
        const int page = options.pageInReport.value(table);
        REQUIRE(page > 0);
        CHECK(page == pages.anchors.value(table).page + 1);
    }
    QString words;
    forEachNode(planReport(plan, options),
                [&](const Node &node, int) { words += textOf(node.runs) + u'\n'; });
    int named = 0;
    for (const Action *action : plan.actions().rows()) {
        const int page = options.pageInReport.value(u"dates-decide "_s + nodeOf(*action));
        if (page == 0)
            continue;
        ++named;
        INFO(action->title.toStdString());
        CHECK(wordsOn(pages.pages.at(size_t(page) - 1)).contains(action->reference));
        CHECK(words.contains(u"(report, page\u00a0%1)"_s.arg(page)));
    }
    const Subject subject = subjectOf(plan, options);
    QSet<const Action *> forDecision;
    for (const MovedDate &one : movedDates(sourceOf(subject))) {
        if (one.forDecision)
            forDecision.insert(one.action);
    }
    REQUIRE_FALSE(forDecision.isEmpty());
    CHECK(named == forDecision.size());
}

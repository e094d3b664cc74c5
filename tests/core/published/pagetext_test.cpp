// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"
#include "core/published/pagetext.h"
#include "core/published/pagewords.h"
#include "core/rules/check.h"
#include "core/rules/facts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString pageText(const QString &name)
{
    const auto text = readTextFile(QStringLiteral(TIDEMARK_TEST_DATA "/pages/") + name);
    if (!text)
        qFatal("%s", qUtf8Printable(text.error().message));
    return *text;
}

PageOptions options()
{
    PageOptions given;
    given.source = u"page.txt"_s;
    given.today = QDate(2021, 11, 15);
    given.now = QDateTime(given.today, QTime(9, 0), Qt::UTC);
    return given;
}

PageImport imported(const QString &text)
{
    auto page = importPage(text, options());
    if (!page)
        qFatal("%s", qUtf8Printable(page.error().message));
    return *page;
}

QString listed(const QList<PageRemark> &remarks)
{
    QStringList lines;
    for (const PageRemark &remark : remarks)
        lines.append(u"%1: %2"_s.arg(remark.line).arg(remark.text));
    return lines.join(u'\n');
}

/// One action at the end of a page, with the given lines in the place of its dates.
PageImport importedAction(const QString &above, const QString &below)
{
    return imported(
        u"Parks\n\nObjective 1: Trees\n\n%1\n3.1.1 Plant\nMany.\n%2\n"_s.arg(above, below));
}

const Action &onlyAction(const PageImport &page)
{
    return *page.plan.actions().rows().first();
}

} // namespace

TEST_CASE("A published page becomes a plan, in the order of the page")
{
    const auto page = imported(pageText(u"customer-focus.txt"_s));
    CHECK(page.asAt == QDate(2021, 10, 31));
    CHECK(listed(page.notUnderstood) == QString());
    CHECK(listed(page.notes) == QString());
    CHECK(outlineOf(page.plan)
          == u"3 Customer Focus\n"
             "  # Number of Ombudsman referral decisions (Number)\n"
             "    2021-10-31 = 2, Succeeding\n"
             "  # Number of Ombudsman referral decisions successful outcomes for the Council "
             "(Number)\n"
             "    2021-10-31 = 2, Achieved\n"
             "  # Number of complaints (Complaints)\n"
             "    2021-10-31 = 257, Needs Improvement\n"
             "  # Number of compliments (Compliments)\n"
             "    2021-10-31 = 29, Achieved\n"
             "  3.1 Developing a new Customer Charter with published service standards\n"
             "    3.1.6 Digital Customer Service Improvement 29% 2020-06-01..2022-03-31 High\n"
             "    3.1.1 Undertake a Customer Contact Survey 95% 2020-02-04..2021-09-30 High\n"
             "    3.1.2 Review and refine our Customer Strategy 100% 2020-02-04..2021-12-31 High\n"
             "    3.1.3 Develop an action plan and draft, adopt and publish Customer Charter 40% "
             "2020-02-04..2022-03-31 High\n"
             "    3.1.4 Customer focussed services staff training programme 20% "
             "2020-05-04..2021-12-31 High\n"
             "    3.1.5 Monitor the implementation of the Customer Charter 0% "
             "2020-06-01..2021-12-31 High\n"
             "  3.2 Undertaking an annual residents survey and responding to results\n"
             "    3.2.1 Undertake an annual Residents Survey 46% 2020-02-04..2021-12-31 High\n"
             "  3.3 Benchmarking of the Council's services to learn from best practice elsewhere\n"
             "    3.3.1 Benchmark service delivery against the LGA key themes and learn from best "
             "practice elsewhere 0% 2020-05-29..2022-03-31 High\n"
             "  3.4 Developing an Engagement Strategy\n"
             "    3.4.1 Develop an Engagement Strategy 0% 2019-12-02..2021-06-30\n"
             "    3.4.2 Establish Town & Parish Council Forum 100% 2019-09-01..2021-06-30 High\n"
             "    3.4.3 Establish a Youth Council to give a stronger voice for younger people in "
             "Council decisions 0% 2021-03-01..2021-12-31\n"
             "    3.4.4 Establish Environment Panels 100% 2019-10-01..2021-06-30 High\n"
             "    3.4.5 Implement Online consultation feedback portals for key corporate "
             "projects/workstreams 100% 2019-10-01..2021-12-31 High\n"_s);
}

TEST_CASE("The title of a page stands above its narrative, whose paragraphs stay apart")
{
    const auto page = imported(pageText(u"customer-focus.txt"_s));
    const auto &theme = rowOf<Theme>(page.plan, u"3");
    CHECK(theme.title == u"Customer Focus"_s);
    CHECK(theme.narrative.count(u"\n\n"_s) == 2);
    CHECK(theme.narrative.startsWith(u"Aldermere is a district of market towns"));
    CHECK(theme.narrative.endsWith(u"into decisions early."));
    CHECK_FALSE(theme.narrative.contains(QChar::Nbsp));
}

TEST_CASE("A description may hold a list, sentences after it, or nothing")
{
    const auto page = imported(pageText(u"customer-focus.txt"_s));
    CHECK(rowOf<Action>(page.plan, u"3.1.1").description
          == u"Ask everyone who contacts us over three months:\n"
             "• whether they got what they came for\n"
             "• which service made it hard\n"
             "• what they would change first"_s);
    CHECK(
        rowOf<Action>(page.plan, u"3.2.1")
            .description.endsWith(u"• value for money.\n\nEvery service answers in public what it "
                                  "will do about its result."_s));
    CHECK(rowOf<Action>(page.plan, u"3.4.5").description == QString());
}

TEST_CASE("The oddities of real pages are understood, noted, or listed line by line")
{
    const auto page = imported(pageText(u"oddities.txt"_s));
    CHECK(page.asAt == QDate(2021, 9, 30));
    CHECK(outlineOf(page.plan)
          == u"4 Green Places\n"
             "  # Trees planted (Trees)\n"
             "    2021-09-30 = 1204, Blooming\n"
             "  # Benches mended (Benches)\n"
             "  # Cost per visit (Pounds)\n"
             "    2021-09-30 = 1.25, Succeeding\n"
             "  # Litter picks (Number)\n"
             "    2021-08-31 = -, n/a\n"
             "  4.01 Looking after the parks\n"
             "    4.01.01 Mend the bandstand 2021-04-01.. High\n"
             "    4.01.02 Plant a thousand trees 2021-04-01..2022-03-31\n"
             "    4.01.04 New signs at every gate 2021-10-01..2021-08-01\n"
             "      2021-09-30 40%\n"
             "    4.01.03 Sell the nursery ..2021-12-31 Low (on hold)\n"
             "      2021-09-30 60%\n"
             "    4.01.03 Glass house 2020-01-01..2020-12-31 (cancelled)\n"
             "      2021-09-30 13%\n"
             "  4.02 Paths\n"
             "    - A path without a number ..2023-06-30 High\n"
             "      2021-09-30 0%\n"
             "    4.02.10 Bridge over the brook 2021-06-01..\n"
             "      2021-09-30 99%\n"_s);
    CHECK(listed(page.notUnderstood)
          == u"1: Skip to main content\n"
             "8: How we are doing\n"
             "16: Achieved\n"
             "17: 31 Jun 21\n"
             "18: 17\n"
             "20: Achieved\n"
             "26: Needs Improvement\n"
             "37: 101%\n"
             "44: 31-Feb-22\n"
             "46: -1%\n"
             "48: Urgent\n"
             "51: Share this page\n"
             "68: TBC\n"
             "95: Print this page\n"
             "96: 55%\n"
             "97: Cookies"_s);
    CHECK(listed(page.notes)
          == u"10: “Blooming” is none of the known ratings. The word was kept as it stands.\n"
             "16: “Benches mended” has no reading, because its date is not a day.\n"
             "25: The value stands with “£” and the unit is “Pounds”; the unit was kept.\n"
             "26: “Cost per visit” is rated “Succeeding” first and “Needs Improvement” here; the "
             "first was kept.\n"
             "28: “n/a” is none of the known ratings. The word was kept as it stands.\n"
             "37: “101%” is not between 0% and 100%.\n"
             "40: 4.01.01 has no usable percentage on the page, so no progress was recorded.\n"
             "44: “31-Feb-22” is not a day, so no due date was recorded.\n"
             "46: “-1%” is not between 0% and 100%.\n"
             "49: 4.01.02 has no usable percentage on the page, so no progress was recorded.\n"
             "49: 4.01.02 has no known priority on the page; it was given Normal.\n"
             "55: “Medium” was taken for Normal.\n"
             "56: 4.01.04 is due on 1 August 2021, before its start on 1 October 2021. Both dates "
             "were kept "
             "as they stand.\n"
             "56: 4.01.04 is called Planned on the page, but 40% means In Progress.\n"
             "68: “TBC” is not a day, so no start date was recorded.\n"
             "74: The reference 4.01.03 is on the page more than once.\n"
             "74: 4.01.03 is at 12.5% on the page; 13% was recorded.\n"
             "84: The action “A path without a number” has no reference on the page.\n"
             "91: 4.02.10 is at 99.6% on the page; 99% was recorded.\n"
             "95: “Print this page” is not a day, so no due date was recorded."_s);
}

TEST_CASE("Text from anywhere is kept as text")
{
    const auto page = imported(pageText(u"oddities.txt"_s));
    const auto actions = page.plan.actions().rows();
    CHECK(std::any_of(actions.begin(), actions.end(), [](const Action *action) {
        return action->description == u"=SUM(A1) <script>alert(1)</script> مرحبا"_s;
    }));
}

TEST_CASE("The progress of a page stands for the day asked for, else for its latest reading")
{
    auto given = options();
    CHECK(importPage(pageText(u"customer-focus.txt"_s), given)->asAt == QDate(2021, 10, 31));
    given.asAt = QDate(2021, 9, 30);
    const auto page = importPage(pageText(u"customer-focus.txt"_s), given);
    CHECK(page->asAt == QDate(2021, 9, 30));
    for (const Update *update : page->plan.updates().rows())
        CHECK(update->asAt == QDate(2021, 9, 30));
    CHECK(importedAction(u"5%\nIn Progress"_s, u"01-Jan-21\nto\n01-Feb-21"_s).asAt
          == options().today);
}

TEST_CASE("An imported plan is adopted as it stands")
{
    const auto page = imported(pageText(u"customer-focus.txt"_s));
    CHECK(page.plan.settings().baselinedOn == page.asAt);
    for (const Action *action : page.plan.actions().rows()) {
        CHECK(action->originalStart == action->start);
        CHECK(action->originalDue == action->due);
    }
}

TEST_CASE("A stated rating is kept in its own words")
{
    const auto page = imported(pageText(u"oddities.txt"_s));
    const Id trees = idOf(page.plan, u"Trees planted");
    const Reading *reading = lastReading(page.plan, trees, page.asAt);
    REQUIRE(reading);
    CHECK_FALSE(reading->statedRating);
    CHECK(reading->statedWord == u"Blooming"_s);
    const auto known = imported(pageText(u"customer-focus.txt"_s));
    const Id complaints = idOf(known.plan, u"Number of complaints");
    CHECK(lastReading(known.plan, complaints, known.asAt)->statedRating
          == Rating::NeedsImprovement);
}

TEST_CASE("On Hold and Cancelled on the page are set, since they win over the percentage")
{
    CHECK(onlyAction(importedAction(u"60%\nOn Hold"_s, QString())).hold == Hold::OnHold);
    CHECK(onlyAction(importedAction(u"60%\nCancelled"_s, QString())).hold == Hold::Cancelled);
    const auto page = importedAction(u"60%\nOn Hold"_s, u"01-Jan-20\nto\n01-Jan-21"_s);
    CHECK(factsOf(page.plan, onlyAction(page), page.asAt).overdueDays == std::nullopt);
}

TEST_CASE("A fraction of a per cent makes nothing begun or done that is not")
{
    const auto progress = [](const QString &percentage) {
        const auto page = importedAction(percentage + u"\nHigh"_s, QString());
        return page.plan.updates().rows().first()->progress;
    };
    CHECK(progress(u"0%"_s) == 0);
    CHECK(progress(u"0.2%"_s) == 1);
    CHECK(progress(u"45.5%"_s) == 46);
    CHECK(progress(u"99.6%"_s) == 99);
    CHECK(progress(u"100.0%"_s) == 100);
}

TEST_CASE("Dates are found in every way they are written")
{
    for (const QString &dates : {u"01-Jun-20\nto\n31-Mar-22"_s, u"1 June 2020 to 31 March 2022"_s,
                                 u"01/06/2020\n31/03/22"_s, u"2020-06-01\nto\n2022-03-31"_s,
                                 u"01-Jun-20\n\n TO \n\n31-Mar-22"_s}) {
        const auto page = importedAction(u"5%\nIn Progress"_s, dates);
        CHECK(onlyAction(page).start == QDate(2020, 6, 1));
        CHECK(onlyAction(page).due == QDate(2022, 3, 31));
        CHECK(onlyAction(page).description == u"Many."_s);
    }
}

TEST_CASE("A page whose lines are all apart says the same as one whose lines are not")
{
    const QString text = pageText(u"customer-focus.txt"_s);
    const auto close = imported(text);
    auto lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return page::tidied(line).isEmpty(); });
    CHECK(outlineOf(imported(lines.join(u"\n\n"_s)).plan) == outlineOf(close.plan));
    CHECK(outlineOf(imported(QString(text).replace(u'\n', u"\r\n"_s)).plan)
          == outlineOf(close.plan));
    CHECK(outlineOf(imported(QString(text).replace(u' ', QChar(QChar::Nbsp))).plan)
          == outlineOf(close.plan));
}

TEST_CASE("What is no plan is refused in one polite sentence")
{
    for (const QString &text :
         {pageText(u"not-a-plan.txt"_s), u"3.1.6"_s, u"Objective 1: learn\n"_s,
          QString(1000000, u'x'), u"High\nLow\n29%\n31 Oct 21\nto\n"_s}) {
        const auto page = importPage(text, options());
        REQUIRE_FALSE(page);
        CHECK(page.error().kind == Error::Kind::Invalid);
        CHECK(page.error().message
              == u"“page.txt” could be read, but no action or measure of a delivery plan was found "
                 "in it, so nothing was imported."_s);
    }
}

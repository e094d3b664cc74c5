// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pagetext.h"
#include "core/exchange/pagewords.h"
#include "core/exchange/textfile.h"
#include "core/plan/check.h"
#include "core/plan/facts.h"
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
    CHECK(outlineOf(page.plan) == QString());
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
    CHECK(outlineOf(page.plan) == QString());
    CHECK(listed(page.notUnderstood) == QString());
    CHECK(listed(page.notes) == QString());
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
    for (const QString &text : {pageText(u"not-a-plan.txt"_s), QString(), u"\n\n\n"_s, u"3.1.6"_s,
                                u"Objective 1: learn\n"_s, QString(1000000, u'x'),
                                u"High\nLow\n29%\n31 Oct 21\nto\n"_s}) {
        const auto page = importPage(text, options());
        REQUIRE_FALSE(page);
        CHECK(page.error().kind == Error::Kind::Invalid);
        CHECK(page.error().message
              == u"“page.txt” could be read, but no action or measure of a delivery plan was found "
                 "in it, so nothing was imported."_s);
    }
}

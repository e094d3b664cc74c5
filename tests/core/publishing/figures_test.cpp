// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/figures.h"

#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/publishing/numbers.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "tests/core/publishing/publishingbench.h"

#include <QHash>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::publishing;
using namespace tidemark::test;

namespace {

// Made with everything that prints figures.
const Report &council()
{
    static const Report report = [] {
        const Plan plan = *councilPlan();
        Options options;
        options.asAt = councilPlanDate();
        options.layout = *layoutCalled(plan, u"cabinet"_s);
        options.since = *momentOf(plan, *momentCalled(plan, u"Q4 2025/26"_s), councilPlanDate());
        return planReport(plan, lookingBack(options, plan));
    }();
    return report;
}

void replaceIn(Nodes &nodes, const QString &id, const QString &from, const QString &to, int &done)
{
    for (Node &node : nodes) {
        if (node.id.startsWith(id)) {
            for (Run &run : node.runs) {
                done += int(run.text.count(from));
                run.text.replace(from, to);
            }
        }
        replaceIn(node.children, id, from, to, done);
    }
}

// What is found once a text of the council's report says something else, in nodes of that name.
QStringList broken(const QString &id, const QString &from, const QString &to)
{
    Report report = council();
    int done = 0;
    replaceIn(report.body, id, from, to, done);
    CHECK(done > 0);
    QStringList sentences;
    for (const Misfit &misfit : misfitsIn(report))
        sentences.append(misfit.sentence);
    return sentences;
}

// The cell of a line of a table.
QStringList brokenCell(const QString &table, const QString &line, qsizetype column,
                       const QString &to)
{
    Report report = council();
    bool done = false;
    const std::function<void(Nodes &)> walk = [&](Nodes &nodes) {
        for (Node &node : nodes) {
            if (node.id.startsWith(table + u'.') && node.role == Role::Row
                && textOf(node.children[0].runs) == line) {
                node.children[size_t(column)].runs = {{to}};
                done = true;
            }
            walk(node.children);
        }
    };
    walk(report.body);
    CHECK(done);
    QStringList sentences;
    for (const Misfit &misfit : misfitsIn(report))
        sentences.append(misfit.sentence);
    return sentences;
}

QStringList said(const QString &text)
{
    Report report;
    report.body = {paragraph(u"p"_s, text)};
    QStringList sentences;
    for (const Misfit &misfit : misfitsIn(report))
        sentences.append(misfit.sentence);
    return sentences;
}

} // namespace

TEST_CASE("Whole numbers are read as they are printed, and no parts of something longer")
{
    const auto values = [](const QString &text) {
        QStringList found;
        for (const Number &number : numbersIn(text))
            found.append(QString::number(number.value) + (number.percent ? u"%"_s : QString()));
        return found.join(u' ');
    };
    CHECK(values(u"12 of 1,240 (1%), 1,000,000 and 7."_s) == u"12 1240 1% 1000000 7");
    CHECK(values(u"3.1.6 2026/27 £40 1.5% Q2 10-12 A4 5th 9:30 1,24 12,3456 1234567890"_s) == u"");
    CHECK(values(u"62 % or 62\u00a0%"_s) == u"62% 62%");
    CHECK(values(QString(10'000, u'9')) == u"");
    CHECK(wholeNumber(u" 1,240 "_s)->value == 1240);
    CHECK_FALSE(wholeNumber(u"2 of 5"_s));
    CHECK_FALSE(wholeNumber(u""_s));
}

TEST_CASE("Everything that the council's report prints reconciles")
{
    CHECK(misfitsIn(council()).isEmpty());
}

TEST_CASE("A total that is not the sum of its lines is found, and a progress beyond them")
{
    CHECK(brokenCell(u"themes"_s, u"Whole plan"_s, 2, u"101"_s)
          == QStringList{u"In the table “Progress and stages as at 20 October 2026”, line “Whole "
                         "plan”, Actions is 101, and what stands behind it comes to 100."_s,
                         u"In the table “Progress and stages as at 20 October 2026”, line “Whole "
                         "plan”, Actions is 101, and the lines above come to 100."_s});
    CHECK(brokenCell(u"themes"_s, u"Whole plan"_s, 1, u"99%"_s).size() == 1);
    CHECK(brokenCell(u"judgements"_s, u"Whole plan"_s, 6, u"12 of 30"_s).size()
          == 2); // its total and its share
    const QString judged =
        u"In the table “Officers’ judgements of the live actions, and measures”, "_s;
    CHECK(brokenCell(u"judgements"_s, u"Share"_s, 2, u"57%"_s)
          == QStringList{judged + u"line “Share”, On track is 57%, and 34 of 59 is 58%."_s});
    CHECK(brokenCell(u"judgements"_s, u"Share"_s, 6, u"99%"_s).size() == 1);
    CHECK(brokenCell(u"method-workings"_s, u"Whole plan"_s, 3, u"72%"_s).first()
          == u"In the table “Progress: the sum of the actions’ progress ÷ how many count”, line "
             "“Whole plan”, 6,985 ÷ 98 comes to 71% and not to 72%."_s);
    CHECK(brokenCell(u"course"_s, u"Q1 2026/27"_s, 3, u"1"_s).size() == 1);
}

TEST_CASE("A caption that does not count its lines is found")
{
    CHECK(broken(u"exceptions-overdue"_s, u"15 actions"_s, u"16 actions"_s)
          == QStringList{u"The table “Overdue: 16 actions” has 15 lines."_s});
    CHECK(broken(u"dates-decide"_s, u"6 dates"_s, u"7 dates"_s).size() == 1);
}

TEST_CASE("A sum that is written out is worked out again")
{
    const QStringList found = broken(u"changed"_s, u" = 15"_s, u" = 16"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.first() == u"“7 at the end of March − 3 + 11 = 16”: that comes to 15."_s);
    CHECK(said(u"3 + 4 = 7, and 3 + 4 = 8."_s) == QStringList{u"“3 + 4 = 8”: that comes to 7."_s});
    CHECK(said(u"x = 5; 2026 = 5"_s).isEmpty());
}

TEST_CASE("The parts that the first page names come to the whole")
{
    const QString counts = u"plan-doing-counts"_s;
    CHECK(broken(counts, u"39 are Completed"_s, u"38 are Completed"_s).size() == 1);
    CHECK(broken(counts, u"; 8 have no judgement"_s, u"; 9 have no judgement"_s).size() == 1);
    CHECK(broken(counts, u"7 “Close"_s, u"6 “Close"_s).size() == 1);
}

TEST_CASE("Shares in an officer's own words are worked out again, however they are rounded")
{
    CHECK(said(u"31 of 40 homes (87%) are let."_s)
          == QStringList{u"“31 of 40 homes (87%”: 31 of 40 is 78%."_s});
    CHECK(said(u"87% (31 of 40) are let."_s)
          == QStringList{u"“87% (31 of 40”: 31 of 40 is 78%."_s});
    CHECK(said(u"12 of the 10 homes are let."_s)
          == QStringList{u"“12 of the 10”: that is more than there are."_s});
    CHECK(
        said(u"31 of 40 homes (77%) and 31 of 40 (78%); 77.5% (31 of 40); 3 of 5. Since May (80%) "
             "they are let."_s)
            .isEmpty());
    CHECK(said(u"0 of 0 (0%), 5% of 3, 12 of May, 3 of 4.1"_s).isEmpty());
}

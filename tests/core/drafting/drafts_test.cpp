// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/drafts.h"
#include "core/words/names.h"

#include "core/drafting/draftsjson.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QStringList sentencesIn(const Draft &draft)
{
    QStringList all;
    for (const Suggestion &one : draft.suggestions)
        all.append(one.sentence);
    return all;
}

QStringList said(const QList<Draft> &drafts, StatementKind kind)
{
    for (const Draft &draft : drafts) {
        if (draft.kind == kind)
            return sentencesIn(draft);
    }
    return {};
}

QString asText(const QList<Draft> &drafts, const Plan &plan)
{
    QString text;
    for (const Draft &draft : drafts)
        text += nameOfStatement(plan, draft.kind, draft.theme) + u'\n'
                + sentencesIn(draft).join(u'\n') + u"\n\n"_s;
    return text;
}

Moment at(const Plan &plan, QDate day)
{
    return momentOf(plan, day);
}

// 20 days before the outlines' day nothing had been reported, so all of it is news.
QList<Draft> draftsAt(const Plan &plan, QDate before = {2021, 10, 11})
{
    const Moment then = at(plan, before);
    return draftsOf(at(plan, outlineDay()), &then);
}

} // namespace

TEST_CASE("What is overdue is counted in words, the longest first, with days and lead")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 95% 2020-02-04..2021-10-19 [Jo Day]\n"
                               "    3.1.2 Hub 10% 2020-02-04..2021-09-30\n"_s);
    CHECK(said(draftsAt(plan), StatementKind::Challenges).value(0)
          == u"Two actions are overdue: 3.1.2 Hub (by 31 days) and 3.1.1 Survey (by 12 days, led "
             u"by Jo Day).");
}

TEST_CASE("Of many only the first three are named")
{
    QString outline = u"3 Focus\n  3.1 Charter\n"_s;
    for (int i = 1; i <= 11; ++i)
        outline += u"    3.1.%1 Step 50% 2020-02-04..2021-10-%2\n"_s.arg(i).arg(i + 10);
    const auto drafts = draftsAt(planFrom(outline));
    CHECK(said(drafts, StatementKind::Challenges).value(0)
          == u"11 actions are overdue, above all 3.1.1 Step (by 20 days), 3.1.2 Step (by 19 days) "
             u"and 3.1.3 Step (by 18 days).");
}

TEST_CASE("What was completed since is a highlight and stands in the summary of its theme")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                               "    2021-10-31 = 257\n"
                               "  # Calls (%; higher; target 90)\n"
                               "    2021-10-31 = 95\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 100% 2020-02-04..2021-12-31\n"
                               "    3.1.2 Hub 0% 2021-11-04..2022-09-30\n"_s);
    const auto drafts = draftsAt(plan);
    CHECK(said(drafts, StatementKind::Highlights)
          == QStringList{u"Progress on the plan stands at 50%, up from 0% on 11 October 2021."_s,
                         u"One action has been completed since 11 October 2021: 3.1.1 Survey."_s,
                         u"One of the two measures meets its target at its latest reading, and "
                         u"does better."_s});
    CHECK(said(drafts, StatementKind::Summary)
          == QStringList{
              u"Progress on this theme stands at 50%, up from 0% on 11 October 2021."_s,
              u"Of its two actions, one is completed and one is to start later."_s,
              u"One action has been completed since 11 October 2021: 3.1.1 Survey."_s,
              u"No action is overdue."_s,
              u"One of the two measures meets its target at its latest reading, and "
              u"does better."_s,
              u"One measure misses its target: Complaints (257 against a target of 250)."_s});
}

TEST_CASE("Good news is counted with what it is part of")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (%; higher; target 90)\n"
                               "    2021-10-31 = 95\n"
                               "  # Visits (Number)\n"
                               "    2021-10-31 = 95\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2021-12-31\n"
                               "      2021-10-01 100% Completed\n"
                               "    3.1.2 Hub 2020-02-04..2022-12-31\n"
                               "      2021-10-01 50% On track\n"
                               "      2021-10-30 100% Completed\n"
                               "    3.1.3 Portal 2021-01-01..2022-12-31\n"
                               "      2021-10-01 70% Needs attention: Late\n"
                               "      2021-10-30 80% On track\n"_s);
    const QStringList all = said(draftsAt(plan), StatementKind::Highlights);
    INFO(all.join(u'\n').toStdString());
    CHECK(all.contains(
        u"One action has been completed since 11 October 2021 (two in all): 3.1.2 Hub."_s));
    CHECK(all.contains(u"One action is judged better than on 11 October 2021, beside one that is "
                       u"completed: 3.1.3 Portal (from Needs attention to On track)."_s));
    CHECK(all.contains(u"One of the two measures meets its target at its latest reading, and does "
                       u"better; one has no target."_s));
}

TEST_CASE("A measure has no target where none is in force, however it is rated or not")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (%; higher; target 90)\n"
                               "    2021-10-31 = 95\n"
                               "  # Visits (Number; higher; target 90)\n"
                               "    2021-10-31 = 95, Monitoring\n"
                               "  # Empty (Number)\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2022-12-31\n"_s);
    const QStringList all = said(draftsAt(plan), StatementKind::Highlights);
    INFO(all.join(u'\n').toStdString());
    CHECK(all.contains(u"One of the three measures meets its target at its latest reading, and "
                       u"does better; one has no target."_s));
    const Plan two = planFrom(u"3 Focus\n"
                              "  # Calls (%; higher; target 90)\n"
                              "    2021-10-31 = 95\n"
                              "  # Visits (Number)\n"
                              "    2021-10-31 = 95\n"
                              "  # Empty (Number)\n"
                              "  3.1 Charter\n"
                              "    3.1.1 Survey 2020-02-04..2022-12-31\n"_s);
    CHECK(said(draftsAt(two), StatementKind::Highlights)
              .contains(u"One of the three measures meets its target at its latest reading, and "
                        u"does better; two have no target."_s));
}

TEST_CASE("What needs attention is said with its reason, and a missing reason is said too")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 10% 2020-02-04..2022-12-31\n"
                               "      2021-10-30 9% Needs attention: The supplier has withdrawn.\n"
                               "    3.1.2 Hub 10% 2020-02-04..2022-12-31\n"
                               "      2021-10-30 9% Needs attention\n"_s);
    CHECK(
        said(draftsAt(plan), StatementKind::Challenges).first(2)
        == QStringList{u"3.1.1 Survey is judged “Needs attention”: The supplier has withdrawn."_s,
                       u"3.1.2 Hub is judged “Needs attention”, and no reason has been given."_s});
}

TEST_CASE("A date that slipped is a challenge, one that was brought forward a highlight")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 10% 2021-02-04..2022-12-31\n"
                               "      due 2022-06-30 -> 2022-12-31: Late supplier\n"
                               "    3.1.2 Hub 10% 2021-02-04..2022-03-31\n"
                               "      due 2022-06-30 -> 2022-03-31: Early\n"_s);
    const auto drafts = draftsAt(plan, {2021, 1, 1});
    CHECK(said(drafts, StatementKind::Challenges)
              .contains(u"One due date has slipped: 3.1.1 Survey (from 30 June 2022 to 31 December "
                        u"2022)."_s));
    CHECK(said(drafts, StatementKind::Highlights)
              .contains(u"One due date has been brought forward: 3.1.2 Hub (from 30 June 2022 to "
                        u"31 March 2022)."_s));
}

TEST_CASE(
    "All that is judged better is counted, what is overdue or has missed its start last, and of "
    "what is late or behind both are said")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2021-10-19\n"
                               "      2021-10-01 50% Needs attention: Late\n"
                               "      2021-10-30 60% On track\n"
                               "    3.1.2 Hub 2021-02-04..2022-09-30\n"
                               "      2021-10-01 0% Needs attention: Late\n"
                               "      2021-10-30 0% On track\n"
                               "    3.1.3 Portal 2021-01-01..2021-12-31\n"
                               "      2021-10-01 10% Needs attention: Late\n"
                               "      2021-10-30 20% On track\n"
                               "    3.1.4 Kiosk 2021-01-01..2021-12-31\n"
                               "      2021-10-01 80% Needs attention: Late\n"
                               "      2021-10-30 90% On track\n"
                               "    3.1.5 Wall 2020-01-01..2022-12-31\n"
                               "      due 2021-09-30 -> 2022-12-31: Waits for approval\n"
                               "      2021-10-01 80% Needs attention: Late\n"
                               "      2021-10-30 90% On track\n"_s);
    CHECK(said(draftsAt(plan), StatementKind::Highlights)
              .contains(
                  u"Five actions are judged better than on 11 October 2021, among them 3.1.3 "
                  u"Portal (from Needs attention to On track, but 20% complete with 83% of its "
                  u"time gone), 3.1.4 Kiosk (from Needs attention to On track) and 3.1.1 Survey "
                  u"(from Needs attention to On track, but overdue by 12 days)."_s));
}

TEST_CASE("A theme in which nothing is overdue says what hangs on a date that waits for approval")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 10% 2021-02-04..2022-12-31\n"
                               "      due 2021-09-30 -> 2022-12-31: Late supplier\n"_s);
    CHECK(said(draftsAt(plan, {2021, 1, 1}), StatementKind::Summary)
              .contains(u"One action is overdue by its approved date: 3.1.1 Survey "
                        u"(from 30 September 2021 to 31 December 2022)."_s));
}

TEST_CASE("What the facts recommend can be taken over, a point each")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 10% 2021-02-04..2022-12-31\n"
                               "      due 2022-06-30 -> 2022-12-31: Late supplier\n"
                               "      2021-10-30 10% Needs attention: Late\n"_s);
    const auto drafts = draftsAt(plan, {2021, 1, 1});
    const QStringList all = said(drafts, StatementKind::Recommendations);
    CHECK(
        all
        == QStringList{
            u"note the performance report as at 31 October 2021;"_s,
            u"approve 31 December 2022 as the new due date of 3.1.1 Survey instead of 30 June 2022;"_s,
            u"consider what officers judge to need attention: 3.1.1 Survey."_s});
    CHECK(drafts.last().suggestions.value(1).rows == QList{idOf(plan, u"3.1.1")});
    CHECK(withTakenOver(StatementKind::Recommendations,
                        withTakenOver(StatementKind::Recommendations, {}, all.value(0)),
                        all.value(1))
          == u"- %1\n- %2"_s.arg(all.value(0), all.value(1)));
    CHECK(withTakenOver(StatementKind::Recommendations, {}, u"We propose:\n- this"_s)
          == u"We propose:\n- this");
}

TEST_CASE("A plan with nothing in it has nothing to say")
{
    const auto drafts = draftsOf(at(Plan(), outlineDay()), nullptr);
    REQUIRE(drafts.size() == 3);
    for (const Draft &draft : drafts)
        CHECK(draft.suggestions.isEmpty());
    CHECK_FALSE(lastReported(Plan(), at(Plan(), outlineDay())));
}

TEST_CASE("A sentence taken over is a point of its own, in a summary one more sentence")
{
    CHECK(withTakenOver(StatementKind::Highlights, {}, u"A."_s) == u"- A.");
    CHECK(withTakenOver(StatementKind::Challenges, u"- A.\n"_s, u"B."_s) == u"- A.\n- B.");
    CHECK(withTakenOver(StatementKind::Summary, {}, u"A."_s) == u"A.");
    CHECK(withTakenOver(StatementKind::Summary, u"A."_s, u"B."_s) == u"A. B.");
}

TEST_CASE("Sentences name rows of the plan alone, and one plan has one text")
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const Plan before = randomPlan(seed);
        Dice dice(seed);
        Plan now = before;
        for (int i = 0; i < 20; ++i)
            REQUIRE(apply(randomChange(now, dice), now).ok());
        const Moment then = at(before, {2021, 1, 31});
        const Moment moment = at(now, {2022, 3, 31});
        const auto drafts = draftsOf(moment, &then);
        CHECK(drafts == draftsOf(moment, &then));
        CHECK(drafts.size() == 3 + now.themes().size());
        for (const Draft &draft : drafts) {
            for (const Suggestion &one : draft.suggestions) {
                INFO(one.sentence.toStdString());
                CHECK_FALSE(one.sentence.contains(u'\n'));
                CHECK((one.rows.size() <= 3 || draft.kind == StatementKind::Recommendations));
                for (const Id &row : one.rows)
                    CHECK((moment.plan.find<Action>(row) || moment.plan.find<Measure>(row)));
            }
        }
    }
}

TEST_CASE("The drafts of the council's first quarter are as they were read and found good")
{
    const Plan council = councilPlan().value();
    const Moment now =
        *momentOf(council, *momentCalled(council, u"Q1 2026/27"_s), councilPlanDate());
    const auto before = lastReported(council, now);
    REQUIRE(before);
    CHECK(before->name == u"Q4 2025/26, version 1.0");
    checkGolden(u"drafts-q1-2026-27.txt"_s, asText(draftsOf(now, &*before), now.plan));
}

TEST_CASE("Drafts for other programs say what they are of and whom they name")
{
    const Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1.2 Hub 10% 2020-02-04..2021-09-30\n"_s);
    const auto json =
        QJsonDocument::fromJson(draftsToJson(draftsAt(plan), plan, AnswerOf(outlineDay())));
    const auto challenges = json[u"drafts"_s].toArray()[1].toObject();
    CHECK(json[u"asAt"_s].toString() == u"2021-10-31");
    CHECK(challenges[u"kind"_s].toString() == u"challenges");
    CHECK(challenges[u"theme"_s].isNull());
    const auto first = challenges[u"suggestions"_s].toArray()[0].toObject();
    CHECK(first[u"sentence"_s].toString() == u"One action is overdue: 3.1.2 Hub (by 31 days).");
    CHECK(first[u"rows"_s].toArray() == QJsonArray{u"3.1.2"_s});
}

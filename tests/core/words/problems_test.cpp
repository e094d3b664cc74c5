// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QStringList sentencesOf(const QString &outline)
{
    const Plan plan = planFrom(outline);
    QStringList sentences;
    for (const Problem &problem : check(plan, outlineDay()))
        sentences += words::problem(problem, plan);
    return sentences;
}

} // namespace

TEST_CASE("Problems are sentences that name the row")
{
    CHECK(sentencesOf(u"3 Focus\n"
                      "  # Calls (in range; target 9..8)\n"
                      "    2021-10-31 = 5, Brilliant\n"
                      "    2021-10-31 = 6\n"
                      "  # Complaints\n"
                      "  3.1 Charter\n"
                      "    3.1.1 Survey 5% 2021-09-30..2021-09-29\n"
                      "      2021-09-30 6%\n"
                      "      2021-11-30 4% Needs attention\n"
                      "      2021-11-30 4% Needs attention\n"
                      "    3.1.1 Digital"_s)
          == QStringList{
              u"The upper target of Measure Calls lies below its lower one."_s,
              u"Measure Calls has two readings as at 31 October 2021; the later one counts."_s,
              u"Measure Calls has a rating that is none of the plan's own words: “Brilliant”. Make "
              u"it "
              "one in the form of the reading."_s,
              u"Measure Complaints has no reading."_s, u"3.1.1 Survey is due before it starts."_s,
              u"3.1.1 Survey has nobody who answers for it."_s,
              u"3.1.1 Survey has no description."_s,
              u"3.1.1 Survey has two updates as at 30 November 2021; the later one counts."_s,
              u"3.1.1 Survey has an update as at 30 November 2021, which is still to come."_s,
              u"3.1.1 Survey has an update as at 30 November 2021, which is still to come."_s,
              u"The progress of 3.1.1 Survey fell: from 5% to 4%."_s,
              u"3.1.1 Survey is judged “Needs attention”, which requires an explanation."_s,
              u"The reference 3.1.1 is used more than once: 3.1.1 Digital."_s,
              u"3.1.1 Digital has no start date."_s, u"3.1.1 Digital has no due date."_s,
              u"3.1.1 Digital has nobody who answers for it."_s,
              u"3.1.1 Digital has no description."_s});
}

TEST_CASE("What is missing is said of rows that have no name either")
{
    CHECK(sentencesOf(u"- -\n  - -\n    - - (cancelled)\n      [ ] -"_s)
          == QStringList{u"Theme has no title."_s, u"Theme has no reference."_s,
                         u"Objective has no title."_s, u"Objective has no reference."_s,
                         u"Action has no title."_s, u"Action has no reference."_s,
                         u"Milestone of Action has no title."_s});
}

TEST_CASE("What has nothing under it is said in a sentence")
{
    CHECK(sentencesOf(u"3 Focus\n  3.1 Charter\n4 Climate"_s)
          == QStringList{u"Objective 3.1 Charter has no actions yet."_s,
                         u"Theme 4 Climate has no objectives and no measures yet."_s});
    CHECK(sentencesOf(u""_s) == QStringList{u"The plan has no themes yet."_s});
}

TEST_CASE("A sentence may be given another name for its row")
{
    CHECK(words::problem({Problem::Kind::NoDue, Problem::Weight::Missing, {}, {}},
                         u"3.1.1 All of it"_s)
          == u"3.1.1 All of it has no due date."_s);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/ratings.h"

#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "core/verbs/edits.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan ratedPlan()
{
    return planFrom(u"3 Focus\n"
                    "  # Calls (higher; target 90)\n"
                    "    2021-06-30 = 80, green\n"
                    "    2021-09-30 = 81, Green\n"
                    "  # Visits (Number)\n"
                    "    2021-09-30 = 7, Green\n"
                    "  # Jobs (Number)\n"
                    "    2021-09-30 = 7, Amber"_s);
}

QStringList ratingsIn(const Plan &plan)
{
    QStringList said;
    for (const Measure *measure : plan.measures().rows()) {
        for (const Reading *reading : plan.readings().rowsUnder(measure->id)) {
            const auto fact = ratingOf(plan, *measure, *reading);
            said.append(fact && fact->rating ? QString(storedWord(*fact->rating)) : u"none"_s);
        }
    }
    said.sort();
    return said;
}

} // namespace

TEST_CASE("A word in which ratings were stated becomes the plan's own, in one change")
{
    const Plan before = ratedPlan();
    CHECK(ratingsIn(before) == QStringList{u"none"_s, u"none"_s, u"none"_s, u"none"_s});
    const auto change = useStatedWord(before, u" Green "_s, Rating::Achieved);
    const Plan after = done(change, before);
    CHECK(after.settings().achievedWord == u"Green"_s);
    CHECK(change->title == u"Use “Green” instead of “Achieved”"_s);
    const QStringList rated{u"achieved"_s, u"achieved"_s, u"achieved"_s, u"none"_s};
    CHECK(ratingsIn(after) == rated);

    const Plan back = *applied(change->inverted(), after);
    CHECK(back.settings() == before.settings());
    CHECK(ratingsIn(back) == ratingsIn(before));

    // The word may change again: what was stated keeps its class.
    Settings settings = after.settings();
    settings.achievedWord = u"On target"_s;
    CHECK(ratingsIn(done(changeRow(after, settings), after)) == rated);
}

TEST_CASE("A stated word that another class has, or none at all, is refused")
{
    const Plan plan = ratedPlan();
    CHECK(refusal(useStatedWord(plan, u"monitoring"_s, Rating::Achieved))
              .startsWith(u"Two ratings are called"));
    CHECK(refusal(useStatedWord(plan, u"  "_s, Rating::Achieved))
              .startsWith(u"A rating has no word."));
}

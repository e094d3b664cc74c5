// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "tests/core/file/fixture.h"
#include "tests/support/done.h"
#include "tests/support/randomplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The plan in the file after one more change, written.
Plan changed(const QString &path, const ChangeSet &change)
{
    auto file = *PlanFile::open(path, options());
    const Plan plan = *file.load();
    if (!change.isEmpty())
        REQUIRE(file.write(change, stamp()));
    return done(change, plan);
}

void changeAtRandom(const QString &path, Dice &dice)
{
    for (int i = 0; i < 8; ++i) {
        const ChangeSet change = randomChange(planIn(path), dice);
        if (editsOf<Snapshot>(change).isEmpty())
            changed(path, change);
    }
}

} // namespace

TEST_CASE("The same old copy merged a second time takes nothing back that was done since")
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const TempFolder folder;
        const QString ours = fileOf(randomPlan(seed), folder);
        const QString theirs = folder.path(u"copy.tidemark"_s);
        const Plan base = planIn(ours);
        REQUIRE(PlanFile::open(ours, options())->copyTo(theirs));
        changeAtRandom(ours, dice);
        changeAtRandom(theirs, dice);

        const Plan merged = changed(ours, merge(base, planIn(ours), planIn(theirs)).change);
        CHECK(planIn(ours) == merged);
        CHECK(merge(base, merged, planIn(theirs)).change.isEmpty());

        // Between the two merges we go on.
        changeAtRandom(ours, dice);
        const Plan later = planIn(ours);
        const Plan copy = planIn(theirs);
        const Merge again = merge(base, later, copy);
        for (const auto &edit : editsOf<Action>(diff(merged, later))) {
            if (!edit.before || !edit.after)
                continue;
            const Plan both = done(again.change, later);
            REQUIRE(both.find<Action>(edit.id()));
            // What was put back to the words of the base looks untouched to a merge from there: of
            // that alone theirs is taken.
            const auto *before = base.find<Action>(edit.id());
            const auto *copied = copy.find<Action>(edit.id());
            const auto isKept = [&](QString Action::*field) {
                const QString &meant = (*edit.after).*field;
                const bool wasPutBack = before && copied && before->*field == meant;
                return both.find<Action>(edit.id())->*field
                       == (wasPutBack ? copied->*field : meant);
            };
            CHECK(isKept(&Action::title));
            CHECK(isKept(&Action::description));
        }
        CHECK(planIn(theirs) != later);
    }
}

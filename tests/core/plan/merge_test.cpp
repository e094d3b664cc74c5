// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QString wordOf(Conflict::Kind kind)
{
    switch (kind) {
    case Conflict::Kind::BothChanged:
        return u"both changed"_s;
    case Conflict::Kind::ChangedAndGone:
        return u"changed and gone"_s;
    case Conflict::Kind::GoneAndChanged:
        return u"gone and changed"_s;
    case Conflict::Kind::ParentGone:
        return u"parent gone"_s;
    case Conflict::Kind::StillNeeded:
        return u"still needed"_s;
    }
    return {};
}

QString lineOf(const Conflict &conflict)
{
    const QString line = wordOf(conflict.kind) + u": "_s + conflict.table;
    if (conflict.kind != Conflict::Kind::BothChanged)
        return line;
    return line + u' ' + conflict.field + u" ["_s + conflict.base + u" | "_s + conflict.ours
           + u" | "_s + conflict.theirs + u']';
}

struct Outcome {
    QString outline;
    QString conflicts;
};

Outcome merged(const Plan &base, const Plan &ours, const Plan &theirs)
{
    const Merge merge = tidemark::merge(base, ours, theirs);
    QStringList lines;
    for (const Conflict &conflict : merge.conflicts)
        lines += lineOf(conflict);
    return {outlineOf(done(merge.change, ours)), lines.join(u'\n')};
}

Outcome merged(const QString &base, const QString &ours, const QString &theirs)
{
    return merged(planFrom(base), planFrom(ours), planFrom(theirs));
}

const QString base = u"3 Focus\n"
                     "  3.1 Charter\n"
                     "    3.1.1 Survey ..2021-09-30\n"
                     "    3.1.2 Digital 5%\n"_s;

} // namespace

TEST_CASE("Changes of different rows go together")
{
    const auto both = merged(base,
                             u"3 Focus\n"
                             "  3.1 Charter\n"
                             "    3.1.1 Big survey ..2021-09-30\n"
                             "    3.1.2 Digital 5%\n"_s,
                             u"3 Customer focus\n"
                             "  3.1 Charter\n"
                             "    3.1.1 Survey ..2021-09-30\n"
                             "    3.1.2 Digital 5%\n"
                             "    3.1.3 Standards\n"_s);
    CHECK(both.outline
          == u"3 Customer focus\n"
             "  3.1 Charter\n"
             "    3.1.1 Big survey ..2021-09-30\n"
             "    3.1.2 Digital 5%\n"
             "    3.1.3 Standards\n"_s);
    CHECK(both.conflicts.isEmpty());
}

TEST_CASE("Changes of different fields of one row go together")
{
    const auto both = merged(base, QString(base).replace(u"Survey"_s, u"Big survey"_s),
                             QString(base).replace(u"2021-09-30"_s, u"2021-12-31 High [Bo]"_s));
    CHECK(both.outline.contains(u"    3.1.1 Big survey ..2021-12-31 High [Bo]\n"));
    CHECK(both.conflicts.isEmpty());
}

TEST_CASE("The same change on both sides is no conflict")
{
    const QString changed = QString(base).replace(u"Survey"_s, u"Big survey"_s);
    const Merge both = merge(planFrom(base), planFrom(changed), planFrom(changed));
    CHECK(both.change.isEmpty());
    CHECK(both.conflicts.isEmpty());
}

TEST_CASE("Two values for one field: ours stays, and both are named")
{
    const auto both =
        merged(base, QString(base).replace(u"Survey ..2021-09-30"_s, u"A ..2021-10-01"_s),
               QString(base).replace(u"Survey ..2021-09-30"_s, u"B ..2021-10-02"_s));
    CHECK(both.outline.contains(u"    3.1.1 A ..2021-10-01\n"));
    CHECK(both.conflicts
          == u"both changed: action title [Survey | A | B]\n"
             "both changed: action due [2021-09-30 | 2021-10-01 | 2021-10-02]"_s);
}

TEST_CASE("What only they deleted goes")
{
    const auto both = merged(base, QString(base).replace(u"Digital"_s, u"Digital services"_s),
                             u"3 Focus\n  3.1 Charter\n    3.1.2 Digital 5%\n"_s);
    CHECK(both.outline == u"3 Focus\n  3.1 Charter\n    3.1.2 Digital services 5%\n"_s);
}

TEST_CASE("What we changed and they deleted stays, with what was said of it")
{
    const auto both = merged(base, QString(base).replace(u"Digital"_s, u"Digital services"_s),
                             u"3 Focus\n  3.1 Charter\n    3.1.1 Survey ..2021-09-30\n"_s);
    CHECK(both.outline == QString(base).replace(u"Digital"_s, u"Digital services"_s));
    CHECK(both.conflicts == u"changed and gone: action"_s);
}

TEST_CASE("What we deleted and they changed stays deleted")
{
    const auto both = merged(base, u"3 Focus\n  3.1 Charter\n    3.1.2 Digital 5%\n"_s,
                             QString(base).replace(u"Survey"_s, u"Big survey"_s));
    CHECK(both.outline == u"3 Focus\n  3.1 Charter\n    3.1.2 Digital 5%\n"_s);
    CHECK(both.conflicts == u"gone and changed: action"_s);
}

TEST_CASE("What they put under something we deleted is left out, with all that is under it")
{
    const auto both = merged(base, u"3 Focus\n"_s, base + u"    3.1.3 Standards 7%\n"_s);
    CHECK(both.outline == u"3 Focus\n"_s);
    CHECK(both.conflicts.contains(u"parent gone: action"));
    CHECK(both.conflicts.contains(u"parent gone: progress_update"));
}

TEST_CASE("What they deleted but something of ours needs stays, and only that")
{
    const auto both = merged(base, base + u"    3.1.3 Standards\n"_s, u"3 Focus\n"_s);
    CHECK(both.outline == u"3 Focus\n  3.1 Charter\n    3.1.3 Standards\n"_s);
    CHECK(both.conflicts == u"still needed: objective"_s);
}

TEST_CASE("An action that gets a report from us stays with its earlier reports")
{
    const QString reported = base + u"      2021-11-30 9%\n"_s;
    const auto both = merged(base, reported, u"3 Focus\n  3.1 Charter\n"_s);
    CHECK(both.outline
          == u"3 Focus\n"
             "  3.1 Charter\n"
             "    3.1.2 Digital 5%\n"
             "      2021-11-30 9%\n"_s);
    CHECK(both.conflicts == u"still needed: action"_s);
}

TEST_CASE("A judgement we deleted does not come back with their update")
{
    const Plan start = planFrom(base);
    const Plan ours = done(removeRow(start, idOf(start, u"On track")), start);
    const Plan theirs = planFrom(base + u"      2021-11-30 9% On track: Well.\n"_s);
    const auto both = merged(start, ours, theirs);
    CHECK(both.outline == base + u"      2021-11-30 9%: Well.\n"_s);
    CHECK(both.conflicts.startsWith(u"both changed: progress_update judgement [ |  | "));
}

TEST_CASE("A judgement they deleted stays while our update mentions it")
{
    const Plan start = planFrom(base);
    const Plan theirs = done(removeRow(start, idOf(start, u"On track")), start);
    const Plan ours = planFrom(base + u"      2021-11-30 9% On track: Well.\n"_s);
    const auto both = merged(start, ours, theirs);
    CHECK(both.outline == outlineOf(ours));
    CHECK(both.conflicts == u"still needed: judgement"_s);
}

TEST_CASE("A row they moved under one we deleted stays where we have it")
{
    const Plan start = planFrom(base + u"  3.2 Youth\n"_s);
    const Plan ours = done(removeRow(start, idOf(start, u"3.2")), start);
    const Plan theirs = done(moveTo(start, idOf(start, u"3.1.1"), idOf(start, u"3.2"), 0), start);
    const auto both = merged(start, ours, theirs);
    CHECK(both.outline == base);
    CHECK(both.conflicts.startsWith(u"both changed: action objective ["));
}

TEST_CASE("They moved a row away and deleted its parent, we deleted the other one")
{
    const Plan start = planFrom(base + u"  3.2 Youth\n"_s);
    const Plan ours = done(removeRow(start, idOf(start, u"3.2")), start);
    Plan theirs = done(moveTo(start, idOf(start, u"3.1.1"), idOf(start, u"3.2"), 0), start);
    theirs = done(removeRow(theirs, idOf(start, u"3.1")), theirs);
    const auto both = merged(start, ours, theirs);
    CHECK(both.outline == u"3 Focus\n  3.1 Charter\n    3.1.1 Survey ..2021-09-30\n"_s);
    CHECK(both.conflicts.contains(u"still needed: objective"));
}

TEST_CASE("A row both sides added is merged field by field")
{
    const auto both =
        merged(u"3 Focus\n"_s, u"3 Focus\n  3.1 Charter\n"_s, u"3 Focus\n  3.1 Our charter\n"_s);
    CHECK(both.outline == u"3 Focus\n  3.1 Charter\n"_s);
    CHECK(both.conflicts == u"both changed: objective title [ | Charter | Our charter]"_s);
}

TEST_CASE("Disjoint changes give the same plan whoever merges")
{
    const Plan start = planFrom(base);
    const Plan a =
        planFrom(QString(base).replace(u"Survey"_s, u"Big survey"_s) + u"      2021-11-30 9%\n"_s);
    const Plan b =
        planFrom(QString(base).replace(u"Charter"_s, u"Our charter"_s) + u"  3.2 Youth\n"_s);
    CHECK(done(merge(start, a, b).change, a) == done(merge(start, b, a).change, b));
}

TEST_CASE("What they did not change changes nothing, what we did not change becomes theirs")
{
    Dice dice(11);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan start = randomPlan(seed);
        Plan changed = start;
        for (int i = 0; i < 20; ++i)
            changed = done(randomChange(changed, dice), changed);
        CHECK(merge(start, changed, start).change.isEmpty());
        CHECK(merge(start, changed, start).conflicts.isEmpty());
        const Merge taken = merge(start, start, changed);
        CHECK(taken.conflicts.isEmpty());
        CHECK(done(taken.change, start) == changed);
    }
}

TEST_CASE("Whatever both sides did, the merge applies, and merging again changes nothing")
{
    Dice dice(12);
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Plan start = randomPlan(seed);
        Plan ours = start;
        Plan theirs = start;
        for (int i = 0; i < 25; ++i) {
            ours = done(randomChange(ours, dice), ours);
            theirs = done(randomChange(theirs, dice), theirs);
        }
        const Plan both = done(merge(start, ours, theirs).change, ours);
        CHECK(merge(theirs, both, theirs).change.isEmpty());
        const Plan again = done(merge(start, both, theirs).change, both);
        CHECK(again == both);
    }
}

TEST_CASE("Disjoint random changes give the same plan whoever merges")
{
    Dice dice(13);
    int disjoint = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Plan start = randomPlan(seed);
        const Plan a = done(randomChange(start, dice), start);
        const Plan b = done(randomChange(start, dice), start);
        const Merge into = merge(start, a, b);
        if (!into.conflicts.isEmpty())
            continue;
        ++disjoint;
        CHECK(done(into.change, a) == done(merge(start, b, a).change, b));
    }
    CHECK(disjoint > 40);
}

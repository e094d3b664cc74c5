// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QStringList titlesBackwards(const Document &document)
{
    QStringList titles;
    Rewind rewind = document.rewind();
    while (rewind.next().value())
        titles.append(rewind.entry().title);
    return titles;
}

JournalEntry latestEntry(const Document &document)
{
    Rewind rewind = document.rewind();
    REQUIRE(rewind.next().value());
    return rewind.entry();
}

ChangeSet renamed(const Plan &plan, QStringView reference, const QString &title)
{
    const auto &before = rowOf<Action>(plan, reference);
    Action after = before;
    after.title = title;
    return {u"Title “%1”"_s.arg(title), {}, {Edit<Action>{before, after}}};
}

} // namespace

TEST_CASE("The journal backwards gives every state the plan was in, through undo and redo too")
{
    for (quint32 seed = 1; seed <= 3; ++seed) {
        const TempFolder folder;
        Dice dice(seed);
        auto document = documentOf(randomPlan(seed), folder);
        QList<Plan> states{document->plan()};
        for (int i = 0; i < 60; ++i) {
            const int what = dice.below(6);
            if (what == 0 && document->undo())
                states.append(document->plan());
            else if (what == 1 && document->redo())
                states.append(document->plan());
            else if (what > 1 && document->perform(randomChange(document->plan(), dice)))
                states.append(document->plan());
        }
        Rewind rewind = document->rewind();
        for (auto state = states.crbegin(); state != states.crend(); ++state) {
            REQUIRE(rewind.next().value());
            CHECK(rewind.plan() == *state);
        }
        CHECK(rewind.entry().kind == JournalEntry::Kind::Create);
        CHECK_FALSE(rewind.next().value());
    }
}

TEST_CASE("What an entry did is told with the rows as they were then")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    const ChangeSet first = renamed(document->plan(), u"3.1.1", u"Rules"_s);
    REQUIRE(document->perform(first));
    REQUIRE(document->perform(renamed(document->plan(), u"3.1.1", u"Laws"_s)));
    Rewind rewind = document->rewind();
    REQUIRE(rewind.next().value());
    REQUIRE(rewind.next().value());
    CHECK(rewind.change().value().edits == first.edits);
    rewind.takeBack();
    CHECK(rewind.plan() == smallPlan());
}

TEST_CASE("The plan can be had as any entry left it")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    REQUIRE(document->perform(narrated(document->plan(), u"One"_s)));
    const Plan then = document->plan();
    const JournalEntry entry = latestEntry(*document);
    for (int i = 0; i < 300; ++i)
        REQUIRE(document->perform(narrated(document->plan(), QString::number(i))));
    CHECK(document->planAfter(entry.id).value() == then);
    CHECK_FALSE(document->planAfter(Id::create()));
}

TEST_CASE("Clocks that jump back do not reorder the journal")
{
    const TempFolder folder;
    QDateTime clock(QDate(2022, 3, 3), QTime(14, 5), Qt::UTC);
    Session own = session();
    own.now = [&clock] { return clock; };
    auto document = *Document::create(folder.path(u"plan.tidemark"_s), smallPlan(), own);
    for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s}) {
        clock = clock.addDays(-400);
        REQUIRE(document->perform(narrated(document->plan(), text)));
    }
    CHECK(titlesBackwards(*document)
          == QStringList{u"Narrative “Three”"_s, u"Narrative “Two”"_s, u"Narrative “One”"_s,
                         u"New plan"_s});
}

TEST_CASE("One entry can be taken back alone, as a change of its own that can be undone")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    REQUIRE(document->perform(renamed(document->plan(), u"3.1.1", u"Rules"_s)));
    const JournalEntry entry = latestEntry(*document);
    REQUIRE(document->perform(narrated(document->plan(), u"Later"_s)));

    const auto change = document->changeToTakeBack(entry);
    REQUIRE(change.ok());
    REQUIRE(document->perform(*change));
    CHECK(rowOf<Action>(document->plan(), u"3.1.1").title == u"Standards"_s);
    CHECK(document->plan().themes().rows().first()->narrative == u"Later"_s);
    CHECK(titlesBackwards(*document).first() == u"Undone: Title “Rules”"_s);
    REQUIRE(document->undo());
    CHECK(rowOf<Action>(document->plan(), u"3.1.1").title == u"Rules"_s);
}

TEST_CASE("What has been overtaken cannot be taken back, and it is said why")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    REQUIRE(document->perform(renamed(document->plan(), u"3.1.1", u"Rules"_s)));
    const JournalEntry entry = latestEntry(*document);
    REQUIRE(document->perform(renamed(document->plan(), u"3.1.1", u"Laws"_s)));
    const auto change = document->changeToTakeBack(entry);
    REQUIRE_FALSE(change.ok());
    CHECK(change.error().message.contains(u"The plan has changed since"_s));
}

TEST_CASE("Everybody who wrote in the journal is known by name")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    const QString path = document->path();
    document.reset();
    Session other = session();
    other.user = u"Bo Berg"_s;
    document = *Document::open(path, other);
    REQUIRE(document->perform(narrated(document->plan(), u"One"_s)));
    CHECK(document->authors().value() == QStringList{u"Bo Berg"_s, u"Jane Smith"_s});
}

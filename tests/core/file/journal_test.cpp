// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString asText(const std::optional<QJsonObject> &json)
{
    return json ? QString::fromUtf8(QJsonDocument(*json).toJson(QJsonDocument::Compact)) : u"-"_s;
}

// A line for each row an entry has touched: table, before, after.
QString linesOf(const PlanFile &file, const JournalEntry &entry)
{
    QStringList lines;
    const auto edits = *file.editsOf(entry);
    for (const JournalEdit &edit : edits)
        lines.append(edit.table + u": "_s + asText(edit.before) + u" -> "_s + asText(edit.after));
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("The journal says when, who, what, why, and field by field")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    const auto entry = *file.write(retitled(plan, u"Plan B"_s), stamp());
    CHECK(entry.sequence == 2);

    const auto entries = *file.latestEntries(10);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0] == entry);
    CHECK(entries[0].author == u"Jane Smith");
    CHECK(entries[0].at == stamp().at);
    CHECK(entries[0].title == u"Title to “Plan B”");
    CHECK(entries[0].reason == u"New name");
    CHECK(entries[1].kind == JournalEntry::Kind::Create);
    CHECK(entries[1].title == u"New plan");
    CHECK(file.editsOf(entries[1])->isEmpty());

    const QString title = plan.settings().title;
    CHECK(linesOf(file, entry)
          == u"settings: {\"title\":\"%1\"} -> {\"title\":\"Plan B\"}\n"
             "theme: {\"narrative\":\"\"} -> {\"narrative\":\"Plan B\"}"_s.arg(title));
}

TEST_CASE("Of a new row and of a deleted one the journal holds every field")
{
    const TempFolder folder;
    Plan plan = smallPlan();
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    Milestone step;
    step.id = Id::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    step.action = idOf(plan, u"3.2.1");
    step.title = u"Survey sent"_s;
    step.due = QDate(2021, 5, 1);
    const ChangeSet added{u"Add milestone"_s, {}, {Edit<Milestone>{std::nullopt, step}}};
    const auto entry = *file.write(added, stamp());
    const QString row = u"{\"action\":\"%1\",\"done_on\":null,\"due\":\"2021-05-01\","
                        "\"id\":\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\",\"position\":0,"
                        "\"title\":\"Survey sent\"}"_s.arg(step.action.toString());
    CHECK(linesOf(file, entry) == u"milestone: - -> "_s + row);
    const auto gone = *file.write(added.inverted(), stamp());
    CHECK(linesOf(file, gone) == u"milestone: "_s + row + u" -> -"_s);
}

TEST_CASE("Any change can be read back from the journal and taken back")
{
    const TempFolder folder;
    Dice dice(11);
    Plan plan = randomPlan(11);
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    for (int i = 0; i < 40; ++i) {
        const ChangeSet change = randomChange(plan, dice);
        const Plan before = plan;
        REQUIRE(apply(change, plan));
        const auto entry = file.write(change, stamp());
        REQUIRE(entry);
        const auto undone = file.changeToUndo(entry->id, plan);
        REQUIRE(undone);
        CHECK(undone->title == change.title);
        CHECK(*applied(*undone, plan) == before);
        if (!editsOf<Snapshot>(change).isEmpty())
            continue; // the journal names a version and does not repeat what it holds
        const auto redone = file.changeToRedo(entry->id, before);
        REQUIRE(redone);
        CHECK(*applied(*redone, before) == plan);
    }
}

TEST_CASE("A change that was overtaken by another is not taken back")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    const ChangeSet first = retitled(plan, u"One"_s);
    const auto entry = *file.write(first, stamp());
    const Plan afterFirst = *applied(first, plan);
    const Plan afterSecond = *applied(retitled(afterFirst, u"Two"_s), afterFirst);
    const auto undone = file.changeToUndo(entry.id, afterSecond);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().kind == Error::Kind::Invalid);
    CHECK(undone.error().message.startsWith(u"The plan has changed since “Title to “One””"));
    CHECK_FALSE(file.changeToUndo(Id::create(), afterFirst));
}

TEST_CASE("The order of the journal does not hang on the clock")
{
    const TempFolder folder;
    Plan plan = smallPlan();
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    Stamp earlier = stamp();
    for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s}) {
        earlier.at = earlier.at.addYears(-1);
        const ChangeSet change = retitled(plan, title);
        REQUIRE(apply(change, plan));
        REQUIRE(file.write(change, earlier));
    }
    const auto latest = *file.latestEntries(2);
    REQUIRE(latest.size() == 2);
    CHECK(latest[0].title == u"Title to “Three”");
    CHECK(latest[1].title == u"Title to “Two”");
}

TEST_CASE("A change that is written without its moment is no change")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    auto file = *PlanFile::open(fileOf(plan, folder), options());
    REQUIRE(file.load());
    CHECK_FALSE(file.write(retitled(plan, u"One"_s), {u"Jane"_s, QDateTime()}));
    CHECK(*file.load() == plan);
    CHECK(file.latestEntries(10)->size() == 1);
}

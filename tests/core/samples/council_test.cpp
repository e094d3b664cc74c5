// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"

#include "core/plan/json.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QHash>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan council()
{
    const auto plan = councilPlan();
    INFO((plan ? std::string() : plan.error().message.toStdString()));
    REQUIRE(plan.ok());
    return *plan;
}

/// A folder with the council's files, one of them with `before` replaced by `after`.
struct ChangedFiles {
    ChangedFiles(const QString &name, const QByteArray &before, const QByteArray &after)
    {
        for (const QString &file : QDir(u":/sample/council"_s).entryList()) {
            QFile from(u":/sample/council/"_s + file);
            REQUIRE(from.open(QIODevice::ReadOnly));
            QByteArray text = from.readAll();
            if (file == name) {
                REQUIRE(text.contains(before));
                text.replace(text.indexOf(before), before.size(), after);
            }
            folder.write(file, text);
        }
    }

    QString fault() const
    {
        const auto plan = councilPlan(folder.path());
        return plan ? QString() : plan.error().message;
    }

    TempFolder folder;
};

} // namespace

TEST_CASE("The council's plan has six themes, a hundred actions, thirty measures, nine quarters")
{
    const Plan plan = council();
    CHECK(plan.settings().title == u"Council Plan 2024 to 2028"_s);
    CHECK(plan.themes().size() == 6);
    CHECK(plan.actions().size() == 100);
    CHECK(plan.measures().size() == 30);
    CHECK(plan.rounds().size() == 9);
    CHECK(plan.snapshots().size() == 8);
    REQUIRE(openRound(plan));
    CHECK(openRound(plan)->name == u"Q2 2026/27"_s);
}

TEST_CASE("The council's plan is the same every time")
{
    CHECK(planToJson(council()) == planToJson(council()));
}

TEST_CASE("The council's plan has something of everything to look at")
{
    const RollUp all = rollUpOfPlan(council(), councilPlanDate());
    CHECK(all.planned > 3);
    CHECK(all.inProgress > 20);
    CHECK(all.completed > 15);
    CHECK(all.onHold + all.cancelled > 0);
    CHECK(all.overdue > 3);
    CHECK(all.startMissed > 2);
    CHECK(all.dueSoon > 3);
    CHECK(all.stale > 5);
}

TEST_CASE("The council's thirty measures are all rated, and the ratings add up")
{
    const Plan plan = council();
    QHash<QString, int> counts;
    for (const Measure *measure : plan.measures().rows()) {
        const Reading *last = lastReading(plan, measure->id, councilPlanDate());
        const auto fact = last ? ratingOf(plan, *measure, *last) : std::nullopt;
        ++counts[fact && fact->rating ? QString(storedWord(*fact->rating)) : u"none"_s];
    }
    CHECK(counts.value(u"succeeding"_s) + counts.value(u"achieved"_s) == 13);
    CHECK(counts.value(u"close_to_target"_s) == 7);
    CHECK(counts.value(u"needs_improvement"_s) == 9);
    CHECK(counts.value(u"monitoring"_s) == 1);
}

TEST_CASE("Every closed quarter of the council's plan is as it was issued")
{
    const Plan plan = council();
    for (const Round *round : plan.rounds().rowsUnder({})) {
        const Snapshot *issued = latestSnapshot(plan, round->id);
        if (round->state == RoundState::Closed)
            CHECK(momentOf(plan, *issued).ok());
    }
}

TEST_CASE("What is wrong in the council's files is said")
{
    const QString start = u"The council's plan cannot be made: "_s;
    CHECK(ChangedFiles(u"theme-1.json"_s, "\"on_track\"", "\"so_so\"").fault()
          == start + u"an update's judgement is wrong."_s);
    CHECK(ChangedFiles(u"theme-2.json"_s, "\"progress\": 0", "\"progress\": 101")
              .fault()
              .startsWith(start));
    CHECK(ChangedFiles(u"theme-3.json"_s, "\"as_at\": \"20", "\"as_at\": \"21")
              .fault()
              .startsWith(start));
    CHECK(ChangedFiles(u"plan.json"_s, "{", "").fault().startsWith(start));
    CHECK(ChangedFiles(u"plan.json"_s, "theme-6", "theme-7").fault()
          == u"The council's plan is not part of this program."_s);
}

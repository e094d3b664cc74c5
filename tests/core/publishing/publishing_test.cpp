// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/publishing.h"

#include "core/blocks/past.h"
#include "core/publishing/remarksjson.h"
#include "core/report/edition.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "tests/core/publishing/publishingbench.h"
#include "tests/support/golden.h"
#include "tests/support/hostileplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::publishing;
using namespace tidemark::test;

using Kind = Remark::Kind;

namespace {

const Plan &council()
{
    static const Plan plan = *councilPlan();
    return plan;
}

report::Options asToday(const QString &layout)
{
    report::Options options;
    options.asAt = councilPlanDate();
    options.layout = *report::layoutCalled(council(), layout);
    return report::lookingBack(options, council());
}

QString textOf(const QList<Remark> &remarks)
{
    return (linesOf(remarks) + QStringList{tallyOf(remarks), QString()}).join(u'\n');
}

} // namespace

TEST_CASE("The list for the council's Cabinet report is as it was read and found useful")
{
    checkGolden(u"publishing-2026-10-20.txt"_s,
                textOf(remarksBeforePublishing(council(), asToday(u"cabinet"_s))));
}

TEST_CASE("Of a closed round the list is of the version that was issued")
{
    const Snapshot *version =
        council().find<Snapshot>(momentCalled(council(), u"Q1 2026/27"_s)->snapshot);
    REQUIRE(version);
    const Moment issued = *momentOf(council(), *version);
    report::Options options = report::issuedOptions(issued, *version, QTimeZone::utc());
    options.layout = *report::layoutCalled(council(), u"cabinet"_s);
    const auto remarks =
        remarksBeforePublishing(issued.plan, report::lookingBack(options, council()));
    checkGolden(u"publishing-q1-2026.txt"_s, textOf(remarks));
}

TEST_CASE("Every remark leads to a row of the plan, is a sentence, and stands under a heading")
{
    QSet<Kind> kinds;
    QSet<QString> keys;
    for (const RemarkKind &kind : remarkKinds()) {
        kinds.insert(kind.kind);
        keys.insert(kind.key);
        CHECK_FALSE(kind.heading.isEmpty());
    }
    CHECK(kinds.size() == qsizetype(remarkKinds().size()));
    CHECK(keys.size() == qsizetype(remarkKinds().size()));
    for (const QString &layout : {u"plan"_s, u"cabinet"_s, u"exceptions"_s, u"page"_s}) {
        const auto remarks = remarksBeforePublishing(council(), asToday(layout));
        for (const Remark &remark : remarks) {
            INFO(remark.sentence.toStdString());
            CHECK(kinds.contains(remark.kind));
            CHECK_FALSE(tableOf(council(), remark.row).isEmpty());
            CHECK(remark.sentence.endsWith(u'.'));
        }
    }
}

TEST_CASE("Other programs get every remark with its kind and its row")
{
    const Plan plan = planSaying(u"We inspected 40 HMOs, costs TBC."_s);
    report::Options options;
    options.asAt = outlineDay();
    const auto remarks = remarksBeforePublishing(plan, options);
    const auto answer =
        QJsonDocument::fromJson(remarksToJson(remarks, plan, options.asAt)).object();
    const auto list = answer[u"remarks"_s].toArray();
    REQUIRE(list.size() == remarks.size());
    CHECK(answer[u"asAt"_s] == u"2021-10-31"_s);
    CHECK(list.last()[u"kind"_s] == u"abbreviation"_s);
    CHECK(list.last()[u"table"_s] == u"action"_s);
    CHECK(list.last()[u"name"_s] == u"3.1.1 Survey"_s);
    CHECK(list.last()[u"field"_s] == u"commentary"_s);
}

TEST_CASE("Of a report with nothing to put right the list is empty and says so")
{
    const auto remarks = remarksBeforePublishing(planSaying(u"Half is done."_s), [] {
        report::Options options;
        options.asAt = outlineDay();
        return options;
    }());
    CHECK(linesOf(remarks).isEmpty());
    CHECK(tallyOf(remarks)
          == u"Nothing was found that stands in the way of publishing this report."_s);
}

TEST_CASE("Whatever stands in a field, the list is made and names the row")
{
    for (const QString &text : hostileTexts()) {
        Plan plan = planWith(text, text);
        Action action = rowOf<Action>(plan, u"3.1.1");
        action.leadOfficer = text;
        action.holdReason = text;
        plan.table<Action>().put(action);
        const auto updates = plan.updates().inAnyOrder();
        for (Update update : updates) {
            update.commentary = text;
            plan.table<Update>().put(update);
        }
        Settings settings = plan.settings();
        settings.title = text;
        plan.table<Settings>().put(settings);
        for (const QString &layout : {u"plan"_s, u"cabinet"_s}) {
            report::Options options;
            options.asAt = outlineDay();
            options.layout = *report::layoutCalled(plan, layout);
            for (const Remark &remark : remarksBeforePublishing(plan, options)) {
                CHECK_FALSE(tableOf(plan, remark.row).isEmpty());
                CHECK(remark.sentence.size() < 4'000);
            }
        }
    }
    const Plan empty;
    CHECK(linesOf(remarksBeforePublishing(empty, {outlineDay(), {}})).size() > 0);
}

TEST_CASE("What a newer Tidemark has put into the layout is told")
{
    const Plan plan = planSaying(u"Half is done."_s);
    report::Options options;
    options.asAt = outlineDay();
    options.layout.name = u"Own"_s;
    options.layout.blocks = u"chapters hologram"_s;
    const auto remarks = remarksBeforePublishing(plan, options);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.first().kind == Kind::Layout);
    CHECK(remarks.first().sentence.contains(u"hologram"));
}

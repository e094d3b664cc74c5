// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QString quarter = u"Q3 2021/22"_s;

/// A plan in a folder, changed only by commands.
struct WithPlan {
    explicit WithPlan(const Plan &content) : plan(folder.path(u"my plan.tidemark"_s))
    {
        if (const auto made = Document::create(plan, content, here().session); !made)
            qFatal("%s", qUtf8Printable(made.error().message));
    }
    explicit WithPlan(const QString &outline) : WithPlan(planFrom(outline)) {}

    Ran close(const QStringList &more = {})
    {
        return run(QStringList{u"close"_s, plan, u"--round"_s, quarter, u"--by"_s, u"Jane Smith"_s}
                   + more);
    }
    Ran report(const QString &name, const QStringList &more = {})
    {
        return run(QStringList{u"report"_s, plan, u"-o"_s, folder.path(name), u"--round"_s, quarter}
                   + more);
    }

    TempFolder folder;
    QString plan;
};

QString twoActions()
{
    return u"3 Customer focus\n"
           "  3.1 Charter\n"
           "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
           "      2021-10-20 95% On track\n"
           "    3.1.2 Strategy 2020-02-04..2022-12-31 [Ann Lee]\n"
           "      2021-06-30 20%\n"_s;
}

Plan withDamagedRound()
{
    Plan plan = planFrom(twoActions());
    REQUIRE(apply(beginRound(plan, periodOf({2021, 11, 1}, Frequency::Quarter, 4)).value(), plan));
    const QDateTime noon(QDate(2021, 11, 10), QTime(12, 0), Qt::UTC);
    const Id round = openRound(plan)->id;
    REQUIRE(apply(closeRound(plan, round, {u"Ann"_s, noon, {}, {}}).value(), plan));
    Snapshot forged = *plan.snapshots().rows().first();
    forged.content[60] = char(forged.content[60] ^ 1);
    plan.table<Snapshot>().put(forged);
    return plan;
}

} // namespace

TEST_CASE("A round is opened by its name, closed, listed and reported")
{
    WithPlan bench(twoActions());
    CHECK(ran({u"rounds"_s, bench.plan}) == u"No round has been opened yet.\n");
    const Ran closed = bench.close({u"--note"_s, u"As Cabinet saw it."_s});
    REQUIRE(closed.outcome == Outcome::Done);
    CHECK(closed.out
          == u"Closed Q3 2021/22 as version 1.0.\n"
             "  Q3 2021/22 ends on 31 December 2021, 46 days after the day of issue. This version "
             "is as "
             "at 15 November 2021.\n"
             "  as at 15 November 2021, 1 of 2 actions reported\n"
             "  outstanding from Ann Lee: 3.1.2\n"
             "  reported before the round was opened: 3.1.1 (as at 20 October 2021)\n"_s);
    const QString listed = ran({u"rounds"_s, bench.plan});
    CHECK(listed.startsWith(u"Q3 2021/22, closed, 1 October 2021 to 31 December 2021\n"));
    CHECK(listed.contains(u"by Jane Smith, as at 15 November 2021: As Cabinet saw it."));

    CHECK(bench.report(u"q3.html"_s).outcome == Outcome::Done);
    CHECK(
        bytesOf(bench.folder.path(u"q3.html"_s))
            .contains(
                "Q3 2021/22, version 1.0, issued on 15 November 2021, before the round’s last day, "
                "31 December 2021"));
    CHECK(ran({u"changes"_s, bench.plan, u"--from"_s, quarter}).contains(u"Nothing changed"));
    CHECK(bench.close().outcome == Outcome::Failed);
    CHECK(bench.close().err.contains(u"closed already"));
}

TEST_CASE("Rounds are listed for other programs")
{
    WithPlan bench(withDamagedRound());
    const auto rounds =
        QJsonDocument::fromJson(ran({u"rounds"_s, bench.plan, u"--json"_s}).toUtf8())
            .object()
            .value(u"rounds"_s)
            .toArray();
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0][u"name"_s] == quarter);
    CHECK(rounds[0][u"state"_s] == u"closed"_s);
    CHECK(rounds[0][u"versions"_s][0][u"version"_s] == u"1.0"_s);
    CHECK(rounds[0][u"versions"_s][0][u"intact"_s] == false);
}

TEST_CASE("A round is not closed without the explanations that are required")
{
    Plan plan = planFrom(twoActions());
    const auto keys = plan.judgements().rowsUnder({});
    const auto needy = std::find_if(keys.begin(), keys.end(),
                                    [](const Judgement *key) { return key->requiresExplanation; });
    REQUIRE(needy != keys.end());
    const UpdateDraft draft{idOf(plan, u"3.1.2"), {2021, 11, 1}, 30, (*needy)->id, {}, {}};
    REQUIRE(apply(reportProgress(plan, draft, here().session.stamp()).value(), plan));
    WithPlan bench(plan);
    const Ran refused = bench.close();
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(refused.err.contains(u"It is missing for 3.1.2."));
    CHECK(ran({u"rounds"_s, bench.plan}) == u"No round has been opened yet.\n");
    CHECK(bench.close({u"--waiver"_s, u"Ann is away."_s}).outcome == Outcome::Done);
    CHECK(
        ran({u"rounds"_s, bench.plan}).contains(u"Closed without all explanations: Ann is away."));
}

TEST_CASE("A round that no calendar knows, and a version that was never issued, are refused")
{
    WithPlan bench(twoActions());
    CHECK(run({u"close"_s, bench.plan, u"--round"_s, u"Spring"_s, u"--by"_s, u"Ann"_s})
              .err.contains(u"Name one like “Q3 2021/22”."));
    CHECK(run({u"close"_s, bench.plan, u"--round"_s, u"Q4 2021/22"_s, u"--by"_s, u"Ann"_s})
              .err.contains(u"Q4 2021/22 has not begun: its first day is 1 January 2022."));
    CHECK(run({u"close"_s, bench.plan, u"--round"_s, quarter}).outcome == Outcome::WrongCommand);
    CHECK(bench.report(u"q3.html"_s).err.contains(u"has no round “Q3 2021/22”"));
    REQUIRE(bench.close().outcome == Outcome::Done);
    CHECK(bench.report(u"q3.html"_s, {u"--version"_s, u"1.1"_s})
              .err.contains(u"has no version 1.1. Its latest is 1.0."));
    CHECK(bench.report(u"q3.html"_s, {u"--as-at"_s, u"2021-10-31"_s}).outcome
          == Outcome::WrongCommand);
}

TEST_CASE("A damaged version is refused by its checksum, and the rest of the plan stays usable")
{
    WithPlan bench(withDamagedRound());
    const Ran refused = bench.report(u"q3.pdf"_s);
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(refused.err.contains(u"its checksum differs"));
    CHECK(ran({u"rounds"_s, bench.plan}).contains(u"(damaged: its checksum differs)"));
    CHECK(run({u"facts"_s, bench.plan}).outcome == Outcome::Done);
    CHECK(ran({u"check"_s, bench.plan}).contains(u"Version 1.0 of Q3 2021/22 is damaged"));
}

TEST_CASE("A measure without a reading is listed by its name alone")
{
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  # Footfall (Number)\n"
                         "  # Spending (£)\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2022-09-30\n"_s);
    REQUIRE(apply(beginRound(plan, periodOf({2021, 11, 1}, Frequency::Quarter, 4)).value(), plan));
    WithPlan bench(plan);
    CHECK(ran({u"rounds"_s, bench.plan})
              .contains(u"  measures without a reading: Footfall, Spending\n"));
}

TEST_CASE("A closed round is told to other programs as it was closed")
{
    WithPlan bench(twoActions());
    const Ran closed = bench.close({u"--json"_s});
    REQUIRE(closed.outcome == Outcome::Done);
    const QJsonObject round = QJsonDocument::fromJson(closed.out.toUtf8()).object();
    CHECK(round[u"name"_s] == quarter);
    CHECK(round[u"state"_s] == u"closed"_s);
    CHECK(round[u"versions"_s][0][u"version"_s] == u"1.0"_s);
    CHECK(round[u"versions"_s][0][u"issuedBy"_s] == u"Jane Smith"_s);
    CHECK(round[u"leads"_s][0][u"outstanding"_s][0] == u"3.1.2"_s);
    CHECK(round[u"leads"_s][1][u"reportedBeforeOpening"_s][0] == u"3.1.1"_s);
    CHECK(round[u"notAsked"_s][u"cancelled"_s].toArray().isEmpty());
}

TEST_CASE("A period that ends before the last closed round is opened only if it is meant")
{
    WithPlan bench(twoActions());
    REQUIRE(bench.close().outcome == Outcome::Done);
    const QStringList before{u"close"_s,      bench.plan, u"--round"_s,
                             u"Q2 2021/22"_s, u"--by"_s,  u"Jane Smith"_s};
    const Ran refused = run(before);
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(
        refused.err.contains(u"not after the last closed round, Q3 2021/22 (31 December 2021). Add "
                             "--anyway, if this round is meant."_s));
    CHECK_FALSE(ran({u"rounds"_s, bench.plan}).contains(u"Q2 2021/22"_s));
    CHECK(run(before + QStringList{u"--anyway"_s}).outcome == Outcome::Done);
    CHECK(ran({u"rounds"_s, bench.plan}).startsWith(u"Q2 2021/22, closed"_s));
}

TEST_CASE("Changes since a damaged version are refused in a sentence, those since a day are told")
{
    WithPlan bench(withDamagedRound());
    const Ran refused = run({u"changes"_s, bench.plan, u"--from"_s, quarter});
    CHECK(refused.outcome == Outcome::Failed);
    CHECK(refused.err.contains(u"its checksum differs"));
    CHECK(refused.err.count(u'\n') == 1);
    CHECK(run({u"changes"_s, bench.plan, u"--from"_s, u"2021-09-30"_s}).outcome == Outcome::Done);
}

TEST_CASE("Since a round that was closed before its last day changes are told")
{
    WithPlan bench(twoActions());
    REQUIRE(bench.close().outcome == Outcome::Done);
    CHECK(ran({u"changes"_s, bench.plan, u"--from"_s, quarter})
              .startsWith(u"Changes from Q3 2021/22, version 1.0 to now\n"
                          "Nothing changed.\n"_s));
    CHECK(run({u"report"_s, bench.plan, u"-o"_s, bench.folder.path(u"now.html"_s), u"--since"_s,
               quarter})
              .outcome
          == Outcome::Done);
}

TEST_CASE("Two updates of one action on one day are both kept, told, and the later one counts")
{
    Plan plan = planFrom(twoActions());
    Update other = *lastUpdate(plan, idOf(plan, u"3.1.1"), {2021, 10, 20});
    other.id = Id::create();
    other.progress = 97;
    other.recordedAt = other.recordedAt.addDays(1);
    plan.table<Update>().put(other);
    WithPlan bench(plan);
    CHECK(ran({u"check"_s, bench.plan})
              .contains(
                  u"3.1.1 Survey has two updates as at 20 October 2021; the later one counts."));
    const auto facts = QJsonDocument::fromJson(
        ran({u"facts"_s, bench.plan, u"--as-at"_s, u"2021-10-31"_s, u"--json"_s}).toUtf8());
    CHECK(facts.toJson().contains("97"));
    const auto document = Document::open(bench.plan, here().session);
    REQUIRE(document.ok());
    CHECK((*document)->plan().updates().rowsUnder(idOf(plan, u"3.1.1")).size() == 2);
}

TEST_CASE(
    "A disk that fails while a round is closed leaves the plan untouched, or the round closed")
{
    const WithPlan original(twoActions());
    FaultVfs vfs;
    vfs.becomeUsual();
    const auto read = [](const QString &path) { return Document::open(path, here().session); };
    bool failed = true;
    for (int n = 1; failed; ++n) {
        CAPTURE(n);
        const TempFolder folder;
        const QString copy = folder.path(u"plan.tidemark"_s);
        REQUIRE(QFile::copy(original.plan, copy));
        vfs.failAt(n, Fault::Full);
        const Ran closed = run({u"close"_s, copy, u"--round"_s, quarter, u"--by"_s, u"Jane"_s});
        failed = vfs.hasFailed();
        vfs.heal();
        const auto document = read(copy);
        REQUIRE(document);
        const Plan &plan = (*document)->plan();
        CHECK_FALSE(openRound(plan));
        CHECK(plan.rounds().size() == plan.snapshots().size());
        if (closed.outcome == Outcome::Done)
            CHECK(plan.rounds().size() == 1);
    }
}

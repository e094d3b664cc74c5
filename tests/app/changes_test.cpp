// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// A plan whose second quarter was closed before a date moved and an action was completed.
struct WithQuarter {
    WithQuarter() : plan(folder.path(u"my plan.tidemark"_s))
    {
        Plan content = planFrom(u"3 Customer focus\n"
                                "  3.1 Charter\n"
                                "    3.1.1 Survey 2020-02-04..2021-12-31\n"
                                "      2021-09-20 95%\n"
                                "    3.1.2 Strategy 2020-02-04..2022-12-31\n"
                                "      2021-09-20 20%\n"_s);
        const Stamp stamp = here().session.stamp();
        change(content, baseline(content, {2021, 4, 1}));
        change(content, beginRound(content, {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}));
        change(content, closeRound(content, openRound(content)->id, {u"Ann"_s, stamp.at, {}, {}}));
        change(content,
               reportProgress(content, {idOf(content, u"3.1.1"), {2021, 11, 1}, 100, {}, {}, {}},
                              stamp));
        change(content, moveDate(content,
                                 {idOf(content, u"3.1.2"),
                                  DateKind::Due,
                                  {2023, 3, 31},
                                  u"Late supplier"_s,
                                  u"Cabinet"_s,
                                  {2021, 11, 2}},
                                 stamp));
        if (const auto made = Document::create(plan, content, here().session); !made)
            qFatal("%s", qUtf8Printable(made.error().message));
    }

    Ran changes(const QStringList &more) { return run(QStringList{u"changes"_s, plan} + more); }

    static void change(Plan &content, const Result<ChangeSet> &change)
    {
        if (!change || !apply(*change, content))
            qFatal("the plan could not be made");
    }

    TempFolder folder;
    QString plan;
};

} // namespace

TEST_CASE("changes tells what changed since a closed round, by kind")
{
    WithQuarter desk;
    const Ran done = desk.changes({u"--from"_s, u"q2 2021/22"_s});
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out
          == u"Changes from Q2 2021/22, version 1.0 to now\n"
             "1 action was completed, 1 date was moved, 1 action went up in progress, and 1 action "
             "was not updated.\n\n"
             "Completed (1)\n"
             "- 3.1.1 Survey was completed.\n\n"
             "Dates moved (1)\n"
             "- 3.1.2 Strategy moved its due date from 31 December 2022 to 31 March 2023 "
             "(originally 31 "
             "December 2022; moved once): Late supplier. Approved by Cabinet.\n\n"
             "Progress up (1)\n"
             "- 3.1.1 Survey went up from 95% to 100%.\n\n"
             "Not updated (1)\n"
             "- 3.1.2 Strategy has no new update; it stands at 20%.\n"_s);
}

TEST_CASE("changes answers other programs, and its counts are those of its list")
{
    WithQuarter desk;
    const Ran done =
        desk.changes({u"--from"_s, u"2021-09-30"_s, u"--to"_s, u"15 November 2021"_s, u"--json"_s});
    REQUIRE(done.outcome == Outcome::Done);
    const QJsonObject answer = QJsonDocument::fromJson(done.out.toUtf8()).object();
    CHECK(answer[u"to"_s] == u"15 November 2021"_s);
    const QJsonObject counts = answer[u"counts"_s].toObject();
    int counted = 0;
    for (const QJsonValue &count : counts)
        counted += count.toInt();
    const QJsonArray list = answer[u"changes"_s].toArray();
    CHECK(counted == list.size());
    CHECK(counts[u"redated"_s] == 1);
    CHECK(answer[u"version"_s] == 2);
    for (const QJsonValue &change : list) {
        if (change[u"kind"_s] == u"progressUp"_s) {
            CHECK(change[u"from"_s] == 95);
            CHECK(change[u"to"_s] == 100);
        }
        if (change[u"kind"_s] != u"redated"_s)
            continue;
        CHECK(change[u"from"_s] == u"2022-12-31"_s);
        CHECK(change[u"to"_s] == u"2023-03-31"_s);
        CHECK(change[u"redating"_s][u"original"_s] == u"2022-12-31"_s);
        CHECK(change[u"redating"_s][u"approvedBy"_s] == u"Cabinet"_s);
        CHECK(change[u"redating"_s][u"moves"_s] == 1);
    }
}

TEST_CASE("changes refuses what it cannot compare, with the rounds there are")
{
    WithQuarter desk;
    CHECK(desk.changes({}).outcome == Outcome::WrongCommand);
    const Ran unknown = desk.changes({u"--from"_s, u"Q1"_s});
    CHECK(unknown.outcome == Outcome::Failed);
    CHECK(unknown.err.contains(u"The closed rounds are: Q2 2021/22."_s));
    const Ran backwards = desk.changes({u"--from"_s, u"now"_s, u"--to"_s, u"2021-09-30"_s});
    CHECK(backwards.outcome == Outcome::Failed);
    CHECK(backwards.err.contains(u"now lies after 30 September 2021."_s));
}

TEST_CASE("A report tells what changed since a round when it is asked to")
{
    WithQuarter desk;
    const QString path = desk.folder.path(u"report.html"_s);
    ran({u"report"_s, desk.plan, u"-o"_s, path, u"--since"_s, u"Q2 2021/22"_s});
    const QByteArray page = bytesOf(path);
    CHECK(page.contains("Changes since Q2 2021/22, version 1.0"));
    CHECK(page.contains("Dates moved"));
    CHECK(page.contains("Late supplier"));
    const Ran later =
        run({u"report"_s, desk.plan, u"-o"_s, path, u"--replace"_s, u"--since"_s, u"2022-09-30"_s});
    CHECK(later.outcome == Outcome::Failed);
    CHECK(bytesOf(path) == page);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "core/samples/council.h"
#include "core/verbs/edits.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The plan of a whole council in a file, with its closed rounds.
struct Council {
    Council() : file(folder.path(u"c.tidemark"_s)), plan(councilPlan().value())
    {
        if (const auto made = Document::create(file, plan, here().session); !made)
            qFatal("%s", qUtf8Printable(made.error().message));
    }

    QString saidOf(const QString &command, const QStringList &more) const
    {
        return ran(QStringList{command, file} + more);
    }

    QByteArray written(const QString &command, const QString &name, const QStringList &more) const
    {
        const QString path = folder.path(name);
        ran(QStringList{command, file, u"-o"_s, path, u"--replace"_s} + more);
        return bytesOf(path);
    }

    QList<const Round *> closedRounds() const
    {
        auto rounds = plan.rounds().rowsUnder({});
        rounds.removeIf([](const Round *round) { return round->state != RoundState::Closed; });
        return rounds;
    }

    TempFolder folder;
    QString file;
    Plan plan;
};

// What is said of the plan, without which day or version it is.
QJsonObject rowsOf(const QString &json)
{
    QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    object.remove(u"round"_s);
    object.remove(u"version"_s);
    return object;
}

QStringList day(const Round &round)
{
    return {u"--as-at"_s, round.asAt.toString(Qt::ISODate)};
}

QStringList version(const Round &round)
{
    return {u"--round"_s, round.name};
}

// The report from its first table on: what comes before says which version it is.
QByteArray bodyOf(const QByteArray &html)
{
    return html.mid(html.indexOf("<table"));
}

} // namespace

TEST_CASE("The last day of a closed round and the round as it was issued give the same answers")
{
    const Council council;
    REQUIRE(council.closedRounds().size() >= 8);
    for (const Round *round : council.closedRounds()) {
        CAPTURE(round->name.toStdString());
        for (const QString &command : {u"facts"_s, u"measures"_s, u"check"_s}) {
            CAPTURE(command.toStdString());
            const QStringList json{u"--json"_s};
            CHECK(rowsOf(council.saidOf(command, day(*round) + json))
                  == rowsOf(council.saidOf(command, version(*round) + json)));
        }
        CHECK(council.written(u"export"_s, u"day.csv"_s, day(*round))
              == council.written(u"export"_s, u"round.csv"_s, version(*round)));
        CHECK(bodyOf(council.written(u"report"_s, u"day.html"_s, day(*round)))
              == bodyOf(council.written(u"report"_s, u"round.html"_s, version(*round))));
        const QString told = council.saidOf(
            u"changes"_s, {u"--from"_s, round->name, u"--to"_s, round->asAt.toString(Qt::ISODate)});
        CHECK(told.contains(u"Nothing changed."));
        CHECK_FALSE(told.contains(u".."));
    }
}

TEST_CASE("An answer for other programs says which day, round and version it is of")
{
    const Council council;
    const auto originOf = [&](const QString &command, const QStringList &more) {
        const auto object = QJsonDocument::fromJson(
                                council.saidOf(command, more + QStringList{u"--json"_s}).toUtf8())
                                .object();
        return u"%1, %2, %3"_s.arg(object[u"asAt"_s].toString(), object[u"round"_s].toString(),
                                   object[u"version"_s].toString());
    };
    for (const QString &command : {u"facts"_s, u"measures"_s, u"check"_s}) {
        CHECK(originOf(command, {u"--round"_s, u"Q4 2025/26"_s}) == u"2026-03-31, Q4 2025/26, 1.0");
        CHECK(originOf(command, {u"--as-at"_s, u"2026-03-31"_s}) == u"2026-03-31, , ");
    }
    CHECK(council.saidOf(u"facts"_s, {u"--round"_s, u"Q4 2025/26"_s, u"--version"_s, u"1.0"_s})
              .startsWith(u"Q4 2025/26, version 1.0, as at 31 March 2026\n"));
    CHECK(council.saidOf(u"check"_s, {u"--as-at"_s, u"2026-03-31"_s})
              .startsWith(u"As at 31 March 2026\n"));
}

TEST_CASE("A day and a round are not asked for together, nor a version without its round")
{
    const Council council;
    for (const QString &command : {u"facts"_s, u"measures"_s, u"check"_s}) {
        const Ran both = run(
            {command, council.file, u"--as-at"_s, u"2026-03-31"_s, u"--round"_s, u"Q4 2025/26"_s});
        CHECK(both.outcome == Outcome::WrongCommand);
        CHECK(run({command, council.file, u"--version"_s, u"1.0"_s}).outcome
              == Outcome::WrongCommand);
        CHECK(run({command, council.file, u"--round"_s, u"Q9"_s}).outcome == Outcome::Failed);
    }
}

TEST_CASE("With a round open past its last day, facts, rounds and report give one number")
{
    const Council council;
    const auto document = std::move(Document::open(council.file, here().session)).value();
    const Round &open = *openRound(document->plan());
    const QDate day = open.asAt.addDays(10);
    for (const Action *action : document->plan().actions().rows()) {
        if (isOutstanding(document->plan(), *action, day)) {
            const UpdateDraft late{action->id, day, 50, {}, u"Late."_s, {}};
            REQUIRE(document->perform(reportProgress(document->plan(), late, document->stamp())));
            break;
        }
    }
    const Plan &plan = document->plan();
    qsizetype outstanding = 0;
    for (const LeadReturn &lead : returnsOf(plan, open, updateDay(open, day, day)))
        outstanding += lead.outstanding.size();
    CHECK(outstanding == rollUpOfPlan(plan, day).stale);
    const QString asAt = day.toString(Qt::ISODate);
    const auto facts = QJsonDocument::fromJson(
        council.saidOf(u"facts"_s, {u"--as-at"_s, asAt, u"--json"_s}).toUtf8());
    CHECK(facts[u"plan"_s][u"stale"_s].toInt() == outstanding);
    const QByteArray report = council.written(u"report"_s, u"r.html"_s, {u"--as-at"_s, asAt});
    CHECK(report.count("No update this round</li>") == outstanding);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include "core/document.h"
#include "core/plan/json.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QString ownPage = QStringLiteral(TIDEMARK_TEST_DATA "/pages/customer-focus.txt");
const QString oddPage = QStringLiteral(TIDEMARK_TEST_DATA "/pages/oddities.txt");

/// A folder with a copy of the sample in it.
struct WithSample {
    TempFolder folder;
    QString plan = folder.path(u"my plan.tidemark"_s);

    WithSample() { ran({u"sample"_s, u"-o"_s, plan}); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
};

Plan planIn(const QString &path)
{
    const auto document = Document::open(path, here().session);
    if (!document)
        qFatal("%s", qUtf8Printable(document.error().message));
    return (*document)->plan();
}

QJsonObject factsOf(const QString &plan, const QString &day)
{
    return QJsonDocument::fromJson(ran({u"facts"_s, plan, u"--as-at"_s, day, u"--json"_s}).toUtf8())
        .object();
}

QString cell(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

QString rowOf(const QJsonObject &action)
{
    QStringList cells;
    for (const auto *key : {"reference", "title", "progress", "stage", "priority", "start", "due",
                            "expected", "overdueDays", "startMissedDays", "dueInDays"}) {
        CHECK(action.contains(QLatin1String(key)));
        cells.append(cell(action.value(QLatin1String(key))));
    }
    return cells.join(u'\t');
}

QStringList goldenRows()
{
    auto rows = QString::fromUtf8(bytesOf(QStringLiteral(TIDEMARK_TEST_DATA
                                                         "/golden/customer-focus-2021-10-31.tsv")))
                    .split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(rows.size() == 14);
    rows.removeFirst();
    return rows;
}

void checkGolden(const QString &plan)
{
    const auto facts = factsOf(plan, u"2021-10-31"_s);
    QStringList rows;
    for (const QJsonValue &action : facts[u"actions"_s].toArray())
        rows.append(rowOf(action.toObject()));
    CHECK(rows.join(u'\n') == goldenRows().join(u'\n'));
    CHECK(facts[u"themes"_s][0][u"progress"_s] == 48);
    QList<int> objectives;
    for (const QJsonValue &objective : facts[u"objectives"_s].toArray())
        objectives.append(objective[u"progress"_s].toInt());
    CHECK(objectives == QList<int>{47, 46, 0, 60});
    CHECK(facts[u"plan"_s][u"inProgress"_s] == 5);
    CHECK(facts[u"plan"_s][u"planned"_s] == 4);
    CHECK(facts[u"plan"_s][u"completed"_s] == 4);
}

} // namespace

TEST_CASE("The sample is copied to a file of its own")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    const Ran done = run({u"sample"_s, u"-o"_s, path});
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.err == QString());
    CHECK(
        done.out
        == u"Made “%1”, a copy of the sample plan: 1 theme, 4 objectives, 13 actions, 4 measures. "
           "It is made for 31 October 2021.\n"_s.arg(path));
    CHECK(planIn(path) == *samplePlan());
}

TEST_CASE("The plan of a whole council stays small enough to send")
{
    const TempFolder folder;
    const QString path = folder.path(u"c.tidemark"_s);
    ran({u"sample"_s, u"--council"_s, u"-o"_s, path});
    CHECK(bytesOf(path).size() < 1'000'000);
}

TEST_CASE("The facts of the sample are those worked out by hand, row by row")
{
    const WithSample sample;
    checkGolden(sample.plan);
}

TEST_CASE("The facts of an imported page are those worked out by hand, row by row")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    const Ran done =
        run({u"import"_s, ownPage, u"-o"_s, path, u"--organisation"_s, u"Aldermere"_s});
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out
          == u"Made “%1”: 1 theme, 4 objectives, 13 actions, 4 measures, as at 31 October 2021.\n"_s
                 .arg(path));
    CHECK(planIn(path).settings().organisation == u"Aldermere"_s);
    checkGolden(path);
}

TEST_CASE("Facts are for today unless a day is given, which may be written in words")
{
    const WithSample sample;
    CHECK(ran({u"facts"_s, sample.plan}).startsWith(u"As at 15 November 2021\n"));
    CHECK(ran({u"facts"_s, sample.plan, u"--as-at"_s, u"31 October 2021"_s})
          == ran({u"facts"_s, sample.plan, u"--as-at=2021-10-31"_s}));
}

TEST_CASE("Facts are a table to read, under the roll-ups of theme and objective")
{
    const WithSample sample;
    const QString table = ran({u"facts"_s, sample.plan, u"--as-at"_s, u"2021-10-31"_s});
    const auto lines = table.split(u'\n');
    CHECK(lines[0] == u"As at 31 October 2021"_s);
    CHECK(lines[2].simplified() == u"Reference Title Progress Expected Stage Priority Due Facts"_s);
    CHECK(table.contains(u"\n3 Customer Focus: 48% on average over 13 actions (630 ÷ 13); 5 In "
                         u"Progress, 4 Planned, 4 "
                         "Completed\n"));
    CHECK(table.contains(
        u"\n  3.4 Developing an Engagement Strategy: 60% on average over 5 actions (300 ÷ 5);"));
    CHECK(
        table.contains(u"\n    3.1.1      Undertake a Customer Contact Survey                95%  "
                       "    100%  In Progress  High      30 Sep 2021  Overdue 31 days;"));
    CHECK(
        table.contains(u"\n    3.4.2      Establish Town & Parish Council Forum             100%  "
                       "    100%  Completed    High      30 Jun 2021\n"));
    CHECK(table.contains(u"staff training p…  "));
}

TEST_CASE("A new plan has its names and nothing else")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    ran({u"new"_s, u"-o"_s, path, u"--organisation"_s, u" Aldermere "_s, u"--title"_s, u"Plan"_s});
    const Plan plan = planIn(path);
    CHECK(plan.settings().organisation == u"Aldermere"_s);
    CHECK(plan.settings().title == u"Plan"_s);
    CHECK(plan.themes().isEmpty());
    CHECK_FALSE(plan.judgements().isEmpty());
}

TEST_CASE("An import lists every line that was not understood, with its number")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    const QString said = ran({u"import"_s, oddPage, u"-o"_s, path, u"--as-at"_s, u"2021-09-30"_s});
    CHECK(
        said.contains(u"\nNot understood, and not in the plan:\n  line 1: Skip to main content\n"));
    CHECK(said.contains(u"\n  line 44: 31-Feb-22\n"));
    CHECK(said.contains(u"\nTo look at:\n  line 10: “Blooming” is none of the known ratings."));
    CHECK(planIn(path).actions().size() == 7);
}

TEST_CASE("What is no plan is refused in one sentence, and no file is made")
{
    const TempFolder folder;
    const QString page = QStringLiteral(TIDEMARK_TEST_DATA "/pages/not-a-plan.txt");
    const Ran done = run({u"import"_s, page, u"-o"_s, folder.path(u"a.tidemark"_s)});
    CHECK(done.outcome == Outcome::Failed);
    CHECK(done.out == QString());
    CHECK(
        done.err
        == u"“not-a-plan.txt” could be read, but no action or measure of a delivery plan was found "
           "in it, so nothing was imported.\n"_s);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("A check says in sentences what is wrong or missing")
{
    const WithSample sample;
    CHECK(ran({u"check"_s, sample.plan})
          == u"3.4.5 Implement Online consultation feedback portals for key corporate "
             "projects/works… has no description.\n"
             "1 problem found in 1 theme, 4 objectives, 13 actions, 4 measures.\n"_s);
    const auto problems =
        QJsonDocument::fromJson(ran({u"check"_s, sample.plan, u"--json"_s}).toUtf8())
            .object()[u"problems"_s]
            .toArray();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0][u"weight"_s] == u"note"_s);
    CHECK(problems[0][u"table"_s] == u"action"_s);
    CHECK(problems[0][u"sentence"_s]
          == u"3.4.5 Implement Online consultation feedback portals for key corporate "
             "projects/workstreams has no description."_s);
    CHECK(problems[0][u"name"_s].toString().endsWith(u"workstreams"));
}

TEST_CASE(
    "A check before publishing lists what would embarrass, and ends with 1 where there is any")
{
    const WithSample sample;
    const QStringList words{u"check"_s, sample.plan, u"--publishing"_s, u"--as-at"_s,
                            u"2021-10-31"_s};
    const Ran done = run(words);
    CHECK(done.outcome == Outcome::Failed);
    CHECK(
        done.out
        == u"As at 31 October 2021\n"
           "Contradictions (1)\n"
           "  3.1.1 is judged “On track”, but is overdue by 31 days. Correct one of the two.\n"
           "Abbreviations never written out (1)\n"
           "  “LGA” stands in the report twice and is never written out: write “… (LGA)” where it "
           "stands first, in 3.3.1 Benchmark service delivery against the LGA key themes and learn "
           "from best pract…\n"_s);
    CHECK(done.err == u"2 things to look at before this report is published.\n"_s);

    const Ran json = run(words + QStringList{u"--json"_s});
    CHECK(json.outcome == Outcome::Failed);
    const auto remarks =
        QJsonDocument::fromJson(json.out.toUtf8()).object()[u"remarks"_s].toArray();
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0][u"kind"_s] == u"contradiction"_s);

    const Ran some = run(words + QStringList{u"--layout"_s, u"lead"_s, u"--only"_s, u"3.1.2"_s});
    CHECK(
        some.out.contains(u"Nothing was found that stands in the way of publishing this report."));
    CHECK(some.outcome == Outcome::Done);
}

TEST_CASE(
    "A check takes a layout and words only before publishing, and no layout that is not there")
{
    const WithSample sample;
    CHECK(run({u"check"_s, sample.plan, u"--layout"_s, u"cabinet"_s}).err
          == u"--layout and --only are for --publishing.\n"_s);
    const Ran unknown =
        run({u"check"_s, sample.plan, u"--publishing"_s, u"--layout"_s, u"nonsense"_s});
    CHECK(unknown.outcome == Outcome::WrongCommand);
    CHECK(unknown.err.contains(u"nonsense"));
}

TEST_CASE("A check that finds nothing says so, and what it has looked at")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    REQUIRE(Document::create(path, planFrom(u"3 Focus\n  # Calls\n    2021-10-31 = 4"_s),
                             here().session));
    CHECK(
        ran({u"check"_s, path})
        == u"Nothing is missing or entered wrongly in 1 theme, 0 objectives, 0 actions, 1 measure.\n"_s);
}

TEST_CASE("A check of a new plan says what there is to do")
{
    const TempFolder folder;
    const QString path = folder.path(u"a.tidemark"_s);
    ran({u"new"_s, u"-o"_s, path, u"--organisation"_s, u"A"_s, u"--title"_s, u"B"_s});
    CHECK(ran({u"check"_s, path})
          == u"The plan has no themes yet.\n"
             "1 problem found in 0 themes, 0 objectives, 0 actions, 0 measures.\n"_s);
}

TEST_CASE("A report is written as PDF or as HTML, for the day asked for")
{
    const WithSample sample;
    const QString pdf = sample.folder.path(u"r.pdf"_s);
    const QString html = sample.folder.path(u"r.HTML"_s);
    CHECK(ran({u"report"_s, sample.plan, u"-o"_s, pdf, u"--as-at"_s, u"2021-10-31"_s})
          == u"Wrote “%1”, as at 31 October 2021.\n"_s.arg(pdf));
    CHECK(bytesOf(pdf).startsWith("%PDF-"));
    ran({u"report"_s, sample.plan, u"-o"_s, html, u"--as-at"_s, u"2021-10-31"_s});
    const QString text = QString::fromUtf8(bytesOf(html));
    CHECK(text.contains(u"Overdue 31 days (due 30 September 2021)"));
    CHECK(text.contains(u"31 October 2021"));
    ran({u"report"_s, sample.plan, u"-o"_s, html, u"--theme"_s, u"3"_s, u"--replace"_s});
    CHECK(bytesOf(html).contains("15 November 2021"));
}

TEST_CASE("A report of a theme that is not there says which there are, and is not made")
{
    const WithSample sample;
    const Ran done = run(
        {u"report"_s, sample.plan, u"-o"_s, sample.folder.path(u"r.pdf"_s), u"--theme"_s, u"4"_s});
    CHECK(done.outcome == Outcome::Failed);
    CHECK(done.err == u"The plan has no theme “4”. Its themes are: 3.\n"_s);
    CHECK(sample.files() == QStringList{u"my plan.tidemark"_s});
}

TEST_CASE("A report is made by a layout that is named, of what some words find")
{
    const WithSample sample;
    const QString html = sample.folder.path(u"r.html"_s);
    ran({u"report"_s, sample.plan, u"-o"_s, html, u"--as-at"_s, u"2021-10-31"_s, u"--layout"_s,
         u"Action sheet"_s, u"--only"_s, u"survey"_s});
    const QString text = QString::fromUtf8(bytesOf(html));
    CHECK(text.contains(u"3.1.1 Undertake a Customer Contact Survey"));
    CHECK(text.contains(u"Only what is found with “survey”: "));
    CHECK_FALSE(text.contains(u"3.4.1 "));
    const Ran wrong = run(
        {u"report"_s, sample.plan, u"-o"_s, html, u"--replace"_s, u"--layout"_s, u"kabinett"_s});
    CHECK(wrong.outcome == Outcome::WrongCommand);
    CHECK(
        wrong.err.startsWith(u"There is no layout “kabinett”. There are: plan (Delivery plan)"_s));
}

TEST_CASE("What a layout asks for in vain is told beside the report")
{
    const WithSample sample;
    const Session ann{u"Ann"_s, u"desk"_s, [] { return QDateTime(QDate(2026, 11, 22), {12, 0}); }};
    Layout layout;
    layout.name = u"Ours"_s;
    layout.blocks = u"opening hologram register(live,sideways)"_s;
    {
        const auto document = Document::open(sample.plan, ann);
        REQUIRE(document);
        REQUIRE((*document)->perform(addRow((*document)->plan(), layout)));
    }
    const Ran done = run({u"report"_s, sample.plan, u"-o"_s, sample.folder.path(u"r.html"_s),
                          u"--layout"_s, u"ours"_s});
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out.contains(u"The block “hologram” is not known to this Tidemark"));
    CHECK(done.out.contains(u"“sideways” is not known of the block “register”"));
}

TEST_CASE("A report is set on the paper that is asked for")
{
    const WithSample sample;
    const QString pdf = sample.folder.path(u"r.pdf"_s);
    const auto made = [&](const QStringList &paper) {
        ran(QStringList{u"report"_s, sample.plan, u"-o"_s, pdf, u"--replace"_s} + paper);
        return bytesOf(pdf);
    };
    const QByteArray usual = made({});
    CHECK(usual == made({u"--paper"_s, u"a4"_s}));
    const QByteArray large = made({u"--paper"_s, u"A3"_s});
    CHECK(large != usual);
    CHECK(large.size() < usual.size());
    CHECK(made({u"--paper"_s, u"a3"_s, u"--landscape"_s}) != large);
    const Ran letter =
        run({u"report"_s, sample.plan, u"-o"_s, pdf, u"--replace"_s, u"--paper"_s, u"letter"_s});
    CHECK(letter.err.contains(u"A report is set on a4 or a3, not on “letter”."_s));
    const Ran html =
        run({u"report"_s, sample.plan, u"-o"_s, sample.folder.path(u"r.html"_s), u"--landscape"_s});
    CHECK(html.err.contains(u"--paper and --landscape are for a .pdf; a .html has no pages."_s));
}

TEST_CASE("A plan is exported as JSON whole, and as CSV with one row for each action")
{
    const WithSample sample;
    const QString json = sample.folder.path(u"p.json"_s);
    ran({u"export"_s, sample.plan, u"-o"_s, json});
    const auto plan = planFromJson(bytesOf(json));
    REQUIRE(plan);
    CHECK(*plan == *samplePlan());
    const QString csv = sample.folder.path(u"p.csv"_s);
    ran({u"export"_s, sample.plan, u"-o"_s, csv, u"--as-at"_s, u"2021-10-31"_s});
    CHECK(bytesOf(csv).contains("\r\n3,3.1,3.1.1,Undertake a Customer Contact Survey,"));
}

TEST_CASE("A plan that is there is never replaced")
{
    const WithSample sample;
    const QByteArray before = bytesOf(sample.plan);
    const QList<QStringList> commands{
        {u"sample"_s, u"-o"_s, sample.plan},
        {u"new"_s, u"-o"_s, sample.plan, u"--organisation"_s, u"A"_s, u"--title"_s, u"B"_s},
        {u"import"_s, ownPage, u"-o"_s, sample.plan}};
    for (const QStringList &words : commands) {
        const Ran done = run(words);
        CHECK(done.outcome == Outcome::Failed);
        CHECK(done.out == QString());
        CHECK(done.err.contains(u"my plan.tidemark"));
        CHECK(bytesOf(sample.plan) == before);
    }
}

TEST_CASE("A file that is there is replaced where that is asked for, and not otherwise")
{
    const WithSample sample;
    const QString report = sample.folder.write(u"r.html"_s, "old");
    const QString json = sample.folder.write(u"p.json"_s, "old");
    for (const QStringList &words : {QStringList{u"report"_s, sample.plan, u"-o"_s, report},
                                     {u"export"_s, sample.plan, u"-o"_s, json}}) {
        const Ran refused = run(words);
        CHECK(refused.outcome == Outcome::Failed);
        CHECK(refused.err
              == u"There is already a file “%1”, and it has not been touched. Choose another name, "
                 "or add --replace to write over it.\n"_s.arg(words.last()));
        CHECK(bytesOf(words.last()) == "old");
        ran(words + QStringList{u"--replace"_s});
        CHECK(bytesOf(words.last()).size() > 1000);
    }
}

TEST_CASE("The plan itself is never replaced by what is made of it")
{
    const WithSample sample;
    const QString odd = sample.folder.path(u"plan.csv"_s);
    REQUIRE(QFile::copy(sample.plan, odd));
    const QByteArray before = bytesOf(odd);
    const Ran done = run({u"export"_s, odd, u"-o"_s, odd, u"--replace"_s});
    CHECK(done.outcome == Outcome::Failed);
    CHECK(done.err.contains(u"is the plan itself"));
    CHECK(bytesOf(odd) == before);
}

TEST_CASE("Reading a plan neither changes it nor leaves anything beside it")
{
    const WithSample sample;
    const QByteArray before = bytesOf(sample.plan);
    ran({u"facts"_s, sample.plan});
    ran({u"check"_s, sample.plan});
    CHECK(bytesOf(sample.plan) == before);
    CHECK(sample.files() == QStringList{u"my plan.tidemark"_s});
}

TEST_CASE("A plan that somebody has open can still be read")
{
    const WithSample sample;
    const auto open = Document::open(sample.plan, here().session);
    REQUIRE(open);
    CHECK(run({u"facts"_s, sample.plan}).outcome == Outcome::Done);
    CHECK(run({u"report"_s, sample.plan, u"-o"_s, sample.folder.path(u"r.pdf"_s)}).outcome
          == Outcome::Done);
}

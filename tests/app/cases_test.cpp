// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "core/document.h"
#include "core/plan/json.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"
#include "tests/support/tempfolder.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTextDocument>

/// A plan's way out and back, and names as people type them.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan planAt(const QString &path)
{
    const auto document = Document::open(path, here().session);
    if (!document)
        qFatal("%s", qUtf8Printable(document.error().message));
    return (*document)->plan();
}

void makeAt(const QString &path, const Plan &plan)
{
    if (const auto made = Document::create(path, plan, here().session); !made)
        qFatal("%s", qUtf8Printable(made.error().message));
}

/// Whether a plan that was exported as JSON and imported again is the same.
bool comesBack(const Plan &plan)
{
    const TempFolder folder;
    const QString original = folder.path(u"x.tidemark"_s);
    makeAt(original, plan);
    ran({u"export"_s, original, u"-o"_s, folder.path(u"x.json"_s)});
    const QString said =
        ran({u"import"_s, folder.path(u"x.json"_s), u"-o"_s, folder.path(u"y.tidemark"_s)});
    CHECK(said.startsWith(u"Made “"));
    return planAt(folder.path(u"y.tidemark"_s)) == planAt(original);
}

Ran imported(const QByteArray &content, const QStringList &more = {})
{
    const TempFolder folder;
    const QString file = folder.write(u"x.json"_s, content);
    const Ran done =
        run(QStringList{u"import"_s, file, u"-o"_s, folder.path(u"y.tidemark"_s)} + more);
    CHECK(QFile::exists(folder.path(u"y.tidemark"_s)) == (done.outcome == Outcome::Done));
    return done;
}

/// A plan with one action in a folder.
struct OneAction {
    TempFolder folder;
    QString plan = folder.path(u"p.tidemark"_s);

    OneAction()
    {
        makeAt(plan, planFrom(u"3 Focus\n"
                              "  3.1 Charter\n"
                              "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                              "      2021-08-20 95% On track\n"_s));
    }
    Ran close(const QString &name)
    {
        return run({u"close"_s, plan, u"--round"_s, name, u"--by"_s, u"Ann Lee"_s});
    }
};

} // namespace

TEST_CASE("A plan comes back whole from its own JSON")
{
    CHECK(comesBack(*samplePlan()));
    CHECK(comesBack(*councilPlan()));
    for (quint32 seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        CHECK(comesBack(randomPlan(seed)));
    }
}

TEST_CASE("JSON is told by what it holds: with any ending, with a mark, in UTF-16")
{
    const TempFolder folder;
    const QByteArray json = planToJson(*samplePlan());
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = utf16.encode(QString::fromUtf8(json));
    int number = 0;
    for (const QByteArray &bytes : {json, "\xEF\xBB\xBF" + json, "\r\n " + json, wide}) {
        const QString made = folder.path(u"y%1.tidemark"_s.arg(++number));
        ran({u"import"_s, folder.write(u"page.txt"_s, bytes), u"-o"_s, made});
        CHECK(planAt(made) == *samplePlan());
    }
}

TEST_CASE("JSON that is damaged, foreign, newer or hostile gets a sentence, and nothing is made")
{
    const QByteArray json = planToJson(*samplePlan());
    static const QRegularExpression version(u"\"version\": \\d+"_s);
    const QByteArray newer =
        QString::fromUtf8(json).replace(version, u"\"version\": 99"_s).toUtf8();
    QByteArray wrong = json;
    wrong.replace("\"priority\": \"High\"", "\"priority\": [[[]]]");
    wrong.replace("\"priority\": \"high\"", "\"priority\": [[[]]]");
    for (const QByteArray &bytes :
         {json.left(json.size() / 2), QByteArray("{}"), QByteArray("{\"format\": 5}"), newer, wrong,
          QByteArray("{\"format\": \"tidemark-plan\", \"version\": 1, \"action\": [{\"id\": 3}]}"),
          QByteArray(100000, '{'), QByteArray("{\"a\":" + QByteArray(100000, '['))}) {
        const Ran done = imported(bytes);
        CHECK(done.outcome == Outcome::Failed);
        CHECK(done.err.contains(u"“x.json” was not imported. "));
        CHECK(done.err.size() < 500);
    }
    CHECK(imported(newer).err.contains(u"newer"));
}

TEST_CASE("JSON says itself whose plan it is and as at which day")
{
    const QByteArray json = planToJson(*samplePlan());
    CHECK(imported(json, {u"--as-at"_s, u"2021-10-31"_s}).outcome == Outcome::Failed);
    CHECK(imported(json, {u"--organisation"_s, u"Ours"_s})
              .err.contains(u"is a plan's own JSON, which says itself whose plan it is"));
}

TEST_CASE("A spreadsheet keeps references where that is asked for, and runs none")
{
    const TempFolder folder;
    const QString plan = folder.path(u"p.tidemark"_s);
    makeAt(plan, planFrom(u"1 Town\n"
                          "  1.1 Square\n"
                          "    1.10 Sweep 2020-02-04..2022-09-30\n"_s));
    const auto lineOf = [&](const QStringList &more) {
        const QString file = folder.path(u"a.csv"_s);
        ran(QStringList{u"export"_s, plan, u"-o"_s, file, u"--replace"_s} + more);
        return bytesOf(file).split('\n').value(1).left(22);
    };
    CHECK(lineOf({}) == "1,1.1,1.10,Sweep,,Norm");
    CHECK(lineOf({u"--text-references"_s}) == "\"\t1\",\"\t1.1\",\"\t1.10\",Sw");
    const Ran json =
        run({u"export"_s, plan, u"-o"_s, folder.path(u"a.json"_s), u"--text-references"_s});
    CHECK(json.outcome == Outcome::Failed);
    CHECK(json.err.contains(u"--text-references is for a .csv"));
}

TEST_CASE("A round is named in every spelling of its period")
{
    for (const QString &name :
         {u"Q2 2021-22"_s, u"Quarter 2 2021/22"_s, u"2021/22 Q2"_s, u"Q2 21/22"_s, u"q2  2021/22"_s,
          u"Q2 2021/2022"_s, u"Qtr 2, 2021–22"_s, u"2nd quarter 2021/22"_s}) {
        INFO(name.toStdString());
        OneAction bench;
        CHECK(bench.close(name).out.startsWith(u"Closed Q2 2021/22 as version 1.0."));
        const Ran report = run(
            {u"report"_s, bench.plan, u"-o"_s, bench.folder.path(u"r.html"_s), u"--round"_s, name});
        CHECK(report.outcome == Outcome::Done);
        CHECK(run({u"changes"_s, bench.plan, u"--from"_s, name}).outcome == Outcome::Done);
        CHECK(run({u"changes"_s, bench.plan, u"--from"_s, name + u", version 1.0"_s}).outcome
              == Outcome::Done);
        CHECK(bench.close(name).err.contains(u"Q2 2021/22 is closed already"));
    }
    OneAction bench;
    CHECK(bench.close(u"Sept 2021"_s).out.startsWith(u"Closed Sep 2021 as"));
    CHECK(bench.close(u"Q2 2022/21"_s)
              .err.contains(u"“Q2 2022/21” is not a period: 2021 does not follow 2022"));
    CHECK(bench.close(u"Q2 1921/22"_s).err.contains(u"has no round “Q2 1921/22”"));
}

TEST_CASE("A report of our own is refused as a page, on paper too")
{
    const TempFolder folder;
    const QString plan = folder.path(u"p.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QString html = folder.path(u"r.html"_s);
    ran({u"report"_s, plan, u"-o"_s, html, u"--as-at"_s, u"2021-10-31"_s});
    QTextDocument document;
    document.setHtml(QString::fromUtf8(bytesOf(html)));
    const QString page = folder.write(u"page.txt"_s, document.toPlainText().toUtf8());
    const auto refused = [&](const QString &file) {
        return run({u"import"_s, file, u"-o"_s, folder.path(u"y.tidemark"_s)})
            .err.contains(u"is the text of a report that Tidemark itself has written");
    };
    CHECK(refused(page));
    ran({u"close"_s, plan, u"--round"_s, u"Q2 2021/22"_s, u"--by"_s, u"Ann"_s, u"--anyway"_s});
    const QString pdf = folder.path(u"r.pdf"_s);
    for (const QStringList &of :
         {QStringList{u"--as-at"_s, u"2021-10-31"_s}, QStringList{u"--round"_s, u"Q2 2021/22"_s}}) {
        ran(QStringList{u"report"_s, plan, u"-o"_s, pdf, u"--replace"_s} + of);
        const QString text = folder.path(u"pdf.txt"_s);
        if (QProcess::execute(u"pdftotext"_s, {u"-layout"_s, pdf, text}) == 0)
            CHECK(refused(text));
        if (QProcess::execute(u"pdftotext"_s, {pdf, text}) == 0)
            CHECK(refused(text));
    }
}

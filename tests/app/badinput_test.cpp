// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"
#include "tests/support/tempfolder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/cli.h"

/// Every command with every file and folder that it cannot use: it ends with the right code and one
/// sentence that names what is wrong, and leaves everything as it was.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray picture("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\x90wS\xDE", 33);

QByteArray samplePlanBytes()
{
    const TempFolder folder;
    const QString path = folder.path(u"sample.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, path});
    return bytesOf(path);
}

/// The bytes with another number at a place of SQLite's header: 60 is the version of the tables, 68
/// whose program the file belongs to.
QByteArray withHeaderNumber(QByteArray bytes, int place, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        bytes[place + i] = static_cast<char>((number >> (24 - 8 * i)) & 0xFFU);
    return bytes;
}

struct BadFile {
    QString name;
    QByteArray bytes;
};

QList<BadFile> badPlans()
{
    const QByteArray plan = samplePlanBytes();
    return {
        {u"empty.tidemark"_s, {}},
        {u"words.tidemark"_s, "Dear Ann, the plan is attached.\n"},
        {u"page.txt"_s, bytesOf(QStringLiteral(TIDEMARK_TEST_DATA "/pages/customer-focus.txt"))},
        {u"picture.png"_s, picture},
        {u"zeros.tidemark"_s, QByteArray(70000, '\0')},
        {u"cut.tidemark"_s, plan.left(plan.size() / 2)},
        {u"cut to its header.tidemark"_s, plan.left(100)},
        {u"someone else's.tidemark"_s, withHeaderNumber(plan, 68, 0)},
        {u"newer.tidemark"_s, withHeaderNumber(plan, 60, 4711)}};
}

/// Every command that reads a plan, writing into the folder where it writes.
QList<QStringList> readingCommands(const QString &plan, const QString &folder)
{
    return {{u"facts"_s, plan},
            {u"facts"_s, plan, u"--json"_s},
            {u"check"_s, plan},
            {u"check"_s, plan, u"--json"_s},
            {u"report"_s, plan, u"-o"_s, folder + u"/r.pdf"_s},
            {u"report"_s, plan, u"-o"_s, folder + u"/r.html"_s},
            {u"export"_s, plan, u"-o"_s, folder + u"/e.csv"_s},
            {u"export"_s, plan, u"-o"_s, folder + u"/e.xlsx"_s},
            {u"export"_s, plan, u"-o"_s, folder + u"/e.ics"_s},
            {u"export"_s, plan, u"-o"_s, folder + u"/e.json"_s}};
}

/// Every command that makes something, at `name` with the ending it wants.
QList<QStringList> makingCommands(const QString &plan, const QString &name)
{
    return {{u"sample"_s, u"-o"_s, name + u".tidemark"_s},
            {u"new"_s, u"--organisation"_s, u"A"_s, u"--title"_s, u"B"_s, u"-o"_s,
             name + u".tidemark"_s},
            {u"import"_s, QStringLiteral(TIDEMARK_TEST_DATA "/pages/customer-focus.txt"), u"-o"_s,
             name + u".tidemark"_s},
            {u"report"_s, plan, u"-o"_s, name + u".pdf"_s},
            {u"report"_s, plan, u"-o"_s, name + u".html"_s},
            {u"export"_s, plan, u"-o"_s, name + u".csv"_s},
            {u"export"_s, plan, u"-o"_s, name + u".xlsx"_s},
            {u"export"_s, plan, u"-o"_s, name + u".ics"_s},
            {u"export"_s, plan, u"-o"_s, name + u".json"_s}};
}

void checkRefused(const QStringList &words, const QString &named)
{
    INFO(words.join(u' ').toStdString());
    const Ran done = run(words);
    CHECK(done.outcome == Outcome::Failed);
    CHECK(done.out == QString());
    INFO(done.err.toStdString());
    CHECK(done.err.contains(named));
    CHECK(done.err.count(u'\n') == 1);
    CHECK(done.err.trimmed().endsWith(u'.'));
}

QStringList filesIn(const TempFolder &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

TEST_CASE("No command reads what is no plan, and each says which file it is")
{
    for (const BadFile &bad : badPlans()) {
        const TempFolder folder;
        const QString path = folder.write(bad.name, bad.bytes);
        for (const QStringList &words : readingCommands(path, folder.path()))
            checkRefused(words, bad.name);
        CHECK(bytesOf(path) == bad.bytes);
        CHECK(filesIn(folder) == QStringList{bad.name});
    }
}

TEST_CASE("No command reads a file that is missing, or a folder")
{
    const TempFolder folder;
    QDir(folder.path()).mkdir(u"folder.tidemark"_s);
    for (const QString &name : {u"gone.tidemark"_s, u"folder.tidemark"_s, u"no/such/folder"_s}) {
        for (const QStringList &words : readingCommands(folder.path(name), folder.path()))
            checkRefused(words, QFileInfo(name).fileName());
    }
    CHECK(filesIn(folder) == QStringList{u"folder.tidemark"_s});
}

TEST_CASE("No page is imported from what is no text of a plan")
{
    const TempFolder folder;
    QDir(folder.path()).mkdir(u"folder.txt"_s);
    folder.write(u"empty.txt"_s, {});
    folder.write(u"picture.txt"_s, picture);
    folder.write(u"plan.txt"_s, samplePlanBytes());
    folder.write(u"words.txt"_s, "29%\nHigh\n31 Oct 21\n");
    folder.write(u"zeros.txt"_s, QByteArray(5000, '\0'));
    folder.write(u"long.txt"_s, QByteArray(20 * 1024 * 1024, 'x'));
    const auto before = filesIn(folder);
    for (const QString &name : before + QStringList{u"gone.txt"_s})
        checkRefused({u"import"_s, folder.path(name), u"-o"_s, folder.path(u"a.tidemark"_s)}, name);
    CHECK(filesIn(folder) == before);
}

TEST_CASE("Nothing is written into a folder that is missing, or where a folder or a file stands")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    folder.write(u"file"_s, "x");
    for (const QStringList &words : makingCommands(plan, folder.path(u"gone/made"_s)))
        checkRefused(words, u"made"_s);
    for (const QStringList &words : makingCommands(plan, folder.path(u"file/made"_s)))
        checkRefused(words, u"made"_s);
    for (const QString &ending :
         {u".tidemark"_s, u".pdf"_s, u".html"_s, u".csv"_s, u".json"_s, u".xlsx"_s, u".ics"_s})
        QDir(folder.path()).mkdir(u"made"_s + ending);
    const auto before = filesIn(folder);
    for (const QStringList &words : makingCommands(plan, folder.path(u"made"_s)))
        checkRefused(words, u"made"_s);
    CHECK(filesIn(folder) == before);
}

#ifdef Q_OS_UNIX
TEST_CASE("A plan that may only be read is read, and nothing is made where nothing may be")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const auto readOnly = QFile::ReadOwner | QFile::ReadUser;
    QFile::setPermissions(plan, readOnly);
    QFile::setPermissions(folder.path(), readOnly | QFile::ExeOwner | QFile::ExeUser);
    CHECK(run({u"facts"_s, plan}).outcome == Outcome::Done);
    if (QFileInfo(folder.path()).isWritable())
        WARN("not tried as root: making files in a folder that may only be read");
    else
        for (const QStringList &words : makingCommands(plan, folder.path(u"made"_s)))
            checkRefused(words, u"made"_s);
    QFile::setPermissions(folder.path(), readOnly | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_CASE("An answer that cannot be written is a failure, and is told")
{
    QFile full(u"/dev/full"_s);
    if (!full.exists() || QFileInfo(full).isFile()
        || !full.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        WARN("skipped: this system has no /dev/full");
        return;
    }
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    for (const QStringList &words :
         {QStringList{u"facts"_s, plan}, {u"facts"_s, plan, u"--json"_s}, {u"check"_s, plan}}) {
        QBuffer err;
        err.open(QIODevice::WriteOnly);
        Plan read;
        CHECK(runCli(words, {full, err}, here(), read) == Outcome::Failed);
        CHECK(err.data().startsWith("The answer could not be written"));
    }
}
#endif

TEST_CASE("A plan with flipped bytes is read or refused with a sentence")
{
    const QByteArray plan = samplePlanBytes();
    const TempFolder folder;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        INFO("seed " << seed);
        Dice dice(seed);
        QByteArray bytes = plan;
        for (int times = dice.between(1, 4); times > 0; --times)
            bytes[dice.below(int(bytes.size()))] = static_cast<char>(dice.below(256));
        const QString path = folder.write(u"flipped.tidemark"_s, bytes);
        const Ran done = run({u"facts"_s, path, u"--json"_s});
        CHECK(done.outcome == (done.err.isEmpty() ? Outcome::Done : Outcome::Failed));
        CHECK(done.out.isEmpty() != done.err.isEmpty());
    }
}

TEST_CASE("Text that is markup, a terminal's command or very long stays text")
{
    const TempFolder folder;
    const QString path = folder.path(u"plan.tidemark"_s);
    Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 5% 2021-01-01..2021-12-31\n"_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.title = u"<script>alert(1)</script> \u001B[2J \u202Emirror مرحبا"_s;
    action.description = QString(1024 * 1024 - 4, u'x') + u" end"_s;
    plan.table<Action>().put(action);
    REQUIRE(Document::create(path, plan, here().session));

    const QString table = ran({u"facts"_s, path});
    CHECK_FALSE(table.contains(QChar(0x1B)));
    CHECK(table.contains(u"<script>alert(1)</script>"));
    const QString html = folder.path(u"r.html"_s);
    ran({u"report"_s, path, u"-o"_s, html});
    CHECK_FALSE(bytesOf(html).contains("<script"));
    CHECK(bytesOf(html).contains("&lt;script&gt;"));
    ran({u"report"_s, path, u"-o"_s, folder.path(u"r.pdf"_s)});
    ran({u"export"_s, path, u"-o"_s, folder.path(u"e.csv"_s)});
    CHECK(bytesOf(folder.path(u"e.csv"_s)).contains("xxx end,"));
}

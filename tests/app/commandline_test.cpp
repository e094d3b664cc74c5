// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("A command that makes no sense is told so in a sentence, with exit code 2")
{
    const QList<QStringList> senseless{
        {},
        {u"fact"_s},
        {u"fatcs"_s, u"a.tidemark"_s},
        {u"reprot"_s},
        {u"frobnicate"_s, u"--json"_s},
        {u"facts"_s},
        {u"facts"_s, u"a.tidemark"_s, u"b.tidemark"_s},
        {u"facts"_s, u"a.tidemark"_s, u"--jason"_s},
        {u"facts"_s, u"a.tidemark"_s, u"--as-at"_s},
        {u"facts"_s, u"a.tidemark"_s, u"--as-at"_s, u"31 February 2021"_s},
        {u"facts"_s, u"a.tidemark"_s, u"--as-at"_s, u"2021-02-31"_s},
        {u"import"_s, u"page.txt"_s},
        {u"import"_s, u"-o"_s, u"a.tidemark"_s},
        {u"sample"_s},
        {u"sample"_s, u"-o"_s, u""_s},
        {u"sample"_s, u"-o"_s, u"a.txt"_s},
        {u"import"_s, u"page.txt"_s, u"-o"_s, u"a"_s},
        {u"new"_s, u"-o"_s, u"a.txt"_s, u"--title"_s, u"T"_s, u"--organisation"_s, u"O"_s},
        {u"new"_s, u"-o"_s, u"a.tidemark"_s, u"--title"_s, u"T"_s},
        {u"new"_s, u"-o"_s, u"a.tidemark"_s, u"--title"_s, u" "_s, u"--organisation"_s, u"O"_s},
        {u"report"_s, u"a.tidemark"_s},
        {u"report"_s, u"a.tidemark"_s, u"-o"_s, u"r.doc"_s},
        {u"export"_s, u"a.tidemark"_s, u"-o"_s, u"a.xls"_s},
        {u"check"_s, u"a.tidemark"_s, u"facts"_s}};
    for (const QStringList &words : senseless) {
        INFO(words.join(u' ').toStdString());
        const Ran done = run(words);
        CHECK(done.outcome == Outcome::WrongCommand);
        CHECK(done.out == QString());
        CHECK(done.err.startsWith(u"tidemark"));
        CHECK(done.err.contains(u" --help” to see"));
        CHECK(done.err.count(u'\n') == 1);
    }
}

TEST_CASE("A mistyped word is told with the one that was meant")
{
    const auto said = [](const QStringList &words) { return run(words).err; };
    CHECK(said({u"fatcs"_s, u"a.tidemark"_s})
          == u"tidemark: “fatcs” is neither a command nor a file. Did you mean “facts”? Type "
             "“tidemark --help” to see how it is used.\n"_s);
    CHECK(said({u"Reprot"_s}).contains(u"Did you mean “report”?"));
    CHECK(said({u"imp"_s}).contains(u"Did you mean “import”?"));
    CHECK(said({u"help"_s}).contains(u"Did you mean “--help”?"));
    CHECK(said({u"frobnicate"_s})
              .contains(
                  u"The commands are sample, new, import, copy, facts, check, measures, drafts, "
                  "report, export, rounds, close, changes."));
    CHECK(said({u"facts"_s, u"a.tidemark"_s, u"--jason"_s})
          == u"tidemark facts: “--jason” was not expected here. Did you mean “--json”? Type "
             "“tidemark facts --help” to see how it is used.\n"_s);
    CHECK(said({u"facts"_s, u"a.tidemark"_s, u"b"_s}).contains(u"“b” was not expected here. Type"));
    CHECK(said({u"facts"_s, u"a.tidemark"_s, u"--as-at"_s})
              .contains(u"--as-at: its value is missing."));
}

TEST_CASE("A day that does not exist is told apart from what is no day")
{
    const auto said = [](const QString &day) {
        return run({u"facts"_s, u"a.tidemark"_s, u"--as-at"_s, day}).err;
    };
    CHECK(
        said(u"31/02/2022"_s).contains(u"“31/02/2022” does not exist: February 2022 has 28 days."));
    CHECK(
        said(u"31 Feb"_s)
            .contains(
                u"“31 Feb” is not a day; write it like 2022-03-31, 31/03/2022 or 31 March 2022."));
}

TEST_CASE("A file that is made must have the ending of what it holds")
{
    CHECK(run({u"sample"_s, u"-o"_s, u"a.txt"_s})
              .err.contains(u"the name “a.txt” must end in .tidemark."));
    CHECK(run({u"report"_s, u"a.tidemark"_s, u"-o"_s, u"r.doc"_s})
              .err.contains(u"the name “r.doc” must end in .pdf or .html."));
}

TEST_CASE("Help comes with examples, for the whole and for every command")
{
    const QString whole = ran({u"--help"_s});
    CHECK(whole.contains(u"Examples:"));
    CHECK_FALSE(whole.contains(u"first-paint"));
    for (const QString &command :
         {u"sample"_s, u"new"_s, u"import"_s, u"facts"_s, u"check"_s, u"report"_s, u"export"_s,
          u"rounds"_s, u"close"_s, u"measures"_s, u"changes"_s}) {
        INFO(command.toStdString());
        CHECK(whole.contains(u"\n  "_s + command + u' '));
        const QString help = ran({command, u"--help"_s});
        CHECK(help.contains(u"Example"));
        CHECK(help.contains(u"  tidemark "_s + command + u' '));
        CHECK(help.contains(u"\nUsage: tidemark "_s + command + u' '));
        CHECK_FALSE(help.contains(u"TEXT:"));
    }
    CHECK(ran({u"report"_s, u"--help"_s})
              .contains(u"Usage: tidemark report PLAN -o FILE [--as-at DATE] [--round NAME] "
                        "[--version VERSION] [--theme REFERENCE] [--since ROUND|DATE] "
                        "[--layout NAME] [--only WORDS] [--paper SIZE] [--landscape] "
                        "[--replace]\n"));
    CHECK(ran({u"--version"_s}).startsWith(u"Tidemark 0."));
}

TEST_CASE("The words after the program's name say whether they want a window")
{
    CHECK(programKindOf({}) == ProgramKind::Window);
    const TempFolder folder;
    CHECK(programKindOf({folder.write(u"a.tidemark"_s, {})}) == ProgramKind::Window);
    CHECK(programKindOf({u"-platform"_s, u"offscreen"_s}) == ProgramKind::Window);
    CHECK(programKindOf({folder.path(u"gone.tidemark"_s)}) == ProgramKind::Text);
    CHECK(programKindOf({u"reprot"_s}) == ProgramKind::Text);
    CHECK(programKindOf({u"--smaple"_s}) == ProgramKind::Text);
    CHECK(programKindOf({u"--sample"_s}) == ProgramKind::Window);
    CHECK(programKindOf({u"facts"_s, u"a.tidemark"_s}) == ProgramKind::Text);
    CHECK(programKindOf({u"--help"_s}) == ProgramKind::Text);
    CHECK(programKindOf({u"report"_s}) == ProgramKind::Drawing);
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    CHECK(windowFrom({u"a b.tidemark"_s}, {out, err})->plan == u"a b.tidemark"_s);
    CHECK(windowFrom({u"--sample"_s}, {out, err})->sample);
    CHECK(windowFrom({}, {out, err})->plan == QString());
    CHECK_FALSE(windowFrom({u"--simple"_s}, {out, err}));
    CHECK(err.data().contains("--simple"));
}

TEST_CASE("A plan for the window that is not there is told in a sentence")
{
    const TempFolder folder;
    const Ran done = run({folder.path(u"gone.tidemark"_s)});
    CHECK(done.outcome == Outcome::Failed);
    CHECK(done.err.startsWith(u"There is no file “gone.tidemark” in the folder “"_s));
    CHECK(done.err.count(u'\n') == 1);
}

TEST_CASE(
    "Every command of the table says what it draws, reads and writes, and its help says the same")
{
    QStringList names;
    for (const Command *command : allCommands()) {
        const QString name = QString::fromLatin1(command->name);
        INFO(command->name);
        names.append(name);
        CHECK(commandCalled(name) == command);
        CHECK(programKindOf({name, u"a.tidemark"_s}) == command->programKind);
        const QString help = ran({name, u"--help"_s});
        CHECK(help.contains(u"tidemark "_s + name + u' '));
        CHECK(help.contains(u"--layout"_s) == (command->programKind == ProgramKind::Drawing));
        CHECK(help.contains(u"--replace"_s) == (command->writes == Command::Writes::File));
        if (command->reads == Command::Reads::Plan)
            CHECK(help.contains(u"The plan to read"_s));
        else
            CHECK(command->writes == Command::Writes::Plan);
    }
    CHECK(names.removeDuplicates() == 0);
    CHECK_FALSE(commandCalled(u"frobnicate"_s));
}

TEST_CASE("A command that reads leaves the plan as it was, and one that is refused does no work")
{
    const TempFolder folder;
    const QString plan = folder.path(u"a.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QByteArray before = bytesOf(plan);
    for (const Command *command : allCommands()) {
        if (command->reads != Command::Reads::Plan)
            continue;
        INFO(command->name);
        QStringList words{QString::fromLatin1(command->name), plan};
        if (command->writes == Command::Writes::File) {
            words += {u"-o"_s, folder.write(u"there.html"_s, "x")};
            const Ran refused = run(words);
            CHECK(refused.outcome != Outcome::Done);
            CHECK(bytesOf(words.last()) == "x");
        } else {
            run(words);
        }
        CHECK(bytesOf(plan) == before);
    }
}

TEST_CASE("A layout that there is not, or that wants a name, makes a wrong command")
{
    const TempFolder folder;
    const QString plan = folder.path(u"a.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QString output = folder.path(u"r.html"_s);
    const auto reported = [&](const QStringList &more) {
        return run(QStringList{u"report"_s, plan, u"-o"_s, output} + more);
    };
    const Ran unknown = reported({u"--layout"_s, u"kabinett"_s});
    CHECK(unknown.outcome == Outcome::WrongCommand);
    CHECK(unknown.err.startsWith(u"There is no layout “kabinett”. There are: plan (Delivery plan), "
                                 "cabinet"_s));
    const Ran ofNobody = reported({u"--layout"_s, u"lead"_s});
    CHECK(ofNobody.outcome == Outcome::WrongCommand);
    CHECK(ofNobody.err.contains(u"--only \"Jo Day\""_s));
    CHECK(bytesOf(output).isEmpty());
    CHECK(reported({u"--layout"_s, u"lead"_s, u"--only"_s, u"Marsh"_s}).outcome == Outcome::Done);
    const QString help = run({u"report"_s, u"--help"_s}).out.simplified();
    CHECK(help.contains(
        u"plan (the usual one), cabinet, item, exceptions, page, lead, theme or actions"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/answer.h"
#include "app/asked.h"
#include "app/factstable.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/exchange/csv.h"
#include "core/exchange/factsjson.h"
#include "core/exchange/problemsjson.h"
#include "core/exchange/savefile.h"
#include "core/html/htmlwriter.h"
#include "core/paper/pages.h"
#include "core/paper/pdfwriter.h"
#include "core/plan/json.h"
#include "core/published/importfile.h"
#include "core/report/edition.h"
#include "core/rounds/moment.h"
#include "core/rules/check.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

Result<void> make(const QString &path, const Plan &plan, const Surroundings &here)
{
    const auto document = Document::create(path, plan, here.session);
    return document ? Result<void>() : document.error();
}

Result<Id> themeCalled(const Plan &plan, const QString &reference)
{
    QStringList known;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        if (theme->reference == reference)
            return theme->id;
        known.append(plainLine(theme->reference));
    }
    return Error{Error::Kind::Invalid,
                 u"The plan has no theme “%1”. Its themes are: %2."_s.arg(
                     reference, known.isEmpty() ? u"none"_s : known.join(u", "_s))};
}

report::Options optionsOf(const Task &task, const Asked &asked)
{
    if (asked.version)
        return report::issuedOptions(asked.moment, *asked.version);
    return {asked.moment.asAt, task.here.session.now()};
}

Result<report::Report> reportOf(const Task &task, const Asked &asked)
{
    report::Options options = optionsOf(task, asked);
    const Plan &plan = asked.moment.plan;
    if (!task.request.since.isEmpty()) {
        const auto since = momentAsked(task, task.request.since);
        if (!since)
            return since.error();
        const bool isNow = !task.request.asAt.isValid() && !asked.version;
        if (since->asAt > options.asAt && !(since->frozen && isNow))
            return Error{Error::Kind::Invalid,
                         u"%1 lies after %2, so nothing can have changed since then."_s.arg(
                             since->name, words::date(options.asAt))};
        options.since = *since;
    }
    if (task.request.theme.isEmpty())
        return report::planReport(plan, options);
    const auto theme = themeCalled(plan, task.request.theme);
    if (!theme)
        return theme.error();
    return report::themeReport(plan, *theme, options);
}

// Versions are the file's, not a moment's.
bool isOfVersions(const Problem &problem)
{
    return problem.kind == Problem::Kind::NoVersion
           || problem.kind == Problem::Kind::VersionDamaged;
}

QList<Problem> problemsOf(const Task &task, const Asked &asked)
{
    auto problems = tidemark::check(asked.moment.plan, asked.moment.asAt);
    if (!task.request.namesMoment())
        return problems + problemsOfVersions(task.plan);
    problems.removeIf(isOfVersions);
    return problems;
}

bool endsIn(const QString &path, const QString &suffix)
{
    return path.endsWith(suffix, Qt::CaseInsensitive);
}

Result<QByteArray> bytesOf(const report::Report &report, const QString &path)
{
    if (endsIn(path, u".html"_s))
        return report::toHtml(report);
    return report::toPdf(report::paginate(report));
}

} // namespace

Result<void> makeSample(const Task &task)
{
    const bool council = task.request.council;
    const auto plan = council ? councilPlan() : samplePlan();
    if (!plan)
        return plan.error();
    if (auto made = make(task.request.output, *plan, task.here); !made)
        return made;
    return say(task.console.out,
               QStringList{u"Made %1, a copy of the %2: %3. It is made for %4."_s.arg(
                   quotedPath(task.request.output),
                   council ? u"plan of a whole council"_s : u"sample plan"_s, contentOf(*plan),
                   words::date(council ? councilPlanDate() : samplePlanDate()))});
}

Result<void> makeNew(const Task &task)
{
    const auto plan = applied(startPlan(task.request.organisation, task.request.title), Plan());
    if (!plan)
        return plan.error();
    if (auto made = make(task.request.output, *plan, task.here); !made)
        return made;
    return say(task.console.out, QStringList{u"Made %1, a new plan without themes."_s.arg(
                                     quotedPath(task.request.output))});
}

Result<void> import(const Task &task)
{
    PageOptions options;
    options.organisation = task.request.organisation;
    options.asAt = task.request.asAt;
    options.today = task.here.today;
    options.now = task.here.session.now();
    const auto page = importFile(task.request.file, options);
    if (!page)
        return page.error();
    if (auto made = make(task.request.output, page->plan, task.here); !made)
        return made;
    const QString day =
        page->asAt.isValid() ? u", as at %1"_s.arg(words::date(page->asAt)) : QString();
    QStringList lines{
        u"Made %1: %2%3."_s.arg(quotedPath(task.request.output), contentOf(page->plan), day)};
    lines += notUnderstood(page->notUnderstood);
    lines += toLookAt(page->notes);
    return say(task.console.out, lines);
}

Result<void> copy(const Task &task)
{
    const auto document =
        Document::open(task.request.file, task.here.session, PlanFile::Purpose::Read);
    if (!document)
        return document.error();
    const auto what =
        task.request.withoutHistory ? PlanFile::Copy::WithoutHistory : PlanFile::Copy::Whole;
    if (auto copied = (*document)->copyTo(task.request.output, what); !copied)
        return copied;
    QStringList lines{u"Made %1, a copy of %2."_s.arg(quotedPath(task.request.output),
                                                      quotedPath(task.request.file))};
    if (task.request.withoutHistory)
        lines.append(words::withoutHistory());
    return say(task.console.out, lines);
}

Result<void> facts(const Task &task)
{
    if (auto done = read(task); !done)
        return done;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    return say(task.console.out,
               task.request.json ? factsToJson(moment.plan, asked->origin())
                                 : factsTable(moment.plan, moment.asAt, asked->heading()).toUtf8());
}

Result<void> check(const Task &task)
{
    if (auto done = read(task); !done)
        return done;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Plan &plan = asked->moment.plan;
    const auto problems = problemsOf(task, *asked);
    if (task.request.json)
        return say(task.console.out, problemsToJson(problems, plan, asked->origin()));
    QStringList lines = findings(problems, plan);
    if (task.request.namesMoment())
        lines.prepend(plainLine(asked->heading()));
    return say(task.console.out, lines);
}

Result<void> report(const Task &task)
{
    if (auto good = refuseToReplace(task.request); !good)
        return good;
    if (auto done = read(task); !done)
        return done;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const auto report = reportOf(task, *asked);
    if (!report)
        return report.error();
    const auto bytes = bytesOf(*report, task.request.output);
    if (!bytes)
        return bytes.error();
    if (auto saved = saveFile(task.request.output, *bytes); !saved)
        return saved;
    return say(task.console.out, QStringList{u"Wrote %1, as at %2."_s.arg(
                                     quotedPath(task.request.output), words::date(report->asAt))});
}

Result<void> exportPlan(const Task &task)
{
    if (auto good = refuseToReplace(task.request); !good)
        return good;
    if (auto done = read(task); !done)
        return done;
    const bool isCsv = endsIn(task.request.output, u".csv"_s);
    if (task.request.textReferences && !isCsv)
        return Error{
            Error::Kind::Invalid,
            u"--text-references is for a .csv; the references of a .json are text already."_s};
    const auto references =
        task.request.textReferences ? CsvReferences::KeptAsText : CsvReferences::AsTyped;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    const auto bytes =
        isCsv ? actionsToCsv(moment.plan, moment.asAt, references) : planToJson(moment.plan);
    if (auto saved = saveFile(task.request.output, bytes); !saved)
        return saved;
    return say(task.console.out, QStringList{u"Wrote %1: %2."_s.arg(quotedPath(task.request.output),
                                                                    contentOf(moment.plan))});
}

} // namespace tidemark::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/answer.h"
#include "app/asked.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/blocks/blocks.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/exchange/csv.h"
#include "core/exchange/savefile.h"
#include "core/html/htmlwriter.h"
#include "core/paper/pages.h"
#include "core/pdf/pdfwriter.h"
#include "core/plan/json.h"
#include "core/report/edition.h"
#include "core/words/words.h"

#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

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
    const QTimeZone zone = QTimeZone::systemTimeZone();
    if (asked.version)
        return report::issuedOptions(asked.moment, *asked.version, zone);
    report::Options options{asked.moment.asAt, task.here.session.now()};
    options.zone = zone;
    return options;
}

/// A report, and what its layout asks for in vain.
struct Written {
    report::Report report;
    QStringList remarks;
};

Result<Written> reportOf(const Task &task, const Asked &asked)
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
    if (!task.request.theme.isEmpty()) {
        const auto theme = themeCalled(plan, task.request.theme);
        if (!theme)
            return theme.error();
        options.theme = *theme;
    }
    if (!task.request.layout.isEmpty()) {
        // From the plan that is kept: a version holds no layouts.
        const auto layout = report::layoutCalled(task.plan, task.request.layout);
        if (!layout)
            return layout.error();
        options.layout = *layout;
    }
    options.only = searchFor(task.request.only);
    const QStringList remarks = report::remarksOn(options.layout);
    return Written{report::planReport(plan, report::lookingBack(std::move(options), task.plan)),
                   remarks};
}

bool endsIn(const QString &path, const QString &suffix)
{
    return path.endsWith(suffix, Qt::CaseInsensitive);
}

Result<report::PageFormat> formatAsked(const Request &request)
{
    report::PageFormat format;
    const QString size = request.paper.toLower();
    if (size == u"a3"_s)
        format.paper = {297, 420};
    else if (!size.isEmpty() && size != u"a4"_s)
        return Error{Error::Kind::Invalid,
                     u"A report is set on a4 or a3, not on “%1”."_s.arg(plainLine(request.paper))};
    if (request.landscape)
        format.paper.transpose();
    return format;
}

Result<QByteArray> bytesOf(const report::Report &report, const Request &request)
{
    const bool namesPaper = !request.paper.isEmpty() || request.landscape;
    if (endsIn(request.output, u".html"_s)) {
        if (namesPaper)
            return Error{Error::Kind::Invalid,
                         u"--paper and --landscape are for a .pdf; a .html has no pages."_s};
        return report::toHtml(report);
    }
    const auto format = formatAsked(request);
    if (!format)
        return format.error();
    return report::toPdf(report, report::paginate(report, *format));
}

Result<void> writeReport(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const auto written = reportOf(task, *asked);
    if (!written)
        return written.error();
    const auto bytes = bytesOf(written->report, task.request);
    if (!bytes)
        return bytes.error();
    if (auto saved = saveFile(task.request.output, *bytes); !saved)
        return saved;
    const QString done = u"Wrote %1, as at %2."_s.arg(quotedPath(task.request.output),
                                                      words::date(written->report.asAt));
    return say(task.console.out, QStringList{done} + written->remarks);
}

Result<void> writeExport(const Task &task)
{
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

} // namespace

constinit const Command reportCommand{
    "report",
    "Write the report of a plan, or of one theme, as PDF or HTML.",
    "Examples:\n  tidemark report plan.tidemark -o report.pdf --as-at 2021-10-31\n"
    "  tidemark report plan.tidemark -o report.html --theme 3 --replace\n"
    "  tidemark report plan.tidemark -o jo.pdf --layout actions --only \"Jo Day\"\n"
    "A layout says what the report is made of: one that the plan keeps, or plan (the usual one),\n"
    "cabinet, exceptions, page, lead, theme or actions.",
    ProgramKind::Drawing,
    Command::Reads::Plan,
    Command::Writes::File,
    [](Arguments &arguments, Request &request) {
        arguments.plan();
        arguments.output("FILE", "The report to write: .pdf or .html", {u".pdf"_s, u".html"_s});
        arguments.moment();
        arguments.reference("--theme", request.theme, "Only the theme with this reference");
        arguments.text("--since", request.since, "Tell what changed since this moment",
                       "ROUND|DATE");
        arguments.text("--layout", request.layout, "What the report is made of", "NAME");
        arguments.text("--only", request.only,
                       "Only the actions and measures that these words find", "WORDS");
        arguments.text("--paper", request.paper, "The paper of a .pdf: a4 (the usual) or a3",
                       "SIZE");
        arguments.flag("--landscape", request.landscape, "Set a .pdf on the paper's long side");
        arguments.replace();
    },
    &writeReport};

constinit const Command exportCommand{
    "export",
    "Write the actions with their facts as CSV, or the whole plan as JSON.",
    "Examples:\n  tidemark export plan.tidemark -o actions.csv --as-at 2021-10-31\n"
    "  tidemark export plan.tidemark -o actions.csv --text-references\n"
    "  tidemark export plan.tidemark -o plan.json",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::File,
    [](Arguments &arguments, Request &request) {
        arguments.plan();
        arguments.output("FILE", "The file to write: .csv or .json", {u".csv"_s, u".json"_s});
        arguments.moment();
        arguments.flag("--text-references", request.textReferences,
                       "Put a tab before each reference of a .csv, so that a spreadsheet keeps "
                       "1.10 and does not make it 1.1");
        arguments.replace();
    },
    &writeExport};

} // namespace tidemark::commands

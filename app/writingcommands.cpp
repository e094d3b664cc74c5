// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answer.h"
#include "app/asked.h"
#include "app/command.h"
#include "app/output.h"
#include "app/reportoptions.h"
#include "core/base/escape.h"
#include "core/blocks/blocks.h"
#include "core/blocks/layouts.h"
#include "core/blocks/planreport.h"
#include "core/blocks/references.h"
#include "core/exchange/savefile.h"
#include "core/html/htmlwriter.h"
#include "core/paper/pages.h"
#include "core/pdf/pdfwriter.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

/// Of --layout, with every ready layout.
std::string layoutMeaning()
{
    QStringList keys;
    for (const report::ReadyLayout &ready : report::readyLayouts())
        keys.append(ready.key);
    keys.front() += u" (the usual one)"_s;
    const QString last = keys.takeLast();
    return u"What the report is made of: a layout that the plan keeps, or %1 or %2"_s
        .arg(keys.join(u", "_s), last)
        .toStdString();
}

bool endsIn(const QString &path, const QString &suffix)
{
    return path.endsWith(suffix, Qt::CaseInsensitive);
}

Result<report::PageFormat> formatAsked(const Request &request)
{
    report::PageFormat format;
    const QString size = request.text("--paper").toLower();
    if (size == u"a3"_s)
        format.paper = {297, 420};
    else if (!size.isEmpty() && size != u"a4"_s)
        return Error{Error::Kind::Invalid, u"A report is set on a4 or a3, not on “%1”."_s.arg(
                                               plainLine(request.text("--paper")))};
    if (request.has("--landscape"))
        format.paper.transpose();
    return format;
}

Result<QByteArray> bytesOf(report::Report report, const Request &request)
{
    const bool namesPaper = !request.text("--paper").isEmpty() || request.has("--landscape");
    if (endsIn(request.output, u".html"_s)) {
        if (namesPaper)
            return Error{Error::Kind::Invalid,
                         u"--paper and --landscape are for a .pdf; a .html has no pages."_s};
        return report::toHtml(report);
    }
    const auto format = formatAsked(request);
    if (!format)
        return format.error();
    auto pages = report::paginate(report, *format);
    return report::toPdf(std::move(report), std::move(pages));
}

/// A report, and what is to be said of it.
struct Made {
    report::Report report;
    QStringList remarks;
};

Result<Made> reportAsked(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const auto options = reportOptions(task, *asked);
    if (!options)
        return options.error();
    const auto format = formatAsked(task.request);
    if (!format)
        return format.error();
    const Plan &plan = asked->moment.plan;
    const auto numbers = [&](const report::Report &report) {
        return report::pageNumbersOf(report::paginate(report, *format));
    };
    return Made{report::planReport(plan, report::referring(*options, plan, task.plan, numbers)),
                report::remarksOn(options->layout)};
}

Result<void> writeReport(const Task &task)
{
    auto made = reportAsked(task);
    if (!made)
        return made.error();
    const QString day = words::date(made->report.asAt);
    const auto bytes = bytesOf(std::move(made->report), task.request);
    if (!bytes)
        return bytes.error();
    if (auto saved = saveFile(task.request.output, *bytes); !saved)
        return saved;
    const QString done = u"Wrote %1, as at %2."_s.arg(quotedPath(task.request.output), day);
    return say(task.console.out, QStringList{done} + made->remarks);
}

} // namespace

extern constinit const Command reportCommand{
    "report",
    "Write the report of a plan, or of one theme, as PDF or HTML.",
    "Examples:\n  tidemark report plan.tidemark -o report.pdf --as-at 2021-10-31\n"
    "  tidemark report plan.tidemark -o report.html --theme 3 --replace\n"
    "  tidemark report plan.tidemark -o jo.pdf --layout actions --only \"Jo Day\"",
    ProgramKind::Drawing,
    Command::Reads::Plan,
    Command::Writes::File,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.output("FILE", "The report to write: .pdf or .html", {u".pdf"_s, u".html"_s});
        arguments.moment();
        arguments.reference("--theme", "Only the theme with this reference");
        arguments.text("--since", "Tell what changed since this moment", "ROUND|DATE");
        arguments.text("--layout", "", "NAME")->description(layoutMeaning());
        arguments.text("--only", "Only the actions and measures that these words find", "WORDS");
        arguments.text("--paper", "The paper of a .pdf: a4 (the usual) or a3", "SIZE");
        arguments.flag("--landscape", "Set a .pdf on the paper's long side");
        arguments.replace();
    },
    &writeReport};

} // namespace tidemark::commands

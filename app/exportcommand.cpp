// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/asked.h"
#include "app/command.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/duedates/calendarfile.h"
#include "core/exchange/csv.h"
#include "core/exchange/savefile.h"
#include "core/plan/json.h"
#include "core/words/words.h"
#include "core/workbooks/xlsx.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

/// A file to be written, what it holds, and what is to be said of it.
struct Export {
    QByteArray bytes;
    QString content;
    QStringList remarks = {};
};

Error wrong(const QString &sentence)
{
    return {Error::Kind::Invalid, sentence};
}

bool isFor(const Request &request, const QString &suffix)
{
    return request.output.endsWith(suffix, Qt::CaseInsensitive);
}

Result<void> refuseStrangeOptions(const Request &request)
{
    if (!isFor(request, u".csv"_s)) {
        if (request.has("--text-references"))
            return wrong(u"--text-references is for a .csv; elsewhere references are text "
                         "already."_s);
        if (!request.text("--what").isEmpty())
            return wrong(u"--what is for a .csv; a .xlsx and a .json hold both actions and "
                         "measures."_s);
    }
    const bool selects = !request.text("--lead").isEmpty() || !request.text("--only").isEmpty();
    if (selects && !isFor(request, u".ics"_s))
        return wrong(u"--lead and --only are for a .ics; the other files hold the whole plan."_s);
    return {};
}

Result<Export> asCsv(const Moment &moment, const Request &request)
{
    const auto references =
        request.has("--text-references") ? CsvReferences::KeptAsText : CsvReferences::AsTyped;
    const QString what = request.text("--what").toLower();
    if (what == u"measures"_s)
        return Export{measuresToCsv(moment.plan, moment.asAt, references),
                      words::counted(moment.plan.measures().size(), u"measure"_s, u"measures"_s)};
    if (!what.isEmpty() && what != u"actions"_s)
        return wrong(u"--what is actions (the usual) or measures, not “%1”."_s.arg(
            plainLine(request.text("--what"))));
    return Export{actionsToCsv(moment.plan, moment.asAt, references), contentOf(moment.plan)};
}

Result<Export> asWorkbook(const Asked &asked)
{
    const QString version = asked.version ? asked.heading() : QString();
    auto made = toXlsx(workbookOf(asked.moment.plan, asked.moment.asAt, version));
    if (!made)
        return made.error();
    return Export{made->bytes, contentOf(asked.moment.plan), made->remarks};
}

Result<Export> asCalendar(const Moment &moment, const Request &request)
{
    Selection of = searchFor(request.text("--only"));
    of.leadOfficer = request.text("--lead");
    const auto dates = dueDates(moment.plan, moment.asAt, of);
    if (dates.isEmpty())
        return wrong(
            of.isEmpty()
                ? u"No action that is still to be done has a due date, so there is nothing for a "
                  "calendar."_s
                : u"None of the actions asked for is still to be done and has a due date. "
                  "“tidemark facts” lists them all."_s);
    return Export{toCalendar(dates, moment.plan.settings().title, moment.asAt),
                  words::counted(dates.size(), u"due date"_s, u"due dates"_s)};
}

Result<Export> exported(const Asked &asked, const Request &request)
{
    if (isFor(request, u".csv"_s))
        return asCsv(asked.moment, request);
    if (isFor(request, u".xlsx"_s))
        return asWorkbook(asked);
    if (isFor(request, u".ics"_s))
        return asCalendar(asked.moment, request);
    return Export{planToJson(asked.moment.plan), contentOf(asked.moment.plan)};
}

Result<void> writeExport(const Task &task)
{
    if (auto fitting = refuseStrangeOptions(task.request); !fitting)
        return fitting;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const auto made = exported(*asked, task.request);
    if (!made)
        return made.error();
    if (auto saved = saveFile(task.request.output, made->bytes); !saved)
        return saved;
    return say(task.console.out,
               QStringList{u"Wrote %1: %2."_s.arg(quotedPath(task.request.output), made->content)}
                   + made->remarks);
}

} // namespace

extern constinit const Command exportCommand{
    "export",
    "Write the plan as an Excel workbook, its actions or measures as CSV, its due dates as a "
    "calendar, or all of it as JSON.",
    "Examples:\n  tidemark export plan.tidemark -o plan.xlsx --as-at 2021-10-31\n"
    "  tidemark export plan.tidemark -o actions.csv --text-references\n"
    "  tidemark export plan.tidemark -o measures.csv --what measures\n"
    "  tidemark export plan.tidemark -o jo.ics --lead \"Jo Day\"\n"
    "  tidemark export plan.tidemark -o plan.json",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::File,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.output("FILE", "The file to write: .xlsx, .csv, .ics or .json",
                         {u".xlsx"_s, u".csv"_s, u".ics"_s, u".json"_s});
        arguments.moment();
        arguments.text("--what", "What a .csv lists: actions (the usual) or measures", "KIND");
        arguments.flag("--text-references",
                       "Put a tab before each reference of a .csv, so that a spreadsheet keeps "
                       "1.10 and does not make it 1.1");
        arguments.text("--lead", "In a .ics only what this lead officer answers for", "NAME");
        arguments.text("--only", "In a .ics only the actions that these words find", "WORDS");
        arguments.replace();
    },
    &writeExport};

} // namespace tidemark::commands

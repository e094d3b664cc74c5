// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/command.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/exchange/savefile.h"
#include "core/exchange/textfile.h"
#include "core/imports/importbook.h"
#include "core/imports/importjson.h"
#include "core/imports/importwords.h"
#include "core/imports/refusedrows.h"
#include "core/published/importfile.h"
#include "core/sheets/readbook.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "core/workbooks/bookworkbook.h"
#include "core/workbooks/xlsx.h"

#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

/// Where the import goes: into a plan that is there, or into a new one.
struct Target {
    std::unique_ptr<Document> document; ///< null: the plan is to be made
    Plan plan;
};

QString intoOf(const Task &task)
{
    return ordinaryPath(task.request.text("--into"));
}

Error wrongCommand(const Task &task, const QString &sentence)
{
    task.refusal = Outcome::WrongCommand;
    return refused(
        u"tidemark import: %1 Type “tidemark import --help” to see how it is used."_s.arg(
            sentence));
}

QByteArray beginningOf(const QString &path)
{
    constexpr qint64 enough = 64;
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(enough)
                                                                      : QByteArray();
}

bool isPacked(const QString &path)
{
    const QByteArray start = beginningOf(path);
    return start.startsWith("PK") || start.startsWith("\xD0\xCF\x11\xE0");
}

bool isJson(const QString &path)
{
    QByteArray start = beginningOf(path);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('{');
}

// What only tables have an answer for; a page and a plan's own JSON are taken whole.
bool asksForTable(const Request &request)
{
    return !request.text("--into").isEmpty() || !request.text("--map").isEmpty()
           || !request.text("--save-map").isEmpty() || !request.text("--refused").isEmpty()
           || request.has("--dry-run") || request.json;
}

Result<void> importPage(const Task &task)
{
    PageOptions options;
    options.organisation = task.request.text("--organisation");
    options.asAt = task.request.asAt;
    options.today = task.here.today;
    options.now = task.here.session.now();
    const auto page = importFile(task.request.file, options);
    if (!page)
        return page.error();
    const auto made = Document::create(task.request.output, page->plan, task.here.session);
    if (!made)
        return made.error();
    const QString day =
        page->asAt.isValid() ? u", as at %1"_s.arg(words::date(page->asAt)) : QString();
    QStringList lines{
        u"Made %1: %2%3."_s.arg(quotedPath(task.request.output), contentOf(page->plan), day)};
    lines += notUnderstood(page->notUnderstood);
    lines += toLookAt(page->notes);
    return say(task.console.out, lines);
}

Result<Mapping> mappingOf(const Task &task)
{
    const QString path = ordinaryPath(task.request.text("--map"));
    if (path.isEmpty())
        return Mapping();
    const auto bytes = readTextBytes(path);
    return bytes ? mappingFromJson(*bytes, QFileInfo(path).fileName()) : bytes.error();
}

Result<Target> targetOf(const Task &task)
{
    Target target;
    if (intoOf(task).isEmpty()) {
        const QString title = QFileInfo(task.request.file).completeBaseName();
        const auto plan = applied(startPlan(task.request.text("--organisation"), title), Plan());
        if (!plan)
            return plan.error();
        target.plan = *plan;
        return target;
    }
    const auto purpose =
        task.request.has("--dry-run") ? PlanFile::Purpose::Read : PlanFile::Purpose::Work;
    auto document = Document::open(intoOf(task), task.here.session, purpose);
    if (!document)
        return document.error();
    target.document = std::move(*document);
    target.plan = target.document->plan();
    if (purpose == PlanFile::Purpose::Work && target.document->isReadOnly())
        return Error{Error::Kind::Locked, target.document->access().sentence};
    return target;
}

Result<void> saveMap(const Task &task, const Mapping &mapping)
{
    const QString path = ordinaryPath(task.request.text("--save-map"));
    if (path.isEmpty())
        return {};
    if (QFileInfo::exists(path))
        return refused(u"There is a file %1 already, and it was not replaced. Choose another name "
                       "for the mapping."_s.arg(quotedPath(path)));
    return saveFile(path, mappingToJson(mapping));
}

QString refusedOf(const Task &task)
{
    return ordinaryPath(task.request.text("--refused"));
}

/// Writes the rows that have problems, where there are any and a file for them was named; the
/// sentence says so.
Result<QString> saveRefused(const Task &task, const Book &book, const Import &import, QDate day)
{
    const QString path = refusedOf(task);
    if (path.isEmpty())
        return QString();
    const QString file = quotedPath(task.request.file);
    const Book refused = refusedRows(book, import);
    if (refused.sheets.isEmpty())
        return u"No row of %1 was refused, so %2 was not written."_s.arg(file, quotedPath(path));
    if (QFileInfo::exists(path))
        return tidemark::refused(u"There is a file %1 already, and it was not replaced. Choose "
                                 "another name for the refused rows."_s.arg(quotedPath(path)));
    const QString about =
        u"The rows of %1 that were not taken over whole, and why. Mend them and import this file."_s
            .arg(quotedName(task.request.file));
    const auto made = toXlsx(workbookOf(refused, u"Refused rows"_s, about, day));
    if (!made)
        return made.error();
    if (auto saved = saveFile(path, made->bytes); !saved)
        return saved.error();
    return u"The rows that were not taken over whole are in %1, with the reason under “Why”."_s.arg(
        quotedPath(path));
}

// Writes the plan; afterwards the target holds it as it is now.
Result<void> write(const Task &task, const Import &import, Target &target)
{
    if (target.document) {
        if (auto done = target.document->perform(import.changes); !done)
            return done.error();
        target.plan = target.document->plan();
        return {};
    }
    if (auto done = apply(import.changes, target.plan); !done)
        return done;
    const auto made = Document::create(task.request.output, target.plan, task.here.session);
    return made ? Result<void>() : made.error();
}

QString headline(const Task &task, const Import &import, const Target &target)
{
    const QString counts = words::importCounts(import);
    const QString file = quotedPath(task.request.file);
    if (task.request.has("--dry-run"))
        return u"Nothing was written. Of the rows of %1: %2."_s.arg(file, counts);
    if (!target.document)
        return u"Made %1: %2. Of the rows of %3: %4."_s.arg(quotedPath(task.request.output),
                                                            contentOf(target.plan), file, counts);
    return import.changes.isEmpty()
               ? u"%1 says nothing new: %2."_s.arg(file, counts)
               : u"Imported %1 into %2: %3."_s.arg(file, quotedPath(intoOf(task)), counts);
}

QStringList linesOf(const Task &task, const Import &import, const Target &target)
{
    QStringList lines{headline(task, import, target)};
    for (const RowFate &row : import.rows) {
        if (task.request.has("--dry-run") || !row.problems.isEmpty())
            lines += words::rowFate(row);
    }
    if (const QStringList questions = words::importQuestions(import); !questions.isEmpty())
        lines += QStringList{u"To be settled, with what was assumed:"_s} + questions;
    if (const QStringList remarks = words::importRemarks(import); !remarks.isEmpty())
        lines += QStringList{u"To look at:"_s} + remarks;
    return lines;
}

Result<void> importTable(const Task &task, const Book &book)
{
    const auto mapping = mappingOf(task);
    if (!mapping)
        return mapping.error();
    auto target = targetOf(task);
    if (!target)
        return target.error();
    const QDate day = task.request.asAt.isValid() ? task.request.asAt : task.here.today;
    const auto import = importBook(
        book, target->plan,
        {QFileInfo(task.request.file).fileName(), day, task.here.session.stamp(), *mapping});
    if (!import)
        return import.error();
    if (auto saved = saveMap(task, import->used); !saved)
        return saved;
    const auto refusedTold = saveRefused(task, book, *import, day);
    if (!refusedTold)
        return refusedTold.error();
    const bool isDone = !task.request.has("--dry-run");
    if (isDone) {
        if (auto written = write(task, *import, *target); !written)
            return written;
    }
    if (task.request.json)
        return say(task.console.out, importToJson(*import, isDone));
    QStringList lines = linesOf(task, *import, *target);
    if (!refusedTold->isEmpty())
        lines.append(*refusedTold);
    return say(task.console.out, lines);
}

// By content: a table of actions is one in whatever file, and all else is the text of a page.
Result<void> import(const Task &task)
{
    const Request &request = task.request;
    const QString refusedFile = request.text("--refused");
    if (!refusedFile.isEmpty() && !refusedFile.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return wrongCommand(task, u"--refused writes a workbook, so its name must end in .xlsx."_s);
    if (request.output.isEmpty() && request.text("--into").isEmpty())
        return wrongCommand(task, u"-o PLAN (to make one) or --into PLAN is required."_s);
    const bool isTable = asksForTable(request) || isPacked(request.file);
    const bool isLarge = QFileInfo(request.file).size() > largestTextFile;
    if (!isTable && (isLarge || isJson(request.file)))
        return importPage(task);
    const auto book = readBook(request.file);
    if (isTable)
        return book ? importTable(task, *book) : book.error();
    return book && holdsTables(*book) ? importTable(task, *book) : importPage(task);
}

} // namespace

extern constinit const Command importCommand{
    "import",
    "Make a plan from a spreadsheet, from the text of a published page, or from the JSON that "
    "“export” wrote; or take a spreadsheet into a plan. Every row or line that was not understood "
    "is listed.",
    "Examples:\n  tidemark import page.txt -o plan.tidemark\n"
    "  tidemark import page.txt -o plan.tidemark --as-at 2021-10-31\n"
    "  tidemark import plan.json -o plan.tidemark\n"
    "  tidemark import \"our plan.xlsx\" -o plan.tidemark\n"
    "  tidemark import \"our plan.xlsx\" --into plan.tidemark --dry-run\n"
    "  tidemark import tasks.csv --into plan.tidemark --map tasks.json\n"
    "  tidemark import \"our plan.xlsx\" --into plan.tidemark --refused refused.xlsx\n"
    "A spreadsheet is .xlsx, .ods, .csv or the tables of a .docx. Its rows are found in the plan "
    "by\n"
    "reference, then by title. A blank cell changes nothing, and nothing is deleted. Tables of\n"
    "measures are read too, and a workbook that “export” wrote comes back row by row:\n"
    "all that it holds, but no rounds, layouts and versions, which it does not.",
    ProgramKind::Text,
    Command::Reads::Nothing,
    Command::Writes::Plan,
    [](Arguments &arguments) {
        arguments.file("FILE", "The spreadsheet, the text of the page, or the JSON");
        auto *output = arguments.output("PLAN", "The plan to make: .tidemark", {u".tidemark"_s});
        output->required(false)->excludes(
            arguments.text("--into", "The plan to take a spreadsheet into", "PLAN"));
        arguments.day("The day of the progress (default: today; of a page its latest reading's)");
        arguments.text("--organisation", "Whose plan it is");
        arguments.text("--map", "What was settled about such a spreadsheet before", "MAP");
        arguments.text("--save-map", "Where to keep what was settled about it", "MAP");
        arguments.text("--refused", "Where to write the rows not taken, with a column Why: .xlsx",
                       "FILE");
        arguments.flag("--dry-run", "Only say what would become of every row of a spreadsheet");
        arguments.json();
    },
    &import};

} // namespace tidemark::commands

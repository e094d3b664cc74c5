// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/factstable.h"
#include "core/exchange/csv.h"
#include "core/exchange/factsjson.h"
#include "core/exchange/pagetext.h"
#include "core/exchange/problemsjson.h"
#include "core/exchange/sample.h"
#include "core/exchange/savefile.h"
#include "core/exchange/textfile.h"
#include "core/plan/check.h"
#include "core/plan/edits.h"
#include "core/plan/json.h"
#include "core/report/htmlwriter.h"
#include "core/report/pages.h"
#include "core/report/pdfwriter.h"
#include "core/report/themereport.h"
#include "core/words/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(QString::number(count), count == 1 ? one : many);
}

QString contentOf(const Plan &plan)
{
    return QStringList{counted(plan.themes().size(), u"theme"_s, u"themes"_s),
                       counted(plan.objectives().size(), u"objective"_s, u"objectives"_s),
                       counted(plan.actions().size(), u"action"_s, u"actions"_s),
                       counted(plan.measures().size(), u"measure"_s, u"measures"_s)}
        .join(u", "_s);
}

Result<void> say(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) == bytes.size())
        return {};
    return Error{Error::Kind::Io,
                 u"The answer could not be written: %1."_s.arg(device.errorString())};
}

Result<void> say(QIODevice &device, const QStringList &lines)
{
    return say(device, (lines.join(u'\n') + u'\n').toUtf8());
}

Result<void> make(const QString &path, const Plan &plan, const Surroundings &here)
{
    const auto document = Document::create(path, plan, here.session);
    return document ? Result<void>() : document.error();
}

// Reading does not need the only right to write, so a plan that somebody else has open is fine.
Result<Plan> read(const QString &path, const Surroundings &here)
{
    const auto document = Document::open(path, here.session);
    if (!document)
        return document.error();
    return (*document)->plan();
}

QDate dayOf(const Request &request, const Surroundings &here)
{
    return request.asAt.isValid() ? request.asAt : here.today;
}

// A plan may have any name, "x.csv" too.
Result<void> refuseToReplacePlan(const Request &request)
{
    const QFileInfo plan(request.file);
    if (plan.exists() && plan == QFileInfo(request.output))
        return Error{
            Error::Kind::Invalid,
            u"“%1” is the plan itself. Choose another name to write to."_s.arg(request.output)};
    return {};
}

QStringList remarks(const QString &heading, const QList<PageRemark> &remarks)
{
    if (remarks.isEmpty())
        return {};
    QStringList lines{QString(), heading};
    for (const PageRemark &remark : remarks)
        lines.append(u"  line %1: %2"_s.arg(remark.line).arg(onOneLine(remark.text)));
    return lines;
}

Result<Id> themeCalled(const Plan &plan, const QString &reference)
{
    QStringList known;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        if (theme->reference == reference)
            return theme->id;
        known.append(onOneLine(theme->reference));
    }
    return Error{Error::Kind::Invalid,
                 u"The plan has no theme “%1”. Its themes are: %2."_s.arg(
                     reference, known.isEmpty() ? u"none"_s : known.join(u", "_s))};
}

Result<report::Report> reportOf(const Plan &plan, const Request &request, const Surroundings &here)
{
    const report::Options options{dayOf(request, here), here.session.now()};
    if (request.theme.isEmpty())
        return report::planReport(plan, options);
    const auto theme = themeCalled(plan, request.theme);
    if (!theme)
        return theme.error();
    return report::themeReport(plan, *theme, options);
}

bool endsIn(const QString &path, const QString &suffix)
{
    return path.endsWith(suffix, Qt::CaseInsensitive);
}

Result<QByteArray> bytesOf(const report::Report &report, const QString &path)
{
    if (endsIn(path, u".html"_s) || endsIn(path, u".htm"_s))
        return report::toHtml(report);
    return report::toPdf(report::paginate(report));
}

} // namespace

Result<void> makeSample(const Request &request, const Console &console, const Surroundings &here)
{
    const auto plan = samplePlan();
    if (!plan)
        return plan.error();
    if (auto made = make(request.output, *plan, here); !made)
        return made;
    return say(console.out,
               QStringList{u"Made “%1”, a copy of the sample plan: %2. It is made for %3."_s.arg(
                   request.output, contentOf(*plan), words::date(samplePlanDate()))});
}

Result<void> makeNew(const Request &request, const Console &console, const Surroundings &here)
{
    const auto plan = applied(startPlan(request.organisation, request.title), Plan());
    if (!plan)
        return plan.error();
    if (auto made = make(request.output, *plan, here); !made)
        return made;
    return say(console.out,
               QStringList{u"Made “%1”, a new plan without themes."_s.arg(request.output)});
}

Result<void> import(const Request &request, const Console &console, const Surroundings &here)
{
    const auto text = readTextFile(request.file);
    if (!text)
        return text.error();
    PageOptions options;
    options.source = QFileInfo(request.file).fileName();
    options.organisation = request.organisation;
    options.asAt = request.asAt;
    options.today = here.today;
    options.now = here.session.now();
    const auto page = importPage(*text, options);
    if (!page)
        return page.error();
    if (auto made = make(request.output, page->plan, here); !made)
        return made;
    QStringList lines{u"Made “%1”: %2, as at %3."_s.arg(request.output, contentOf(page->plan),
                                                        words::date(page->asAt))};
    lines += remarks(u"Not understood, and not in the plan:"_s, page->notUnderstood);
    lines += remarks(u"To look at:"_s, page->notes);
    return say(console.out, lines);
}

Result<void> facts(const Request &request, const Console &console, const Surroundings &here)
{
    const auto plan = read(request.file, here);
    if (!plan)
        return plan.error();
    const QDate asAt = dayOf(request, here);
    return say(console.out,
               request.json ? factsToJson(*plan, asAt) : factsTable(*plan, asAt).toUtf8());
}

Result<void> check(const Request &request, const Console &console, const Surroundings &here)
{
    const auto plan = read(request.file, here);
    if (!plan)
        return plan.error();
    const auto problems = tidemark::check(*plan, here.today);
    if (request.json)
        return say(console.out, problemsToJson(problems, *plan));
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(onOneLine(words::problem(problem, *plan)));
    if (lines.isEmpty())
        lines.append(u"Nothing is wrong or missing in this plan."_s);
    return say(console.out, lines);
}

Result<void> report(const Request &request, const Console &console, const Surroundings &here)
{
    if (auto good = refuseToReplacePlan(request); !good)
        return good;
    const auto plan = read(request.file, here);
    if (!plan)
        return plan.error();
    const auto report = reportOf(*plan, request, here);
    if (!report)
        return report.error();
    const auto bytes = bytesOf(*report, request.output);
    if (!bytes)
        return bytes.error();
    if (auto saved = saveFile(request.output, *bytes); !saved)
        return saved;
    return say(console.out, QStringList{u"Wrote “%1”, as at %2."_s.arg(request.output,
                                                                       words::date(report->asAt))});
}

Result<void> exportPlan(const Request &request, const Console &console, const Surroundings &here)
{
    if (auto good = refuseToReplacePlan(request); !good)
        return good;
    const auto plan = read(request.file, here);
    if (!plan)
        return plan.error();
    const auto bytes = endsIn(request.output, u".csv"_s) ? actionsToCsv(*plan, dayOf(request, here))
                                                         : planToJson(*plan);
    if (auto saved = saveFile(request.output, bytes); !saved)
        return saved;
    return say(console.out,
               QStringList{u"Wrote “%1”: %2."_s.arg(request.output, contentOf(*plan))});
}

} // namespace tidemark::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting.h"

#include "core/base/escape.h"
#include "core/document.h"
#include "core/duedates/calendarfile.h"
#include "core/exchange/csv.h"
#include "core/exchange/savefile.h"
#include "core/plan/json.h"
#include "core/words/words.h"
#include "core/workbooks/xlsx.h"
#include "ui/ask.h"
#include "ui/viewstate.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// What is exported: a value, so that it can be made beside the window.
struct Shown {
    Plan plan;
    QDate asAt;
    QString version; ///< empty: the living plan
};

using Made = Xlsx; // bytes and remarks, of every kind of file

/// A way out of the program, by the ending of the file.
struct Format {
    QString suffix;
    QString name;
    Result<Made> (*make)(const Shown &shown);
};

const QList<Format> &formats()
{
    static const QList<Format> all{
        {u"xlsx"_s, u"Excel workbook"_s,
         [](const Shown &shown) {
             return toXlsx(workbookOf(shown.plan, shown.asAt, shown.version));
         }},
        {u"csv"_s, u"Actions as CSV"_s,
         [](const Shown &shown) -> Result<Made> {
             return Made{actionsToCsv(shown.plan, shown.asAt), {}};
         }},
        {u"ics"_s, u"Calendar of due dates"_s,
         [](const Shown &shown) -> Result<Made> {
             const auto dates = dueDates(shown.plan, shown.asAt);
             if (dates.isEmpty())
                 return Error{Error::Kind::Invalid,
                              u"No action that is still to be done has a due date, so there is "
                              "nothing for a calendar. Give an action a due date first."_s};
             return Made{toCalendar(dates, shown.plan.settings().title, shown.asAt), {}};
         }},
        {u"json"_s, u"Whole plan as JSON"_s,
         [](const Shown &shown) -> Result<Made> {
             return Made{planToJson(shown.plan), {}};
         }},
    };
    return all;
}

const Format *formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto found = std::find_if(formats().begin(), formats().end(),
                                    [&](const Format &format) { return format.suffix == suffix; });
    return found == formats().end() ? nullptr : &*found;
}

QString suggestedPlace(const ViewState &view)
{
    const QFileInfo plan(view.document()->path());
    const QString of =
        view.isFrozen() ? view.frozenName() : u"as at %1"_s.arg(words::shortDate(view.asAt()));
    QString name = u"%1 %2.xlsx"_s.arg(plan.completeBaseName(), of);
    name.replace(u'/', u'-').replace(u':', u'-'); // "Q2 2021/22", "14:05"
    return plan.dir().filePath(name);
}

Result<const Format *> formatAsked(const QString &path, const ViewState &view)
{
    if (const QFileInfo plan(view.document()->path()); plan.exists() && plan == QFileInfo(path))
        return Error{
            Error::Kind::Invalid,
            u"%1 is the plan itself. Choose another name to write to."_s.arg(quotedName(path))};
    if (const Format *format = formatOf(path))
        return format;
    return Error{Error::Kind::Invalid,
                 u"The ending of %1 does not say what to write. Let the name end in .xlsx, .csv, "
                 ".ics or .json."_s.arg(quotedName(path))};
}

QString doneWords(const QString &path, const QStringList &remarks)
{
    QString words = u"Exported to %1."_s.arg(quotedName(path));
    if (!remarks.isEmpty())
        words += u' ' + remarks.constFirst();
    if (remarks.size() > 1)
        words += u" So are %1 more."_s.arg(remarks.size() - 1);
    return words;
}

} // namespace

std::optional<QString> exportPlan(const ViewState &view, Ask &ask)
{
    QStringList filters;
    for (const Format &format : formats())
        filters.append(u"%1 (*.%2)"_s.arg(format.name, format.suffix));
    const auto path =
        ask.fileToSave(u"Where to export the plan"_s, suggestedPlace(view), filters.join(u";;"_s));
    if (!path)
        return std::nullopt;
    const auto refuse = [&ask](const Error &error) -> std::optional<QString> {
        ask.tell(u"The plan could not be exported"_s, error);
        return std::nullopt;
    };
    const auto format = formatAsked(*path, view);
    if (!format)
        return refuse(format.error());

    // Shared with the work, which runs to its end even when nothing waits for it any more.
    const auto made = std::make_shared<std::optional<Result<Made>>>();
    const Shown shown{view.plan(), view.asAt(), view.isFrozen() ? view.frozenName() : QString()};
    if (!ask.waitFor(u"Exporting to %1…"_s.arg(quotedName(*path)),
                     [made, shown, make = (*format)->make] { made->emplace(make(shown)); }))
        return std::nullopt;
    const Result<Made> &file = **made;
    if (!file)
        return refuse(file.error());
    if (const auto saved = saveFile(*path, file->bytes); !saved)
        return refuse(saved.error());
    return doneWords(*path, file->remarks);
}

} // namespace tidemark

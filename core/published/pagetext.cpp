// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagetext.h"

#include "core/exchange/textfile.h"
#include "core/published/planofpage.h"
#include "core/published/remarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

bool isPlan(const page::Page &page)
{
    return !page.measures.isEmpty()
           || std::any_of(page.objectives.begin(), page.objectives.end(),
                          [](const page::Objective &objective) {
                              return !objective.actions.isEmpty() || !objective.measures.isEmpty();
                          });
}

QDate latestReading(const page::Page &page)
{
    QDate latest;
    const auto look = [&](const QList<page::Measure> &measures) {
        for (const page::Measure &measure : measures) {
            if (measure.asAt.isValid() && (!latest.isValid() || measure.asAt > latest))
                latest = measure.asAt;
        }
    };
    look(page.measures);
    for (const page::Objective &objective : page.objectives)
        look(objective.measures);
    return latest;
}

QDate dayOf(const page::Page &page, const PageOptions &options)
{
    if (options.asAt.isValid())
        return options.asAt;
    const QDate latest = latestReading(page);
    return latest.isValid() ? latest : options.today;
}

QString called(const QString &source)
{
    return source.isEmpty() ? u"This text"_s : u"“%1”"_s.arg(source);
}

Error noPlan(const QString &source)
{
    return {Error::Kind::Invalid,
            u"%1 could be read, but no action or measure of a delivery plan was found in it, so "
            "nothing was imported."_s.arg(called(source))};
}

bool isMarkup(QStringView text)
{
    const QStringView start = text.trimmed();
    return start.startsWith(u"<html", Qt::CaseInsensitive)
           || start.startsWith(u"<!doctype", Qt::CaseInsensitive)
           || start.startsWith(u"<?xml", Qt::CaseInsensitive);
}

// Why a text gave no plan, where more can be told than that it did not.
Error noPlan(const QString &source, QStringView text, const page::Page &page)
{
    constexpr qsizetype mostShown = 10;
    if (text.trimmed().isEmpty())
        return {Error::Kind::Invalid, u"%1 is empty, so nothing was imported. Copy the text of the "
                                      "published page into it first."_s.arg(called(source))};
    if (isMarkup(text))
        return {
            Error::Kind::Invalid,
            u"%1 is the source of a web page and not its text, so nothing was imported. Open it "
            "in a browser, save it as text and choose that file."_s.arg(called(source))};
    Error error = noPlan(source);
    if (!page.objectives.isEmpty() && !page.notUnderstood.isEmpty())
        error.message += u" These lines were not understood:\n"_s
                         + listed(page.notUnderstood, mostShown).join(u'\n');
    return error;
}

} // namespace

Result<PageImport> importPage(QStringView text, const PageOptions &options)
{
    if (text.size() > largestTextFile)
        return noPlan(options.source);
    const auto page = page::readPage(text);
    if (!isPlan(page))
        return noPlan(options.source, text, page);
    const QDate asAt = dayOf(page, options);
    PlanOfPage making(page, options, asAt);
    auto plan = making.plan();
    if (!plan)
        return plan.error();
    return PageImport{*plan, asAt, page.notUnderstood, making.notes(), page.uses};
}

} // namespace tidemark

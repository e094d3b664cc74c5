// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagetext.h"

#include "core/exchange/textfile.h"
#include "core/published/planofpage.h"

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

Error noPlan(const QString &source)
{
    const QString name = source.isEmpty() ? u"This text"_s : u"“%1”"_s.arg(source);
    return {Error::Kind::Invalid,
            u"%1 could be read, but no action or measure of a delivery plan was found in it, so "
            "nothing was imported."_s.arg(name)};
}

} // namespace

Result<PageImport> importPage(QStringView text, const PageOptions &options)
{
    if (text.size() > largestTextFile)
        return noPlan(options.source);
    const auto page = page::readPage(text);
    if (!isPlan(page))
        return noPlan(options.source);
    const QDate asAt = dayOf(page, options);
    PlanOfPage making(page, options, asAt);
    auto plan = making.plan();
    if (!plan)
        return plan.error();
    return PageImport{*plan, asAt, page.notUnderstood, making.notes(), page.uses};
}

} // namespace tidemark

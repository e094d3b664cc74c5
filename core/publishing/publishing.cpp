// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/publishing.h"

#include "core/blocks/blocks.h"
#include "core/blocks/planreport.h"
#include "core/publishing/abbreviations.h"
#include "core/publishing/dayremarks.h"
#include "core/publishing/figures.h"
#include "core/publishing/rowremarks.h"
#include "core/publishing/textremarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

QList<Remark> remarksOnLayout(const Layout &layout)
{
    QList<Remark> remarks;
    for (const QString &sentence : report::remarksOn(layout))
        remarks.append(
            {Remark::Kind::Layout, sentence, layout.id.isNull() ? settingsId() : layout.id});
    return remarks;
}

} // namespace

QList<Remark> remarksBeforePublishing(const Plan &plan, const report::Options &options)
{
    const report::Subject subject = report::subjectOf(plan, options);
    const report::Report report = report::planReport(subject);
    const report::Source source = report::sourceOf(subject);
    QList<Remark> remarks = remarksOnRows(source) + remarksOnDays(source)
                            + remarksOnFigures(source, report) + remarksOnTexts(source, report)
                            + remarksOnAbbreviations(source, report)
                            + remarksOnLayout(subject.options.layout);
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const Remark &a, const Remark &b) { return a.kind < b.kind; });
    return remarks;
}

} // namespace tidemark::publishing

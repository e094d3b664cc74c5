// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blocks/layouts.h"
#include "core/plan/visit.h"
#include "core/publishing/publishing.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

namespace tidemark::test {

/// What is remarked of a kind in the report of a plan as at outlineDay(), a sentence each.
inline QStringList told(publishing::Remark::Kind kind, const Plan &plan,
                        const QString &layout = QStringLiteral("cabinet"))
{
    report::Options options;
    options.asAt = outlineDay();
    options.layout = *report::layoutCalled(plan, layout);
    QStringList sentences;
    for (const auto &remark : publishing::remarksBeforePublishing(plan, options)) {
        if (remark.kind == kind)
            sentences.append(remark.sentence);
    }
    return sentences;
}

/// The same, with the row that each leads to as its reference, name or table.
inline QList<Id> rowsTold(publishing::Remark::Kind kind, const Plan &plan)
{
    report::Options options;
    options.asAt = outlineDay();
    options.layout = *report::layoutCalled(plan, QStringLiteral("cabinet"));
    QList<Id> rows;
    for (const auto &remark : publishing::remarksBeforePublishing(plan, options)) {
        if (remark.kind == kind)
            rows.append(remark.row);
    }
    return rows;
}

/// A plan with one action, 3.1.1 Survey, of which the last that was said is this.
inline Plan planSaying(const QString &commentary)
{
    Plan plan = planFrom(QStringLiteral("3 Customer focus [Cllr Ann Lee]\n"
                                        "  3.1 Charter\n"
                                        "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                                        "      2021-10-20 50% On track: said\n"));
    Update update = *plan.updates().rows().first();
    update.commentary = commentary;
    plan.table<Update>().put(update);
    return plan;
}

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/plan/plan.h"

namespace tidemark {

/// A table with a row of headings, as it goes into a workbook.
struct TableSheet {
    QString name;
    QStringList headings;
    qsizetype fixedColumns = 0; ///< stay in sight where one scrolls to the right
    QList<QList<ColumnCell>> rows = {};
    qsizetype hiddenColumns = 0; ///< at the end; sorted and filtered with the others
};

/// What a workbook holds: in front what it is about, then tables.
struct PlanWorkbook {
    QString title;
    QString author;
    QDate asAt;
    QList<QList<ColumnCell>> about; ///< lines of a name and what it is
    QList<TableSheet> sheets;
};

/// All of a plan as at a day, each kind of row in a sheet of its own and in the order of the plan:
/// actions with their facts, what objectives and themes add up to, measures with their latest
/// reading, readings, updates, milestones, date moves, targets of periods, the key of judgements.
/// At its end every row has its own identity and that of what it stands under, hidden, by which an
/// import finds it again. `version` is what is looked at where that is none of the living plan:
/// "Q2 2021/22, version 1.0".
PlanWorkbook workbookOf(const Plan &plan, QDate asAt, const QString &version = {});

} // namespace tidemark

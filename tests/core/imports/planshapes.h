// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/imports/tables.h"

/// One plan in the shapes in which councils keep theirs, by their number in the catalogue that the
/// import was built by.
namespace tidemark::test {

struct PlanShape {
    int number = 0;
    QList<Sheet> sheets;
    Shown shown = Shown::Everything; ///< what it holds
    bool isPlain = false;            ///< one sheet, which needs no merged cells
};
QList<PlanShape> planShapes();
QString shapedPlan(); ///< as levelsIn() says it

/// The same measures, targets and readings.
struct MeasureShape {
    int number = 0;
    QList<Sheet> sheets;
};
QList<MeasureShape> measureShapes();
QString shapedMeasures(); ///< each measure with its readings below

Sheet tracker();
QList<Sheet> sheetPerTheme();
Sheet banners();
Sheet twoHeadings();
QList<Sheet> planner();
QList<Sheet> actionLists();
Sheet milestones();

} // namespace tidemark::test

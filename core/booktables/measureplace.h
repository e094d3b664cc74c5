// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/tableplace.h"
#include "core/meanings/headings.h"
#include "core/meanings/mapping.h"
#include "core/plan/enums.h"
#include "core/sheets/book.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

/// Tables of measures: wide ones with a column for each period, long ones with a row for each
/// reading, and those with a column for each measure.
namespace tidemark {

/// A period that a heading or a cell names.
struct NamedPeriod {
    QDate asAt; ///< its last day
    Frequency length = Frequency::Quarter;
    QString rest; ///< what else the heading says: "Target" of "Q1 Target"
};
/// `year` is that in which the financial year of "Q1" and "Apr" begins.
std::optional<NamedPeriod> periodNamed(const Cell &cell, int year, int yearStartMonth);

/// A column of a table of measures.
struct MeasureColumn {
    int column = 0;
    QString heading;
    Role role = Role::Unknown;
    std::optional<NamedPeriod> period; ///< what it says is of then
};

struct MeasurePlace {
    int headingRow = 0;
    int headingRows = 1;
    bool isAcross = false; ///< a column for each measure; the first holds the periods
    QList<MeasureColumn> columns;
    bool needsYear = false; ///< a heading names a period without its year
    QStringList remarks;    ///< sentences about columns that were passed over

    int firstRow() const { return headingRow + headingRows; }
    const MeasureColumn *of(Role role) const; ///< the first without a period; null: none
};

/// A role that columns of such tables can have.
bool isOfMeasures(Role role);

/// The table of measures in the sheet, or none.
std::optional<MeasurePlace> measuresIn(const Sheet &sheet, const Mapping &mapping, int year,
                                       int yearStartMonth);

/// The table in the sheet, as one sees it: of measures, or else of actions. None: it has none.
std::optional<TablePlace> anyTableIn(const Sheet &sheet, const Mapping &mapping);

} // namespace tidemark

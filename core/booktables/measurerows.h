// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/linekind.h"
#include "core/booktables/measureplace.h"
#include "core/meanings/levels.h"

#include <QMap>
#include <QStringList>

namespace tidemark {

/// What a row says of a measure as at a day, cell by cell and not yet understood as figures.
struct SaidOfMeasure {
    Cell value;
    Cell numerator;
    Cell denominator;
    Cell target;
    QString commentary;
};

/// One row of a table of measures, or one of its cells where each measure has a column.
struct MeasureLine {
    LineKind kind = LineKind::Measure;
    QString sheet;
    int row = 0;  ///< from 1
    QString text; ///< of what is no measure: what stands in it
    QString reference;
    QString title;
    QString description;
    QString unit;
    QString lead;
    LevelName theme;
    std::optional<Direction> direction;
    std::optional<Frequency> frequency; ///< as it says, or as far apart as its periods are
    Cell target;                        ///< of every period
    QMap<QDate, SaidOfMeasure> said;    ///< by the last day of the period
    QString commentary;                 ///< of no period: of the last that has a figure
    QStringList remarks;
    QStringList problems;

    QString name() const { return (reference + u' ' + title).simplified(); }
};

/// The rows of a table of measures, and those that are passed over. Rows that say another kind of
/// figure of the same measure
/// ("Target" under a column "Type") are one.
QList<MeasureLine> measureRows(const Sheet &sheet, const MeasurePlace &place, int year,
                               int yearStartMonth, bool hiddenToo);

} // namespace tidemark

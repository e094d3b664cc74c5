// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/measurerows.h"
#include "core/imports/importbook.h"
#include "core/imports/levelrows.h"

#include <QHash>

namespace tidemark {

/// The rows of tables of measures made into changes: measures that are new, and their targets and
/// readings.
class MeasureImport {
public:
    MeasureImport(ImportWork &work, LevelRows &levels, const ImportOptions &options);

    RowFate take(const MeasureLine &row);

private:
    void index(const Measure &measure);
    Id measureOf(const MeasureLine &row, RowFate &fate);
    Id added(const MeasureLine &row, RowFate &fate);
    void change(const MeasureLine &row, Id id, RowFate &fate);
    void takeFigures(const MeasureLine &row, Id id, RowFate &fate);
    void takeReading(const SaidOfMeasure &said, QDate day, Id id, RowFate &fate);
    void takeTarget(std::optional<double> target, QDate day, Id id, RowFate &fate);

    ImportWork &m_work;
    LevelRows &m_levels;
    const ImportOptions &m_options;
    QHash<QString, Id> m_byReference; ///< null ids where it stands several times
    QHash<QString, Id> m_byTitle;
};

} // namespace tidemark

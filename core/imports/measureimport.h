// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/measurerows.h"
#include "core/imports/importbook.h"
#include "core/imports/levelrows.h"

#include <QHash>
#include <QSet>

namespace tidemark {

/// The rows of tables of measures made into changes: measures that are new, and their targets and
/// readings.
class MeasureImport {
public:
    MeasureImport(ImportWork &work, LevelRows &levels, const QList<MeasureLine> &rows,
                  const ImportOptions &options);

    RowFate take(const MeasureLine &row);

private:
    void index(const Measure &measure);
    QList<Id> withCode(const MeasureLine &row, RowFate &fate) const;
    QList<Id> withTitle(const MeasureLine &row) const;
    QList<Id> measuresOf(const MeasureLine &row, RowFate &fate) const;
    Id added(const MeasureLine &row, RowFate &fate);
    void change(const MeasureLine &row, Id id, RowFate &fate);
    void takeFigures(const MeasureLine &row, Id id, RowFate &fate);
    void takeReading(const SaidOfMeasure &said, QDate day, Id id, RowFate &fate);
    void tellReading(const Reading &before, const Reading &now, RowFate &fate) const;
    void leaveSaidBefore(std::optional<double> &figure, const QString &what, Id id, RowFate &fate);
    void takeTarget(std::optional<double> target, QDate day, Id id, RowFate &fate);

    ImportWork &m_work;
    LevelRows &m_levels;
    const ImportOptions &m_options;
    QMultiHash<QString, Id> m_byReference;
    QMultiHash<QString, Id> m_byTitle;
    QHash<QString, QSet<QString>> m_titles; ///< of the file's measures, by their references
    QHash<QString, QSet<QString>> m_themes; ///< of those without a reference, by their titles
    struct Said {
        double figure = 0;
        QString where;
    };
    QHash<QString, Said> m_said; ///< by the file so far
};

} // namespace tidemark

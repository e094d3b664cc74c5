// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tidemark::test {

/// The parts that our workbooks have, by their names: "xl/workbook.xml". Ends the program where it
/// is no zip.
QMap<QString, QByteArray> partsOf(const QByteArray &xlsx);

/// A cell as it stands in a workbook.
struct ReadCell {
    QString text;   ///< of a text
    QString number; ///< as it is written, of a number
    QString format; ///< of a number: "dd mmm yyyy"
    bool isFormula = false;
};

/// A sheet as it stands in a workbook: its cells by their places, "B2".
struct ReadSheet {
    QMap<QString, ReadCell> cells;
    QStringList elements; ///< names of all its elements
    QString filter;       ///< "A1:D20"
    QHash<QString, QString> pane;

    /// Under that heading of the first row, in row `row` (2 is the first of the table).
    ReadCell under(const QString &heading, int row) const;
    QStringList headings() const;
};

/// The sheets by their names. Every part must be XML that is well formed.
QMap<QString, ReadSheet> sheetsOf(const QByteArray &xlsx);

} // namespace tidemark::test

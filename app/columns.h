// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tidemark {

/// The cells of one line of a table, in the order of its headings.
using Cells = QStringList;

/// Columns that all parts of a table share, so that the eye can go down them.
class Columns {
public:
    /// `numbers` are the columns whose cells stand at the right.
    Columns(const Cells &headings, const QSet<qsizetype> &numbers);

    void widen(const Cells &cells);
    QString line(const Cells &cells) const;

private:
    QSet<qsizetype> m_numbers;
    QList<qsizetype> m_widths;
};

/// A title that leaves room for the columns beside it.
QString elidedTitle(const QString &title);

} // namespace tidemark

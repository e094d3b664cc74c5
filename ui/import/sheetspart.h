// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/tableplace.h"
#include "core/imports/importbook.h"
#include "core/sheets/book.h"
#include "ui/import/choicegrid.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace tidemark {

/// Which sheets take part, where their tables begin, and what their columns hold.
class SheetsPart : public QWidget {
    Q_OBJECT
public:
    explicit SheetsPart(QWidget *parent = nullptr);

    /// `mapping` is what was settled so far; `import` what came of it, or why nothing did.
    void setBook(const Book &book, const Mapping &mapping, const Result<Import> &import);
    /// "“Actions” and “Digital” are taken, 2 sheets are not."
    QString summary() const;

Q_SIGNALS:
    void sheetTaken(const QString &sheet, bool taken);
    /// The heading of a sheet is in that row, from 1.
    void headingRowChosen(const QString &sheet, int row);
    /// What the columns with this heading hold (see headingKey()), of a sheet with its heading in
    /// that row.
    void roleChosen(const QString &sheet, int headingRow, const QString &heading,
                    tidemark::Role role);

private:
    void layOut();
    void showSheet();
    void showColumns();
    bool isTaken(const Sheet &sheet) const;
    std::optional<TablePlace> placeOf(const Sheet &sheet) const;
    ChoiceGrid::Line lineOf(const Sheet &sheet, const TableColumn &column) const;
    void chooseRole(const QString &column, const QString &role);
    const Sheet *shownSheet() const;

    Book m_book;
    Mapping m_mapping;
    Result<Import> m_import;
    std::optional<TablePlace> m_place; ///< in the sheet that is shown
    QComboBox *m_sheet;
    QCheckBox *m_take;
    QSpinBox *m_headingRow;
    QLabel *m_where;
    QLabel *m_remarks;
    ChoiceGrid *m_columns;
};

} // namespace tidemark

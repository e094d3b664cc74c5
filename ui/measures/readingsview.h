// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tidemark {

/// The table in which readings are typed: Enter goes down as in a spreadsheet, Tab to the next cell
/// while typing and else out of the table, Ctrl+V pastes, Ctrl+C copies, Delete deletes.
class ReadingsView : public QTableView {
    Q_OBJECT
public:
    explicit ReadingsView(QWidget *parent = nullptr);

    /// Wide enough for what is in them; numerator and denominator only where they are needed.
    void fitColumns(bool isRatio);
    /// Takes in what is being typed in a cell, as if it had been left.
    void finishTyping();
    /// Shows the last rows, also when the table comes to another height, until another place is
    /// scrolled to.
    void showLatest();

Q_SIGNALS:
    /// Escape: what was typed in the cell is not wanted.
    void givenUp(const QModelIndex &cell);
    /// Something else than the cell holds is being typed in it, or no longer.
    void typing(bool isTyping);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    using QTableView::edit;

protected Q_SLOTS:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void copy() const;

    bool m_showsLatest = false;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tidemark {

/// How cells about measures look: ratings and travel as a mark with words, the course as a
/// sparkline, one frame around the cell that has the focus. What is typed is handed to the model
/// as it is; States have a list to choose from.
class MeasureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit MeasureDelegate(QObject *parent = nullptr);

    /// Whether the two lines of a cell stand on one, for columns that are wide enough.
    void setOneLine(bool oneLine) { m_oneLine = oneLine; }
    bool isOneLine() const { return m_oneLine; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool m_oneLine = false;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QWidget>

namespace tidemark {

/// A row of tools that breaks where it would become wider than its place. What is left of a line's
/// width stands in the gap, or goes to the tools that can use it. Its height follows the width it
/// has been given: a height for width would make what scrolls beside it as high as all that it
/// holds.
class WrappedRow : public QLayout {
    Q_OBJECT
public:
    explicit WrappedRow(QWidget *parent = nullptr);
    ~WrappedRow() override;

    /// What follows stands at the right, where there is something before it on its line.
    void addGap() { m_gap = m_items.size(); }

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &area) override;

private:
    enum class Doing { Measuring, Placing };
    /// The tools that stand on one line.
    struct Line {
        qsizetype from;
        qsizetype to;
        int width;
        int height;
    };
    int heightNow() const;
    int layOut(const QRect &area, Doing doing) const;
    void place(const Line &line, const QRect &area) const;

    QList<QLayoutItem *> m_items;
    qsizetype m_gap = -1;
    int m_width = QWIDGETSIZE_MAX; ///< that it has been given
};

} // namespace tidemark

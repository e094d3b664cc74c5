// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace tidemark {

/// A tree or table to be read: its texts take as many lines as they need in their columns, which
/// share the width whenever it changes.
class WrappingTree : public QTreeView {
    Q_OBJECT
public:
    /// `shares` are the columns' proportions.
    explicit WrappingTree(const QList<int> &shares, QWidget *parent = nullptr);

    /// The other columns are hidden, and these share the width.
    void showColumns(const QList<int> &shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();

    QList<int> m_shares;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace tidemark {

/// The pages of the window, at its left: an icon over a word each.
class PageBar : public QWidget {
    Q_OBJECT
public:
    explicit PageBar(QWidget *parent = nullptr);

    /// The page that `show` (checkable) leads to, under those that are there already.
    void addPage(QAction *show);

private:
    QVBoxLayout *m_column;
};

} // namespace tidemark

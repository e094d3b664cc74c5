// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace tidemark {

/// The pages of the window, at its left: an icon over a word each, and in a low window the words
/// alone.
class PageBar : public QWidget {
    Q_OBJECT
public:
    explicit PageBar(QWidget *parent = nullptr);

    /// The page that `show` (checkable) leads to, under those that are there already.
    void addPage(QAction *show);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QVBoxLayout *m_column;
    QList<QToolButton *> m_buttons;
    int m_withIcons = 0; ///< the height that takes
};

} // namespace tidemark

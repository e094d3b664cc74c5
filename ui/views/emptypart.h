// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

/// Stands in the middle of a page that has nothing to show yet: what is missing, what to do next,
/// and the button that does it. The page shows and hides it.
class EmptyPart : public QWidget {
    Q_OBJECT
public:
    /// The first button is the one to press next, if it can be pressed.
    EmptyPart(const QString &name, const QList<QPushButton *> &buttons, QWidget *parent = nullptr);

    void say(const QString &heading, const QString &sentence);
    /// Without its buttons, where nothing can be done.
    void showButtons(bool shown);

private:
    QLabel *m_heading;
    QLabel *m_sentence;
    QWidget *m_buttons;
};

} // namespace tidemark

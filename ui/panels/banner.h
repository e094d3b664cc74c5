// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/icon.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tidemark {

/// A calm line over the page that says why something is not as usual, with what can be done about
/// it. Hidden until it has something to say.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(Icon icon, QWidget *parent = nullptr);

    void say(const QString &sentence);
    /// Adds a button at the right; `label` has an Alt key that no menu uses.
    QPushButton *addButton(const QString &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    Icon m_sign;
    QLabel *m_icon;
    QLabel *m_words;
    QHBoxLayout *m_row;
};

} // namespace tidemark

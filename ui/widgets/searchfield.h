// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tidemark {

/// Gives a line of words that are looked for the button that clears it, with a name.
void addClearButton(QLineEdit &line);

/// Where words to search for are typed. Enter asks for the next hit, Escape clears, and Down or a
/// second Escape goes to what has been found.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    void nextWanted();
    /// The focus is to go to what has been found.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tidemark

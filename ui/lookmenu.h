// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style.h"

#include <QMenu>

class QActionGroup;
class QSettings;

namespace tidemark {

/// The menu in which an officer chooses colours, size of text and stillness; it dresses the program
/// at once and remembers the choice.
class LookMenu : public QMenu {
    Q_OBJECT
public:
    /// `forThisRun` wins over what is remembered until another appearance is chosen.
    LookMenu(QSettings &memory, std::optional<Appearance> forThisRun, QWidget *parent);

    /// All actions of the menu, for the list of keys.
    QList<QAction *> choices() const { return actions(); }

    /// Dresses the program again, after the system's own settings have changed.
    void apply();

Q_SIGNALS:
    void changed();

private:
    void addAppearance(const QString &text, Appearance appearance, QActionGroup *one);
    QAction *addSize(const QString &text, const QList<QKeySequence> &keys, int (*next)(int));
    void addMotion();

    QSettings &m_memory;
    Look m_look;
};

} // namespace tidemark

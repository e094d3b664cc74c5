// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QPushButton;

namespace tidemark {

/// A button that does what a command of the window does: it has the command's words, or its own,
/// its tip, and can be pressed when the command can be chosen. Its object name is `name`.
QPushButton *buttonOf(QAction *command, const QString &name, const QString &words = {});

/// The words of the command with its key behind them, where it has one.
QString wordsWithKey(const QAction &command);

} // namespace tidemark

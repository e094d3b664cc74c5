// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli.h"
#include "ui/mainwindow.h"

#include <QString>

class QApplication;

namespace tidemark {

/// Shows the window until it is closed; gives the program's exit code. Where the plan is open in
/// another window of the same person's, that one comes to the front instead.
/// Of the setup what only a window knows is filled in: where its documents are, how it looks, and
/// how another one is shown. `settingsFile` keeps what is remembered, an .ini file.
int runWindow(QApplication &application, const WindowRequest &request, MainWindow::Setup setup,
              const QString &settingsFile);

/// Says in a dialog what the command line was refused for, where there is no console to say it on.
void tellInWindow(const QString &sentence);

} // namespace tidemark

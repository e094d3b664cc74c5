// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "core/words/words.h"
#include "ui/mainwindow.h"

#include <QDate>
#include <QString>

class QApplication;

namespace tidemark {

/// What the window is started with; all that it would else ask the machine.
struct WindowOptions {
    QString planPath;    ///< the plan to open; empty: none
    bool sample = false; ///< open the sample instead
    Session session;
    QDate today;
    QString settingsFile; ///< where what is remembered is kept, an .ini file
    QString advice;       ///< to be said above all pages; empty: none
    words::DayOrder dayOrder = words::DayOrder::DayMonthYear; ///< how this computer writes days
    std::optional<MainWindow::DoubleClick> doubleClick;
    bool exitAfterFirstPaint = false; ///< of the plan, for measuring how long a start takes
};

/// Shows the window until it is closed; gives the program's exit code. Where the plan is open in
/// another window of the same person's, that one comes to the front instead.
int runWindow(QApplication &application, const WindowOptions &options);

/// Says in a dialog what the command line was refused for, where there is no console to say it on.
void tellInWindow(const QString &sentence);

} // namespace tidemark

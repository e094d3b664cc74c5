// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programfolder.h"
#include "ui/mainwindow.h"

#include <optional>

namespace tidemark {

/// The choice of what a double click on a plan opens, for a program that was unzipped, on Windows;
/// an installed one has had it made by the setup.
std::optional<MainWindow::DoubleClick> doubleClickOf(const ProgramFolder &folder);

} // namespace tidemark

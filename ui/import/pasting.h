// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <functional>

class QWidget;

namespace tidemark {

/// Takes rows that another program has copied, with their headings, into the plan: at once where
/// everything in them is plain, and else through the same preview as a file. `say` tells what was
/// done, also that it was nothing.
void pasteRows(const Desk &desk, QWidget *window, const std::function<void(const QString &)> &say);

} // namespace tidemark

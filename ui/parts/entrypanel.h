// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

namespace tidemark {

/// A part of the window in which something is typed. Before the plan, the page or the window is
/// closed or left, and before undo, flush() has it written.
class EntryPanel : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Writes what is being typed, if anything. The error of the first entry that is refused: it
    /// stays where it was typed.
    virtual Result<void> flush() = 0;
};

} // namespace tidemark

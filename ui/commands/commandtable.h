// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/icon.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

namespace tidemark {

/// Something that can be done in the window.
struct WindowCommand {
    /// Where it can be chosen.
    enum class Scope {
        Always, ///< also while no plan is open
        Plan,   ///< only with an open plan
        Tree,   ///< the same, and its keys are meant for the tree alone
        Page    ///< by a button of its page; its keys are those of the page
    };
    QString id;   ///< "newTheme"
    QString text; ///< with its Alt key
    QList<QKeySequence> keys = {};
    std::optional<Icon> icon = {};
    QString tip = {}; ///< said where the text alone is not enough
    Scope scope = Scope::Plan;
    QString place = {}; ///< where its keys are meant, if not everywhere: "in the readings"
};

/// All of them in the order of the menus, then those of the pages alone. What brings a page to the
/// front is not among them: see pages().
const QList<WindowCommand> &commandTable();

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/icon.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace tidemark {

struct Desk;

/// A page of the window: an entry at the left, a key, and what stands in the middle.
struct Page {
    QString name; ///< with its Alt key in the menu View
    Icon icon;
    bool withInspector; ///< whether the inspector stands beside it
    std::function<QWidget *(const Desk &)> make;
};

/// The pages in their order, and so their places in pages().
enum class PageKind { Overview, Plan, Measures, Rounds, Changes, History, Report };

/// Every page of the window. Each is made when it is first shown.
const QList<Page> &pages();

} // namespace tidemark

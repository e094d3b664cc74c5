// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringList>

namespace tidemark::report {

/// A block as a layout names it: "register", "register(live)", with commas between options.
struct BlockChoice {
    QString key;
    QStringList options;

    bool operator==(const BlockChoice &) const = default;
};

/// The blocks of a layout in its order, each once, known or not; of a layout without blocks those
/// of the ready layout "plan".
QList<BlockChoice> blocksIn(const Layout &layout);

/// Whether the paragraphs of its reports are numbered: a word of its own among the blocks, so that
/// a program that does not know it makes the report without numbers.
bool isNumbered(const Layout &layout);
enum class Paragraphs { Plain, Numbered };

/// The same as text for Layout::blocks.
QString layoutText(const QList<BlockChoice> &choices, Paragraphs paragraphs);

/// The layout up to and with so many of its blocks.
Layout beginningOf(const Layout &layout, qsizetype blocks);

} // namespace tidemark::report

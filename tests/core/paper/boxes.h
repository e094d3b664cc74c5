// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/pages.h"

namespace tidemark::test {

/// The words in a box; empty where it has none.
inline QString textOf(const report::Box &box)
{
    const auto *text = std::get_if<report::TextBox>(&box.content);
    return text ? text->text : QString();
}

/// Words to fill lines with, three times as many as `count`.
inline QString filler(int count)
{
    return QStringLiteral("lorem ipsum dolor ").repeated(count).trimmed();
}

} // namespace tidemark::test

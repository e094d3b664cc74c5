// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// The same for two names, or two words of a plan's own key, that differ in case or blanks alone: a
/// reader cannot tell those apart.
inline QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace tidemark

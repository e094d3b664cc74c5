// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the workbooks that go out say, so that they are known again when they come back.
namespace tidemark::words {

/// The headings of the columns that say which row of the plan a row is, and which one it stands
/// under.
inline QString identity()
{
    return QStringLiteral("Tidemark ID");
}

inline QString identityAbove()
{
    return QStringLiteral("Tidemark ID above");
}

/// What stands at the end of a text that was too long for a cell of Excel.
inline QString cutForExcel()
{
    return QStringLiteral(u" … [cut here: Excel takes 32,767 characters]");
}

} // namespace tidemark::words

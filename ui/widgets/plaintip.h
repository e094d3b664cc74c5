// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// A tooltip that shows the text as it was written and wraps it. Qt guesses whether a tooltip is
/// markup; the titles of other people's plans must not be.
inline QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString safe = text.toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(safe.replace(u'\n', QStringLiteral("<br>")));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace tidemark {

/// A tooltip that shows the text as it was written. Qt guesses whether a tooltip is markup; the
/// titles of other people's plans must not be. Only text that could be, or that is too long for one
/// line, becomes markup: a screen reader reads a tooltip out as it stands.
inline QString plainTip(const QString &text)
{
    constexpr int oneLine = 100;
    if (text.size() <= oneLine && !Qt::mightBeRichText(text))
        return text;
    QString safe = text.toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(safe.replace(u'\n', QStringLiteral("<br>")));
}

/// The same for a widget, which is described to a screen reader in the text itself.
template <typename Widget> void setPlainTip(Widget &widget, const QString &text)
{
    widget.setToolTip(plainTip(text));
    widget.setAccessibleDescription(text);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/source.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

QString nameOf(const Theme &theme)
{
    return orElse(theme.title, u"Untitled theme"_s);
}

QString nameOf(const Objective &objective)
{
    const QString title = orElse(objective.title, u"Untitled"_s);
    return objective.reference.isEmpty() ? u"Objective: %1"_s.arg(title)
                                         : u"Objective %1: %2"_s.arg(objective.reference, title);
}

QString nameOf(const Action &action)
{
    return (action.reference + u' ' + orElse(action.title, u"Untitled action"_s)).trimmed();
}

QString orElse(const QString &text, const QString &otherwise)
{
    return text.trimmed().isEmpty() ? otherwise : text;
}

QString workingOf(const RollUp &rollUp, const QString &what)
{
    const QString working = words::rollUp(rollUp) + u'.';
    return rollUp.progress ? what + u": "_s + working : working;
}

QString joined(const QStringList &parts)
{
    QString line;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            line += (line.isEmpty() ? QString() : u" · "_s) + part;
    }
    return line;
}

} // namespace tidemark::report

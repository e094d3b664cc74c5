// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/namesinuse.h"

#include <algorithm>

namespace tidemark {

QStringList namesInUse(const Plan &plan)
{
    QStringList names;
    for (const Theme &theme : plan.themes().inAnyOrder())
        names.append(theme.leadMember.trimmed());
    for (const Action &action : plan.actions().inAnyOrder())
        names.append(action.leadOfficer.trimmed());
    for (const Measure &measure : plan.measures().inAnyOrder())
        names.append(measure.leadOfficer.trimmed());
    names.removeAll(QString());
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
    return names;
}

QString nameMeant(const Plan &plan, const QString &name)
{
    const QString part = name.simplified();
    if (part.isEmpty())
        return {};
    for (const QString &known : namesInUse(plan)) {
        const bool isPart = known.startsWith(part, Qt::CaseInsensitive)
                            || known.contains(u' ' + part, Qt::CaseInsensitive);
        if (isPart && known.size() > part.size())
            return known;
    }
    return {};
}

} // namespace tidemark

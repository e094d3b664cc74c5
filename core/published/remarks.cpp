// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/remarks.h"

#include "core/base/escape.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype longestShown = 120;

QString shortened(const QString &text)
{
    if (text.size() <= longestShown)
        return plainLine(text);
    const bool splitsPair = text[longestShown - 1].isHighSurrogate();
    const QString start = text.first(longestShown - (splitsPair ? 1 : 0));
    return u"%1… (%2 characters)"_s.arg(plainLine(start).trimmed(), QString::number(text.size()));
}

} // namespace

QStringList listed(const QList<PageRemark> &lines, qsizetype most)
{
    const qsizetype shown = std::min(most, lines.size());
    QStringList list;
    for (qsizetype i = 0; i < shown; ++i)
        list.append(
            u"  line %1: %2"_s.arg(QString::number(lines[i].line), shortened(lines[i].text)));
    if (lines.size() > shown)
        list.append(u"  and %1 more"_s.arg(lines.size() - shown));
    return list;
}

} // namespace tidemark

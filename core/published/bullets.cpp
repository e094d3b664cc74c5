// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/bullets.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

const QRegularExpression &bullet()
{
    // U+F0B7 is what Word's symbol font leaves behind.
    static const QRegularExpression sign(u"(?:^|\\s+)[•●▪◦‣\\x{F0B7}](?=\\s|$)"_s);
    return sign;
}

// Where the first sentence of the text ends and another follows it; -1 where there is only one.
qsizetype endOfFirstSentence(const QString &text)
{
    static const QRegularExpression end(u"[.!?]\\s+(?=\\p{Lu})"_s);
    const auto match = end.match(text);
    return match.hasMatch() ? match.capturedStart() + 1 : -1;
}

// The sentences after the list run on in its last point. Where other points have several sentences
// too, the last one's may be its own.
QString takeTail(QStringList &points)
{
    const auto others = points.cbegin() + (points.size() - 1);
    const auto end = endOfFirstSentence(points.last());
    if (end < 0 || std::any_of(points.cbegin(), others, [](const QString &point) {
            return endOfFirstSentence(point) >= 0;
        }))
        return {};
    const QString tail = points.last().mid(end).trimmed();
    points.last().truncate(end);
    return tail;
}

} // namespace

QString withBulletsOnLines(QStringView paragraph)
{
    QStringList points = paragraph.toString().split(bullet());
    const QString opening = points.takeFirst().trimmed();
    points.removeIf([](const QString &point) { return point.trimmed().isEmpty(); });
    if (points.isEmpty())
        return opening;
    const QString tail = takeTail(points);
    QString text = opening;
    for (const QString &point : points)
        text += (text.isEmpty() ? u"• "_s : u"\n• "_s) + point.trimmed();
    return tail.isEmpty() ? text : text + u"\n\n"_s + tail;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"

#include <QList>

#include <algorithm>

namespace tidemark {

namespace {

bool isNumber(QStringView part)
{
    return !part.isEmpty()
           && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    return digits;
}

// By length first, so that a number of any size compares without being converted.
int compareNumbers(QStringView a, QStringView b)
{
    a = withoutLeadingZeros(a);
    b = withoutLeadingZeros(b);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compareParts(QStringView a, QStringView b)
{
    const bool aNumber = isNumber(a);
    const bool bNumber = isNumber(b);
    if (aNumber != bNumber)
        return aNumber ? -1 : 1;
    return aNumber ? compareNumbers(a, b) : a.compare(b, Qt::CaseInsensitive);
}

// "09" gives "10", "99" gives "100": the width is kept as long as the number fits.
QString incremented(QStringView digits)
{
    QString next = digits.toString();
    for (auto i = next.size() - 1; i >= 0; --i) {
        if (next[i] != u'9') {
            next[i] = QChar(next[i].unicode() + 1);
            return next;
        }
        next[i] = u'0';
    }
    return QChar(u'1') + next;
}

} // namespace

int compareReferences(QStringView a, QStringView b)
{
    const auto aParts = a.split(u'.');
    const auto bParts = b.split(u'.');
    const auto common = std::min(aParts.size(), bParts.size());
    for (qsizetype i = 0; i < common; ++i) {
        if (const int order = compareParts(aParts[i], bParts[i]))
            return order;
    }
    if (aParts.size() != bParts.size())
        return aParts.size() < bParts.size() ? -1 : 1;
    return a.compare(b);
}

QString nextReference(QStringView last, QStringView parent)
{
    if (last.isEmpty())
        return parent.isEmpty() ? QStringLiteral("1") : parent.toString() + QStringLiteral(".1");
    const auto dot = last.lastIndexOf(u'.');
    const QStringView number = last.sliced(dot + 1);
    return isNumber(number) ? last.first(dot + 1).toString() + incremented(number) : QString();
}

} // namespace tidemark

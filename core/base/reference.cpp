// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"

#include <QList>

#include <algorithm>

namespace tidemark {

namespace {

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

// The digits that begin at `from`; empty where another character stands there.
QStringView digitsFrom(QStringView text, qsizetype from)
{
    auto end = from;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return text.sliced(from, end - from);
}

// Run by run: "TP9" before "TP10", "2" before "2a" and "2a" before "10". Figures come before
// letters.
int compareParts(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const QStringView aDigits = digitsFrom(a, i);
        const QStringView bDigits = digitsFrom(b, j);
        if (aDigits.isEmpty() != bDigits.isEmpty())
            return aDigits.isEmpty() ? 1 : -1;
        const int order = aDigits.isEmpty()
                              ? a.sliced(i, 1).compare(b.sliced(j, 1), Qt::CaseInsensitive)
                              : compareNumbers(aDigits, bDigits);
        if (order != 0)
            return order;
        i += std::max<qsizetype>(1, aDigits.size());
        j += std::max<qsizetype>(1, bDigits.size());
    }
    return i < a.size() ? 1 : j < b.size() ? -1 : 0;
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
    auto from = last.size();
    while (from > 0 && !digitsFrom(last, from - 1).isEmpty())
        --from;
    const QStringView number = last.sliced(from);
    return number.isEmpty() ? QString() : last.first(from).toString() + incremented(number);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scan.h"

namespace tidemark {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    const QChar small = c.toCaseFolded();
    return small >= u'a' && small <= u'z';
}

} // namespace

bool Scan::take(QStringView word)
{
    if (!m_rest.startsWith(word, Qt::CaseInsensitive))
        return false;
    pass(word.size());
    return true;
}

QStringView Scan::takeOneOf(std::initializer_list<QStringView> words)
{
    for (const QStringView word : words) {
        if (m_rest.startsWith(word, Qt::CaseInsensitive))
            return pass(word.size());
    }
    return {};
}

QStringView Scan::takeDigits(qsizetype atMost)
{
    qsizetype count = 0;
    while (count < atMost && count < m_rest.size() && isDigit(m_rest[count]))
        ++count;
    return pass(count);
}

QStringView Scan::takeAnyOf(QStringView set)
{
    qsizetype count = 0;
    while (count < m_rest.size() && set.contains(m_rest[count]))
        ++count;
    return pass(count);
}

QStringView Scan::takeLetters(qsizetype atMost)
{
    const auto isEnglish = [](QChar c) { return c.unicode() < 0x80 && isLetter(c); };
    qsizetype count = 0;
    while (count < atMost && count < m_rest.size() && isEnglish(m_rest[count]))
        ++count;
    return pass(count);
}

bool Scan::takeLetter()
{
    return !m_rest.isEmpty() && isLetter(m_rest.front()) && !pass(1).isEmpty();
}

bool Scan::isInWord() const
{
    if (m_rest.isEmpty())
        return false;
    const QChar c = m_rest.front();
    return c.unicode() < 0x80 && (isLetter(c) || isDigit(c) || c == u'_');
}

QStringView Scan::pass(qsizetype count)
{
    const QStringView passed = m_rest.first(count);
    m_rest = m_rest.sliced(count);
    return passed;
}

QString withPlainDashes(QString text)
{
    for (QChar &c : text) {
        if ((c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212))
            c = u'-';
    }
    return text;
}

} // namespace tidemark

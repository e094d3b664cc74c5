// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <initializer_list>

namespace tidemark {

/// Reads a short text from its beginning, piece by piece, capitals like small letters. For what is
/// worked out beside the window, where no regular expression may be used.
class Scan {
public:
    explicit Scan(QStringView text) : m_rest(text) {}

    QStringView rest() const { return m_rest; }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    /// Whether the rest begins with `word`, which is then passed.
    bool take(QStringView word);
    /// The first of `words` that the rest begins with, as it is written there, which is then
    /// passed; empty: none.
    QStringView takeOneOf(std::initializer_list<QStringView> words);
    /// The digits 0 to 9 that the rest begins with, at most so many.
    QStringView takeDigits(qsizetype atMost);
    /// The characters of `set` that the rest begins with.
    QStringView takeAnyOf(QStringView set);
    /// The letters a to z that the rest begins with, at most so many.
    QStringView takeLetters(qsizetype atMost);
    /// Whether the rest begins with a letter of a to z, which is then passed.
    bool takeLetter();
    /// Whether a word of English letters, digits and "_" goes on here.
    bool isInWord() const;

private:
    QStringView pass(qsizetype count);

    QStringView m_rest;
};

/// Every kind of hyphen, dash and minus as "-".
QString withPlainDashes(QString text);

} // namespace tidemark

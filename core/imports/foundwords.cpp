// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/foundwords.h"

#include "core/base/namekey.h"
#include "core/words/namesinuse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

FoundWords::FoundWords(const Plan &plan, const Mapping &mapping) : m_plan(plan), m_mapping(mapping)
{
    const auto names = namesInUse(plan);
    for (const QString &name : names)
        m_people.insert(nameKey(name), name);
}

FoundWord &FoundWords::found(FoundWord::Kind kind, const QString &word)
{
    const QString key = (kind == FoundWord::Kind::Person ? u"p"_s : u"s"_s) + nameKey(word);
    const auto there = m_places.constFind(key);
    if (there != m_places.constEnd()) {
        ++m_words[*there].count;
        return m_words[*there];
    }
    FoundWord made;
    made.kind = kind;
    made.word = word;
    made.count = 1;
    m_places.insert(key, m_words.size());
    m_words.append(made);
    return m_words.last();
}

WordMeaning FoundWords::meaningOf(const QString &word)
{
    if (word.isEmpty())
        return {};
    FoundWord &one = found(FoundWord::Kind::Status, word);
    if (one.count == 1) {
        one.meaning = m_mapping.words.value(nameKey(word));
        one.isGuess = !meaningFrom(one.meaning, m_plan).has_value();
        if (one.isGuess) {
            one.meaning = usualMeaning(word, m_plan);
            one.isGuess = one.meaning.isEmpty() || one.meaning == u"progress: 50";
        }
    }
    return meaningFrom(one.meaning, m_plan).value_or(WordMeaning());
}

bool FoundWords::isRoughly(const QString &word) const
{
    const auto there = m_places.constFind(u"s"_s + nameKey(word));
    return there != m_places.constEnd() && m_words[*there].meaning == u"progress: 50"
           && m_words[*there].isGuess;
}

QString FoundWords::person(const QString &name)
{
    if (name.isEmpty())
        return {};
    const QString key = nameKey(name);
    if (const QString meant = m_mapping.people.value(key); !meant.isEmpty()) {
        FoundWord &one = found(FoundWord::Kind::Person, name);
        one.meaning = meant;
        one.isGuess = false;
        return meant;
    }
    const auto known = m_people.constFind(key);
    if (known != m_people.constEnd()) {
        if (m_places.contains(u"p"_s + key))
            found(FoundWord::Kind::Person, name);
        return *known;
    }
    QString like;
    for (const QString &other : std::as_const(m_people)) {
        if (differLittle(other, name) && (like.isEmpty() || other < like))
            like = other;
    }
    m_people.insert(key, name);
    if (!like.isEmpty()) {
        FoundWord &one = found(FoundWord::Kind::Person, name);
        one.meaning = name;
        one.like = like;
    }
    return name;
}

bool differLittle(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 5;
    constexpr qsizetype longest = 60;
    constexpr int most = 2;
    const QString one = nameKey(a);
    const QString two = nameKey(b);
    if (one == two || one.size() < shortest || std::max(one.size(), two.size()) > longest
        || std::abs(one.size() - two.size()) > most)
        return false;
    QList<int> above(two.size() + 1);
    for (qsizetype j = 0; j <= two.size(); ++j)
        above[j] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        QList<int> line{int(i)};
        for (qsizetype j = 1; j <= two.size(); ++j)
            line.append(std::min({above[j] + 1, line[j - 1] + 1,
                                  above[j - 1] + (one[i - 1] == two[j - 1] ? 0 : 1)}));
        above = line;
    }
    return above.last() <= most;
}

} // namespace tidemark

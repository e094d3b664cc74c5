// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/meanings/wordmeanings.h"
#include "core/plan/plan.h"

#include <QHash>

namespace tidemark {

/// The words of a file, each settled once: by the mapping, by the plan's key, by what is usual.
class FoundWords {
public:
    FoundWords(const Plan &plan, const Mapping &mapping);

    /// What a word of status or rating comes to.
    WordMeaning meaningOf(const QString &word);
    /// The name under which the plan, or else the file before, knows the person.
    QString person(const QString &name);

    QList<FoundWord> words() const { return m_words; }
    /// Whether the word only guesses at the progress: work is under way, nobody says how far.
    bool isRoughly(const QString &word) const;

private:
    FoundWord &found(FoundWord::Kind kind, const QString &word);

    const Plan &m_plan;
    const Mapping &m_mapping;
    QHash<QString, QString> m_people; ///< of the plan and of the file so far, by nameKey()
    QList<FoundWord> m_words;
    QHash<QString, qsizetype> m_places;
};

/// Names that differ in no more than two letters.
bool differLittle(const QString &a, const QString &b);

} // namespace tidemark

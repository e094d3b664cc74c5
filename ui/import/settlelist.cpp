// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/settlelist.h"

#include "core/base/escape.h"
#include "core/base/namekey.h"
#include "core/imports/importwords.h"
#include "core/meanings/wordmeanings.h"
#include "core/words/namesinuse.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "ui/import/examples.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

const QString passOver = u"nothing"_s;

bool hasChoice(const QList<Choice> &choices, const QString &value)
{
    return std::any_of(choices.begin(), choices.end(),
                       [&](const Choice &choice) { return choice.value == value; });
}

QString textOfChoice(const QList<Choice> &choices, const QString &value)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice &choice) { return choice.value == value; });
    return found == choices.end() ? QString() : found->text;
}

/// What a word of status or rating can mean in this plan.
QList<Choice> meaningsIn(const Plan &plan)
{
    QList<Choice> choices;
    for (const Judgement *judgement : plan.judgements().rowsUnder({}))
        choices.append(
            {words::quoted(plainLine(judgement->word)), usualMeaning(judgement->word, plan)});
    choices.append({u"Not started, 0%"_s, u"progress: 0"_s});
    choices.append({u"Under way, taken for 50%"_s, u"progress: 50"_s});
    if (!hasChoice(choices, u"progress: 100"_s))
        choices.append({u"Completed, 100%"_s, u"progress: 100"_s});
    choices.append({u"On Hold"_s, u"hold: on_hold"_s});
    choices.append({u"Cancelled"_s, u"hold: cancelled"_s});
    choices.append({u"Nothing: pass it over"_s, passOver});
    return choices;
}

QList<Choice> peopleFor(const FoundWord &word, const Plan &plan)
{
    QList<Choice> choices{{u"%1, as it is written"_s.arg(plainLine(word.word)), word.word}};
    if (!word.like.isEmpty())
        choices.append({plainLine(word.like), word.like});
    for (const QString &name : namesInUse(plan)) {
        if (!hasChoice(choices, name))
            choices.append({plainLine(name), name});
    }
    return choices;
}

} // namespace

// Questions first, then what is not plain, and each as it was met.
QList<SettleList::Asked> SettleList::askedBy(const Import &import, const Book &book,
                                             const Plan &plan)
{
    QList<Asked> all;
    const AskedOf of{book, import.used, plan.settings().yearStartMonth};
    for (const Question &question : import.questions)
        all.append(asked(question, of));
    for (const FoundWord &word : import.words)
        all.append(asked(word, plan));
    std::stable_sort(all.begin(), all.end(), [](const Asked &a, const Asked &b) {
        const auto rank = [](const Asked &one) {
            return !one.question.key.isEmpty() ? 0 : one.word.isGuess ? 1 : 2;
        };
        return rank(a) < rank(b);
    });
    return all;
}

void SettleList::follow(const Import &import, const Book &book, const Plan &plan)
{
    const QList<Asked> before = std::exchange(m_asked, askedBy(import, book, plan));
    QHash<QString, qsizetype> places;
    for (qsizetype i = m_asked.size(); i-- > 0;)
        places.insert(m_asked[i].line.key, i);
    QList<Asked> all;
    for (Asked there : before) {
        const auto place = places.constFind(there.line.key);
        const bool isAsked = place != places.constEnd();
        if (there.settled.isEmpty()) {
            if (isAsked)
                all.append(m_asked[*place]);
        } else {
            if (isAsked) {
                there.word.count = m_asked[*place].word.count;
                there.line.caption = m_asked[*place].line.caption;
            }
            all.append(there);
        }
        places.remove(there.line.key);
    }
    for (qsizetype i = 0; i < m_asked.size(); ++i) {
        if (places.value(m_asked[i].line.key, -1) == i)
            all.append(m_asked[i]);
    }
    m_asked = all;
    refresh();
}

SettleList::Asked SettleList::asked(const Question &question, const AskedOf &of)
{
    Asked made;
    made.question = question;
    made.line.key = question.key;
    made.line.heading = question.text;
    made.line.caption = examplesWords(question, of);
    made.line.choices = choicesOf(question, of);
    made.assumed = assumedOf(question, of.used);
    return made;
}

SettleList::Asked SettleList::asked(const FoundWord &word, const Plan &plan)
{
    const bool isPerson = word.kind == FoundWord::Kind::Person;
    Asked made;
    made.word = word;
    made.line.key = (isPerson ? u"person "_s : u"word "_s) + nameKey(word.word);
    made.line.heading = words::quoted(plainLine(word.word));
    made.line.caption = (isPerson ? u"A person, in %1"_s : u"A status or rating, in %1"_s)
                            .arg(words::counted(word.count, u"cell"_s, u"cells"_s));
    made.line.choices = isPerson ? peopleFor(word, plan) : meaningsIn(plan);
    made.assumed = word.meaning.isEmpty() ? passOver : word.meaning;
    if (!hasChoice(made.line.choices, made.assumed))
        made.line.choices.prepend(
            {words::upperFirst(plainLine(words::meaningInWords(made.assumed))), made.assumed});
    return made;
}

void SettleList::forgetWords()
{
    m_asked.removeIf([](const Asked &one) { return one.question.key.isEmpty(); });
    refresh();
}

int SettleList::open() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [](const ChoiceGrid::Line &line) { return !line.open.isEmpty(); }));
}

void SettleList::settle(const QString &key, const QString &value)
{
    for (Asked &one : m_asked) {
        if (one.line.key == key)
            one.settled = value;
    }
    refresh();
}

void SettleList::settleAsAssumed()
{
    for (Asked &one : m_asked) {
        if (one.settled.isEmpty() && (!one.question.key.isEmpty() || one.word.isGuess))
            one.settled = one.assumed;
    }
    refresh();
}

void SettleList::refresh()
{
    m_lines.clear();
    for (Asked &one : m_asked) {
        const bool isOpen =
            one.settled.isEmpty() && (!one.question.key.isEmpty() || one.word.isGuess);
        one.line.chosen = one.settled.isEmpty() ? one.assumed : one.settled;
        one.line.open =
            isOpen
                ? u"Not settled yet. Assumed: %1"_s.arg(textOfChoice(one.line.choices, one.assumed))
                : QString();
        m_lines.append(one.line);
    }
}

void SettleList::fill(Mapping &mapping) const
{
    for (const Asked &one : m_asked) {
        if (one.settled.isEmpty())
            continue;
        if (!one.question.key.isEmpty())
            answer(one.question, one.settled, mapping);
        else if (one.word.kind == FoundWord::Kind::Person)
            mapping.people.insert(nameKey(one.word.word), one.settled);
        else
            mapping.words.insert(nameKey(one.word.word), one.settled);
    }
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"
#include "core/sheets/book.h"
#include "ui/import/choicegrid.h"
#include "ui/import/examples.h"

namespace tidemark {

/// Everything about a file that an officer has to settle, in one list: the questions, and the words
/// that the plan may not know. What has been settled stays in the list, to be settled otherwise.
class SettleList {
public:
    /// Takes over what an import asks. What was asked before keeps its place, and what is not asked
    /// any more stays only where it was settled. `book` gives the examples, `plan` what can be
    /// chosen.
    void follow(const Import &import, const Book &book, const Plan &plan);
    /// Forgets what was settled about words: in another plan they mean something else.
    void forgetWords();

    /// For people; `chosen` is what was settled, or what a word is taken for.
    const QList<ChoiceGrid::Line> &lines() const { return m_lines; }
    /// How much is not settled yet.
    int open() const;
    void settle(const QString &key, const QString &value);
    /// Settles all that is open as it was assumed.
    void settleAsAssumed();
    /// What was settled, in a mapping.
    void fill(Mapping &mapping) const;

private:
    struct Asked {
        Question question; ///< without a key: a word is meant
        FoundWord word;
        ChoiceGrid::Line line;
        QString assumed; ///< a value
        QString settled; ///< a value; empty: not yet
    };
    static QList<Asked> askedBy(const Import &import, const Book &book, const Plan &plan);
    static Asked asked(const Question &question, const AskedOf &of);
    static Asked asked(const FoundWord &word, const Plan &plan);
    void refresh();

    QList<Asked> m_asked;
    QList<ChoiceGrid::Line> m_lines;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

#include <QDate>
#include <QStringList>

namespace tidemark {

/// Which entries of the journal somebody wants to see; an empty part asks for nothing.
struct HistoryFilter {
    std::optional<QString> author;
    Id row;        ///< an action or a measure, and all that belongs to it
    QString field; ///< the label of a field that was changed: "Due"
    QDate from;    ///< the first day, by the reader's own clock
    QDate until;   ///< the last day
    QStringList words;

    bool isEmpty() const { return *this == HistoryFilter(); }
    bool operator==(const HistoryFilter &) const = default;
};

/// Whether author, day, row and field are those asked for; words are looked for by hasWords().
bool passes(const HistoryFilter &filter, const JournalEntry &entry, const ChangeSet &change);
/// Whether every word stands somewhere in the text, whatever its case.
bool hasWords(const HistoryFilter &filter, const QString &text);

/// The first action or measure that the change is about, or another row where there is none.
Id rowOf(const ChangeSet &change);

/// A field that officers change: its words in the list, and the label that a filter asks for.
struct FieldChoice {
    QString words;
    QString label;
};
/// In the order of the alphabet.
QList<FieldChoice> fieldChoices();

} // namespace tidemark

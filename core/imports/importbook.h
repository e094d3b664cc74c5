// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/imports/rowmatch.h"
#include "core/plan/changeset.h"

#include <QList>
#include <QStringList>

/// Other people's tables made into changes of a plan. A Book is read into rows (bookrows.h): its
/// tables are found, the roles of their columns, and the levels of their rows. The rows are matched
/// with the plan, and what differs is made into changes by the verbs. Every row of the file comes
/// back with its fate, and every doubt with what was assumed. A blank cell never clears what the
/// plan holds, and what the file does not have is deleted only where that is asked for.
namespace tidemark {

/// What would become of a field.
struct FieldChange {
    QString field; ///< its label: "Due"
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// What would become of a row of the file.
struct RowFate {
    enum class Kind {
        New,
        Changed,
        Unchanged,
        NotUnderstood, ///< nothing is taken from it; the problems say why
        PassedOver     ///< title, heading, banner, total, or hidden
    };
    Kind kind = Kind::PassedOver;
    QString sheet;
    int row = 0;                              ///< from 1
    QString table = QStringLiteral("action"); ///< what it is of, as the plan calls it
    Id action;    ///< of New, Changed and Unchanged: as the plan has it afterwards
    QString name; ///< of the action; of what is passed over what stands there
    QString why;  ///< of PassedOver: "heading"
    MatchedBy by = MatchedBy::Nothing;
    QList<FieldChange> fields;
    QStringList remarks;  ///< clauses on how cells were read
    QStringList problems; ///< clauses on what was not understood, or refused

    bool operator==(const RowFate &) const = default;
};

/// What an import is told from above.
struct ImportOptions {
    QString source; ///< the file's name: of the change, and of the reason of its date moves
    QDate asAt;     ///< of the progress that the file gives no day for
    Stamp stamp;
    Mapping mapping;
    bool deleteMissing = false; ///< actions that no row is about are deleted
};

struct Import {
    ChangeSet changes; ///< all of it, as one undo; empty where the plan says all that already
    QList<RowFate> rows;
    QList<Question> questions;
    QList<FoundWord> words;
    QStringList remarks;   ///< sentences about the whole file
    QStringList notInFile; ///< names of the plan's actions that no row is about
    QStringList deleted;   ///< those of them that are deleted, because it was asked for
    Mapping used;

    int count(RowFate::Kind kind) const;
    /// Rows of whatever kind that are added, changed or deleted.
    int changedRows() const;
};

/// Whether any sheet has a table of actions or of measures.
bool holdsTables(const Book &book);

/// What the book would change in the plan. Refused where it holds no table of actions, or the
/// mapping is for another.
Result<Import> importBook(const Book &book, const Plan &plan, const ImportOptions &options);

} // namespace tidemark

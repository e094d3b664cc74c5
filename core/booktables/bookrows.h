// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/linekind.h"
#include "core/booktables/measurerows.h"
#include "core/booktables/recordrows.h"
#include "core/meanings/levels.h"
#include "core/meanings/mapping.h"
#include "core/plan/plan.h"
#include "core/sheets/book.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace tidemark {

/// What the file leaves open, what has been assumed, and what else could be: one for a kind of
/// doubt, however many cells raise it.
struct Question {
    QString key;         ///< "date order of “Due”": the same for the same doubt
    QString text;        ///< the question as a sentence
    QString assumed;     ///< what was assumed, as a sentence
    QStringList choices; ///< as a mapping would say them
    QString column = {}; ///< headingKey() of the column that it is about; empty: of none

    bool operator==(const Question &) const = default;
};

/// A word that a plan may not know, wherever it stands in the file.
struct FoundWord {
    enum class Kind { Status, Person };
    Kind kind = Kind::Status;
    QString word;        ///< as it first stands
    int count = 0;       ///< cells that say it
    QString meaning;     ///< as a mapping keeps it; empty: it is passed over
    QString like;        ///< of a person: the name in the plan that differs little
    bool isGuess = true; ///< nobody has settled it, and it is not plain

    bool operator==(const FoundWord &) const = default;
};

/// What a row says of how its action fares.
struct SaidOfAction {
    QDate asAt; ///< null: the day that the whole file is for
    std::optional<int> progress;
    QString word;   ///< of a rating
    QString status; ///< of a status, or of a progress that is a word
    QString commentary;

    bool isEmpty() const
    {
        return !progress && word.isEmpty() && status.isEmpty() && commentary.isEmpty();
    }
};

/// One row of the file, read and not yet compared with a plan.
struct BookRow {
    using Kind = LineKind;
    Kind kind = Kind::Action;
    QString sheet;
    int row = 0;  ///< from 1
    QString text; ///< of what is no action: what stands in it

    QString id;
    QString reference;
    int level = 0; ///< by the table's own column; 0: it has none
    QString title;
    QString description;
    QString lead;
    QString leadMember;
    std::optional<Priority> priority;
    QDate start;
    QDate due;
    QDate originalDue;
    QDate revisedDue;
    QString milestone;
    QList<SaidOfAction> said;
    LevelName theme;
    LevelName objective;
    QHash<QString, Cell> own; ///< of a sheet that Tidemark wrote: the cells of its fields
    Id above;                 ///< likewise the objective that it stands under
    bool namesLevels = false; ///< by columns or banners, and not by the sheet's name alone
    QStringList remarks;      ///< clauses on how cells were read
    QStringList problems;     ///< clauses on cells that were not understood
};

/// The rows of all sheets, and what there is to tell of them.
struct BookReading {
    QList<BookRow> rows;         ///< every row in which something stands, in order
    QList<MeasureLine> measures; ///< of tables of measures
    QList<RecordRow> records;    ///< of the other sheets of a workbook that Tidemark wrote
    QList<Question> questions;
    QStringList remarks; ///< sentences: sheets left out, columns passed over
    Mapping used;        ///< the mapping as it was settled
};

/// What reading needs to be told.
struct BookRules {
    QString source; ///< the file's name
    QDate asAt;
    int yearStartMonth = 4;
    QString planTitle;            ///< of a table without any theme
    std::optional<int> year = {}; ///< the financial year that the file as a whole names
};

/// Reads every row. Refused where no sheet has a table of actions, or the mapping is for another.
Result<BookReading> readRows(const Book &book, const Mapping &mapping, const BookRules &told);

} // namespace tidemark

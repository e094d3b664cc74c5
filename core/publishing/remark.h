// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/report/source.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

/// What would embarrass in a report, before it goes out. It is looked for in the rows that the
/// report is of (rowremarks.h) and in what the report prints (textremarks.h, abbreviations.h,
/// figures.h); publishing.h puts it together.
namespace tidemark::publishing {

/// Something to put right, or to be sure of, before a report is published.
struct Remark {
    enum class Kind {
        Draft,       ///< the round is open, or its report not written or signed off
        NotReported, ///< an action that the round asks about
        NoReading,   ///< a measure, in the round or at all
        Unexplained, ///< bad news without a word of why
        Contradiction,
        DateMove,     ///< without a reason or who approved it, or to a past day
        Days,         ///< of the round, its report and its meeting that do not follow one another
        Figures,      ///< printed, and they do not reconcile
        Entered,      ///< what check() finds and a reader of the report sees
        Unfinished,   ///< a text that still has to be written: "TBC"
        Long,         ///< a text longer than a report likes
        Person,       ///< by name, where a role is expected
        Abbreviation, ///< never written out
        Glyph,        ///< of no embedded font
        Layout        ///< what this program leaves out of it
    };

    Kind kind = Kind::Entered;
    QString sentence;   ///< names the row and says what to do
    Id row;             ///< to go to; settingsId() for what is of the whole report
    QString field = {}; ///< what to go to in it, by its stored name: a field of the row or of what
                        ///< is reported of it, or one of the words of a round's report

    bool operator==(const Remark &) const = default;
};

struct RemarkKind {
    Remark::Kind kind;
    QLatin1String key;   ///< "not_reported", for other programs
    QStringView heading; ///< "Not reported in the round"
};

/// In the order in which they are told: what stops a report first.
std::span<const RemarkKind> remarkKinds();

/// "Not reported in the round (36)".
QString headingOf(const RemarkKind &kind, qsizetype count);

/// "52 things to look at before this report is published.", or that there is nothing.
QString tallyOf(const QList<Remark> &remarks);

/// Grouped by kind under headings with their counts, a sentence on each line.
QStringList linesOf(const QList<Remark> &remarks);

/// Where a text was entered.
struct Place {
    Id row;
    QString field; ///< by its stored name; empty: it is not known
};
/// Of what is printed of a row with this text in it.
Place placeOf(const report::Source &source, Id row, QStringView text);
/// Of a word of the report: of that row or, where no text of it has the word, of the first row of
/// the report that has it.
Place placeOfWord(const report::Source &source, Id row, QStringView word);
/// The stored name under which a text of a round's report is gone to: its kind, and of a summary
/// the id of its theme.
QString fieldOf(const Statement &statement);
/// "3.1.1 Survey", "“Highlights” of Round Q2 2021/22".
QString nameOf(const report::Source &source, const Place &place);

/// The row that a part of the report is of or, where it is of none, leads to; else the whole plan.
Id rowOf(const report::Source &source, const report::Node &node);

} // namespace tidemark::publishing

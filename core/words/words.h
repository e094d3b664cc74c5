// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "core/rules/check.h"
#include "core/rules/facts.h"
#include "core/rules/ratings.h"

#include <QString>
#include <QStringList>

#include <optional>

class QTimeZone;

/// The domain said in plain British English. Screen, report, command line and alternative text all
/// take their words here, so that they never disagree. Rooms that know more than a plan and its
/// rules (measures, rounds, changes) add the words for it to this namespace.
namespace tidemark::words {

QString stage(Stage stage);                      ///< "In Progress"
QString priority(Priority priority);             ///< "High"
QString hold(Hold hold);                         ///< "On Hold"
QString progressSource(ProgressSource source);   ///< "Its milestones"
QString standing(Standing standing);             ///< "On track"
QString shape(Shape shape);                      ///< "Half disc"
QString accumulation(Accumulation accumulation); ///< "Cumulative over the year"
QString toleranceKind(ToleranceKind kind);       ///< "per cent of the target"
QString readingState(ReadingState state);        ///< "Provisional"
QString statementKind(StatementKind kind);       ///< "Background papers"
QString signOffStep(SignOffStep step);           ///< "Director’s sign-off"
QString direction(Direction direction);          ///< "Higher is better"
QString frequency(Frequency frequency);          ///< "Quarterly"

/// A rating as it is shown, everywhere alike.
struct RatingWords {
    QString word;               ///< the plan's own, or the one it was stated in
    bool stated = false;        ///< by an officer or an import, and not worked out
    std::optional<Shape> shape; ///< none: neutral, as the word is none of the plan's own
    QString colour;             ///< "#RRGGBB"; empty with no shape

    QString text() const; ///< "Achieved", "Green (stated)"
};
RatingWords ratingWords(Rating rating, const Settings &settings);
RatingWords ratingWords(const RatingFact &fact, const Settings &settings);
QString rating(Rating rating, const Settings &settings);          ///< the plan's own word
QString rating(const RatingFact &fact, const Settings &settings); ///< text() of its words
QString rating(const std::optional<RatingFact> &fact, const Settings &settings); ///< "Not rated"
QString noReadingYet();                                                          ///< of a measure
QString ratingMeaning(Rating rating); ///< "better than the target"

/// "31 March 2022", the same on every machine whatever its language; empty for a null date.
QString date(QDate day);
QString shortDate(QDate day);  ///< "31 Mar 2022", for tables, fields and names of files
QString dateOrNone(QDate day); ///< date(), or "no date"
QString dateRange(QDate start,
                  QDate due); ///< "1 June 2020 to 31 March 2022", "from …", "due …", "No dates"
QString dateTime(const QDateTime &moment, const QTimeZone &zone);      ///< "31 March 2022, 14:05"
QString shortDateTime(const QDateTime &moment, const QTimeZone &zone); ///< "31 Mar 2022, 14:05"
/// "1 action", "31 actions", "1,234 actions".
QString counted(qsizetype count, const QString &one, const QString &many);
QString days(int count);                              ///< "1 day", "31 days"
QString month(QDate day);                             ///< "October 2021"
QString shortMonth(QDate day);                        ///< "Oct 2021"
QString financialYear(QDate day, int yearStartMonth); ///< "2021/22"; "2021" from January
QString quarter(QDate day, int yearStartMonth);       ///< "Q2 2021/22"
QString number(double value, int decimals);           ///< "1,234.5"
QString percent(int value);                           ///< "62%"
/// "2 Complaints", "62%"; only the figure where there is no unit, or "Number".
QString amount(const QString &figure, const QString &unit);

/// What an officer may type as a date: "31 Mar 2022", "31/3/22", "31-Mar-22", "31 March 2022",
/// "2022-03-31", with a weekday in front ("Friday, 1 April 2022"), a time of midnight behind, or
/// other dashes (U+2011). Two-digit years are 2000 to 2099. None when there is no such day.
std::optional<QDate> dateFrom(QStringView text);
/// The text without weekday and midnight, and with one kind of dash.
QString plainDate(QStringView text);
/// Whether the text is written as dateFrom() reads it, whether or not there is such a day.
bool isWrittenAsDate(QStringView text);

/// The order of day, month and year in which people write a day in figures.
enum class DayOrder { DayMonthYear, MonthDayYear, YearMonthDay };
/// The order of a system's short format, such as "M/d/yyyy" or "yyyy. MM. dd."; that of Britain
/// where the format does not say.
DayOrder dayOrderOf(QStringView format);
/// dateFrom(), and where that finds no day, a day in figures in this order: "3/31/2022". So
/// "3/4/2022" is 3 April for everybody.
std::optional<QDate> dateFrom(QStringView text, DayOrder order);

/// Why dateFrom() has found no day in a text, without a full stop: "31/02/2022 does not exist:
/// February 2022 has 28 days".
QString noDay(QStringView text);

/// One fact of an action: a kind (for shape and colour), a short form for a table cell ("Overdue 31
/// days") and a sentence ("3.1.1 is overdue by 31 days: it was due on 30 September 2021.").
struct FactWords {
    enum class Kind { Overdue, StartMissed, DueSoon, Stale, Behind, Contradiction };
    Kind kind;
    QString brief;
    QString sentence;
};
/// The facts worth saying, the gravest first; empty for an action with nothing to say.
QList<FactWords> facts(const Plan &plan, const Action &action, const ActionFacts &facts,
                       QDate asAt);
/// The same of an action whose name stands above: "It is overdue by 31 days: it was due on …".
QList<FactWords> factsOfIt(const Plan &plan, const Action &action, const ActionFacts &facts,
                           QDate asAt);
/// The facts of a theme or objective: how many of its actions have each, the gravest first.
QList<FactWords> facts(const RollUp &rollUp);

/// "48% on average over 13 actions (630 ÷ 13); 2 On Hold left out": how a roll-up was worked out.
QString rollUp(const RollUp &rollUp);
/// "5 In Progress, 4 Planned, 4 Completed".
QString counts(const RollUp &rollUp);

/// "2 overdue, 4 start missed": the facts worth counting; empty where there are none.
QString factCounts(const RollUp &rollUp);

QString judgedAt(QDate day);   ///< "judged as at 31 October 2021"
QString reportedAt(QDate day); ///< "Reported as at 31 October 2021"
QString nothingReported();     ///< of an action: "No update yet."

/// A problem as a sentence that names the row.
QString problem(const Problem &problem, const Plan &plan);
/// The same with the name that the row is to have in it.
QString problem(const Problem &problem, const QString &name);

/// What a field is called ("Lead officer") in its form, in undo, refusals, report and history, by
/// its stored name, and the noun of a row's type ("action") by its table's; the stored name itself
/// for one not known.
QString field(QLatin1String name);
QString noun(QLatin1String table);

/// How often a date has moved: "moved twice"; of 0 "without a recorded move".
QString moved(qsizetype times);
/// Before who agreed to a move: "approved by"; of one that still waits for the body that must
/// approve it, "agreed so far by".
QString agreedBy(bool waits);
/// "approved by Cabinet on 14 October 2026"; empty where nobody has agreed.
QString agreement(const DateMove &move, bool waits);

/// What an edit did to a row or to one of its fields.
struct EditWords {
    QString what;     ///< "Due of 3.1.1", "Update of 3.1.1 Survey added"
    QString before;   ///< in full; empty of a new row
    QString after;    ///< in full; empty of a row that is gone
    QString sentence; ///< "Due of 3.1.1 changed from 30 September 2021 to 31 December 2021."
};
/// What a change did, field by field. `plan` gives the rows their names: for rows that are gone the
/// plan before the change, for all others the plan after it.
QList<EditWords> editWords(const ChangeSet &change, const Plan &plan);
/// The whole change in one clause, without a full stop: "Due of 3.1.1 moved from 30 Sep 2021 to 31
/// Dec 2021". `edits` are its words, `plan` is the plan after it.
QString whatWasDone(const ChangeSet &change, const QList<EditWords> &edits, const Plan &plan);

/// What a copy of a plan without its history can no longer do, for somebody who is about to make
/// one.
QString withoutHistory();

/// What a change did, field by field, a sentence each: "Due of 3.1.1 changed from 30 Sep 2021 to 31
/// Dec 2021." `plan` gives the rows their names.
QStringList edits(const ChangeSet &change, const Plan &plan);

} // namespace tidemark::words

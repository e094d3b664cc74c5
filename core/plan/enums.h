// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

#include <array>
#include <optional>

namespace tidemark {

enum class Priority { High, Normal, Low };

/// Computed from progress unless an officer has set On Hold or Cancelled, which win (design.md §2).
enum class Stage { Planned, InProgress, Completed, OnHold, Cancelled };

/// What an officer has set of an action against its computed stage.
enum class Hold { None, OnHold, Cancelled };

/// Where an action's progress comes from: its updates, or its milestones done out of all.
enum class ProgressSource { Updates, Milestones };

/// Which of an action's two dates.
enum class DateKind { Start, Due };

/// What a word of the council's own key says, in terms a contradiction can be found in.
enum class Standing { Unstated, NotStarted, OnTrack, SomeProblems, NeedsAttention, Done };

/// The shape that stands beside a word wherever its colour does.
enum class Shape { Disc, Ring, HalfDisc, Triangle, Square, Diamond, Tick, Star };

enum class Direction { HigherIsBetter, LowerIsBetter, InRange, None };
enum class Frequency { Month, Quarter, HalfYear, Year };
enum class Accumulation { PerPeriod, Cumulative };
enum class ToleranceKind { PercentagePoints, PercentOfTarget, Absolute };
enum class ReadingState { Provisional, Final };
/// How a measure does against its target (design.md §2). In the order in which they are stored;
/// lists put CloseToTarget between Achieved and NeedsImprovement.
enum class Rating { Succeeding, Achieved, NeedsImprovement, CloseToTarget, Monitoring };
enum class RoundState { Open, Closed };
/// What is written for a round's report beside its updates: of the quarter, and for the item under
/// which the report goes to its meeting. In the order in which they are read.
enum class StatementKind {
    Highlights,
    Challenges,
    Summary, ///< of one theme
    Purpose,
    Recommendations,
    Options,
    Reasons,
    Implications,
    Wards,
    Contact,
    BackgroundPapers,
    LeadMember, ///< from here on: facts of the item, each in a line
    KeyDecision,
    Exemption,
    Appendices
};
/// Who has agreed to a round's report, one after the other.
enum class SignOffStep { Draft, Director, Final };

/// Which way a measure has gone between two readings, judged by its direction; Up and Down where it
/// has none.
enum class Travel { Better, Same, Worse, Up, Down, Unknown };

/// The words an enumeration is stored under, in the order of its values. They are part of the file
/// format: add at the end, never change one.
template <typename E> inline constexpr auto storedWords = nullptr;

template <> inline constexpr std::array storedWords<Priority>{"high", "normal", "low"};
template <> inline constexpr std::array storedWords<Hold>{"none", "on_hold", "cancelled"};
template <> inline constexpr std::array storedWords<ProgressSource>{"updates", "milestones"};
template <> inline constexpr std::array storedWords<DateKind>{"start", "due"};
template <>
inline constexpr std::array storedWords<Standing>{"unstated",      "not_started",     "on_track",
                                                  "some_problems", "needs_attention", "done"};
template <>
inline constexpr std::array storedWords<Shape>{"disc",   "ring",    "half_disc", "triangle",
                                               "square", "diamond", "tick",      "star"};
template <>
inline constexpr std::array storedWords<Direction>{"higher", "lower", "in_range", "none"};
template <>
inline constexpr std::array storedWords<Frequency>{"month", "quarter", "half_year", "year"};
template <> inline constexpr std::array storedWords<Accumulation>{"per_period", "cumulative"};
template <>
inline constexpr std::array storedWords<ToleranceKind>{"percentage_points", "percent_of_target",
                                                       "absolute"};
template <> inline constexpr std::array storedWords<ReadingState>{"provisional", "final"};
template <>
inline constexpr std::array storedWords<Rating>{"succeeding", "achieved", "needs_improvement",
                                                "close_to_target", "monitoring"};
template <> inline constexpr std::array storedWords<RoundState>{"open", "closed"};
template <>
inline constexpr std::array storedWords<StatementKind>{
    "highlights",        "challenges",  "summary",      "purpose",   "recommendations",
    "options",           "reasons",     "implications", "wards",     "contact",
    "background_papers", "lead_member", "key_decision", "exemption", "appendices"};
template <> inline constexpr std::array storedWords<SignOffStep>{"draft", "director", "final"};

template <typename E> QLatin1String storedWord(E value)
{
    return QLatin1String(storedWords<E>[static_cast<size_t>(value)]);
}

/// The value stored under `word`, or nothing when no value has that word.
template <typename E, typename Text> std::optional<E> fromStoredWord(const Text &word)
{
    for (size_t i = 0; i < storedWords<E>.size(); ++i) {
        if (word == QLatin1String(storedWords<E>[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"

#include <tuple>

/// The one list of every row's fields. SQL columns, journal, merge, JSON and CSV headings walk it:
/// a new field of a row is one line in rows.h and one line here. Names are part of the file format.
namespace tidemark {

/// A column that holds a value.
template <typename RowType, typename ValueType> struct Field {
    using Row = RowType;
    using Value = ValueType;
    const char *name;
    Value Row::*member;
};

/// Whether a Link may point nowhere, and what becomes of its row when the row that it names goes.
enum class Presence {
    Required, ///< never nowhere; the row goes too
    Owned,    ///< may; the row goes too
    Optional  ///< may; the row stays, and its link then points nowhere
};

/// A column that names a row of another type.
template <typename TargetRow, typename RowType> struct Link {
    using Row = RowType;
    using Value = Id;
    using Target = TargetRow;
    const char *name;
    Id Row::*member;
    Presence presence;
};

template <typename Target, typename Row>
constexpr Link<Target, Row> required(const char *name, Id Row::*member)
{
    return {name, member, Presence::Required};
}

template <typename Target, typename Row>
constexpr Link<Target, Row> owned(const char *name, Id Row::*member)
{
    return {name, member, Presence::Owned};
}

template <typename Target, typename Row>
constexpr Link<Target, Row> optional(const char *name, Id Row::*member)
{
    return {name, member, Presence::Optional};
}

template <typename F>
concept IsLink = requires
{
    typename F::Target;
};

/// The table a row type is stored in, and the tuple of its fields; `id` is always the first.
template <typename Row> inline constexpr const char *tableName = nullptr;
template <typename Row> inline constexpr auto fieldsOf = nullptr;

template <typename Row, typename Value> Field(const char *, Value Row::*) -> Field<Row, Value>;

template <> inline constexpr const char *tableName<Settings> = "settings";
template <>
inline constexpr auto fieldsOf<Settings> = std::tuple{
    Field{"id", &Settings::id},
    Field{"organisation", &Settings::organisation},
    Field{"title", &Settings::title},
    Field{"language", &Settings::language},
    Field{"baselined_on", &Settings::baselinedOn},
    Field{"due_soon_days", &Settings::dueSoonDays},
    Field{"year_start_month", &Settings::yearStartMonth},
    Field{"round_length", &Settings::roundLength},
    Field{"succeeding_word", &Settings::succeedingWord},
    Field{"achieved_word", &Settings::achievedWord},
    Field{"needs_improvement_word", &Settings::needsImprovementWord},
    Field{"close_to_target_word", &Settings::closeToTargetWord},
    Field{"monitoring_word", &Settings::monitoringWord},
    Field{"succeeding_shape", &Settings::succeedingShape},
    Field{"succeeding_colour", &Settings::succeedingColour},
    Field{"achieved_shape", &Settings::achievedShape},
    Field{"achieved_colour", &Settings::achievedColour},
    Field{"close_to_target_shape", &Settings::closeToTargetShape},
    Field{"close_to_target_colour", &Settings::closeToTargetColour},
    Field{"needs_improvement_shape", &Settings::needsImprovementShape},
    Field{"needs_improvement_colour", &Settings::needsImprovementColour},
    Field{"monitoring_shape", &Settings::monitoringShape},
    Field{"monitoring_colour", &Settings::monitoringColour},
    Field{"reports_to", &Settings::reportsTo},
    Field{"dates_approved_by", &Settings::datesApprovedBy},
    Field{"signs_off", &Settings::signsOff},
};

template <> inline constexpr const char *tableName<Judgement> = "judgement";
template <>
inline constexpr auto fieldsOf<Judgement> = std::tuple{
    Field{"id", &Judgement::id},
    Field{"word", &Judgement::word},
    Field{"meaning", &Judgement::meaning},
    Field{"standing", &Judgement::standing},
    Field{"colour", &Judgement::colour},
    Field{"shape", &Judgement::shape},
    Field{"requires_explanation", &Judgement::requiresExplanation},
    Field{"position", &Judgement::position},
};

template <> inline constexpr const char *tableName<Theme> = "theme";
template <>
inline constexpr auto fieldsOf<Theme> = std::tuple{
    Field{"id", &Theme::id},
    Field{"reference", &Theme::reference},
    Field{"title", &Theme::title},
    Field{"narrative", &Theme::narrative},
    Field{"lead_member", &Theme::leadMember},
    Field{"position", &Theme::position},
};

template <> inline constexpr const char *tableName<Objective> = "objective";
template <>
inline constexpr auto fieldsOf<Objective> = std::tuple{
    Field{"id", &Objective::id},
    required<Theme>("theme", &Objective::theme),
    Field{"reference", &Objective::reference},
    Field{"title", &Objective::title},
    Field{"description", &Objective::description},
    Field{"position", &Objective::position},
};

template <> inline constexpr const char *tableName<Action> = "action";
template <>
inline constexpr auto fieldsOf<Action> = std::tuple{
    Field{"id", &Action::id},
    required<Objective>("objective", &Action::objective),
    Field{"reference", &Action::reference},
    Field{"title", &Action::title},
    Field{"description", &Action::description},
    Field{"priority", &Action::priority},
    Field{"start", &Action::start},
    Field{"due", &Action::due},
    Field{"original_start", &Action::originalStart},
    Field{"original_due", &Action::originalDue},
    Field{"lead_officer", &Action::leadOfficer},
    Field{"hold", &Action::hold},
    Field{"held_since", &Action::heldSince},
    Field{"hold_reason", &Action::holdReason},
    Field{"progress_source", &Action::progressSource},
    Field{"position", &Action::position},
};

template <> inline constexpr const char *tableName<Round> = "round";
template <>
inline constexpr auto fieldsOf<Round> = std::tuple{
    Field{"id", &Round::id},         Field{"name", &Round::name},
    Field{"from_day", &Round::from}, Field{"as_at", &Round::asAt},
    Field{"state", &Round::state},   Field{"meeting_on", &Round::meetingOn},
};

template <> inline constexpr const char *tableName<Update> = "progress_update";
template <>
inline constexpr auto fieldsOf<Update> = std::tuple{
    Field{"id", &Update::id},
    required<Action>("action", &Update::action),
    Field{"as_at", &Update::asAt},
    Field{"progress", &Update::progress},
    optional<Judgement>("judgement", &Update::judgement),
    Field{"commentary", &Update::commentary},
    Field{"author", &Update::author},
    optional<Round>("round", &Update::round),
    Field{"recorded_at", &Update::recordedAt},
};

template <> inline constexpr const char *tableName<DateMove> = "date_move";
template <>
inline constexpr auto fieldsOf<DateMove> = std::tuple{
    Field{"id", &DateMove::id},
    required<Action>("action", &DateMove::action),
    Field{"which", &DateMove::which},
    Field{"from_day", &DateMove::from},
    Field{"to_day", &DateMove::to},
    Field{"moved_on", &DateMove::movedOn},
    Field{"reason", &DateMove::reason},
    Field{"approved_by", &DateMove::approvedBy},
    Field{"approved_on", &DateMove::approvedOn},
    Field{"recorded_at", &DateMove::recordedAt},
};

template <> inline constexpr const char *tableName<HoldChange> = "hold_change";
template <>
inline constexpr auto fieldsOf<HoldChange> = std::tuple{
    Field{"id", &HoldChange::id},
    required<Action>("action", &HoldChange::action),
    Field{"hold", &HoldChange::hold},
    Field{"held_since", &HoldChange::heldSince},
    Field{"hold_reason", &HoldChange::holdReason},
    Field{"changed_on", &HoldChange::changedOn},
    Field{"recorded_at", &HoldChange::recordedAt},
};

template <> inline constexpr const char *tableName<Milestone> = "milestone";
template <>
inline constexpr auto fieldsOf<Milestone> = std::tuple{
    Field{"id", &Milestone::id},          required<Action>("action", &Milestone::action),
    Field{"title", &Milestone::title},    Field{"due", &Milestone::due},
    Field{"done_on", &Milestone::doneOn}, Field{"position", &Milestone::position},
};

template <> inline constexpr const char *tableName<Measure> = "measure";
template <>
inline constexpr auto fieldsOf<Measure> = std::tuple{
    Field{"id", &Measure::id},
    required<Theme>("theme", &Measure::theme),
    optional<Objective>("objective", &Measure::objective),
    Field{"reference", &Measure::reference},
    Field{"title", &Measure::title},
    Field{"description", &Measure::description},
    Field{"unit", &Measure::unit},
    Field{"direction", &Measure::direction},
    Field{"target", &Measure::target},
    Field{"target_high", &Measure::targetHigh},
    Field{"tolerance", &Measure::tolerance},
    Field{"tolerance_kind", &Measure::toleranceKind},
    Field{"frequency", &Measure::frequency},
    Field{"accumulation", &Measure::accumulation},
    Field{"numerator_name", &Measure::numeratorName},
    Field{"denominator_name", &Measure::denominatorName},
    Field{"decimals", &Measure::decimals},
    Field{"lead_officer", &Measure::leadOfficer},
    Field{"position", &Measure::position},
};

template <> inline constexpr const char *tableName<PeriodTarget> = "period_target";
template <>
inline constexpr auto fieldsOf<PeriodTarget> = std::tuple{
    Field{"id", &PeriodTarget::id},
    required<Measure>("measure", &PeriodTarget::measure),
    Field{"period_end", &PeriodTarget::periodEnd},
    Field{"target", &PeriodTarget::target},
    Field{"target_high", &PeriodTarget::targetHigh},
};

template <> inline constexpr const char *tableName<Reading> = "reading";
template <>
inline constexpr auto fieldsOf<Reading> = std::tuple{
    Field{"id", &Reading::id},
    required<Measure>("measure", &Reading::measure),
    Field{"as_at", &Reading::asAt},
    Field{"value", &Reading::value},
    Field{"numerator", &Reading::numerator},
    Field{"denominator", &Reading::denominator},
    Field{"target", &Reading::target},
    Field{"target_high", &Reading::targetHigh},
    Field{"state", &Reading::state},
    Field{"stated_rating", &Reading::statedRating},
    Field{"stated_word", &Reading::statedWord},
    Field{"commentary", &Reading::commentary},
    Field{"author", &Reading::author},
    Field{"recorded_at", &Reading::recordedAt},
};

template <> inline constexpr const char *tableName<Snapshot> = "snapshot";
template <>
inline constexpr auto fieldsOf<Snapshot> = std::tuple{
    Field{"id", &Snapshot::id},
    required<Round>("round", &Snapshot::round),
    Field{"version", &Snapshot::version},
    Field{"issued_at", &Snapshot::issuedAt},
    Field{"issued_by", &Snapshot::issuedBy},
    Field{"note", &Snapshot::note},
    Field{"previous", &Snapshot::previous}, // no link: a plan opens though a version is missing
    Field{"content", &Snapshot::content},
    Field{"checksum", &Snapshot::checksum},
};

template <> inline constexpr const char *tableName<Layout> = "layout";
template <>
inline constexpr auto fieldsOf<Layout> = std::tuple{
    Field{"id", &Layout::id},
    Field{"name", &Layout::name},
    Field{"blocks", &Layout::blocks},
    optional<Theme>("theme", &Layout::theme),
    Field{"position", &Layout::position},
};

template <> inline constexpr const char *tableName<Statement> = "statement";
template <>
inline constexpr auto fieldsOf<Statement> = std::tuple{
    Field{"id", &Statement::id},     owned<Round>("round", &Statement::round),
    Field{"kind", &Statement::kind}, owned<Theme>("theme", &Statement::theme),
    Field{"text", &Statement::text},
};

template <> inline constexpr const char *tableName<SignOff> = "sign_off";
template <>
inline constexpr auto fieldsOf<SignOff> = std::tuple{
    Field{"id", &SignOff::id},        required<Round>("round", &SignOff::round),
    Field{"step", &SignOff::step},    Field{"signed_by", &SignOff::by},
    Field{"signed_on", &SignOff::on}, Field{"note", &SignOff::note},
};

/// Every row type, a type always after those its required links name.
template <typename... Rows> struct RowTypes {};
using AllRows =
    RowTypes<Settings, Judgement, Theme, Objective, Action, Round, Update, DateMove, HoldChange,
             Milestone, Measure, PeriodTarget, Reading, Snapshot, Layout, Statement, SignOff>;

/// Calls `visit.template operator()<Row>()` for each row type, in the order of AllRows.
template <typename Visit> void forEachRowType(Visit &&visit)
{
    [&]<typename... Rows>(RowTypes<Rows...>) {
        (visit.template operator()<Rows>(), ...);
    }(AllRows{});
}

/// Calls `visit(field)` for each field of the row type, in order.
template <typename Row, typename Visit> constexpr void forEachField(Visit &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, fieldsOf<Row>);
}

} // namespace tidemark

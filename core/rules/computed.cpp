// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/computed.h"

#include "core/plan/json.h"

#include <QJsonArray>

namespace tidemark {

// The names are part of the file format: add, never change one.
template <>
inline constexpr std::array storedWords<Stage>{"planned", "in_progress", "completed", "on_hold",
                                               "cancelled"};
template <>
inline constexpr std::array storedWords<Contradiction>{
    "said_done_but_is_not",    "said_on_track_but_overdue", "said_on_track_not_started",
    "complete_but_steps_open", "held_but_complete",         "said_not_started_but_has",
    "step_done_not_started"};

template <>
inline constexpr auto fieldsOf<ActionFacts> = std::tuple{
    Field{"reported", &ActionFacts::reported},
    Field{"progress", &ActionFacts::progress},
    Field{"stage", &ActionFacts::stage},
    Field{"expected", &ActionFacts::expected},
    Field{"pace", &ActionFacts::pace},
    Field{"overdue_days", &ActionFacts::overdueDays},
    Field{"start_missed_days", &ActionFacts::startMissedDays},
    Field{"due_in_days", &ActionFacts::dueInDays},
    Field{"due_soon", &ActionFacts::dueSoon},
    Field{"stale", &ActionFacts::stale},
    Field{"behind", &ActionFacts::behind},
    Field{"contradictions", &ActionFacts::contradictions},
};

template <>
inline constexpr auto fieldsOf<RollUp> = std::tuple{
    Field{"progress", &RollUp::progress},
    Field{"progress_sum", &RollUp::progressSum},
    Field{"counted", &RollUp::counted},
    Field{"expected", &RollUp::expected},
    Field{"expected_sum", &RollUp::expectedSum},
    Field{"dated_actions", &RollUp::datedActions},
    Field{"actions", &RollUp::actions},
    Field{"planned", &RollUp::planned},
    Field{"in_progress", &RollUp::inProgress},
    Field{"completed", &RollUp::completed},
    Field{"on_hold", &RollUp::onHold},
    Field{"cancelled", &RollUp::cancelled},
    Field{"overdue", &RollUp::overdue},
    Field{"start_missed", &RollUp::startMissed},
    Field{"due_soon", &RollUp::dueSoon},
    Field{"stale", &RollUp::stale},
    Field{"contradicted", &RollUp::contradicted},
};

template <>
inline constexpr auto fieldsOf<RatingFact> = std::tuple{
    Field{"rating", &RatingFact::rating},
    Field{"stated", &RatingFact::stated},
    Field{"stated_word", &RatingFact::statedWord},
};

static QJsonValue toJson(const QList<Contradiction> &list)
{
    QJsonArray words;
    for (const Contradiction one : list)
        words.append(toJson(one));
    return words;
}

static bool readJson(const QJsonValue &json, QList<Contradiction> &into)
{
    into.clear();
    for (const auto &word : json.toArray()) {
        if (!readJson(word, into.emplaceBack()))
            return false;
    }
    return json.isArray();
}

namespace {

bool isPerCent(std::optional<int> value)
{
    return !value || (0 <= *value && *value <= 100);
}

} // namespace

QJsonObject toJson(const ActionFacts &facts)
{
    return rowToJson(facts);
}

QJsonObject toJson(const RollUp &rollUp)
{
    return rowToJson(rollUp);
}

QJsonObject toJson(const RatingFact &rating)
{
    return rowToJson(rating);
}

std::optional<ActionFacts> factsFromJson(const QJsonObject &fields)
{
    const auto facts = rowFromJson(fields, ActionFacts{});
    const bool good = facts && isPerCent(facts->progress) && isPerCent(facts->expected);
    return good ? facts : std::nullopt;
}

std::optional<RollUp> rollUpFromJson(const QJsonObject &fields)
{
    const auto rollUp = rowFromJson(fields, RollUp{});
    const bool good = rollUp && isPerCent(rollUp->progress) && isPerCent(rollUp->expected);
    return good ? rollUp : std::nullopt;
}

std::optional<RatingFact> ratingFromJson(const QJsonObject &fields)
{
    return rowFromJson(fields, RatingFact{});
}

Computed computedOf(const Plan &plan, QDate asAt)
{
    Plan fresh = plan; // without what it carries
    fresh.setComputed({});
    Computed computed{asAt, {}, {}, {}};
    for (const Action *action : fresh.actions().rows())
        computed.actions.insert(action->id, factsOf(fresh, *action, asAt));
    for (const Theme *theme : fresh.themes().rows())
        computed.rollUps.insert(theme->id, rollUpOfTheme(fresh, theme->id, asAt));
    for (const Objective *objective : fresh.objectives().rows())
        computed.rollUps.insert(objective->id, rollUpOfObjective(fresh, objective->id, asAt));
    computed.rollUps.insert(settingsId(), rollUpOfPlan(fresh, asAt));
    for (const Reading *reading : fresh.readings().rows()) {
        const auto rating = ratingOf(fresh, *fresh.find<Measure>(reading->measure), *reading);
        if (rating)
            computed.ratings.insert(reading->id, *rating);
    }
    return computed;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/check.h"

#include "core/base/namekey.h"
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "core/rules/reported.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Kind = Problem::Kind;
using Weight = Problem::Weight;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// Collects the problems of a plan, from its themes down to its readings.
class Checker {
public:
    Checker(const Plan &plan, QDate today) : m_plan(plan), m_today(today) {}

    QList<Problem> check()
    {
        if (isBlank(m_plan.settings().title))
            note(Kind::NoTitle, Weight::Missing, settingsId());
        if (m_plan.themes().isEmpty())
            note(Kind::NoThemes, Weight::Note, settingsId());
        QSet<QString> themes;
        for (const Theme *theme : m_plan.themes().rowsUnder({})) {
            checkHeading(*theme, themes);
            checkUnder(*theme);
        }
        checkUnique(&Judgement::word, Kind::TwoJudgementsOneWord);
        checkUnique(&Layout::name, Kind::TwoLayoutsOneName);
        checkRatings();
        checkRounds();
        return m_problems;
    }

private:
    void checkUnder(const Theme &theme)
    {
        const auto measures = m_plan.measures().rowsUnder(theme.id);
        if (measures.isEmpty() && m_plan.objectives().rowsUnder(theme.id).isEmpty())
            note(Kind::NoObjectives, Weight::Note, theme.id);
        QSet<Id> measured;
        for (const Measure *measure : measures) {
            checkMeasure(*measure);
            measured.insert(measure->objective);
        }
        // Some councils number their objectives anew under each theme; that is not wrong.
        QSet<QString> objectives;
        for (const Objective *objective : m_plan.objectives().rowsUnder(theme.id)) {
            checkHeading(*objective, objectives);
            const auto actions = m_plan.actions().rowsUnder(objective->id);
            if (actions.isEmpty() && !measured.contains(objective->id))
                note(Kind::NoActions, Weight::Note, objective->id);
            for (const Action *action : actions)
                checkAction(*action);
        }
    }

    // A reader cannot tell two judgements of one word apart, nor two layouts of one name.
    template <typename Row> void checkUnique(QString Row::*word, Kind kind)
    {
        QSet<QString> words;
        for (const Row *row : m_plan.table<Row>().rowsUnder({})) {
            const QString text = (row->*word).simplified();
            if (words.contains(nameKey(text)))
                note(kind, Weight::Wrong, row->id, text);
            words.insert(nameKey(text));
        }
    }

    // Copies that were merged can each have given the word to another class.
    void checkRatings()
    {
        const Settings settings = m_plan.settings();
        for (auto later = ratingClasses.begin(); later != ratingClasses.end(); ++later) {
            const QString word = (settings.*later->word).simplified();
            if (!word.isEmpty() && ratingCalled(settings, word) != later->rating)
                note(Kind::TwoRatingsOneWord, Weight::Wrong, settingsId(), word);
            const auto alike =
                std::find_if(ratingClasses.begin(), later, [&](const RatingClass &earlier) {
                    return settings.*earlier.shape == settings.*later->shape;
                });
            if (alike != later)
                note(Kind::TwoRatingsOneShape, Weight::Note, settingsId(),
                     u"“%1” and “%2”"_s.arg((settings.*alike->word).simplified(), word));
        }
    }

    void checkRounds()
    {
        for (const Round *round : m_plan.rounds().rowsUnder({})) {
            if (round->state == RoundState::Closed
                && m_plan.snapshots().childrenOf(round->id).isEmpty())
                note(Kind::NoVersion, Weight::Wrong, round->id);
        }
    }

    template <typename Row> void checkHeading(const Row &row, QSet<QString> &references)
    {
        if (isBlank(row.title))
            note(Kind::NoTitle, Weight::Missing, row.id);
        if (isBlank(row.reference))
            note(Kind::NoReference, Weight::Missing, row.id);
        else
            checkUnique(row, references);
    }

    template <typename Row> void checkUnique(const Row &row, QSet<QString> &references)
    {
        const QString key = row.reference.trimmed().toCaseFolded();
        if (references.contains(key))
            note(Kind::DuplicateReference, Weight::Wrong, row.id, row.reference.trimmed());
        references.insert(key);
    }

    void checkAction(const Action &action)
    {
        checkHeading(action, m_actionReferences);
        if (action.start.isValid() && action.due.isValid() && action.due < action.start)
            note(Kind::DueBeforeStart, Weight::Wrong, action.id);
        const auto stage = factsOf(m_plan, action, m_today).stage;
        if (stage != Stage::Completed && stage != Stage::Cancelled)
            checkToBeDone(action);
        if (isBlank(action.description) && stage != Stage::Cancelled)
            note(Kind::NoDescription, Weight::Note, action.id);
        checkSteps(action);
        checkUpdates(action);
    }

    // Completed and cancelled actions need no dates and no lead officer.
    void checkToBeDone(const Action &action)
    {
        if (!action.start.isValid())
            note(Kind::NoStart, Weight::Missing, action.id);
        if (!action.due.isValid())
            note(Kind::NoDue, Weight::Missing, action.id);
        if (isBlank(action.leadOfficer))
            note(Kind::NoLead, Weight::Missing, action.id);
    }

    void checkSteps(const Action &action)
    {
        const auto steps = m_plan.milestones().rowsUnder(action.id);
        if (action.progressSource == ProgressSource::Milestones && steps.isEmpty())
            note(Kind::StepsMissing, Weight::Missing, action.id);
        for (const Milestone *step : steps) {
            if (isBlank(step->title))
                note(Kind::NoTitle, Weight::Missing, step->id);
        }
    }

    void checkUpdates(const Action &action)
    {
        const auto updates = m_plan.updates().rowsUnder(action.id);
        checkDays(action.id, updates, Kind::TwoUpdatesOneDay);
        for (const Update *update : updates) {
            if (update->asAt > m_today)
                note(Kind::UpdateInFuture, Weight::Wrong, action.id, update->asAt);
        }
        if (!updates.isEmpty())
            checkLastUpdate(action, updates);
    }

    // Older updates are history: what was wrong with them then cannot be put right now.
    void checkLastUpdate(const Action &action, const QList<const Update *> &updates)
    {
        const Update &last = *updates.last();
        const auto earlier =
            std::find_if(updates.crbegin(), updates.crend(),
                         [&](const Update *update) { return update->asAt < last.asAt; });
        if (earlier != updates.crend() && (*earlier)->progress > last.progress)
            note(Kind::ProgressFell, Weight::Note, action.id,
                 u"from %1% to %2%"_s.arg(QString::number((*earlier)->progress),
                                          QString::number(last.progress)));
        if (const auto *judgement = unexplained(m_plan, last.judgement, last.commentary))
            note(Kind::ExplanationMissing, Weight::Missing, action.id, judgement->word);
    }

    void checkMeasure(const Measure &measure)
    {
        if (isBlank(measure.title))
            note(Kind::NoTitle, Weight::Missing, measure.id);
        if (!isBlank(measure.reference))
            checkUnique(measure, m_measureReferences);
        if (measure.direction == Direction::InRange)
            checkRanges(measure);
        const auto readings = m_plan.readings().rowsUnder(measure.id);
        if (readings.isEmpty())
            note(Kind::NoReading, Weight::Missing, measure.id);
        checkDays(measure.id, readings, Kind::TwoReadingsOneDay);
        for (const Reading *reading : readings) {
            if (reading->asAt > m_today)
                note(Kind::ReadingInFuture, Weight::Wrong, measure.id, reading->asAt);
        }
        checkStatedWords(measure.id, readings);
    }

    void checkRanges(const Measure &measure)
    {
        const auto targets = m_plan.periodTargets().rowsUnder(measure.id);
        const bool isReversed = isRangeReversed(measure)
                                || std::any_of(targets.begin(), targets.end(), [](const auto *row) {
                                       return isRangeReversed(*row);
                                   });
        if (isReversed)
            note(Kind::RangeReversed, Weight::Wrong, measure.id);
    }

    template <typename Row> static bool isRangeReversed(const Row &row)
    {
        return row.target && row.targetHigh && *row.targetHigh < *row.target;
    }

    // The rows come in the order of their days, so those of one day are neighbours.
    template <typename Row> void checkDays(Id of, const QList<const Row *> &rows, Kind kind)
    {
        QDate noted;
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const QDate day = rows[i]->asAt;
            if (day == rows[i - 1]->asAt && day != noted) {
                note(kind, Weight::Note, of, day);
                noted = day;
            }
        }
    }

    void checkStatedWords(Id measure, const QList<const Reading *> &readings)
    {
        const Settings settings = m_plan.settings();
        QSet<QString> known;
        for (const RatingClass &each : ratingClasses)
            known.insert(nameKey(settings.*each.word));
        for (const Reading *reading : readings) {
            const QString word = reading->statedWord.simplified();
            const QString key = nameKey(word);
            if (key.isEmpty() || reading->statedRating || known.contains(key))
                continue;
            note(Kind::StatedRatingUnknown, Weight::Note, measure, word);
            known.insert(key);
        }
    }

    void note(Kind kind, Weight weight, Id row, const QString &detail = {})
    {
        m_problems.append({kind, weight, row, detail});
    }

    void note(Kind kind, Weight weight, Id row, QDate day)
    {
        m_problems.append({kind, weight, row, {}, day});
    }

    const Plan &m_plan;
    QDate m_today;
    QSet<QString> m_actionReferences;
    QSet<QString> m_measureReferences;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> check(const Plan &plan, QDate today)
{
    return Checker(plan, today).check();
}

} // namespace tidemark

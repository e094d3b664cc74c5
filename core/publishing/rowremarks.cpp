// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/rowremarks.h"

#include "core/blocks/dates.h"
#include "core/blocks/draft.h"
#include "core/blocks/item.h"
#include "core/blocks/standing.h"
#include "core/measures/travel.h"
#include "core/plan/visit.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/rules/check.h"
#include "core/rules/ratings.h"
#include "core/rules/reported.h"
#include "core/rules/statements.h"
#include "core/words/names.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

using Kind = Remark::Kind;
using report::Source;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

/// What to do about a problem whose sentence does not say it; none: no reader of a report sees it,
/// or it is said here in another way.
std::optional<QString> adviceOn(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::NoTitle:
    case Problem::Kind::NoReference:
    case Problem::Kind::NoDue:
    case Problem::Kind::NoStart:
    case Problem::Kind::NoLead:
        return u"Fill it in."_s;
    case Problem::Kind::DuplicateReference:
        return u"Give each a reference of its own."_s;
    case Problem::Kind::DueBeforeStart:
    case Problem::Kind::RangeReversed:
        return u"Put it right."_s;
    case Problem::Kind::UpdateInFuture:
    case Problem::Kind::ReadingInFuture:
        return u"Correct its day: the report leaves it out."_s;
    case Problem::Kind::ExplanationMissing:
        return u"Write it in the commentary."_s;
    case Problem::Kind::NoReading:
        return u"Record one, or that it is missing."_s;
    case Problem::Kind::NoThemes:
    case Problem::Kind::NoObjectives:
    case Problem::Kind::NoActions:
        return u"Add them, or delete it."_s;
    case Problem::Kind::StepsMissing:
        return u"Add them, or take the progress from updates."_s;
    case Problem::Kind::TwoJudgementsOneWord:
    case Problem::Kind::TwoRatingsOneWord:
    case Problem::Kind::TwoRatingsOneShape:
        return u"Change one of them."_s;
    case Problem::Kind::StatedRatingUnknown:
        return QString();
    case Problem::Kind::NoDescription:
    case Problem::Kind::TwoUpdatesOneDay:
    case Problem::Kind::TwoReadingsOneDay:
    case Problem::Kind::ProgressFell:
    case Problem::Kind::TwoLayoutsOneName:
    case Problem::Kind::NoVersion:
    case Problem::Kind::VersionDamaged:
    case Problem::Kind::VersionUnchained:
    case Problem::Kind::VersionsForked:
        break;
    }
    return std::nullopt;
}

/// The field of the row in which it is put right, by its stored name; empty: none alone.
const char *fieldOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::NoTitle:
        return "title";
    case Problem::Kind::NoReference:
    case Problem::Kind::DuplicateReference:
        return "reference";
    case Problem::Kind::NoDue:
    case Problem::Kind::DueBeforeStart:
        return "due";
    case Problem::Kind::NoStart:
        return "start";
    case Problem::Kind::NoLead:
        return "lead_officer";
    case Problem::Kind::RangeReversed:
        return "target_high";
    case Problem::Kind::ExplanationMissing:
        return "commentary";
    case Problem::Kind::StepsMissing:
        return "progress_source";
    case Problem::Kind::TwoJudgementsOneWord:
        return "word";
    default:
        return "";
    }
}

const char *fieldOf(Contradiction kind)
{
    switch (kind) {
    case Contradiction::SaidDoneButIsNot:
    case Contradiction::SaidOnTrackButOverdue:
    case Contradiction::SaidOnTrackNotStarted:
    case Contradiction::SaidNotStartedButHas:
        return "judgement";
    case Contradiction::CompleteButStepsOpen:
    case Contradiction::StepDoneNotStarted:
        return "progress";
    case Contradiction::HeldButComplete:
        return "hold";
    }
    return "";
}

Kind kindOf(Problem::Kind kind)
{
    return kind == Problem::Kind::ExplanationMissing ? Kind::Unexplained
           : kind == Problem::Kind::NoReading        ? Kind::NoReading
                                                     : Kind::Entered;
}

/// Collects the remarks on the rows of a report.
class Rows {
public:
    explicit Rows(const Source &source)
        : m_source(source)
        , m_round(roundAt(source.plan, source.asAt))
    {}

    QList<Remark> remarks()
    {
        lookAtReport();
        lookAtProblems();
        for (const Action *action : report::actionsIn(m_source))
            lookAt(*action);
        lookAtOutstanding();
        for (const Measure *measure : report::measuresIn(m_source))
            lookAt(*measure);
        for (const report::MovedDate &moved : report::movedDates(m_source))
            lookAt(moved);
        return m_remarks;
    }

private:
    void note(Kind kind, Id row, const QString &sentence, const QString &field = {})
    {
        m_remarks.append({kind, sentence, row, field});
    }

    // Of a report of one theme, what stands in others is not in it.
    bool isInReport(Id row) const
    {
        if (!m_source.theme)
            return true;
        Id theme = m_source.theme->id;
        visitRow(m_source.plan, row, [&]<typename Row>(const Row &found) {
            if constexpr (std::is_same_v<Row, Theme>)
                theme = found.id;
            else if constexpr (std::is_same_v<Row, Objective> || std::is_same_v<Row, Measure>)
                theme = found.theme;
            else if constexpr (requires { found.objective; })
                theme = themeOf(found.objective);
            else if constexpr (requires { found.action; }) {
                const Action *action = m_source.plan.find<Action>(found.action);
                theme = action ? themeOf(action->objective) : Id();
            }
        });
        return theme == m_source.theme->id;
    }

    Id themeOf(Id objective) const
    {
        const Objective *found = m_source.plan.find<Objective>(objective);
        return found ? found->theme : Id();
    }

    void lookAtReport()
    {
        const Plan &plan = m_source.plan;
        if (report::draftOf(m_source))
            note(Kind::Draft, m_round->id,
                 u"%1 is still open, so every page says DRAFT: close the round first."_s.arg(
                     nameOf(plan, m_round->id)));
        if (m_round && plan.settings().signsOff && !openSteps(plan, m_round->id).isEmpty())
            note(Kind::Draft, m_round->id,
                 u"%1: %2"_s.arg(nameOf(plan, m_round->id),
                                 words::notSigned(openSteps(plan, m_round->id))),
                 QLatin1String(tableName<SignOff>));
        for (const StatementKind part : report::partsToWrite(m_source))
            note(Kind::Draft, m_round ? m_round->id : settingsId(),
                 u"The covering item says nothing yet under “%1”: write it, or leave the part "
                 "out."_s.arg(words::statementKind(part)),
                 storedWord(part));
        for (const StatementKind part : report::notGiven(m_source))
            note(Kind::Draft, m_round ? m_round->id : settingsId(),
                 u"The covering item does not give “%1”: write it, for the round or once in the "
                 "plan’s settings, or leave the part out."_s.arg(words::statementKind(part)),
                 storedWord(part));
    }

    void lookAtProblems()
    {
        for (const Problem &problem : check(m_source.plan, m_source.asAt)) {
            const auto advice = adviceOn(problem.kind);
            if (!advice || !isInReport(problem.row))
                continue;
            m_told.insert(problem.row);
            note(kindOf(problem.kind), problem.row,
                 (words::problem(problem, m_source.plan) + u' ' + *advice).trimmed(),
                 QLatin1String(fieldOf(problem.kind)));
        }
    }

    void lookAt(const Action &action)
    {
        const ActionFacts facts = factsOf(m_source.plan, action, m_source.asAt);
        const QString name = nameOf(m_source.plan, action.id);
        if (facts.stale)
            note(Kind::NotReported, action.id,
                 u"%1 has no update for %2: %3."_s.arg(name, m_round->name, askFor(action)),
                 u"progress"_s);
        if (facts.overdueDays && !isExplained(action, facts.stale) && !m_told.contains(action.id))
            note(Kind::Unexplained, action.id,
                 u"%1 is overdue by %2, and nothing written since it was due explains it: say why, "
                 u"and "
                 "by when it will be done."_s.arg(name, words::days(*facts.overdueDays)),
                 u"commentary"_s);
        if (facts.isHeld() && isBlank(heldAs(m_source.plan, action, m_source.asAt).reason))
            note(Kind::Unexplained, action.id,
                 u"%1 is %2, and no reason is given: write it beside the hold."_s.arg(
                     name, words::stage(facts.stage)),
                 u"hold_reason"_s);
        // They are said in the order in which they are found.
        qsizetype contradicted = 0;
        for (const auto &fact : words::facts(m_source.plan, action, facts, m_source.asAt)) {
            if (fact.kind == words::FactWords::Kind::Contradiction)
                note(Kind::Contradiction, action.id, fact.sentence + u" Correct one of the two."_s,
                     QLatin1String(fieldOf(facts.contradictions.value(contradicted++))));
        }
    }

    QString askFor(const Action &action) const
    {
        const QString lead = action.leadOfficer.simplified();
        const QString whom = lead.isEmpty() ? u"its lead officer"_s : lead;
        return m_round->state == RoundState::Open
                   ? u"ask %1 for it"_s.arg(whom)
                   : u"ask %1 for it and issue a correction"_s.arg(whom);
    }

    // What was said before it was due explains nothing; but a lead who has not reported is asked
    // already, and until then the report prints what was said last.
    bool isExplained(const Action &action, bool isAsked) const
    {
        const Update *said = lastWithCommentary(m_source.plan, action.id, m_source.asAt);
        return said && (isAsked || said->asAt >= action.due);
    }

    void lookAtOutstanding()
    {
        if (!m_round)
            return;
        for (const Measure *measure : report::measuresIn(m_source)) {
            // Of one without any reading the checks say so.
            if (lastReading(m_source.plan, measure->id, m_source.asAt)
                && isReadingOutstanding(m_source.plan, *measure, *m_round, m_source.asAt))
                note(Kind::NoReading, measure->id,
                     u"%1 has no reading for %2: record it, or that it is missing."_s.arg(
                         nameOf(m_source.plan, measure->id), m_round->name));
        }
    }

    void lookAt(const Measure &measure)
    {
        const Reading *last = lastReading(m_source.plan, measure.id, m_source.asAt);
        if (!last)
            return;
        const QString name = nameOf(m_source.plan, measure.id);
        const auto fact = ratingOf(m_source.plan, measure, *last);
        if (fact && fact->rating == Rating::NeedsImprovement && isBlank(last->commentary))
            note(Kind::Unexplained, last->id,
                 u"%1 is rated %2, and its reading of %3 has no comment: say why, and what "
                 "is being done."_s.arg(name, words::rating(*fact, m_source.plan.settings()),
                                        words::date(last->asAt)),
                 u"commentary"_s);
        lookAtStated(measure, *last, name);
        lookAtRatio(measure, *last, name);
    }

    void lookAtStated(const Measure &measure, const Reading &reading, const QString &name)
    {
        Reading unstated = reading;
        unstated.statedRating.reset();
        unstated.statedWord.clear();
        const auto stated = ratingOf(m_source.plan, measure, reading);
        const auto worked = ratingOf(m_source.plan, measure, unstated);
        if (!stated || !stated->stated || !stated->rating || !worked || !worked->rating
            || !rankOf(*stated->rating) || !rankOf(*worked->rating)
            || missesTarget(*stated->rating) == missesTarget(*worked->rating))
            return;
        const Settings settings = m_source.plan.settings();
        note(Kind::Contradiction, reading.id,
             u"%1 is rated %2, but by its target it would be “%3”: correct one of the two."_s.arg(
                 name, words::rating(*stated, settings), words::rating(*worked->rating, settings)),
             u"stated_rating"_s);
    }

    // Copies that were merged may have the value of one and the parts of the other.
    void lookAtRatio(const Measure &measure, const Reading &reading, const QString &name)
    {
        const auto worked = ratioOf(measure, reading.numerator, reading.denominator);
        const auto text = [&](double value) { return words::number(value, measure.decimals); };
        if (!reading.value || !worked || text(*reading.value) == text(*worked))
            return;
        note(Kind::Figures, reading.id,
             u"%1 says %2, but its parts, %3 of %4, come to %5: correct the reading of %6."_s.arg(
                 name, text(*reading.value), words::number(*reading.numerator, 0),
                 words::number(*reading.denominator, 0), text(*worked), words::date(reading.asAt)),
             u"value"_s);
    }

    // Of what is finished no move is printed but in a report that compares.
    void lookAt(const report::MovedDate &moved)
    {
        const QString which = moved.which == DateKind::Due ? u"due date"_s : u"start date"_s;
        const QString name = nameOf(m_source.plan, moved.action->id);
        const QString field = storedWord(moved.which);
        if (moved.isPast)
            note(Kind::DateMove, moved.action->id,
                 u"The %1 of %2 waits for approval by %3, and the proposed %4 %5: ask %6 for a "
                 "later one."_s.arg(
                     which, name, decider(m_source.plan), words::date(moved.to),
                     moved.to < m_source.asAt ? u"is past already"_s
                                              : u"is past when it meets on %1"_s.arg(words::date(
                                                  decisionDay(m_source.plan, m_source.asAt))),
                     report::orElse(moved.action->leadOfficer.simplified(), u"its lead officer"_s)),
                 field);
        if (!report::isLive(m_source, *moved.action) && !report::earlierThan(m_source))
            return;
        QStringList missing;
        const bool isUnexplained =
            isBlank(moved.reason)
            || std::any_of(moved.waiting.begin(), moved.waiting.end(),
                           [](const DateMove *move) { return isBlank(move->reason); });
        if (isUnexplained)
            missing += u"no reason is given"_s;
        if (moved.agreement.isEmpty() && !decider(m_source.plan).isEmpty())
            missing += u"nobody is named who approved it"_s;
        if (!missing.isEmpty())
            note(Kind::DateMove, moved.action->id,
                 u"The %1 of %2 moved to %3, and %4: add it to the move."_s.arg(
                     which, name, words::dateOrNone(moved.to), missing.join(u" and "_s)),
                 field);
    }

    const Source &m_source;
    const Round *m_round; ///< the one meant as at the day; null: none
    QSet<Id> m_told;      ///< rows with a problem of their own
    QList<Remark> m_remarks;
};

} // namespace

QList<Remark> remarksOnRows(const Source &source)
{
    return Rows(source).remarks();
}

} // namespace tidemark::publishing

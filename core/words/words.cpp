// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include "core/rules/ratings.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

void appendCount(QStringList &parts, int count, const QString &what)
{
    if (count > 0)
        parts.append(QString::number(count) + u' ' + what);
}

bool isInThousandsOfPounds(const QString &unit)
{
    static const QStringList words{u"£ thousand"_s, u"£thousand"_s, u"£000"_s,  u"£ 000"_s,
                                   u"£000s"_s,      u"£'000"_s,     u"£’000"_s, u"£k"_s};
    return words.contains(unit.toLower());
}

// "2,914" thousand is "2,914,000".
QString inThousands(const QString &figure)
{
    const qsizetype point = figure.indexOf(u'.');
    if (point < 0)
        return figure == u"0"_s ? figure : figure + u",000"_s;
    const int decimals = std::max<int>(0, int(figure.size() - point) - 1 - 3);
    return number(QString(figure).remove(u',').toDouble() * 1000, decimals);
}

} // namespace

QString stage(Stage stage)
{
    switch (stage) {
    case Stage::Planned:
        return u"Planned"_s;
    case Stage::InProgress:
        return u"In Progress"_s;
    case Stage::Completed:
        return u"Completed"_s;
    case Stage::OnHold:
        return u"On Hold"_s;
    case Stage::Cancelled:
        return u"Cancelled"_s;
    }
    return {};
}

QString priority(Priority priority)
{
    switch (priority) {
    case Priority::High:
        return u"High"_s;
    case Priority::Normal:
        return u"Normal"_s;
    case Priority::Low:
        return u"Low"_s;
    }
    return {};
}

QString hold(Hold hold)
{
    switch (hold) {
    case Hold::None:
        return u"Under way as planned"_s;
    case Hold::OnHold:
        return u"On Hold"_s;
    case Hold::Cancelled:
        return u"Cancelled"_s;
    }
    return {};
}

QString progressSource(ProgressSource source)
{
    return source == ProgressSource::Milestones ? u"Its milestones"_s : u"Its updates"_s;
}

QString standing(Standing standing)
{
    switch (standing) {
    case Standing::Unstated:
        return u"Nothing that can be checked"_s;
    case Standing::NotStarted:
        return u"Not started"_s;
    case Standing::OnTrack:
        return u"On track"_s;
    case Standing::SomeProblems:
        return u"Some problems"_s;
    case Standing::NeedsAttention:
        return u"Needs attention"_s;
    case Standing::Done:
        return u"Done"_s;
    }
    return {};
}

QString shape(Shape shape)
{
    switch (shape) {
    case Shape::Disc:
        return u"Disc"_s;
    case Shape::Ring:
        return u"Ring"_s;
    case Shape::HalfDisc:
        return u"Half disc"_s;
    case Shape::Triangle:
        return u"Triangle"_s;
    case Shape::Square:
        return u"Square"_s;
    case Shape::Diamond:
        return u"Diamond"_s;
    case Shape::Tick:
        return u"Tick"_s;
    case Shape::Star:
        return u"Star"_s;
    }
    return {};
}

QString direction(Direction direction)
{
    switch (direction) {
    case Direction::HigherIsBetter:
        return u"Higher is better"_s;
    case Direction::LowerIsBetter:
        return u"Lower is better"_s;
    case Direction::InRange:
        return u"In a range is better"_s;
    case Direction::None:
        return u"No direction"_s;
    }
    return {};
}

QString frequency(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Month:
        return u"Monthly"_s;
    case Frequency::Quarter:
        return u"Quarterly"_s;
    case Frequency::HalfYear:
        return u"Half-yearly"_s;
    case Frequency::Year:
        return u"Yearly"_s;
    }
    return {};
}

QString accumulation(Accumulation accumulation)
{
    return accumulation == Accumulation::Cumulative ? u"Cumulative over the year"_s
                                                    : u"Each value by itself"_s;
}

QString toleranceKind(ToleranceKind kind)
{
    switch (kind) {
    case ToleranceKind::PercentagePoints:
        return u"percentage points"_s;
    case ToleranceKind::PercentOfTarget:
        return u"per cent of the target"_s;
    case ToleranceKind::Absolute:
        return u"the measure's own unit"_s;
    }
    return {};
}

QString statementKind(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Highlights:
        return u"Highlights"_s;
    case StatementKind::Challenges:
        return u"Challenges"_s;
    case StatementKind::Summary:
        return u"Summary"_s;
    case StatementKind::Purpose:
        return u"Purpose of the report"_s;
    case StatementKind::Recommendations:
        return u"Recommendations"_s;
    case StatementKind::Options:
        return u"Options considered"_s;
    case StatementKind::Reasons:
        return u"Reasons for the recommendations"_s;
    case StatementKind::Implications:
        return u"Implications"_s;
    case StatementKind::Wards:
        return u"Wards affected"_s;
    case StatementKind::Contact:
        return u"Contact"_s;
    case StatementKind::BackgroundPapers:
        return u"Background papers"_s;
    case StatementKind::LeadMember:
        return u"Lead member"_s;
    case StatementKind::KeyDecision:
        return u"Key decision"_s;
    case StatementKind::Exemption:
        return u"Open or exempt"_s;
    case StatementKind::Appendices:
        return u"Appendices"_s;
    }
    return {};
}

QString signOffStep(SignOffStep step)
{
    switch (step) {
    case SignOffStep::Draft:
        return u"Sign-off of the draft"_s;
    case SignOffStep::Director:
        return u"Director’s sign-off"_s;
    case SignOffStep::Final:
        return u"Final sign-off"_s;
    }
    return {};
}

QString readingState(ReadingState state)
{
    return state == ReadingState::Final ? u"Final"_s : u"Provisional"_s;
}

QString RatingWords::text() const
{
    return stated ? word + u" (stated)"_s : word;
}

RatingWords ratingWords(Rating rating, const Settings &settings)
{
    const RatingClass &of = classOf(rating);
    return {settings.*of.word, false, settings.*of.shape, settings.*of.colour};
}

RatingWords ratingWords(const RatingFact &fact, const Settings &settings)
{
    RatingWords said = fact.rating ? ratingWords(*fact.rating, settings) : RatingWords();
    said.stated = fact.stated;
    if (!fact.statedWord.isEmpty())
        said.word = fact.statedWord;
    return said;
}

QString rating(Rating rating, const Settings &settings)
{
    return settings.*classOf(rating).word;
}

QString rating(const RatingFact &fact, const Settings &settings)
{
    return ratingWords(fact, settings).text();
}

QString rating(const std::optional<RatingFact> &fact, const Settings &settings)
{
    return fact ? rating(*fact, settings) : u"Not rated"_s;
}

QString noReadingYet()
{
    return u"No reading yet"_s;
}

QString ratingMeaning(Rating rating)
{
    switch (rating) {
    case Rating::Succeeding:
        return u"better than the target"_s;
    case Rating::Achieved:
        return u"on the target"_s;
    case Rating::CloseToTarget:
        return u"worse than the target, inside the tolerance"_s;
    case Rating::NeedsImprovement:
        return u"worse than the target, outside the tolerance"_s;
    case Rating::Monitoring:
        return u"no target, or no direction to judge by"_s;
    }
    return {};
}

QString amount(const QString &figure, const QString &unit)
{
    const QString word = unit.simplified();
    const auto ends = figure.split(u" to "_s);
    if (ends.size() == 2 && word.startsWith(u'£')) // of a range
        return u"%1 to %2"_s.arg(amount(ends.first(), word), amount(ends.last(), word));
    if (word == u"%"_s)
        return figure + word;
    if (word.startsWith(u'£') && figure.startsWith(u'-'))
        return u'−' + amount(figure.sliced(1), word);
    if (isInThousandsOfPounds(word))
        return word.first(1) + inThousands(figure);
    if (word.startsWith(u'£'))
        return word.first(1) + amount(figure, word.sliced(1));
    const bool says = !word.isEmpty() && word.compare(u"number", Qt::CaseInsensitive) != 0;
    return says ? u"%1 %2"_s.arg(figure, word) : figure;
}

QString number(double value, int decimals)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', decimals);
}

QString percent(int value)
{
    return QString::number(value) + u'%';
}

QString rollUp(const RollUp &rollUp)
{
    QStringList held;
    appendCount(held, rollUp.onHold, u"On Hold"_s);
    appendCount(held, rollUp.cancelled, u"Cancelled"_s);
    const QString leftOut =
        held.isEmpty() ? QString() : u"; %1 left out"_s.arg(held.join(u" and "_s));
    if (!rollUp.progress)
        return u"No actions count towards the progress"_s + leftOut;
    if (rollUp.counted == 1)
        return u"%1, from one action"_s.arg(percent(*rollUp.progress)) + leftOut;
    return u"%1 on average over %2 actions (%3 ÷ %2)"_s.arg(
               percent(*rollUp.progress), number(rollUp.counted, 0), number(rollUp.progressSum, 0))
           + leftOut;
}

QString counts(const RollUp &rollUp)
{
    QStringList parts;
    appendCount(parts, rollUp.inProgress, u"In Progress"_s);
    appendCount(parts, rollUp.planned, u"Planned"_s);
    appendCount(parts, rollUp.completed, u"Completed"_s);
    appendCount(parts, rollUp.onHold, u"On Hold"_s);
    appendCount(parts, rollUp.cancelled, u"Cancelled"_s);
    return parts.isEmpty() ? u"No actions"_s : parts.join(u", "_s);
}

QString factCounts(const RollUp &rollUp)
{
    QStringList parts;
    appendCount(parts, rollUp.overdue, u"overdue"_s);
    appendCount(parts, rollUp.startMissed, u"start missed"_s);
    appendCount(parts, rollUp.dueSoon, u"due soon"_s);
    appendCount(parts, rollUp.stale, u"without an update this round"_s);
    appendCount(parts, rollUp.contradicted, u"with a contradiction"_s);
    return parts.join(u", "_s);
}

} // namespace tidemark::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/measureform.h"

#include "core/plan/names.h"
#include "core/verbs/edits.h"
#include "ui/forms/listparts.h"
#include "ui/forms/targetspart.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/tileview.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

MeasureForm::MeasureForm(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_tile(new TileView)
    , m_objectives(new ChoiceEditor)
{
    addWidget(m_tile);
    add(title(&Measure::title));
    addPair(line(&Measure::reference), line(&Measure::unit));
    addPart(new ReadingsPart(desk));
    addHeading(u"About"_s);
    add(text(&Measure::description));
    add(field(&Measure::objective, m_objectives));
    add(line(&Measure::leadOfficer));
    addPair(choice(&Measure::frequency, words::frequency), line(&Measure::decimals));
    add(choice(&Measure::accumulation, words::accumulation));
    addTargets();
    addHeading(u"What a ratio is made of"_s);
    addPair(line(&Measure::numeratorName), line(&Measure::denominatorName));
    addMoveButtons();
    addDeleteButton(u"Delete the measure"_s);
}

void MeasureForm::addTargets()
{
    addHeading(u"Target"_s);
    add(choice(&Measure::direction, words::direction));
    m_targetHigh = line(&Measure::targetHigh);
    addPair(line(&Measure::target), m_targetHigh);
    addPair(line(&Measure::tolerance), choice(&Measure::toleranceKind, words::toleranceKind), 3);
    addPart(new TargetsPart(desk()));
}

void MeasureForm::refreshRest()
{
    const Measure *measure = current();
    if (!measure)
        return;
    m_tile->setTile(tileOf(plan(), *measure, lastReading(plan(), measure->id, desk().view.asAt())));
    QList<ChoiceEditor::Choice> choices{{QString(), u"The whole theme"_s}};
    for (const Id &objective : plan().objectives().childrenOf(measure->theme))
        choices.append({objective.toString(), nameOf(plan(), objective)});
    m_objectives->setChoices(choices);
    m_targetHigh->setVisible(measure->direction == Direction::InRange);
}

ReadingForm::ReadingForm(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_tile(new TileView)
    , m_ratings(new ChoiceEditor)
    , m_recorded(new QLabel)
{
    addWidget(m_tile);
    m_value = line(&Reading::value);
    setTitleField(m_value);
    addPair(date(&Reading::asAt), m_value);
    m_numerator = line(&Reading::numerator);
    m_denominator = line(&Reading::denominator);
    addPair(m_numerator, m_denominator);
    add(choice(&Reading::state, words::readingState));
    add(text(&Reading::commentary));
    addHeading(u"Rating"_s);
    m_targetHigh = line(&Reading::targetHigh);
    addPair(line(&Reading::target), m_targetHigh);
    m_rating = add(boundField(&Reading::statedRating, m_ratings,
                              [this](const QString &content) { return state(content); }));
    setTone(m_recorded, Tone::Quiet);
    m_recorded->setTextFormat(Qt::PlainText);
    m_recorded->setWordWrap(true);
    addWidget(m_recorded);
    addDeleteButton(u"Delete the reading"_s);
}

void ReadingForm::refreshRest()
{
    const Reading *reading = current();
    const auto *measure = reading ? plan().find<Measure>(reading->measure) : nullptr;
    if (!measure)
        return;
    m_tile->setTile(tileOf(plan(), *measure, reading));
    const bool isRatio = !measure->numeratorName.isEmpty() || !measure->denominatorName.isEmpty()
                         || reading->numerator || reading->denominator;
    m_numerator->setVisible(isRatio);
    m_numerator->setHint(measure->numeratorName);
    m_denominator->setVisible(isRatio);
    m_denominator->setHint(measure->denominatorName);
    m_targetHigh->setVisible(measure->direction == Direction::InRange);

    const Settings settings = plan().settings();
    QList<ChoiceEditor::Choice> choices{{QString(), u"None: worked out from the target"_s}};
    for (const Rating rating : {Rating::Succeeding, Rating::Achieved, Rating::NeedsImprovement})
        choices.append({storedWord(rating), words::rating(rating, settings)});
    m_ratings->setChoices(choices);
    m_rating->setHint(
        reading->statedWord.isEmpty() ? QString() : u"Stated as “%1”."_s.arg(reading->statedWord));
    m_recorded->setText(reading->author.isEmpty()
                            ? QString()
                            : u"Recorded by %1 on %2."_s.arg(
                                reading->author, words::date(reading->recordedAt.date())));
}

// A rating stated here is in the plan's own word for it.
Result<void> ReadingForm::state(const QString &content)
{
    const Reading *before = current();
    if (!before)
        return withdrawn();
    Reading after = *before;
    after.statedRating = fromStoredWord<Rating>(content);
    after.statedWord =
        after.statedRating ? words::rating(*after.statedRating, plan().settings()) : QString();
    return desk().document.perform(changeRow(plan(), after));
}

} // namespace tidemark

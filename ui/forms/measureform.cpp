// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/measureform.h"

#include "core/rules/ratings.h"
#include "core/verbs/ratings.h"
#include "core/words/names.h"
#include "ui/forms/targetspart.h"
#include "ui/parts/listparts.h"
#include "ui/style.h"
#include "ui/views/tileview.h"
#include "ui/viewstate.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The choice of a rating in a word that is none of the plan's own.
const QString otherWord = u"other"_s;

QString withoutMnemonic(QString words)
{
    return words.replace(u'&', u"&&"_s);
}

} // namespace

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
    add(name(&Measure::leadOfficer));
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
    m_direction = add(choice(&Measure::direction, words::direction));
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
    const bool unjudged = measure->direction == Direction::None && measure->target;
    m_direction->setHint(
        unjudged ? u"Say which way is better: without it the target rates nothing."_s : QString());
}

ReadingForm::ReadingForm(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_tile(new TileView)
    , m_ratings(new ChoiceEditor)
    , m_recorded(new QLabel)
{
    addWidget(m_tile);
    using Number = std::optional<double>;
    m_value = number(&Reading::value, [](ReadingDraft &to, const Number &n) { to.value = n; });
    setTitleField(m_value);
    auto *day = new DateEditor(desk.view.dayOrder(), desk.view.today(), words::YearMeant::Last);
    addPair(recorded<QDate>(&Reading::asAt, day,
                            [](ReadingDraft &to, const QDate &asAt) { to.asAt = asAt; }),
            m_value);
    m_numerator = number(&Reading::numerator,
                         [](ReadingDraft &to, const Number &n) { to = withNumerator(to, n); });
    m_denominator = number(&Reading::denominator,
                           [](ReadingDraft &to, const Number &n) { to = withDenominator(to, n); });
    addPair(m_numerator, m_denominator);
    add(recorded<ReadingState>(
        &Reading::state,
        new ChoiceEditor(choicesOf(words::readingState, storedWords<ReadingState>.size())),
        [](ReadingDraft &to, const ReadingState &state) { to.state = state; }));
    add(recorded<QString>(&Reading::commentary, new TextEditor,
                          [](ReadingDraft &to, const QString &text) { to.commentary = text; }));
    addHeading(u"Rating"_s);
    m_targetHigh = target(&Reading::targetHigh, &TargetInForce::high);
    addPair(target(&Reading::target, &TargetInForce::low), m_targetHigh);
    m_rating = add(new FieldRow(
        u"reading.stated_rating"_s, words::field("stated_rating"_L1), m_ratings,
        {[this] { return stated(); }, [this](const QString &content) { return state(content); }}));
    m_useWord = addButton(u"Use the word as the plan’s own"_s, u"reading.useWord"_s);
    m_useWord->setMenu(new QMenu(m_useWord));
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
    const bool hasParts = isRatio(*measure) || reading->numerator || reading->denominator;
    m_numerator->setVisible(hasParts);
    m_numerator->setHint(measure->numeratorName);
    m_denominator->setVisible(hasParts);
    m_denominator->setHint(measure->denominatorName);
    m_targetHigh->setVisible(measure->direction == Direction::InRange);

    showRating(*reading);
    m_recorded->setText(reading->author.isEmpty()
                            ? QString()
                            : u"Recorded by %1 on %2."_s.arg(
                                reading->author, words::date(reading->recordedAt.date())));
}

void ReadingForm::showRating(const Reading &reading)
{
    const Settings settings = plan().settings();
    const QString word = reading.statedWord.simplified();
    const bool isOurs = stated() != otherWord;
    QList<ChoiceEditor::Choice> choices{{QString(), u"None: worked out from the target"_s}};
    if (!isOurs)
        choices.append({otherWord, u"“%1”: none of the plan’s own words"_s.arg(word)});
    for (const RatingClass &each : ratingClasses)
        choices.append({storedWord(each.rating), words::rating(each.rating, settings)});
    m_ratings->setChoices(choices);
    m_rating->setHint(word.isEmpty() ? QString() : u"Stated as “%1”."_s.arg(word));
    m_useWord->setVisible(!isOurs && !isReadOnly());
    if (isOurs)
        return;
    m_useWord->setText(withoutMnemonic(u"Use “%1” as the plan’s word for"_s.arg(inBrief(word))));
    fillWordMenu();
}

void ReadingForm::fillWordMenu()
{
    QMenu *menu = m_useWord->menu();
    menu->clear();
    for (const RatingClass &each : ratingClasses) {
        const QString instead = words::rating(each.rating, plan().settings());
        QAction *action = menu->addAction(withoutMnemonic(
            u"%1, instead of “%2”"_s.arg(words::ratingMeaning(each.rating), inBrief(instead))));
        action->setObjectName(u"reading.useWord.%1"_s.arg(storedWord(each.rating)));
        connect(action, &QAction::triggered, this, [this, rating = each.rating] {
            if (const Reading *reading = current())
                desk().perform(useStatedWord(plan(), reading->statedWord, rating));
        });
    }
}

// The key of the choice that says how the reading is rated by an officer.
QString ReadingForm::stated() const
{
    const Reading *reading = current();
    const auto *measure = reading ? plan().find<Measure>(reading->measure) : nullptr;
    const auto fact = measure ? ratingOf(plan(), *measure, *reading) : std::nullopt;
    if (!fact || !fact->stated)
        return {};
    return fact->rating ? QString(storedWord(*fact->rating)) : otherWord;
}

Result<void> ReadingForm::record(const std::function<void(ReadingDraft &)> &change)
{
    const Reading *reading = current();
    if (!reading)
        return withdrawn();
    ReadingDraft draft = draftOf(*reading);
    change(draft);
    const Document &document = desk().document;
    return desk().write(recordReadings(plan(), reading->measure, {draft}, document.stamp()));
}

template <typename Value>
FieldRow *ReadingForm::recorded(Value Reading::*member, Editor *editor,
                                void (*put)(ReadingDraft &, const Value &))
{
    return boundField(member, editor, [this, put](const QString &content) -> Result<void> {
        const auto value = typed::value<Value>(content, desk().view.today());
        if (!value)
            return value.error();
        return record([&](ReadingDraft &draft) { put(draft, *value); });
    });
}

FieldRow *ReadingForm::number(std::optional<double> Reading::*member,
                              void (*put)(ReadingDraft &, const std::optional<double> &))
{
    return recorded(member, new LineEditor, put);
}

// The other end of a range stays as it was recorded.
FieldRow *ReadingForm::target(std::optional<double> Reading::*member,
                              std::optional<double> TargetInForce::*end)
{
    return boundField(member, new LineEditor, [this, end](const QString &content) -> Result<void> {
        const auto number = typed::value<std::optional<double>>(content);
        if (!number)
            return number.error();
        return record([&](ReadingDraft &draft) {
            draft.target = TargetInForce{current()->target, current()->targetHigh};
            (*draft.target).*end = *number;
        });
    });
}

// A rating stated here is in the plan's own word for it.
Result<void> ReadingForm::state(const QString &content)
{
    if (content == stated())
        return {};
    return record([&](ReadingDraft &draft) {
        StatedRating said{fromStoredWord<Rating>(content), {}};
        if (said.rating)
            said.word = words::rating(*said.rating, plan().settings());
        draft.stated = said;
    });
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingsform.h"

#include "core/verbs/edits.h"
#include "ui/ask.h"
#include "ui/editors/checkeditor.h"
#include "ui/editors/coloureditor.h"
#include "ui/forms/itempart.h"
#include "ui/forms/ratingspart.h"
#include "ui/parts/listparts.h"
#include "ui/parts/rowheader.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QList<ChoiceEditor::Choice> months()
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    QList<ChoiceEditor::Choice> choices;
    for (int month = 1; month <= 12; ++month)
        choices.append({QString::number(month), british.standaloneMonthName(month)});
    return choices;
}

} // namespace

SettingsForm::SettingsForm(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_adopted(new QLabel)
{
    addPart(new RowHeader(desk));
    add(line(&Settings::organisation));
    FieldRow *title = add(line(&Settings::title));
    setTitleField(title);
    add(line(&Settings::language))
        ->setHint(u"The plan's own language, such as en-GB or cy. Screen readers use it."_s);

    addHeading(u"Calendar"_s);
    add(line(&Settings::dueSoonDays))
        ->setHint(u"An action is “due soon” when it is due within so many days."_s);
    addPair(field(&Settings::yearStartMonth, new ChoiceEditor(months())),
            choice(&Settings::roundLength, words::frequency));

    addHeading(u"Adoption"_s);
    m_adopted->setObjectName(u"plan.adopted"_s);
    m_adopted->setWordWrap(true);
    addWidget(m_adopted);
    m_adopt = addButton(u"&Adopt the plan…"_s, u"plan.adopt"_s);
    connect(m_adopt, &QPushButton::clicked, this, &SettingsForm::adopt);

    addPart(new ItemPart(desk));
    addPart(new RatingsPart(desk));
    addPart(new KeyPart(desk));
}

void SettingsForm::refreshRest()
{
    const QDate day = plan().settings().baselinedOn;
    const auto open = notAdopted();
    QString words = u"Not adopted yet: dates change without a reason being asked for."_s;
    if (day.isValid())
        words = u"Adopted on %1. A date that changes keeps its original, with the reason."_s.arg(
            words::date(day));
    if (day.isValid() && open > 0)
        words += u" %1 newer actions are still without original dates."_s.arg(open);
    m_adopted->setText(words);
    m_adopt->setVisible(!isReadOnly() && (!day.isValid() || open > 0));
}

void SettingsForm::adopt()
{
    const QDate day = desk().view.asAt();
    const auto open = notAdopted();
    const QString whose = open == 1 ? u"one action"_s : u"%1 actions"_s.arg(open);
    if (desk().ask.confirm(
            u"Adopt the plan as at %1?"_s.arg(words::date(day)),
            u"The dates of %1, as they are now, become the original dates, which never change. "
            "From then on every move of a date asks for its reason and who approved it, and is "
            "kept and counted. Until the next change, Ctrl+Z undoes this."_s.arg(whose),
            u"Adopt the plan"_s))
        desk().perform(baseline(plan(), day));
}

qsizetype SettingsForm::notAdopted() const
{
    const auto actions = plan().actions().rows();
    return std::count_if(actions.begin(), actions.end(), [](const Action *action) {
        return !isBaselined(*action) && (action->start.isValid() || action->due.isValid());
    });
}

JudgementForm::JudgementForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    FieldRow *word = add(line(&Judgement::word));
    setTitleField(word);
    add(text(&Judgement::meaning));
    add(choice(&Judgement::standing, words::standing))
        ->setHint(
            u"With this the program notices when dates and progress contradict the judgement."_s);
    addPair(field(&Judgement::colour, new ColourEditor), choice(&Judgement::shape, words::shape));
    add(field(&Judgement::requiresExplanation, new CheckEditor(u"Requires an explanation"_s)))
        ->hideLabel();
    addMoveButtons();
    addDeleteButton(u"Delete the judgement"_s);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/updatepart.h"

#include "core/rules/facts.h"
#include "core/rules/reported.h"
#include "core/verbs/edits.h"
#include "core/verbs/objections.h"
#include "core/words/words.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/percenteditor.h"
#include "ui/editors/texteditor.h"
#include "ui/editors/typed.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString label(QLatin1String field)
{
    return words::field(field);
}

QString judgementOf(const Plan &plan, const Update &update)
{
    const auto *judgement = plan.find<Judgement>(update.judgement);
    return judgement ? u", %1"_s.arg(judgement->word) : QString();
}

// "30 September 2026, Ann: 45%, On track."
QString inBriefOf(const Plan &plan, const Update &update)
{
    const QString author = update.author.isEmpty() ? QString() : u", %1"_s.arg(update.author);
    return u"%1%2: %3%4."_s.arg(words::date(update.asAt), author, words::percent(update.progress),
                                judgementOf(plan, update));
}

void setWords(QRadioButton *button, const QString &words)
{
    button->setText(QString(words).replace(u'&', u"&&"_s));
    button->setAccessibleName(words);
}

} // namespace

UpdatePart::UpdatePart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_day(desk.view.recordingDay())
    , m_heading(new QLabel)
    , m_choice(new QWidget)
    , m_forRound(new QRadioButton)
    , m_asAtDay(new QRadioButton)
    , m_last(new QLabel)
    , m_judgements(new ChoiceEditor)
{
    m_heading->setObjectName(u"update.heading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true); // a long day never makes the form wider than its place
    setTone(m_heading, Tone::Section);
    m_last->setObjectName(u"update.last"_s);
    m_last->setTextFormat(Qt::PlainText);
    m_last->setWordWrap(true);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_last, Tone::Quiet);
    addWidget(m_heading);
    makeChoice();

    m_progress = add(new FieldRow(u"update.progress"_s, label("progress"_L1),
                                  new PercentEditor(objectionToProgress),
                                  {[this] { return typed::text(draft().progress); },
                                   [this](const QString &content) -> Result<void> {
                                       const auto progress = typed::value<int>(content);
                                       if (!progress)
                                           return progress.error();
                                       UpdateDraft said = draft();
                                       said.progress = *progress;
                                       return write(said);
                                   }}));
    add(new FieldRow(u"update.judgement"_s, label("judgement"_L1), m_judgements,
                     {[this] { return typed::text(draft().judgement); },
                      [this](const QString &content) {
                          UpdateDraft said = draft();
                          said.judgement = Id::fromString(content);
                          return write(said);
                      }}));
    addWidget(m_last); // beside what is written after it, and not above the progress
    m_commentary = add(new FieldRow(u"update.commentary"_s, label("commentary"_L1), new TextEditor,
                                    {[this] { return draft().commentary; },
                                     [this](const QString &content) {
                                         UpdateDraft said = draft();
                                         said.commentary = content;
                                         return write(said);
                                     }}));
    connect(&desk.view, &ViewState::asAtChanged, this, &UpdatePart::follow);
    connect(&desk.view, &ViewState::recordingDayChanged, this, &UpdatePart::follow);
}

void UpdatePart::makeChoice()
{
    m_choice->setObjectName(u"update.day"_s);
    m_choice->setAccessibleName(u"The day this update counts for"_s);
    m_forRound->setObjectName(u"update.forRound"_s);
    m_asAtDay->setObjectName(u"update.asAtDay"_s);
    auto *lines = new QVBoxLayout(m_choice);
    lines->setContentsMargins({});
    lines->setSpacing(space::tight);
    // While there is nothing to choose they are hidden, and named all the same.
    setWords(m_forRound, u"For the round"_s);
    setWords(m_asAtDay, u"As at the day looked at"_s);
    for (QRadioButton *button : {m_forRound, m_asAtDay}) {
        button->setAccessibleDescription(m_choice->accessibleName());
        lines->addWidget(button);
        connect(button, &QRadioButton::clicked, this,
                [this] { desk().view.recordAsAtLookedAt(m_asAtDay->isChecked()); });
    }
    addWidget(m_choice);
}

// What is being typed belongs to the day it was typed for.
void UpdatePart::follow()
{
    static_cast<void>(flush());
    m_day = desk().view.recordingDay();
    refresh();
}

void UpdatePart::refreshRest()
{
    if (m_day != desk().view.recordingDay())
        return follow(); // a round was opened, closed or deleted
    showDays();
    m_last->setText(QStringList{lastWords(), laterWords()}.join(u'\n').trimmed());
    QList<ChoiceEditor::Choice> choices{{QString(), u"None given"_s}};
    for (const Judgement *judgement : plan().judgements().rowsUnder({}))
        choices.append({judgement->id.toString(), judgement->word});
    m_judgements->setChoices(choices);
    showHints();
}

void UpdatePart::showDays()
{
    const ViewState &view = desk().view;
    const RecordingDays days = view.recordingDays();
    const auto *round = plan().find<Round>(days.round);
    const QString forRound =
        round ? u"for %1, as at %2"_s.arg(round->name, words::date(days.usual)) : QString();
    m_choice->setVisible(days.isChoice());
    if (!days.isChoice()) {
        m_heading->setText(
            u"Update %1"_s.arg(round ? forRound : u"as at %1"_s.arg(words::date(days.lookedAt))));
        return;
    }
    m_heading->setText(u"Update"_s);
    setWords(m_forRound, u'F' + forRound.mid(1));
    setWords(m_asAtDay, days.lookedAt == view.today()
                            ? u"As at today, %1"_s.arg(words::date(days.lookedAt))
                            : u"As at %1"_s.arg(words::date(days.lookedAt)));
    (m_day == days.usual ? m_forRound : m_asAtDay)->setChecked(true);
}

void UpdatePart::showHints()
{
    const auto *action = plan().find<Action>(row());
    const bool counted = action && action->progressSource == ProgressSource::Milestones;
    m_progress->setReadOnly(isReadOnly() || counted);
    m_progress->setHint(counted ? u"Worked out from the milestones that are done."_s : QString());

    const Update *update = own();
    const auto *judgement =
        update ? unexplained(plan(), update->judgement, update->commentary) : nullptr;
    m_commentary->setHint(judgement ? u"“%1” asks for an explanation."_s.arg(judgement->word)
                                    : QString());
}

const Update *UpdatePart::own() const
{
    return updateOn(plan(), row(), m_day);
}

Result<void> UpdatePart::write(const UpdateDraft &draft)
{
    if (!plan().find<Action>(row()))
        return withdrawn();
    return desk().write(reportProgress(plan(), draft, desk().document.stamp()));
}

// What was said before the update that is being written.
QString UpdatePart::lastWords() const
{
    const auto updates = plan().updates().rowsUnder(row());
    const Update *mine = own();
    const Update *last = nullptr;
    for (const Update *update : updates) {
        if (update != mine && update->asAt <= m_day)
            last = update;
    }
    if (!last)
        return u"Nothing was reported before this day."_s;
    const QString which = mine ? u"The update before this one, "_s : u"Last update, "_s;
    const QString head = which + inBriefOf(plan(), *last);
    return last->commentary.isEmpty() ? head : u"%1\n%2"_s.arg(head, last->commentary);
}

// What stands in the fields is not what tree and header show where something later was reported.
QString UpdatePart::laterWords() const
{
    const Update *latest = lastUpdate(plan(), row(), desk().view.asAt());
    return latest && latest->asAt > m_day
               ? u"Reported for a later day, "_s + inBriefOf(plan(), *latest)
               : QString();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/updatepart.h"

#include "core/plan/facts.h"
#include "core/plan/reported.h"
#include "core/words/words.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/percenteditor.h"
#include "ui/editors/texteditor.h"
#include "ui/editors/typed.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The open round, where an update as at this day is one of its period.
Id roundOf(const Plan &plan, QDate day)
{
    const Round *open = openRound(plan);
    return open && open->from <= day && day <= open->asAt ? open->id : Id();
}

QString label(QLatin1String field)
{
    return words::field(QLatin1String(tableName<Update>), field);
}

QString judgementOf(const Plan &plan, const Update &update)
{
    const auto *judgement = plan.find<Judgement>(update.judgement);
    return judgement ? u", %1"_s.arg(judgement->word) : QString();
}

} // namespace

UpdatePart::UpdatePart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_asAt(desk.view.asAt())
    , m_heading(new QLabel)
    , m_last(new QLabel)
    , m_judgements(new ChoiceEditor)
{
    m_heading->setObjectName(u"update.heading"_s);
    setTone(m_heading, Tone::Section);
    m_last->setObjectName(u"update.last"_s);
    m_last->setTextFormat(Qt::PlainText);
    m_last->setWordWrap(true);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_last, Tone::Quiet);
    addWidget(m_heading);
    addWidget(m_last);

    m_progress = add(new FieldRow(u"update.progress"_s, label("progress"_L1), new PercentEditor,
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
    m_commentary = add(new FieldRow(u"update.commentary"_s, label("commentary"_L1), new TextEditor,
                                    {[this] { return draft().commentary; },
                                     [this](const QString &content) {
                                         UpdateDraft said = draft();
                                         said.commentary = content;
                                         return write(said);
                                     }}));
    connect(&desk.view, &ViewState::asAtChanged, this, &UpdatePart::follow);
}

// What is being typed belongs to the day it was typed for.
void UpdatePart::follow(QDate asAt)
{
    static_cast<void>(flush());
    m_asAt = asAt;
    refresh();
}

void UpdatePart::refreshRest()
{
    m_heading->setText(u"Update as at %1"_s.arg(words::date(m_asAt)));
    m_last->setText(lastWords());
    QList<ChoiceEditor::Choice> choices{{QString(), u"None given"_s}};
    for (const Judgement *judgement : plan().judgements().rowsUnder({}))
        choices.append({judgement->id.toString(), judgement->word});
    m_judgements->setChoices(choices);
    showHints();
}

void UpdatePart::showHints()
{
    const auto *action = plan().find<Action>(row());
    const bool counted = action && action->progressSource == ProgressSource::Milestones;
    m_progress->setReadOnly(isReadOnly() || counted);
    m_progress->setHint(counted ? u"Worked out from the milestones that are done."_s : QString());

    const Update *update = own();
    const auto *judgement = update ? plan().find<Judgement>(update->judgement) : nullptr;
    const bool missing =
        judgement && judgement->requiresExplanation && update->commentary.trimmed().isEmpty();
    m_commentary->setHint(missing ? u"“%1” asks for an explanation."_s.arg(judgement->word)
                                  : QString());
}

const Update *UpdatePart::own() const
{
    return updateOn(plan(), row(), m_asAt);
}

// Whoever reports only a commentary leaves the progress where it was, and the judgement stands
// until somebody says otherwise; a commentary is of its day.
UpdateDraft UpdatePart::draft() const
{
    UpdateDraft said{row(), m_asAt, 0, {}, {}, roundOf(plan(), m_asAt)};
    if (const Update *last = lastUpdate(plan(), row(), m_asAt)) {
        said.progress = last->progress;
        said.judgement = last->judgement;
    }
    if (const Update *update = own()) {
        said.commentary = update->commentary;
        said.round = update->round;
    }
    const auto *action = plan().find<Action>(row());
    if (action && action->progressSource == ProgressSource::Milestones)
        said.progress = factsOf(plan(), *action, m_asAt).progress;
    return said;
}

Result<void> UpdatePart::write(const UpdateDraft &draft)
{
    if (!plan().find<Action>(row()))
        return withdrawn();
    return desk().document.perform(reportProgress(plan(), draft, desk().document.stamp()));
}

// What was said before the update that is being written.
QString UpdatePart::lastWords() const
{
    const auto updates = plan().updates().rowsUnder(row());
    const Update *mine = own();
    const Update *last = nullptr;
    for (const Update *update : updates) {
        if (update != mine && update->asAt <= m_asAt)
            last = update;
    }
    if (!last)
        return u"Nothing was reported before this day."_s;
    const QString author = last->author.isEmpty() ? QString() : u", %1"_s.arg(last->author);
    const QString head = u"Last update, %1%2: %3 %%4."_s.arg(words::date(last->asAt), author,
                                                             QString::number(last->progress),
                                                             judgementOf(plan(), *last));
    return last->commentary.isEmpty() ? head : u"%1\n%2"_s.arg(head, last->commentary);
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/holdpart.h"

#include "core/verbs/edits.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/markedline.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

HoldPart::HoldPart(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_stage(new MarkedLine)
{
    addHeading(u"Stage"_s);
    m_stage->label()->setObjectName(u"action.stage"_s);
    addWidget(m_stage);
    auto *since = new DateEditor(desk.view.dayOrder(), desk.view.today(), words::YearMeant::Last);
    m_since =
        add(boundField(&Action::heldSince, since, [this](const QString &content) -> Result<void> {
            const Action *action = current();
            const auto day = typed::day(content, this->desk().view.today());
            if (!action || !day)
                return action ? day.error() : withdrawn();
            return this->desk().write(setHold(plan(), action->id, action->hold, *day,
                                              action->holdReason, this->desk().document.stamp()));
        }));
    m_reason = add(boundField(
        &Action::holdReason, new TextEditor, [this](const QString &content) -> Result<void> {
            const Action *action = current();
            if (!action)
                return withdrawn();
            return this->desk().write(setHold(plan(), action->id, action->hold, action->heldSince,
                                              content, this->desk().document.stamp()));
        }));
    m_resumeButton = makeButton(u"&Resume"_s, u"action.resume"_s);
    m_holdButton = makeButton(u"Put &on hold"_s, u"action.putOnHold"_s);
    m_cancelButton = makeButton(u"Ca&ncel the action"_s, u"action.cancel"_s);
    addButtons({m_resumeButton, m_holdButton, m_cancelButton});
    connect(m_holdButton, &QPushButton::clicked, this, [this] { set(Hold::OnHold); });
    connect(m_cancelButton, &QPushButton::clicked, this, [this] { set(Hold::Cancelled); });
    connect(m_resumeButton, &QPushButton::clicked, this, [this] { set(Hold::None); });
}

void HoldPart::refreshRest()
{
    const Action *action = current();
    const Hold hold = action ? action->hold : Hold::None;
    const bool held = hold != Hold::None;
    if (action) {
        const ViewState &view = desk().view;
        const auto *shown = view.plan().find<Action>(action->id);
        const ActionFacts facts = factsOf(view.plan(), shown ? *shown : *action, view.asAt());
        m_stage->set(markOf(facts.stage), stageSentence(facts));
    }
    m_since->setVisible(held);
    m_reason->setVisible(held);
    m_holdButton->setVisible(!isReadOnly() && hold != Hold::OnHold);
    m_cancelButton->setVisible(!isReadOnly() && hold != Hold::Cancelled);
    m_resumeButton->setVisible(!isReadOnly() && held);
}

// The reason is asked for at once when an action is stopped; it can be given later.
void HoldPart::set(Hold hold)
{
    const ViewState &view = desk().view;
    const Stamp stamp = desk().document.stamp();
    if (desk().perform(setHold(plan(), row(), hold, view.recordingDay(), {}, stamp))
        && hold != Hold::None)
        m_reason->focusAll();
}

QString HoldPart::stageSentence(const ActionFacts &facts) const
{
    const Action *action = current();
    const QString stage = words::stage(facts.stage);
    if (facts.isHeld())
        return action->heldSince.isValid()
                   ? u"%1 since %2."_s.arg(stage, words::date(action->heldSince))
                   : u"%1."_s.arg(stage);
    if (action->hold != Hold::None)
        return u"%1; %2 from %3 on."_s.arg(stage, words::hold(action->hold),
                                           words::date(action->heldSince));
    return u"%1, by its progress of %2."_s.arg(stage, words::percent(facts.progress));
}

} // namespace tidemark

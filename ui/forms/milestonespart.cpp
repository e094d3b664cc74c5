// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/milestonespart.h"

#include "core/draw/icon.h"
#include "core/verbs/edits.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tidemark {

MilestoneItem::MilestoneItem(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_done(new QCheckBox)
    , m_remove(new QToolButton)
{
    m_done->setObjectName(u"milestone.done"_s);
    m_remove->setObjectName(u"milestone.delete"_s);
    m_remove->setIcon(iconOf(Icon::Delete, drawPalette(palette())));
    m_remove->setToolTip(u"Delete the milestone"_s);
    m_remove->setAccessibleName(u"Delete the milestone"_s);
    m_remove->setFocusPolicy(Qt::StrongFocus);

    FieldRow *title = enlist(field(&Milestone::title, new TextEditor(TextEditor::Kind::Title)));
    title->hideLabel();
    setTitleField(title);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_done);
    head->addWidget(title, 1);
    head->addWidget(m_remove);
    body()->addLayout(head);
    m_due = date(&Milestone::due);
    m_doneOn = date(&Milestone::doneOn);
    addPair(m_due, m_doneOn);
    body()->setSpacing(space::small);
    connect(m_done, &QCheckBox::clicked, this, &MilestoneItem::setDone);
    connect(m_remove, &QToolButton::clicked, this, [this] { this->desk().removeAsked(row()); });
}

void MilestoneItem::refreshRest()
{
    const Milestone *milestone = current();
    m_done->setChecked(milestone && milestone->doneOn.isValid());
    m_done->setEnabled(!isReadOnly());
    m_remove->setVisible(!isReadOnly());
    if (!milestone)
        return;
    // Several stand one under the other, and each control says whose it is.
    m_done->setAccessibleName(u"“%1” is done"_s.arg(milestone->title));
    m_remove->setAccessibleName(u"Delete the milestone “%1”"_s.arg(milestone->title));
    for (const FieldRow *field : {m_due, m_doneOn})
        field->editor()->control()->setAccessibleName(
            u"%1 of “%2”"_s.arg(field->label(), milestone->title));
}

void MilestoneItem::setDone(bool done)
{
    const Milestone *milestone = current();
    if (!milestone)
        return;
    Milestone after = *milestone;
    after.doneOn = done ? desk().view.dayOfDecision() : QDate();
    desk().perform(changeRow(plan(), after));
    refresh();
}

MilestonesPart::MilestonesPart(const Desk &desk, QWidget *parent)
    : ItemsPart(desk, {u"Milestones"_s, u"None yet."_s, u"Add a mile&stone"_s, u"milestones.add"_s},
                space::large, parent)
{}

std::optional<Milestone> MilestonesPart::newRow() const
{
    Milestone milestone;
    milestone.action = row();
    milestone.title = u"New milestone"_s;
    return milestone;
}

} // namespace tidemark

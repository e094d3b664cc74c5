// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/milestonespart.h"

#include "core/draw/icon.h"
#include "core/verbs/edits.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

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
    connect(m_remove, &QToolButton::clicked, this, &MilestoneItem::removeAsked);
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
    const QDate day = std::min(desk().view.recordingDay(), desk().view.today());
    after.doneOn = done ? day : QDate();
    perform(changeRow(plan(), after));
    refresh();
}

MilestonesPart::MilestonesPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_empty(new QLabel(u"None yet."_s))
    , m_list(new QVBoxLayout)
{
    addHeading(u"Milestones"_s);
    setTone(m_empty, Tone::Quiet);
    addWidget(m_empty);
    m_list->setSpacing(space::large);
    body()->addLayout(m_list);
    connect(addButton(u"Add a mile&stone"_s, u"milestones.add"_s), &QPushButton::clicked, this,
            &MilestonesPart::addMilestone);
}

void MilestonesPart::refreshRest()
{
    const auto ids = plan().milestones().childrenOf(row());
    while (m_items.size() > ids.size()) {
        MilestoneItem *item = m_items.takeLast();
        removeItem(item);
        item->hide();
        item->deleteLater(); // it may be its own button that deletes it
    }
    while (m_items.size() < ids.size()) {
        auto *item = new MilestoneItem(desk());
        addItem(item);
        m_list->addWidget(item);
        item->show();
        m_items.append(item);
    }
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_items[i]->open(ids[i]);
    m_empty->setVisible(ids.isEmpty());
}

void MilestonesPart::addMilestone()
{
    Milestone milestone;
    milestone.action = row();
    milestone.title = u"New milestone"_s;
    if (perform(addRow(plan(), milestone)) && !m_items.isEmpty())
        m_items.last()->focusTitle();
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/targetspart.h"

#include "core/draw/icon.h"
#include "core/verbs/edits.h"
#include "core/words/calendar.h"
#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

TargetItem::TargetItem(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_targetHigh(enlist(line(&PeriodTarget::targetHigh)))
    , m_remove(new QToolButton)
{
    m_remove->setObjectName(u"target.delete"_s);
    m_remove->setIcon(iconOf(Icon::Delete, drawPalette(palette())));
    m_remove->setToolTip(u"Delete this target"_s);
    m_remove->setFocusPolicy(Qt::StrongFocus);

    FieldRow *end = enlist(date(&PeriodTarget::periodEnd));
    FieldRow *target = enlist(line(&PeriodTarget::target));
    setTitleField(target);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(space::small);
    fields->addWidget(end, 3, Qt::AlignTop);
    fields->addWidget(target, 2, Qt::AlignTop);
    fields->addWidget(m_targetHigh, 2, Qt::AlignTop);
    fields->addWidget(m_remove, 0, Qt::AlignBottom);
    body()->addLayout(fields);
    connect(m_remove, &QToolButton::clicked, this, &TargetItem::removeAsked);
}

void TargetItem::refreshRest()
{
    const PeriodTarget *target = current();
    const auto *measure = target ? plan().find<Measure>(target->measure) : nullptr;
    if (!measure)
        return;
    m_targetHigh->setVisible(measure->direction == Direction::InRange);
    m_remove->setVisible(!isReadOnly());
    m_remove->setAccessibleName(u"Delete the target for %1"_s.arg(words::date(target->periodEnd)));
}

TargetsPart::TargetsPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_empty(new QLabel(u"None: the target above holds for every period."_s))
    , m_list(new QVBoxLayout)
{
    addHeading(u"Targets of single periods"_s);
    setTone(m_empty, Tone::Quiet);
    m_empty->setWordWrap(true);
    addWidget(m_empty);
    m_list->setSpacing(space::medium);
    body()->addLayout(m_list);
    connect(addButton(u"Add a tar&get"_s, u"targets.add"_s), &QPushButton::clicked, this,
            &TargetsPart::addTarget);
}

void TargetsPart::refreshRest()
{
    const auto ids = plan().periodTargets().childrenOf(row());
    while (m_items.size() > ids.size()) {
        TargetItem *item = m_items.takeLast();
        removeItem(item);
        item->hide();
        item->deleteLater(); // it may be its own button that deletes it
    }
    while (m_items.size() < ids.size()) {
        auto *item = new TargetItem(desk());
        addItem(item);
        m_list->addWidget(item);
        item->show();
        m_items.append(item);
    }
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_items[i]->open(ids[i]);
    m_empty->setVisible(ids.isEmpty());
}

// For the period after the last that has one, or the one the plan is looked at in.
void TargetsPart::addTarget()
{
    const auto *measure = plan().find<Measure>(row());
    if (!measure)
        return;
    const auto targets = plan().periodTargets().rowsUnder(row());
    const QDate day =
        targets.isEmpty() ? desk().view.asAt() : targets.constLast()->periodEnd.addDays(1);
    PeriodTarget target;
    target.id = Id::create();
    target.measure = measure->id;
    target.periodEnd = periodOf(day, measure->frequency, plan().settings().yearStartMonth).asAt;
    target.target = measure->target;
    target.targetHigh = measure->targetHigh;
    if (!perform(addRow(plan(), target)))
        return;
    for (TargetItem *item : std::as_const(m_items)) {
        if (item->row() == target.id)
            item->focusTitle();
    }
}

} // namespace tidemark

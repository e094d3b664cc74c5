// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/targetspart.h"

#include "core/draw/icon.h"
#include "core/verbs/edits.h"
#include "core/words/calendar.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QToolButton>

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
    connect(m_remove, &QToolButton::clicked, this, [this] { this->desk().removeAsked(row()); });
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
    : ItemsPart(desk,
                {u"Targets of single periods"_s,
                 u"None: the target above holds for every period."_s, u"Add a tar&get"_s,
                 u"targets.add"_s},
                space::medium, parent)
{}

// For the period after the last that has one, or the one the plan is looked at in.
std::optional<PeriodTarget> TargetsPart::newRow() const
{
    const auto *measure = plan().find<Measure>(row());
    if (!measure)
        return std::nullopt;
    const auto targets = plan().periodTargets().rowsUnder(row());
    const QDate day =
        targets.isEmpty() ? desk().view.asAt() : targets.constLast()->periodEnd.addDays(1);
    PeriodTarget target;
    target.measure = measure->id;
    target.periodEnd = periodOf(day, measure->frequency, plan().settings().yearStartMonth).asAt;
    target.target = measure->target;
    target.targetHigh = measure->targetHigh;
    return target;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/milestonechanges.h"

#include "core/changes/fieldchanges.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The day it was reached, as far as the moment knows.
QDate reached(const Milestone &step, QDate asAt)
{
    return isDone(step, asAt) ? step.doneOn : QDate();
}

class MilestoneComparison {
public:
    MilestoneComparison(const Moment &from, const Moment &to, const Action &action)
        : m_from(from)
        , m_to(to)
        , m_action(action)
    {}

    QList<Change> found()
    {
        for (const Milestone *step : m_to.plan.milestones().rowsUnder(m_action.id)) {
            const auto *before = m_from.plan.find<Milestone>(step->id);
            if (before && before->action == step->action)
                compare(*before, *step);
            else
                tellNew(*step);
        }
        for (const Milestone *step : m_from.plan.milestones().rowsUnder(m_action.id)) {
            const auto *now = m_to.plan.find<Milestone>(step->id);
            if (!now || now->action != step->action)
                add(ChangeKind::MilestoneChanged, *step, Part::Fate::Gone, {}, valueOf(step->due));
        }
        if (isReordered<Milestone>(m_from.plan, m_to.plan, m_action.id))
            m_changes.append(reordered<Milestone>(m_action));
        return m_changes;
    }

private:
    static ChangeValue valueOf(QDate day) { return day.isValid() ? day : ChangeValue(); }

    void add(ChangeKind kind, const Milestone &step, Part::Fate fate, QLatin1String field,
             const ChangeValue &from, const ChangeValue &to = {})
    {
        Change change = changeOf(kind, m_action, from, to);
        change.part = Part{QLatin1String(tableName<Milestone>), step.id, step.title, {}, fate};
        change.field = field;
        m_changes.append(change);
    }

    void addChanged(ChangeKind kind, const Milestone &step, QLatin1String field,
                    const ChangeValue &from, const ChangeValue &to)
    {
        add(kind, step, Part::Fate::Changed, field, from, to);
    }

    void tellNew(const Milestone &step)
    {
        add(ChangeKind::MilestoneChanged, step, Part::Fate::New, {}, {}, valueOf(step.due));
        compareReached(step, {}, reached(step, m_to.asAt));
    }

    void compare(const Milestone &before, const Milestone &now)
    {
        compareReached(now, reached(before, m_from.asAt), reached(now, m_to.asAt));
        if (before.title != now.title)
            addChanged(ChangeKind::MilestoneChanged, now, "title"_L1, before.title, now.title);
        if (before.due != now.due)
            addChanged(ChangeKind::MilestoneChanged, now, "due"_L1, valueOf(before.due),
                       valueOf(now.due));
    }

    void compareReached(const Milestone &step, QDate before, QDate now)
    {
        if (before != now)
            addChanged(before.isValid() ? ChangeKind::MilestoneChanged
                                        : ChangeKind::MilestoneReached,
                       step, "done_on"_L1, valueOf(before), valueOf(now));
    }

    const Moment &m_from;
    const Moment &m_to;
    const Action &m_action;
    QList<Change> m_changes;
};

} // namespace

QList<Change> milestoneChanges(const Moment &from, const Moment &to, const Action &action)
{
    return MilestoneComparison(from, to, action).found();
}

} // namespace tidemark

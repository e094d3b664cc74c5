// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/milestonechanges.h"

#include "core/changes/fieldchanges.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString milestoneCalled(const Milestone &step)
{
    return u"milestone "_s + words::quoted(step.title);
}

// The day it was reached, as far as the moment knows.
QDate reached(const Milestone &step, QDate asAt)
{
    return step.doneOn.isValid() && step.doneOn <= asAt ? step.doneOn : QDate();
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
                add(ChangeKind::MilestoneChanged, milestoneCalled(*step), {},
                    words::inWords(step->due, m_from.plan), {});
        }
        if (isReordered<Milestone>(m_from.plan, m_to.plan, m_action.id))
            add(ChangeKind::Moved, u"milestones"_s, u"position"_s, {}, {});
        return m_changes;
    }

private:
    void add(ChangeKind kind, const QString &part, const QString &field, const QString &from,
             const QString &to)
    {
        Change change = changeOf(kind, m_action, from, to);
        change.part = part;
        change.field = field;
        m_changes.append(change);
    }

    void tellNew(const Milestone &step)
    {
        add(ChangeKind::MilestoneChanged, milestoneCalled(step), {}, {},
            step.due.isValid() ? u"due "_s + words::date(step.due) : u"without a date"_s);
        compareReached(step, {}, reached(step, m_to.asAt));
    }

    void compare(const Milestone &before, const Milestone &now)
    {
        compareReached(now, reached(before, m_from.asAt), reached(now, m_to.asAt));
        if (before.title != now.title)
            add(ChangeKind::MilestoneChanged, u"the name of a milestone"_s, u"title"_s,
                words::quoted(before.title), words::quoted(now.title));
        if (before.due != now.due)
            add(ChangeKind::MilestoneChanged, u"the due date of its "_s + milestoneCalled(now),
                u"due"_s, words::date(before.due), words::date(now.due));
    }

    void compareReached(const Milestone &step, QDate before, QDate now)
    {
        const QString part = milestoneCalled(step);
        if (before == now)
            return;
        if (before.isValid())
            add(ChangeKind::MilestoneChanged, u"the day on which it reached its "_s + part,
                u"done_on"_s, words::date(before), words::date(now));
        else
            add(ChangeKind::MilestoneReached, part, u"done_on"_s, {}, words::date(now));
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

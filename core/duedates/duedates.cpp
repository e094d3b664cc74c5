// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duedates/duedates.h"

#include "core/base/escape.h"
#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString named(const QString &reference, const QString &title)
{
    return plainLine(u"%1 %2"_s.arg(reference, title)).trimmed();
}

QStringList described(const Plan &plan, const Action &action, const ActionFacts &facts, QDate asAt)
{
    QStringList lines;
    if (!action.leadOfficer.isEmpty())
        lines.append(u"Lead officer: %1"_s.arg(plainLine(action.leadOfficer)));
    lines.append(u"Progress: %1, %2, as at %3"_s.arg(words::percent(facts.progress),
                                                     words::stage(facts.stage), words::date(asAt)));
    for (const auto &fact : words::factsOfIt(plan, action, facts, asAt))
        lines.append(plainLine(fact.sentence));
    return lines;
}

void addDates(QList<DueDate> &dates, const Plan &plan, const Action &action, const QString &theme,
              QDate asAt)
{
    const ActionFacts facts = factsOf(plan, action, asAt);
    if (facts.isHeld() || facts.stage == Stage::Completed)
        return;
    const QString name = named(action.reference, action.title);
    const QStringList description = described(plan, action, facts, asAt);
    if (action.due.isValid()) {
        const auto moves = movesOf(plan, action.id, DateKind::Due, asAt);
        dates.append(
            {action.id, action.due, int(moves.size()), u"%1: due"_s.arg(name), description, theme});
    }
    for (const Milestone *milestone : plan.milestones().rowsUnder(action.id)) {
        if (milestone->due.isValid() && !milestone->doneOn.isValid())
            dates.append({milestone->id, milestone->due, 0,
                          u"%1: %2"_s.arg(name, plainLine(milestone->title)), description, theme});
    }
}

} // namespace

QList<DueDate> dueDates(const Plan &plan, QDate asAt, const Selection &of)
{
    QList<DueDate> dates;
    RowWords known;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        const QString name = named(theme->reference, theme->title);
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            for (const Action *action : plan.actions().rowsUnder(objective->id)) {
                if (of.matches(plan, asAt, action->id, &known))
                    addDates(dates, plan, *action, name, asAt);
            }
        }
    }
    return dates;
}

} // namespace tidemark

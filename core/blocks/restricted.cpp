// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/restricted.h"

#include "core/rules/computed.h"
#include "core/words/words.h"

#include <QSet>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

template <typename Row, typename IsKept> void keep(Plan &plan, IsKept isKept)
{
    QList<Row> kept;
    for (const Row &row : plan.table<Row>().inAnyOrder()) {
        if (isKept(row))
            kept.append(row);
    }
    plan.table<Row>().assign(std::move(kept));
}

// Roll-ups that were frozen count what is left out. Facts and ratings are of one row each.
std::shared_ptr<const Computed> withoutRollUps(const Plan &plan)
{
    if (!plan.computed())
        return {};
    Computed left = *plan.computed();
    left.rollUps.clear();
    return std::make_shared<const Computed>(std::move(left));
}

template <typename IsKept> Plan keeping(const Plan &plan, IsKept isKept)
{
    Plan left = plan;
    keep<Action>(left, [&](const Action &row) { return isKept(row.id); });
    keep<Measure>(left, [&](const Measure &row) { return isKept(row.id); });
    QSet<Id> used;
    for (const Action &action : std::as_const(left).actions().inAnyOrder())
        used.insert(action.objective);
    for (const Measure &measure : std::as_const(left).measures().inAnyOrder())
        used << measure.objective << measure.theme;
    keep<Objective>(left, [&](const Objective &row) { return used.contains(row.id); });
    for (const Objective &objective : std::as_const(left).objectives().inAnyOrder())
        used.insert(objective.theme);
    keep<Theme>(left, [&](const Theme &row) { return used.contains(row.id); });
    left.setComputed(withoutRollUps(plan));
    return left;
}

QString share(qsizetype some, qsizetype all, const QString &one, const QString &many)
{
    return u"%1 of %2"_s.arg(QString::number(some), words::counted(all, one, many));
}

} // namespace

Plan restricted(const Plan &plan, QDate asAt, const Selection &only)
{
    RowWords known;
    return keeping(plan, [&](Id row) { return only.matches(plan, asAt, row, &known); });
}

Moment restrictedLike(Moment earlier, const Plan &now, const Plan &all, const Selection &only)
{
    const auto has = [](const Plan &plan, Id row) {
        return plan.find<Action>(row) || plan.find<Measure>(row);
    };
    const Plan then = earlier.plan;
    RowWords known;
    earlier.plan = keeping(then, [&](Id row) {
        return has(now, row) || (!has(all, row) && only.matches(then, earlier.asAt, row, &known));
    });
    return earlier;
}

QString foundWith(const Selection &only)
{
    QStringList names{only.words.join(u' '), only.leadOfficer, only.leadMember};
    names.removeAll(QString());
    return names.isEmpty() ? u"the filter"_s : u"“%1”"_s.arg(names.join(u", "_s));
}

QString restriction(const Plan &restricted, const Plan &all, const Selection &only)
{
    return u"Only what is found with %1: %2, %3."_s.arg(
        foundWith(only),
        share(restricted.actions().size(), all.actions().size(), u"action"_s, u"actions"_s),
        share(restricted.measures().size(), all.measures().size(), u"measure"_s, u"measures"_s));
}

} // namespace tidemark::report

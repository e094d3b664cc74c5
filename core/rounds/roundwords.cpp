// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/roundwords.h"

#include "core/rounds/rounds.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <map>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

constexpr qsizetype mostNames = 6;

// " (3.1.4, 3.2.1)"; empty for more than mostNames.
QString fewNames(const Plan &plan, const QList<Id> &actions)
{
    if (actions.size() > mostNames)
        return {};
    QStringList names;
    for (const Id &action : actions)
        names.append(shortNameOf(plan, action));
    return u" (%1)"_s.arg(names.join(u", "_s));
}

} // namespace

QString notAsked(const Plan &plan, const Round &round, QDate asAt)
{
    const NotAsked left = notAskedIn(plan, round, asAt);
    QStringList parts;
    const auto add = [&](const QList<Id> &actions, const QString &what) {
        if (!actions.isEmpty())
            parts.append(
                u"%1 %2%3"_s.arg(QString::number(actions.size()), what, fewNames(plan, actions)));
    };
    add(left.onHold, stage(Stage::OnHold));
    add(left.cancelled, stage(Stage::Cancelled));
    add(left.completed, u"Completed before %1"_s.arg(date(round.from)));
    add(left.startingLater, u"to start after %1"_s.arg(date(round.asAt)));
    return parts.join(u", "_s);
}

QString reportedEarly(const Plan &plan, const Round &round, const QList<Id> &actions, QDate asAt)
{
    std::map<QDate, QStringList> days;
    for (const Id &action : actions) {
        const Update *update = updateIn(plan, action, round, asAt);
        if (update && isEarly(*update, round))
            days[update->asAt].append(shortNameOf(plan, action));
    }
    QStringList parts;
    for (const auto &[day, names] : days)
        parts.append(u"%1 (as at %2)"_s.arg(names.join(u", "_s), date(day)));
    return parts.join(u"; "_s);
}

} // namespace tidemark::words

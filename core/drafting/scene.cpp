// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/scene.h"

#include "core/blocks/standing.h"
#include "core/changes/valuewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::drafting {

namespace {

constexpr qsizetype longestTitle = 70;

QString briefly(const QString &name)
{
    return report::inShort(name, longestTitle);
}

RollUp rollUpAt(const Plan &plan, const Theme *theme, QDate day)
{
    return theme ? rollUpOfTheme(plan, theme->id, day) : rollUpOfPlan(plan, day);
}

} // namespace

QString Scene::since() const
{
    return u"since %1"_s.arg(sayDay(before->asAt, asAt));
}

QList<Told> Scene::ranked(const std::function<std::optional<int>(const Told &)> &weight) const
{
    QList<std::pair<int, Told>> weighed;
    for (const Told &told : actions) {
        if (const auto own = weight(told))
            weighed.append({*own, told});
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Told> found;
    for (const auto &[own, told] : std::as_const(weighed))
        found.append(told);
    return found;
}

QList<Change> Scene::ofKind(ChangeKind kind) const
{
    auto found = Changes{{}, {}, changes, 0}.ofKind(kind);
    const auto priorityOf = [&](const Change &change) {
        const auto *action = plan.find<Action>(change.row);
        return action ? action->priority : Priority::Normal;
    };
    std::stable_sort(found.begin(), found.end(), [&](const Change &a, const Change &b) {
        return priorityOf(a) < priorityOf(b);
    });
    return found;
}

RollUp Scene::rollUp() const
{
    return rollUpAt(plan, source.theme, asAt);
}

std::optional<RollUp> Scene::rollUpBefore() const
{
    if (!before || (source.theme && !before->plan.find<Theme>(source.theme->id)))
        return std::nullopt;
    return rollUpAt(before->plan, source.theme, before->asAt);
}

QString nameIn(const Action &action)
{
    return briefly(report::nameOf(action));
}

QString nameIn(const Measure &measure)
{
    const QString title = report::orElse(measure.title, u"Untitled measure"_s);
    return briefly((measure.reference + u' ' + title).trimmed());
}

QString nameIn(const Change &change)
{
    const bool isMeasure = change.table == QLatin1String(tableName<Measure>);
    const QString untitled = isMeasure ? u"Untitled measure"_s : u"Untitled action"_s;
    return briefly((change.reference + u' ' + report::orElse(change.title, untitled)).trimmed());
}

QString withDetail(const QString &name, const QString &detail)
{
    return detail.isEmpty() ? name : u"%1 (%2)"_s.arg(name, detail);
}

QString fromAndTo(const Change &change)
{
    return u"from %1 to %2"_s.arg(happenings::inWords(change.from), happenings::inWords(change.to));
}

QList<Named> namesOf(const QList<Change> &changes,
                     const std::function<QString(const Change &)> &detail)
{
    QList<Named> names;
    for (const Change &change : changes)
        names.append({change.row, withDetail(nameIn(change), detail ? detail(change) : QString())});
    return names;
}

} // namespace tidemark::drafting

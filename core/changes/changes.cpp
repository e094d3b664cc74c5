// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changes.h"

#include "core/changes/actionchanges.h"
#include "core/changes/fieldchanges.h"
#include "core/changes/measurechanges.h"
#include "core/changes/statementchanges.h"
#include "core/plan/visit.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// In the order of the later plan, then what is gone. `compare` takes a null row where there is
// none.
template <typename Row, typename Compare>
QList<Change> comparedRows(const Moment &from, const Moment &to, Compare &&compare)
{
    QList<Change> changes;
    for (const Row *now : inOrder<Row>(to.plan))
        changes += compare(from, from.plan.find<Row>(now->id), to, now);
    for (const Row *before : inOrder<Row>(from.plan)) {
        if (!to.plan.find<Row>(before->id))
            changes += compare(from, before, to, nullptr);
    }
    return changes;
}

template <typename Row>
QList<Change> rowChanges(const Moment &from, const Row *before, const Moment &to, const Row *now)
{
    if (!before)
        return {changeOf(ChangeKind::New, *now)};
    if (!now)
        return {changeOf(ChangeKind::Removed, *before)};
    return fieldChanges(from, *before, to, *now);
}

// That the rows under it stand in another order.
template <typename Row, typename Parent>
QList<Change> orderChanges(const Moment &from, const Moment &to, const Parent &parent)
{
    const Id under = std::is_same_v<Parent, Settings> ? Id() : parent.id;
    return isReordered<Row>(from.plan, to.plan, under) ? QList{reordered<Row>(parent)}
                                                       : QList<Change>();
}

QList<Change> structureChanges(const Moment &from, const Moment &to)
{
    QList<Change> changes = comparedRows<Theme>(from, to, rowChanges<Theme>);
    changes += comparedRows<Objective>(from, to, rowChanges<Objective>);
    changes += orderChanges<Theme>(from, to, to.plan.settings());
    for (const Theme *theme : inOrder<Theme>(to.plan)) {
        changes += orderChanges<Objective>(from, to, *theme);
        changes += orderChanges<Measure>(from, to, *theme);
    }
    for (const Objective *objective : inOrder<Objective>(to.plan))
        changes += orderChanges<Action>(from, to, *objective);
    return changes;
}

Change judgementChange(const Settings &settings, const Judgement &word, Part::Fate fate)
{
    const ChangeValue meaning = word.meaning.isEmpty() ? ChangeValue() : word.meaning;
    const bool isNew = fate == Part::Fate::New;
    Change change = changeOf(ChangeKind::RulesChanged, settings, isNew ? ChangeValue() : meaning,
                             isNew ? meaning : ChangeValue());
    change.part = Part{QLatin1String(tableName<Judgement>), word.id, word.word, {}, fate};
    return change;
}

QList<Change> ruleChanges(const Moment &from, const Moment &to)
{
    const Settings settings = to.plan.settings();
    QList<Change> changes = fieldChanges(from, from.plan.settings(), to, settings);
    for (const Judgement *word : to.plan.judgements().rowsUnder({})) {
        if (const auto *before = from.plan.find<Judgement>(word->id))
            changes += fieldChanges(from, *before, to, *word);
        else
            changes.append(judgementChange(settings, *word, Part::Fate::New));
    }
    for (const Judgement *word : from.plan.judgements().rowsUnder({})) {
        if (!to.plan.find<Judgement>(word->id))
            changes.append(judgementChange(settings, *word, Part::Fate::Gone));
    }
    auto reordered = orderChanges<Judgement>(from, to, settings);
    for (Change &change : reordered)
        change.kind = ChangeKind::RulesChanged;
    return changes + reordered;
}

} // namespace

QList<Change> Changes::ofKind(ChangeKind kind) const
{
    QList<Change> found;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(found),
                 [&](const Change &change) { return change.kind == kind; });
    return found;
}

int Changes::count(ChangeKind kind) const
{
    return static_cast<int>(std::count_if(
        changes.begin(), changes.end(), [&](const Change &change) { return change.kind == kind; }));
}

Changes changesBetween(const Moment &from, const Moment &to)
{
    Changes all{from.name, to.name, {}, int(to.plan.actions().size())};
    all.changes = comparedRows<Action>(from, to, actionChanges);
    all.changes += structureChanges(from, to);
    all.changes += comparedRows<Measure>(from, to, measureChanges);
    all.changes += statementChanges(from, to);
    all.changes += ruleChanges(from, to);
    return all;
}

} // namespace tidemark

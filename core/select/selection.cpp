// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/selection.h"

#include "core/rules/judged.h"

#include <algorithm>

namespace tidemark {

namespace {

bool isCalled(const QString &name, const QString &asked)
{
    return name.trimmed().compare(asked.trimmed(), Qt::CaseInsensitive) == 0;
}

bool has(const ActionFacts &facts, FactKind kind)
{
    switch (kind) {
    case FactKind::Overdue:
        return facts.overdueDays.has_value();
    case FactKind::StartMissed:
        return facts.startMissedDays.has_value();
    case FactKind::DueSoon:
        return facts.dueSoon;
    case FactKind::Stale:
        return facts.stale;
    case FactKind::Behind:
        return facts.behind;
    case FactKind::Contradiction:
        return !facts.contradictions.isEmpty();
    }
    return false;
}

bool standsWhereAsked(const Selection &asked, const Plan &plan, Id row)
{
    const Theme *theme = themeOver(plan, row);
    return (asked.theme.isNull() || (theme && theme->id == asked.theme))
           && (asked.leadMember.isEmpty()
               || (theme && isCalled(theme->leadMember, asked.leadMember)));
}

bool isLedAsAsked(const Selection &asked, const Action *action, const Measure *measure)
{
    return asked.leadOfficer.isEmpty()
           || (action && isCalled(action->leadOfficer, asked.leadOfficer))
           || (measure && isCalled(measure->leadOfficer, asked.leadOfficer));
}

bool isJudgedAsAsked(const Selection &asked, const Plan &plan, const Action *action, QDate asAt)
{
    if (asked.judgement.isNull())
        return true;
    const Judgement *judgement = action ? judgementInForce(plan, *action, asAt) : nullptr;
    return judgement && judgement->id == asked.judgement;
}

bool isAsFarAsAsked(const Selection &asked, const Plan &plan, const Action *action, QDate asAt)
{
    if (!asked.stage && asked.facts.isEmpty())
        return true;
    if (!action)
        return false;
    const ActionFacts facts = factsOf(plan, *action, asAt);
    return (!asked.stage || facts.stage == *asked.stage)
           && (asked.facts.isEmpty()
               || std::any_of(asked.facts.begin(), asked.facts.end(),
                              [&](FactKind kind) { return has(facts, kind); }));
}

bool isRatedAsAsked(const Selection &asked, const Plan &plan, const Measure *measure, QDate asAt)
{
    const Reading *last = measure && asked.rating ? lastReading(plan, measure->id, asAt) : nullptr;
    const auto fact = last ? ratingOf(plan, *measure, *last) : std::nullopt;
    return !asked.rating || (fact && fact->rating == asked.rating);
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word.toCaseFolded()); });
}

} // namespace

bool Selection::matches(const Plan &plan, QDate asAt, Id row, RowWords *known) const
{
    const auto *action = plan.find<Action>(row);
    const auto *measure = plan.find<Measure>(row);
    if (!action && !measure && !plan.find<Theme>(row) && !plan.find<Objective>(row))
        return false;
    if (!standsWhereAsked(*this, plan, row) || !isLedAsAsked(*this, action, measure)
        || !isJudgedAsAsked(*this, plan, action, asAt) || !isAsFarAsAsked(*this, plan, action, asAt)
        || !isRatedAsAsked(*this, plan, measure, asAt))
        return false;
    if (words.isEmpty() || !known)
        return words.isEmpty() || holdsAll(rowWords(plan, asAt, row), words);
    auto it = known->constFind(row);
    if (it == known->constEnd())
        it = known->insert(row, rowWords(plan, asAt, row));
    return holdsAll(*it, words);
}

Selection searchFor(const QString &text)
{
    Selection asked;
    asked.words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return asked;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/rowwords.h"

#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/rules/judged.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// As the plan's rows show them.
QStringList wordsOfDates(const Plan &plan, const Action &action, QDate asAt)
{
    QStringList parts;
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        const QDate day = which == DateKind::Start ? action.start : action.due;
        parts.append(day.isValid() ? words::shortDate(day) : QString());
        if (const auto moves = movesOf(plan, action.id, which, asAt); !moves.isEmpty())
            parts.append(words::moved(moves.size()));
        if (awaitedApproval(plan, action, which, asAt))
            parts.append(u"waits for approval"_s);
    }
    return parts;
}

QStringList wordsOf(const Plan &plan, const Action &action, QDate asAt)
{
    const ActionFacts facts = factsOf(plan, action, asAt);
    QStringList parts{action.reference, action.title, action.description, action.leadOfficer,
                      words::stage(facts.stage)};
    parts += wordsOfDates(plan, action, asAt);
    // Also in the words in which a theme counts them.
    for (const words::FactWords &fact :
         words::facts(plan, action, facts, asAt) + words::facts(rollUpOfAction(facts)))
        parts += {fact.brief, fact.sentence};
    if (const Update *last = lastUpdate(plan, action.id, asAt))
        parts.append(last->commentary);
    if (const Judgement *judgement = judgementInForce(plan, action, facts, asAt))
        parts.append(judgement->word);
    return parts;
}

QStringList wordsOf(const Plan &plan, const Measure &measure, QDate asAt)
{
    QStringList parts{measure.reference, measure.title, measure.description, measure.unit,
                      measure.leadOfficer};
    const Reading *last = lastReading(plan, measure.id, asAt);
    const auto rating = last ? ratingOf(plan, measure, *last) : std::nullopt;
    parts.append(words::rating(rating, plan.settings()));
    parts.append(last ? last->commentary : words::noReadingYet());
    return parts;
}

} // namespace

QString rowWords(const Plan &plan, QDate asAt, Id row)
{
    const Theme *over = themeOver(plan, row);
    QStringList parts{over ? over->leadMember : QString()};
    if (const auto *theme = plan.find<Theme>(row))
        parts += {theme->reference, theme->title, theme->narrative};
    else if (const auto *objective = plan.find<Objective>(row))
        parts += {objective->reference, objective->title, objective->description};
    else if (const auto *action = plan.find<Action>(row))
        parts += wordsOf(plan, *action, asAt);
    else if (const auto *measure = plan.find<Measure>(row))
        parts += wordsOf(plan, *measure, asAt);
    return parts.join(u'\n').toCaseFolded();
}

const Theme *themeOver(const Plan &plan, Id row)
{
    if (const auto *action = plan.find<Action>(row))
        row = action->objective;
    if (const auto *objective = plan.find<Objective>(row))
        row = objective->theme;
    if (const auto *measure = plan.find<Measure>(row))
        row = measure->theme;
    return plan.find<Theme>(row);
}

} // namespace tidemark

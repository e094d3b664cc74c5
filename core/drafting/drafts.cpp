// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/drafts.h"

#include "core/blocks/item.h"
#include "core/blocks/past.h"
#include "core/blocks/standing.h"
#include "core/drafting/challenges.h"
#include "core/drafting/highlights.h"
#include "core/drafting/measuresaid.h"
#include "core/rules/reported.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using namespace drafting;

Scene sceneOf(const report::Source &source, const Moment *before, const QList<Change> &changes)
{
    Scene scene{source.plan, source.asAt, before, source, {}, {}, {}};
    QSet<Id> rows;
    for (const Action *action : report::actionsIn(source)) {
        scene.actions.append({action, factsOf(source.plan, *action, source.asAt)});
        rows.insert(action->id);
    }
    scene.measures = report::measuresIn(source);
    for (const Measure *measure : scene.measures)
        rows.insert(measure->id);
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(scene.changes),
                 [&](const Change &change) { return rows.contains(change.row); });
    return scene;
}

// "Of its 13 actions, four are completed, five are in progress and four have not started."
QList<Suggestion> stagesSaid(const Scene &scene)
{
    const RollUp all = scene.rollUp();
    if (all.actions == 0)
        return {};
    QStringList parts;
    const auto add = [&](int count, const QString &one, const QString &many) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(countInWords(count), count == 1 ? one : many));
    };
    add(all.completed, u"is completed"_s, u"are completed"_s);
    add(all.inProgress, u"is in progress"_s, u"are in progress"_s);
    const auto later =
        int(std::count_if(scene.actions.begin(), scene.actions.end(), [&](const Told &told) {
            return told.facts.stage == Stage::Planned && told.action->start > scene.asAt;
        }));
    add(all.planned - later, u"has not started"_s, u"have not started"_s);
    add(later, u"is to start later"_s, u"are to start later"_s);
    add(all.onHold, u"is on hold"_s, u"are on hold"_s);
    add(all.cancelled, u"is cancelled"_s, u"are cancelled"_s);
    if (all.actions == 1)
        return {{u"Its one action %1."_s.arg(parts.first().section(u' ', 1)), {}}};
    return {{u"Of its %1 actions, %2."_s.arg(countInWords(all.actions), words::listed(parts)), {}}};
}

QList<Suggestion> noneOverdue(const Scene &scene)
{
    return scene.actions.isEmpty() ? QList<Suggestion>()
                                   : QList<Suggestion>{{u"No action is overdue."_s, {}}};
}

QList<Suggestion> summary(const Scene &scene)
{
    const auto overdue = overdueSaid(scene);
    return progressSaid(scene, u"this theme"_s) + stagesSaid(scene) + completedSaid(scene)
           + (overdue.isEmpty() ? noneOverdue(scene) : overdue) + overdueByApprovedDateSaid(scene)
           + startsMissed(scene) + attentionSaid(scene) + targetsMet(scene) + targetsMissed(scene);
}

// As they are printed where nobody has written any.
QList<Suggestion> recommended(const Scene &scene)
{
    QList<Suggestion> all;
    if (scene.actions.isEmpty() && scene.measures.isEmpty())
        return all;
    for (const report::Runs &runs : report::recommendedByFacts(scene.source)) {
        Suggestion one{report::textOf(runs), {}};
        for (const report::Run &run : runs) {
            if (const Id row = report::rowOfNode(run.target); !row.isNull())
                one.rows.append(row);
        }
        all.append(one);
    }
    return all;
}

} // namespace

QList<Draft> draftsOf(const Moment &now, const Moment *before)
{
    report::Options options;
    options.asAt = now.asAt;
    if (before)
        options.before = *before;
    const auto changes = before ? changesBetween(*before, now).changes : QList<Change>();
    const report::Source whole{now.plan, now.asAt, options};
    const Scene plan = sceneOf(whole, before, changes);
    QList<Draft> all{{StatementKind::Highlights, {}, highlights(plan)},
                     {StatementKind::Challenges, {}, challenges(plan)}};
    for (const Theme *theme : now.plan.themes().rowsUnder({})) {
        const report::Source source{now.plan, now.asAt, options, theme};
        all.append({StatementKind::Summary, theme->id, summary(sceneOf(source, before, changes))});
    }
    all.append({StatementKind::Recommendations, {}, recommended(plan)});
    return all;
}

std::optional<Moment> lastReported(const Plan &kept, const Moment &now)
{
    report::Options options;
    options.asAt = now.asAt;
    options.layout.blocks = u"dates"_s; // one of those that compare
    if (auto before = report::lookingBack(options, kept).before)
        return before;
    const Round *round = roundAt(kept, now.asAt);
    return round && round->from <= now.asAt
               ? std::optional(momentOf(now.plan, round->from.addDays(-1)))
               : std::nullopt;
}

QString withTakenOver(StatementKind kind, const QString &text, const QString &sentence)
{
    // Standing recommendations may be several points already.
    const bool isPoints = kind == StatementKind::Highlights || kind == StatementKind::Challenges
                          || (kind == StatementKind::Recommendations && !sentence.contains(u'\n'));
    const QString before = text.trimmed();
    const bool isPoint = sentence.startsWith("- "_L1);
    const QString added = isPoints && !isPoint ? u"- "_s + sentence : sentence;
    if (before.isEmpty())
        return added;
    const QString between = isPoints                         ? u"\n"_s
                            : kind == StatementKind::Summary ? u" "_s
                                                             : u"\n\n"_s;
    return before + between + added;
}

} // namespace tidemark

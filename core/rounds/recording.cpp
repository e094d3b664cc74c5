// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/recording.h"

#include "core/rounds/rounds.h"
#include "core/rules/facts.h"

namespace tidemark {

namespace {

const Round *openRoundOn(const Plan &plan, QDate day)
{
    const Round *round = openRound(plan);
    return round && round->from <= day && day <= round->asAt ? round : nullptr;
}

QString commentaryHeld(const Plan &plan, Id action, QDate day)
{
    const Round *round = openRoundOn(plan, day);
    const Update *said = round ? lastUpdate(plan, action, day) : updateOn(plan, action, day);
    const bool isOfRound = said && (!round || said->asAt >= round->from);
    return isOfRound ? said->commentary : QString();
}

} // namespace

RecordingDays recordingDays(const Plan &plan, QDate lookedAt, QDate today)
{
    const Round *round = openRound(plan);
    const bool isLate = round && round->asAt < today && round->asAt < lookedAt;
    const QDate usual = isLate ? updateDay(*round, lookedAt, today) : lookedAt;
    const Round *of = openRoundOn(plan, usual);
    return {usual, lookedAt, of ? of->id : Id()};
}

UpdateDraft draftFor(const Plan &plan, Id action, QDate day)
{
    UpdateDraft said;
    said.action = action;
    said.asAt = day;
    if (const Update *last = lastUpdate(plan, action, day)) {
        said.progress = last->progress;
        said.judgement = last->judgement;
    }
    const auto *row = plan.find<Action>(action);
    if (row && row->progressSource == ProgressSource::Milestones)
        said.progress = factsOf(plan, *row, day).progress;
    said.commentary = commentaryHeld(plan, action, day);
    if (const Round *round = openRoundOn(plan, day))
        said.round = round->id;
    else if (const Update *before = updateOn(plan, action, day))
        said.round = before->round;
    return said;
}

} // namespace tidemark

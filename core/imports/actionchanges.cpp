// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/actionchanges.h"

#include "core/base/escape.h"
#include "core/rules/facts.h"
#include "core/verbs/edits.h"
#include "core/verbs/objections.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The dates of a row that names a milestone are the milestone's.
QDate dueOf(const BookRow &row)
{
    return row.due.isValid() ? row.due : row.originalDue;
}

} // namespace

ActionChanges::ActionChanges(ImportWork &work, LevelRows &levels, FoundWords &found,
                             const ImportOptions &options)
    : m_work(work)
    , m_levels(levels)
    , m_words(found)
    , m_options(options)
    , m_before(work.plan())
    , m_reason(u"Imported from %1"_s.arg(plainLine(options.source)))
{}

template <typename Value>
void ActionChanges::tell(RowFate &fate, const char *field, const Value &before, const Value &after)
{
    fate.fields.append({words::field(QLatin1String(field)), words::inWords(before, plan()),
                        words::inWords(after, plan())});
}

void ActionChanges::takeOver(QString &field, const QString &value, const char *name, RowFate &fate)
{
    if (value.isEmpty() || value == field)
        return;
    tell(fate, name, field, value);
    field = value;
}

Id ActionChanges::added(const BookRow &row, Id objective, RowFate &fate)
{
    Action action;
    action.id = m_work.idFor(Id::fromString(row.id));
    action.objective = objective;
    action.reference = row.reference;
    action.title = row.title;
    action.description = row.description;
    action.priority = row.priority.value_or(Priority::Normal);
    action.leadOfficer = m_words.person(row.lead);
    if (row.milestone.isEmpty()) {
        action.start = row.start;
        action.due = dueOf(row).isValid() ? dueOf(row) : row.revisedDue;
    }
    if (const QString order = objectionToDates(action.start, action.due); !order.isEmpty()) {
        fate.problems.append(order);
        action.due = QDate();
    }
    const bool isMoved = row.milestone.isEmpty() && row.revisedDue.isValid() && action.due.isValid()
                         && row.revisedDue != action.due;
    if (isMoved) {
        action.originalStart = action.start;
        action.originalDue = action.due;
    }
    const QString why = m_work.take(addRow(plan(), action));
    if (!why.isEmpty()) {
        fate.problems.append(why);
        return {};
    }
    if (isMoved)
        move(action.id, DateKind::Due, row.revisedDue, fate);
    return action.id;
}

void ActionChanges::change(const BookRow &row, Id id, RowFate &fate)
{
    Action after = *plan().find<Action>(id);
    const Action before = after;
    RowFate told;
    if (row.title != after.title.simplified())
        takeOver(after.title, row.title, "title", told);
    if (after.reference.isEmpty() || fate.by == MatchedBy::RowId)
        takeOver(after.reference, row.reference, "reference", told);
    else if (!row.reference.isEmpty() && row.reference != after.reference.simplified())
        fate.remarks.append(u"the plan calls it %1, and it stays so"_s.arg(after.reference));
    takeOver(after.description, row.description, "description", told);
    takeOver(after.leadOfficer, m_words.person(row.lead), "lead_officer", told);
    if (row.priority && *row.priority != after.priority) {
        tell(told, "priority", after.priority, *row.priority);
        after.priority = *row.priority;
    }
    const QString why = m_work.take(changeRow(plan(), after));
    if (why.isEmpty())
        fate.fields += told.fields;
    else
        fate.problems.append(why);
    if (row.milestone.isEmpty())
        moveDates(row, before, fate);
    moveUnder(row, before, fate);
}

void ActionChanges::moveDates(const BookRow &row, const Action &action, RowFate &fate)
{
    const QDate due = row.revisedDue.isValid() ? row.revisedDue : dueOf(row);
    const bool isDueFirst = row.start.isValid() && action.due.isValid() && row.start > action.due;
    if (isDueFirst)
        move(action.id, DateKind::Due, due, fate);
    move(action.id, DateKind::Start, row.start, fate);
    if (!isDueFirst)
        move(action.id, DateKind::Due, due, fate);
}

void ActionChanges::move(Id id, DateKind which, QDate to, RowFate &fate)
{
    const Action before = *plan().find<Action>(id);
    const QDate from = which == DateKind::Start ? before.start : before.due;
    if (!to.isValid() || to == from)
        return;
    DateChange change;
    change.action = id;
    change.which = which;
    change.to = to;
    change.reason = m_reason;
    const QString why = m_work.take(moveDate(plan(), change, m_options.stamp));
    if (why.isEmpty())
        tell(fate, storedWord(which).data(), from, to);
    else
        fate.problems.append(why);
}

// Only where the file says the objective itself.
void ActionChanges::moveUnder(const BookRow &row, const Action &action, RowFate &fate)
{
    if (!row.namesLevels || row.objective.isEmpty())
        return;
    QString why;
    const Id objective = m_levels.objectiveOf(row, why);
    if (why.isEmpty() && objective != action.objective) {
        why = m_work.take(moveTo(plan(), action.id, objective, -1));
        if (why.isEmpty())
            fate.fields.append({words::upperFirst(words::noun(QLatin1String("objective"))),
                                nameOf(plan(), action.objective), nameOf(plan(), objective)});
    }
    if (!why.isEmpty())
        fate.problems.append(why);
}

void ActionChanges::takeLeadMember(const BookRow &row, Id id, RowFate &fate)
{
    if (row.leadMember.isEmpty())
        return;
    const QString member = m_words.person(row.leadMember);
    const auto *objective = plan().find<Objective>(plan().find<Action>(id)->objective);
    Theme theme = *plan().find<Theme>(objective->theme);
    if (theme.leadMember == member)
        return;
    if (!theme.leadMember.isEmpty()) {
        fate.remarks.append(u"the lead member of its theme stays %1"_s.arg(theme.leadMember));
        return;
    }
    theme.leadMember = member;
    if (const QString why = m_work.take(changeRow(plan(), theme)); !why.isEmpty())
        fate.problems.append(why);
    else
        tell(fate, "lead_member", QString(), member);
}

void ActionChanges::takeMilestone(const BookRow &row, Id id, RowFate &fate)
{
    Milestone milestone;
    for (const Milestone *there : plan().milestones().rowsUnder(id)) {
        if (titleKey(there->title) == titleKey(row.milestone))
            milestone = *there;
    }
    const Milestone before = milestone;
    const QDate due = row.revisedDue.isValid() ? row.revisedDue : dueOf(row);
    if (due.isValid())
        milestone.due = due;
    bool isDone = false;
    for (const SaidOfAction &said : row.said)
        isDone = isDone || said.progress == 100 || m_words.meaningOf(said.status).progress == 100
                 || m_words.meaningOf(said.word).progress == 100;
    if (isDone && !milestone.doneOn.isValid())
        milestone.doneOn = m_options.asAt;
    milestone.action = id;
    if (before.id.isNull())
        milestone.title = row.milestone;
    const QString why =
        m_work.take(before.id.isNull() ? addRow(plan(), milestone) : changeRow(plan(), milestone));
    if (!why.isEmpty())
        fate.problems.append(why);
    else if (before.id.isNull())
        fate.fields.append({u"Milestone"_s, u"none"_s, row.milestone});
    else if (before.due != milestone.due)
        tell(fate, "due", before.due, milestone.due);
    else if (before.doneOn != milestone.doneOn)
        tell(fate, "done_on", before.doneOn, milestone.doneOn);
    for (const SaidOfAction &said : row.said) {
        if (!said.commentary.isEmpty())
            fate.remarks.append(u"the comment on the milestone was not taken over: a milestone "
                                "has none"_s);
    }
}

void ActionChanges::report(const SaidOfAction &said, Id id, RowFate &fate)
{
    const WordMeaning rating = m_words.meaningOf(said.word);
    const WordMeaning status = m_words.meaningOf(said.status);
    tellUnknown(said.word, fate);
    tellUnknown(said.status, fate);
    const QDate day = said.asAt.isValid() ? said.asAt : m_options.asAt;
    const Update *last = lastUpdate(plan(), id, day);
    const int stood = last ? last->progress : 0;
    UpdateDraft draft;
    draft.action = id;
    draft.asAt = day;
    draft.progress = stood;
    const bool isUnderWay = stood > 0 && stood < 100;
    if (said.progress)
        draft.progress = *said.progress;
    else if (status.progress && !(m_words.isRoughly(said.status) && isUnderWay))
        draft.progress = *status.progress;
    else if (rating.progress && !(m_words.isRoughly(said.word) && isUnderWay))
        draft.progress = *rating.progress;
    draft.judgement = last ? last->judgement : Id();
    if (const Id word = rating.judgement.isNull() ? status.judgement : rating.judgement;
        !word.isNull())
        draft.judgement = word;
    write(draft, said.commentary, last, fate);
    const auto hold = status.hold ? status.hold : rating.hold;
    if (hold && plan().find<Action>(id)->hold != *hold) {
        const Hold before = plan().find<Action>(id)->hold;
        const QString why = m_work.take(setHold(plan(), id, *hold, day, m_reason, m_options.stamp));
        if (why.isEmpty())
            tell(fate, "hold", before, *hold);
        else
            fate.problems.append(why);
    }
}

void ActionChanges::tellUnknown(const QString &word, RowFate &fate) const
{
    if (!word.isEmpty() && usualMeaning(word, m_before).isEmpty()
        && !m_options.mapping.words.contains(word.simplified().toCaseFolded()))
        fate.remarks.append(
            u"nobody has said yet what %1 means"_s.arg(words::quoted(plainLine(word))));
}

// What was said last is not said again.
void ActionChanges::write(UpdateDraft draft, const QString &commentary, const Update *last,
                          RowFate &fate)
{
    const Update before = last ? *last : Update();
    const bool isSaid = commentary.isEmpty() || (last && before.commentary == commentary);
    if (draft.progress == before.progress && draft.judgement == before.judgement && isSaid)
        return;
    const Update *today = updateOn(plan(), draft.action, draft.asAt);
    draft.commentary = commentary.isEmpty() && today ? today->commentary : commentary;
    draft.round = today ? today->round : Id();
    const QString why = m_work.take(reportProgress(plan(), draft, m_options.stamp));
    if (!why.isEmpty()) {
        fate.problems.append(why);
        return;
    }
    if (draft.progress != before.progress)
        fate.fields.append({words::field(QLatin1String("progress")),
                            words::percent(before.progress), words::percent(draft.progress)});
    if (draft.judgement != before.judgement)
        fate.fields.append({words::field(QLatin1String("judgement")), wordOf(before.judgement),
                            wordOf(draft.judgement)});
    if (!isSaid)
        tell(fate, "commentary", before.commentary, commentary);
}

QString ActionChanges::wordOf(Id judgement) const
{
    const auto *row = plan().find<Judgement>(judgement);
    return row ? words::quoted(row->word) : u"none"_s;
}

} // namespace tidemark

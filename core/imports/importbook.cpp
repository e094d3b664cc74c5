// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importbook.h"

#include "core/base/escape.h"
#include "core/booktables/measureplace.h"
#include "core/booktables/tableplace.h"
#include "core/imports/foundwords.h"
#include "core/imports/levelrows.h"
#include "core/imports/measureimport.h"
#include "core/imports/recordimport.h"
#include "core/plan/visit.h"
#include "core/rules/facts.h"
#include "core/rules/judged.h"
#include "core/verbs/edits.h"
#include "core/verbs/objections.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString whyPassedOver(RowKind kind)
{
    switch (kind) {
    case RowKind::Title:
        return u"above the table"_s;
    case RowKind::Heading:
        return u"headings"_s;
    case RowKind::Banner:
        return u"a theme or an objective"_s;
    case RowKind::Total:
        return u"a total"_s;
    case RowKind::Hidden:
        return u"hidden"_s;
    case RowKind::Note:
        return u"a note"_s;
    case RowKind::Action:
    case RowKind::Measure:
    case RowKind::Nothing:
        break;
    }
    return {};
}

RowFate passedOver(const MeasureLine &row)
{
    RowFate fate;
    fate.sheet = row.sheet;
    fate.row = row.row;
    fate.name = row.text;
    fate.why = whyPassedOver(row.kind);
    return fate;
}

/// Goes through the rows of a file and changes a plan by them, row by row.
class BookImporter {
public:
    BookImporter(const Plan &plan, const BookReading &reading, const ImportOptions &options)
        : m_options(options)
        , m_reading(reading)
        , m_before(plan)
        , m_work(plan)
        , m_levels(m_work)
        , m_matcher(m_before, reading.rows)
        , m_words(m_before, options.mapping)
        , m_records(m_work, reading.records, options)
        , m_reason(u"Imported from %1"_s.arg(plainLine(options.source)))
    {}

    Import import()
    {
        Import import;
        const QList<RowFate> parents = m_records.takeParents();
        for (const BookRow &row : m_reading.rows)
            import.rows.append(fateOf(row));
        const QList<RowFate> children = m_records.takeChildren(m_own);
        for (qsizetype i = 0; i < import.rows.size(); ++i)
            reportOwn(m_reading.rows[i], import.rows[i]);
        import.rows += parents + children;
        MeasureImport measures(m_work, m_levels, m_reading.measures, m_options);
        for (const MeasureLine &row : m_reading.measures)
            import.rows.append(row.kind == RowKind::Measure ? measures.take(row) : passedOver(row));
        import.questions = m_reading.questions;
        import.words = m_words.words();
        import.remarks = m_reading.remarks;
        const bool isOfActions =
            std::any_of(m_reading.rows.begin(), m_reading.rows.end(),
                        [](const BookRow &row) { return row.kind == RowKind::Action; });
        for (const Id &id : isOfActions ? m_matcher.unmatched() : QList<Id>())
            leaveOrDelete(id, import);
        import.changes =
            composed(m_work.changes(), u"Import of %1"_s.arg(plainLine(m_options.source)));
        import.used = m_reading.used;
        for (const FoundWord &word : std::as_const(import.words)) {
            auto &into =
                word.kind == FoundWord::Kind::Person ? import.used.people : import.used.words;
            if (!word.meaning.isEmpty())
                into.insert(word.word.simplified().toCaseFolded(), word.meaning);
        }
        return import;
    }

private:
    const Plan &plan() const { return m_work.plan(); }

    void leaveOrDelete(Id action, Import &import)
    {
        const QString name = nameOf(m_before, action);
        import.notInFile.append(name);
        if (!m_options.deleteMissing)
            return;
        const QString why = m_work.take(removeRow(plan(), action));
        if (why.isEmpty())
            import.deleted.append(name);
        else
            import.remarks.append(u"%1 was not deleted. %2"_s.arg(words::quoted(name), why));
    }

    RowFate fateOf(const BookRow &row)
    {
        RowFate fate;
        fate.sheet = row.sheet;
        fate.row = row.row;
        fate.name = row.text;
        if (row.kind == BookRow::Kind::Nothing) {
            fate.kind = RowFate::Kind::NotUnderstood;
            fate.problems = row.problems;
            fate.problems.prepend(u"it has no title of an action"_s);
        } else if (row.kind == BookRow::Kind::Action) {
            fate.remarks = row.remarks;
            fate.problems = row.problems;
            fate.name = row.reference.isEmpty() ? row.title : row.reference + u' ' + row.title;
            importAction(row, fate);
        } else {
            fate.why = whyPassedOver(row.kind);
        }
        return fate;
    }

    void importAction(const BookRow &row, RowFate &fate)
    {
        const QString key = !Id::fromString(row.id).isNull()
                                ? row.id
                                : row.reference + u'\n' + titleKey(row.title) + u'\n'
                                      + row.theme.title + u'\n' + row.objective.title;
        const auto earlier = m_seen.constFind(key);
        if (earlier != m_seen.constEnd() && row.milestone.isEmpty()) {
            fate.kind = RowFate::Kind::NotUnderstood;
            fate.problems.append(u"the same action stands in an earlier row"_s);
            return;
        }
        const bool isKnown = earlier != m_seen.constEnd();
        const RowMatcher::Match match =
            isKnown ? RowMatcher::Match{*earlier, MatchedBy::Title} : m_matcher.match(row);
        fate.by = match.by;
        const auto changesBefore = m_work.changes().size();
        const Id id = match.action.isNull() ? added(row, fate) : match.action;
        if (id.isNull()) {
            fate.kind = RowFate::Kind::NotUnderstood;
            return;
        }
        m_seen.insert(key, id);
        fate.action = id;
        if (!row.own.isEmpty()) {
            m_ownRows.insert(&row, id);
            if (!Id::fromString(row.id).isNull())
                m_own.insert(Id::fromString(row.id), id);
            if (!match.action.isNull())
                changeOwn(row, id, fate);
        } else if (!match.action.isNull() && !isKnown) {
            changeAction(row, id, fate);
        }
        takeLeadMember(row, id, fate);
        if (!row.own.isEmpty()) {
            // Its progress waits for the sheet of updates.
        } else if (row.milestone.isEmpty()) {
            for (const SaidOfAction &said : row.said)
                report(said, id, fate);
        } else {
            takeMilestone(row, id, fate);
        }
        if (match.action.isNull())
            fate.kind = RowFate::Kind::New;
        else
            fate.kind = m_work.changes().size() > changesBefore ? RowFate::Kind::Changed
                                                                : RowFate::Kind::Unchanged;
    }

    // The dates of a row that names a milestone are the milestone's.
    static QDate dueOf(const BookRow &row) { return row.due.isValid() ? row.due : row.originalDue; }

    Id added(const BookRow &row, RowFate &fate)
    {
        QString why;
        const Id known = m_records.objectiveOf(row.above);
        const Id objective = known.isNull() ? m_levels.objectiveOf(row, why) : known;
        if (objective.isNull()) {
            fate.problems.append(why);
            return {};
        }
        if (!row.own.isEmpty())
            return addedOwn(row, objective, fate);
        Action action;
        action.id = newIdOf(row);
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
        const bool isMoved = row.milestone.isEmpty() && row.revisedDue.isValid()
                             && action.due.isValid() && row.revisedDue != action.due;
        if (isMoved) {
            action.originalStart = action.start;
            action.originalDue = action.due;
        }
        why = m_work.take(addRow(plan(), action));
        if (!why.isEmpty()) {
            fate.problems.append(why);
            return {};
        }
        if (isMoved)
            move(action.id, DateKind::Due, row.revisedDue, fate);
        return action.id;
    }

    // The file's own id stays, so that its next edition is known again.
    Id newIdOf(const BookRow &row) const
    {
        const Id id = Id::fromString(row.id);
        return id.isNull() || !tableOf(plan(), id).isEmpty() ? Id::create() : id;
    }

    /// All that the row says; its moves stand in another sheet.
    Id addedOwn(const BookRow &row, Id objective, RowFate &fate)
    {
        Action action;
        action.id = newIdOf(row);
        action.objective = objective;
        RowFate unsaid;
        takeCells(action, row.own, plan(), unsaid);
        fate.problems += unsaid.problems;
        QString why = m_work.take(addRow(plan(), action));
        if (why.isEmpty()) {
            Action added = *plan().find<Action>(action.id);
            added.reference = action.reference;
            why = m_work.take(changeRow(plan(), added));
        }
        if (why.isEmpty())
            return action.id;
        fate.problems.append(why);
        return {};
    }

    void changeOwn(const BookRow &row, Id id, RowFate &fate)
    {
        const Action before = *plan().find<Action>(id);
        Action told = before;
        takeCells(told, row.own, plan(), fate);
        Action after = told;
        after.start = before.start;
        after.due = before.due;
        after.originalStart = before.originalStart;
        after.originalDue = before.originalDue;
        after.hold = before.hold;
        after.heldSince = before.heldSince;
        after.holdReason = before.holdReason;
        fate.fields.removeIf([](const FieldChange &change) {
            return change.field == words::field("start"_L1)
                   || change.field == words::field("due"_L1);
        });
        QString why = m_work.take(changeRow(plan(), after));
        if (why.isEmpty()
            && (told.hold != before.hold || told.heldSince != before.heldSince
                || told.holdReason != before.holdReason)) {
            const QDate since = told.heldSince.isValid() ? told.heldSince : m_options.asAt;
            why = m_work.take(
                setHold(plan(), id, told.hold, since, told.holdReason, m_options.stamp));
        }
        if (!why.isEmpty()) {
            fate.fields.clear();
            fate.problems.append(why);
        }
        if (told.originalStart != before.originalStart || told.originalDue != before.originalDue)
            fate.remarks.append(u"the original dates stay as they were adopted"_s);
        moveDates(row, before, fate);
        const Id objective = m_records.objectiveOf(row.above);
        if (!objective.isNull() && objective != before.objective) {
            why = m_work.take(moveTo(plan(), id, objective, -1));
            if (why.isEmpty())
                fate.fields.append({words::upperFirst(words::noun("objective"_L1)),
                                    nameOf(plan(), before.objective), nameOf(plan(), objective)});
        }
    }

    /// What the row says of how its action fares, where the plan does not say it already.
    void reportOwn(const BookRow &row, RowFate &fate)
    {
        const Id id = m_ownRows.value(&row);
        const auto *action = plan().find<Action>(id);
        if (!action || row.said.isEmpty())
            return;
        const QDate said = row.own.value(u"as_at"_s).date;
        const QDate day = said.isValid() ? said : m_options.asAt;
        const Update *last = lastUpdate(plan(), id, day);
        const Update *judged = lastJudged(plan(), id, day);
        const auto *judgement = judged ? plan().find<Judgement>(judged->judgement) : nullptr;
        SaidOfAction fresh = row.said.first();
        fresh.status.clear();
        fresh.asAt = plan().updates().rowsUnder(id).isEmpty() ? said : QDate();
        if (action->progressSource == ProgressSource::Milestones
            || fresh.progress == progressOf(plan(), *action, day))
            fresh.progress.reset();
        if (judgement && saysText(row.own.value(u"judgement"_s), judgement->word))
            fresh.word.clear();
        if (last && saysText(row.own.value(u"commentary"_s), last->commentary))
            fresh.commentary.clear();
        const auto changesBefore = m_work.changes().size();
        if (!fresh.isEmpty())
            report(fresh, id, fate);
        if (m_work.changes().size() > changesBefore && fate.kind == RowFate::Kind::Unchanged)
            fate.kind = RowFate::Kind::Changed;
    }

    template <typename Value>
    void tell(RowFate &fate, const char *field, const Value &before, const Value &after)
    {
        fate.fields.append({words::field(QLatin1String(field)), words::inWords(before, plan()),
                            words::inWords(after, plan())});
    }

    void takeOver(QString &field, const QString &value, const char *name, RowFate &fate)
    {
        if (value.isEmpty() || value == field)
            return;
        tell(fate, name, field, value);
        field = value;
    }

    void changeAction(const BookRow &row, Id id, RowFate &fate)
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

    void moveDates(const BookRow &row, const Action &action, RowFate &fate)
    {
        const QDate due = row.revisedDue.isValid() ? row.revisedDue : dueOf(row);
        const bool isDueFirst =
            row.start.isValid() && action.due.isValid() && row.start > action.due;
        if (isDueFirst)
            move(action.id, DateKind::Due, due, fate);
        move(action.id, DateKind::Start, row.start, fate);
        if (!isDueFirst)
            move(action.id, DateKind::Due, due, fate);
    }

    void move(Id id, DateKind which, QDate to, RowFate &fate)
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
    void moveUnder(const BookRow &row, const Action &action, RowFate &fate)
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

    void takeLeadMember(const BookRow &row, Id id, RowFate &fate)
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

    void takeMilestone(const BookRow &row, Id id, RowFate &fate)
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
            isDone = isDone || said.progress == 100
                     || m_words.meaningOf(said.status).progress == 100
                     || m_words.meaningOf(said.word).progress == 100;
        if (isDone && !milestone.doneOn.isValid())
            milestone.doneOn = m_options.asAt;
        milestone.action = id;
        if (before.id.isNull())
            milestone.title = row.milestone;
        const QString why = m_work.take(before.id.isNull() ? addRow(plan(), milestone)
                                                           : changeRow(plan(), milestone));
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

    void tellUnknown(const QString &word, RowFate &fate) const
    {
        if (!word.isEmpty() && usualMeaning(word, m_before).isEmpty()
            && !m_options.mapping.words.contains(word.simplified().toCaseFolded()))
            fate.remarks.append(
                u"nobody has said yet what %1 means"_s.arg(words::quoted(plainLine(word))));
    }

    void report(const SaidOfAction &said, Id id, RowFate &fate)
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
            const QString why =
                m_work.take(setHold(plan(), id, *hold, day, m_reason, m_options.stamp));
            if (why.isEmpty())
                tell(fate, "hold", before, *hold);
            else
                fate.problems.append(why);
        }
    }

    QString wordOf(Id judgement) const
    {
        const auto *row = plan().find<Judgement>(judgement);
        return row ? words::quoted(row->word) : u"none"_s;
    }

    // What was said last is not said again.
    void write(UpdateDraft draft, const QString &commentary, const Update *last, RowFate &fate)
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

    const ImportOptions &m_options;
    const BookReading &m_reading;
    const Plan &m_before;
    ImportWork m_work;
    LevelRows m_levels;
    RowMatcher m_matcher;
    FoundWords m_words;
    RecordImport m_records;
    QHash<const BookRow *, Id> m_ownRows; ///< of the plan, by the rows of such a workbook
    QHash<Id, Id> m_own; ///< actions of the plan, by the ids of a workbook that Tidemark wrote
    QString m_reason;
    QHash<QString, Id> m_seen; ///< actions of the file so far
};

} // namespace

int Import::count(RowFate::Kind kind) const
{
    return int(std::count_if(rows.begin(), rows.end(),
                             [&](const RowFate &row) { return row.kind == kind; }));
}

int Import::changedActions() const
{
    return count(RowFate::Kind::New) + count(RowFate::Kind::Changed) + int(deleted.size());
}

bool holdsActions(const Book &book)
{
    return std::any_of(book.sheets.begin(), book.sheets.end(), [](const Sheet &sheet) {
        return tableIn(sheet, {}).has_value() || measuresIn(sheet, {}, 2000, 4).has_value();
    });
}

Result<Import> importBook(const Book &book, const Plan &plan, const ImportOptions &options)
{
    const Settings settings = plan.settings();
    const BookRules rules{options.source, options.asAt, settings.yearStartMonth,
                          settings.title.isEmpty() ? u"Actions"_s : settings.title};
    const auto reading = readRows(book, options.mapping, rules);
    if (!reading)
        return reading.error();
    return BookImporter(plan, *reading, options).import();
}

} // namespace tidemark

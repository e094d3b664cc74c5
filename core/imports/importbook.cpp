// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importbook.h"

#include "core/base/escape.h"
#include "core/booktables/measureplace.h"
#include "core/imports/actionchanges.h"
#include "core/imports/foundwords.h"
#include "core/imports/levelrows.h"
#include "core/imports/measureimport.h"
#include "core/imports/ownactions.h"
#include "core/imports/recordimport.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString whyPassedOver(LineKind kind)
{
    switch (kind) {
    case LineKind::Title:
        return u"above the table"_s;
    case LineKind::Heading:
        return u"headings"_s;
    case LineKind::Banner:
        return u"a theme or an objective"_s;
    case LineKind::Total:
        return u"a total"_s;
    case LineKind::Hidden:
        return u"hidden"_s;
    case LineKind::Note:
        return u"a note"_s;
    case LineKind::Action:
    case LineKind::Measure:
    case LineKind::Nothing:
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
        , m_records(m_work, reading.records, options)
        , m_parents(m_records.takeParents())
        , m_levels(m_work)
        , m_matcher(m_before, reading.rows)
        , m_words(m_before, options.mapping)
        , m_changes(m_work, m_levels, m_words, options)
        , m_ownActions(m_work, m_changes, m_records, options)
    {}

    Import import()
    {
        Import import;
        for (const BookRow &row : m_reading.rows)
            import.rows.append(fateOf(row));
        const QList<RowFate> children = m_records.takeChildren(m_own);
        for (qsizetype i = 0; i < import.rows.size(); ++i)
            m_ownActions.report(m_reading.rows[i], import.rows[i]);
        import.rows += m_parents + children;
        MeasureImport measures(m_work, m_levels, m_reading.measures, m_options);
        for (const MeasureLine &row : m_reading.measures)
            import.rows.append(row.kind == LineKind::Measure ? measures.take(row)
                                                             : passedOver(row));
        import.questions = m_reading.questions;
        import.words = m_words.words();
        import.remarks = m_reading.remarks + m_records.remarks();
        const bool isOfActions =
            std::any_of(m_reading.rows.begin(), m_reading.rows.end(),
                        [](const BookRow &row) { return row.kind == LineKind::Action; });
        for (const Id &id : isOfActions ? m_matcher.unmatched() : QList<Id>())
            leaveOrDelete(id, import);
        if (const QString levels = newLevels(); !levels.isEmpty())
            import.remarks.append(levels);
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

    /// "New in the plan: “Theme 7 Our plan” and “Objective 7.1 Our plan”."; empty: none are.
    QString newLevels() const
    {
        if (m_before.themes().isEmpty())
            return {}; // all of it is new
        QStringList names;
        const auto add = [&]<typename Row>(const Table<Row> &rows) {
            for (const Row *row : rows.rows()) {
                if (!m_before.find<Row>(row->id))
                    names.append(words::quoted(plainLine(nameOf(plan(), row->id))));
            }
        };
        add(plan().themes());
        add(plan().objectives());
        constexpr qsizetype most = 8;
        if (names.size() > most)
            names =
                names.first(most - 1) + QStringList{u"%1 more"_s.arg(names.size() - (most - 1))};
        return names.isEmpty() ? QString() : u"New in the plan: %1."_s.arg(words::listed(names));
    }

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
            if (!Id::fromString(row.id).isNull())
                m_own.insert(Id::fromString(row.id), id);
            if (!match.action.isNull())
                m_ownActions.change(row, id, fate);
        } else if (!match.action.isNull() && !isKnown) {
            m_changes.change(row, id, fate);
        }
        m_changes.takeLeadMember(row, id, fate);
        if (!row.own.isEmpty()) {
            // Its progress waits for the sheet of updates.
        } else if (row.milestone.isEmpty()) {
            for (const SaidOfAction &said : row.said)
                m_changes.report(said, id, fate);
        } else {
            m_changes.takeMilestone(row, id, fate);
        }
        if (match.action.isNull())
            fate.kind = RowFate::Kind::New;
        else
            fate.kind = m_work.changes().size() > changesBefore ? RowFate::Kind::Changed
                                                                : RowFate::Kind::Unchanged;
    }

    Id added(const BookRow &row, RowFate &fate)
    {
        QString why;
        const Id known = m_records.objectiveOf(row.above);
        const Id objective = known.isNull() ? m_levels.objectiveOf(row, why) : known;
        if (objective.isNull()) {
            fate.problems.append(why);
            return {};
        }
        return row.own.isEmpty() ? m_changes.added(row, objective, fate)
                                 : m_ownActions.added(row, objective, fate);
    }

    const ImportOptions &m_options;
    const BookReading &m_reading;
    const Plan &m_before;
    ImportWork m_work;
    RecordImport m_records;
    QList<RowFate> m_parents; ///< of the records; taken before the levels are looked for
    LevelRows m_levels;
    RowMatcher m_matcher;
    FoundWords m_words;
    ActionChanges m_changes;
    OwnActions m_ownActions;
    QHash<Id, Id> m_own; ///< actions of the plan, by the ids of a workbook that Tidemark wrote
    QHash<QString, Id> m_seen; ///< actions of the file so far
};

} // namespace

int Import::count(RowFate::Kind kind) const
{
    return int(std::count_if(rows.begin(), rows.end(),
                             [&](const RowFate &row) { return row.kind == kind; }));
}

int Import::changedRows() const
{
    return count(RowFate::Kind::New) + count(RowFate::Kind::Changed) + int(deleted.size());
}

bool holdsTables(const Book &book)
{
    return std::any_of(book.sheets.begin(), book.sheets.end(),
                       [](const Sheet &sheet) { return anyTableIn(sheet, {}).has_value(); });
}

Result<Import> importBook(const Book &book, const Plan &plan, const ImportOptions &options)
{
    const Settings settings = plan.settings();
    const BookRules rules{options.source,
                          options.asAt,
                          settings.yearStartMonth,
                          settings.title.isEmpty() ? u"Actions"_s : settings.title,
                          {}};
    const auto reading = readRows(book, options.mapping, rules);
    if (!reading)
        return reading.error();
    return BookImporter(plan, *reading, options).import();
}

} // namespace tidemark

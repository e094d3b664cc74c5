// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/recordimport.h"

#include "core/base/namekey.h"
#include "core/imports/figures.h"
#include "core/meanings/celldates.h"
#include "core/plan/recorded.h"
#include "core/plan/visit.h"
#include "core/rules/target.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "core/words/workbookwords.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// As far as a cell can hold it: what XML cannot is a U+FFFD there.
QString comparable(const QString &text)
{
    QString same;
    same.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            same += c;
            same += text.at(++i);
        } else if ((c < u' ' && !c.isSpace()) || c.isSurrogate() || c >= QChar(0xFFFE)) {
            same += QChar(QChar::ReplacementCharacter);
        } else {
            same += c;
        }
    }
    return same.simplified();
}

bool readField(const Cell &cell, const Plan &, QString &into)
{
    into = cell.text;
    return true;
}

bool readField(const Cell &cell, const Plan &, std::optional<double> &into)
{
    const QString none = nameKey(cell.text);
    if (none == u"no value" || none == u"no target") {
        into.reset();
        return true;
    }
    if (cell.kind != Cell::Kind::Number && cell.kind != Cell::Kind::Percent)
        return false;
    into = numberOf(cell);
    return true;
}

bool readField(const Cell &cell, const Plan &plan, int &into)
{
    std::optional<double> number;
    if (!readField(cell, plan, number) || !number || !(std::abs(*number) < 1e9))
        return false;
    into = int(std::lround(*number));
    return true;
}

bool readField(const Cell &cell, const Plan &, bool &into)
{
    const QString word = nameKey(cell.text);
    into = word == u"yes" || word == u"true";
    return into || word == u"no" || word == u"false";
}

bool readField(const Cell &cell, const Plan &, QDate &into)
{
    into = dateIn(cell, {}).day;
    return into.isValid();
}

template <typename E>
requires std::is_enum_v<E>
bool readField(const Cell &cell, const Plan &plan, E &into)
{
    for (size_t i = 0; i < storedWords<E>.size(); ++i) {
        const E value = static_cast<E>(i);
        if (nameKey(words::inWords(value, plan)) == nameKey(cell.text)
            || nameKey(cell.text) == storedWord(value)) {
            into = value;
            return true;
        }
    }
    return false;
}

template <typename E>
requires std::is_enum_v<E>
bool readField(const Cell &cell, const Plan &plan, std::optional<E> &into)
{
    E value{};
    const bool isOne = readField(cell, plan, value);
    into = value;
    return isOne;
}

bool isSame(const std::optional<double> &a, const std::optional<double> &b)
{
    return isSameFigure(a, b);
}

template <typename T> bool isSame(const T &a, const T &b)
{
    return a == b;
}

template <typename T>
void takeCell(const char *name, T &value, const Cell &cell, const Plan &plan, RowFate &fate)
{
    if constexpr (std::is_same_v<T, QString>) {
        if (saysText(cell, value))
            return;
    }
    const QString label = words::field(QLatin1String(name));
    T read = value;
    if (cell.kind == Cell::Kind::Error || !readField(cell, plan, read)) {
        fate.problems.append(
            u"%1: %2 cannot be that"_s.arg(words::quoted(label), words::quoted(cell.text)));
    } else if (!isSame(read, value)) {
        fate.fields.append({label, words::inWords(value, plan), words::inWords(read, plan)});
        value = read;
    }
}

template <typename Row> bool isAlike(const Row &a, const Row &b)
{
    if constexpr (std::is_same_v<Row, Judgement>)
        return nameKey(a.word) == nameKey(b.word);
    else if constexpr (std::is_same_v<Row, PeriodTarget>)
        return a.periodEnd == b.periodEnd;
    else if constexpr (std::is_same_v<Row, DateMove>)
        return a.which == b.which && a.to == b.to && a.movedOn == b.movedOn;
    else if constexpr (std::is_same_v<Row, Update> || std::is_same_v<Row, Reading>)
        return a.asAt == b.asAt;
    else if constexpr (Referenced<Row>)
        return nameKey(a.reference) == nameKey(b.reference) && nameKey(a.title) == nameKey(b.title);
    else
        return nameKey(a.title) == nameKey(b.title);
}

} // namespace

bool saysText(const Cell &cell, const QString &text)
{
    // What was cut is no change of the whole.
    const bool isCut = !text.isEmpty() && cell.text.endsWith(words::cutForExcel());
    return isCut || comparable(cell.text) == comparable(text);
}

template <typename Row>
void takeCells(Row &row, const QHash<QString, Cell> &cells, const Plan &plan, RowFate &fate)
{
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (!std::is_same_v<Value, Id> && !std::is_same_v<Value, QDateTime>) {
            const auto cell = cells.constFind(QLatin1String(field.name));
            if (cell != cells.constEnd() && !cell->text.trimmed().isEmpty())
                takeCell(field.name, row.*field.member, *cell, plan, fate);
        }
    });
}

template void takeCells(Action &, const QHash<QString, Cell> &, const Plan &, RowFate &);

template <typename Row>
bool RecordImport::setLinks(Row &row, const RecordRow &record, RowFate &) const
{
    const Plan &plan = m_work.plan();
    const Id above = inPlan(record.above);
    if constexpr (std::is_same_v<Row, Objective>) {
        row.theme = above;
        return plan.find<Theme>(above);
    } else if constexpr (std::is_same_v<Row, Measure>) {
        const auto *objective = plan.find<Objective>(above);
        row.objective = objective ? above : Id();
        row.theme = objective ? objective->theme : above;
        return plan.find<Theme>(row.theme);
    } else if constexpr (std::is_same_v<Row, Reading> || std::is_same_v<Row, PeriodTarget>) {
        row.measure = above;
        return plan.find<Measure>(above);
    } else if constexpr (
        std::is_same_v<Row,
                       Update> || std::is_same_v<Row, Milestone> || std::is_same_v<Row, DateMove>) {
        row.action = above;
        return plan.find<Action>(above);
    } else {
        return true;
    }
}

// What an update names by its word.
template <> bool RecordImport::setLinks(Update &row, const RecordRow &record, RowFate &fate) const
{
    const Plan &plan = m_work.plan();
    if (row.action.isNull())
        row.action = inPlan(record.above);
    const Cell judgement = record.cells.value(u"judgement"_s);
    const auto *before = plan.find<Judgement>(row.judgement);
    if (!judgement.text.trimmed().isEmpty() && !(before && saysText(judgement, before->word))) {
        const auto rows = plan.judgements().rowsUnder({});
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Judgement *each) {
            return saysText(judgement, each->word);
        });
        if (found == rows.end())
            fate.problems.append(
                u"the plan has no judgement %1"_s.arg(words::quoted(judgement.text)));
        else {
            fate.fields.append(
                {words::field("judgement"_L1), before ? before->word : u"none"_s, (*found)->word});
            row.judgement = (*found)->id;
        }
    }
    const Cell round = record.cells.value(u"round"_s);
    const auto *known = plan.find<Round>(row.round);
    if (!round.text.trimmed().isEmpty() && !(known && saysText(round, known->name))) {
        const auto rows = plan.rounds().rowsUnder({});
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Round *each) {
            return saysText(round, each->name);
        });
        if (found == rows.end())
            fate.remarks.append(u"the plan has no round %1"_s.arg(words::quoted(round.text)));
        else
            row.round = (*found)->id;
    }
    return plan.find<Action>(row.action);
}

/// The row of the plan that the record is: by its id, or by what it says.
template <typename Row> Id RecordImport::planned(const RecordRow &record, const Row &like)
{
    if (m_work.plan().find<Row>(record.id) && !m_taken.contains(record.id))
        return record.id;
    for (const Row *row : m_work.plan().table<Row>().rowsUnder(parentOf(like))) {
        if (!m_taken.contains(row->id) && isAlike(*row, like))
            return row->id;
    }
    return {};
}

template <typename Row> RowFate RecordImport::take(const RecordRow &record)
{
    RowFate fate;
    fate.sheet = record.sheet;
    fate.row = record.row;
    fate.table = record.table;
    fate.name = record.name;
    fate.kind = RowFate::Kind::NotUnderstood;
    Row like;
    RowFate unsaid;
    takeCells(like, record.cells, m_work.plan(), unsaid);
    const bool hasPlace = setLinks(like, record, unsaid);
    const Id id = planned<Row>(record, like);
    const Plan &plan = m_work.plan();
    if (!hasPlace && id.isNull()) {
        fate.problems.append(u"what it stands under is not in the plan"_s);
        return fate;
    }
    const auto changesBefore = m_work.changes().size();
    QString why;
    if (id.isNull()) {
        if constexpr (Recorded<Row>)
            like.recordedAt = m_options.stamp.at;
        fate.problems = unsaid.problems;
        fate.remarks = unsaid.remarks;
        like.id = m_work.idFor(record.id);
        why = m_work.addAs(like);
    } else {
        like = *plan.find<Row>(id);
        takeCells(like, record.cells, plan, fate);
        if constexpr (std::is_same_v<Row, Update>)
            setLinks(like, record, fate);
        fate.by = id == record.id ? MatchedBy::RowId : MatchedBy::Title;
        why = m_work.take(changeRow(plan, like));
    }
    if (!why.isEmpty()) {
        fate.problems.append(why);
        fate.fields.clear();
        return fate;
    }
    if (!record.id.isNull())
        m_ids.insert(record.id, like.id);
    m_taken.insert(like.id);
    if constexpr (std::is_same_v<Row, Reading>)
        noteTarget(record, *plan.find<Reading>(like.id));
    fate.kind = id.isNull()                               ? RowFate::Kind::New
                : m_work.changes().size() > changesBefore ? RowFate::Kind::Changed
                                                          : RowFate::Kind::Unchanged;
    return fate;
}

// The target in force follows from the reading's own one, its period's and the measure's.
void RecordImport::noteTarget(const RecordRow &record, const Reading &reading)
{
    const Plan &plan = m_work.plan();
    const Cell cell = record.cells.value(u"target_in_force"_s);
    const auto *measure = plan.find<Measure>(reading.measure);
    const bool isNumber = cell.kind == Cell::Kind::Number || cell.kind == Cell::Kind::Percent;
    if (measure && isNumber && !isSameFigure(numberOf(cell), targetOf(plan, *measure, reading).low))
        m_changedTargets.append(QString::number(record.row));
}

QStringList RecordImport::remarks() const
{
    if (m_changedTargets.isEmpty())
        return {};
    return {u"“Target” in the sheet “Readings” is worked out: what was changed there in %1 was not "
            u"taken "
            "over. “Own target” is what counts."_s.arg(
                (m_changedTargets.size() == 1 ? u"row "_s : u"rows "_s)
                + words::listed(m_changedTargets))};
}

template <typename Row> void RecordImport::takeAll(QList<RowFate> &fates)
{
    for (const RecordRow &record : m_records) {
        if (record.table == QLatin1String(tableName<Row>))
            fates.append(take<Row>(record));
    }
}

QList<RowFate> RecordImport::takeParents()
{
    QList<RowFate> fates;
    takeAll<Judgement>(fates);
    takeAll<Theme>(fates);
    takeAll<Objective>(fates);
    return fates;
}

QList<RowFate> RecordImport::takeChildren(const QHash<Id, Id> &actions)
{
    m_ids.insert(actions);
    QList<RowFate> fates;
    takeAll<Milestone>(fates);
    takeAll<Update>(fates);
    takeAll<DateMove>(fates);
    takeAll<Measure>(fates);
    takeAll<PeriodTarget>(fates);
    takeAll<Reading>(fates);
    return fates;
}

Id RecordImport::objectiveOf(Id inFile) const
{
    const Id id = inPlan(inFile);
    return m_work.plan().find<Objective>(id) ? id : Id();
}

} // namespace tidemark

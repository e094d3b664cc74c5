// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilter.h"

#include "core/plan/order.h"
#include "core/words/words.h"

#include <QMap>
#include <QTimeZone>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

template <typename Row> bool isOf(const std::optional<Row> &row, Id id)
{
    return row && (row->id == id || parentOf(*row) == id);
}

bool isAbout(const AnyEdit &any, Id id)
{
    return std::visit(
        [&](const auto &edit) { return isOf(edit.before, id) || isOf(edit.after, id); }, any);
}

// Of a new row all that is filled in, and of one that is gone all that was, has been changed.
template <typename Row> bool changes(const Edit<Row> &edit, const QString &label)
{
    const Row before = edit.before.value_or(Row());
    const Row after = edit.after.value_or(Row());
    bool found = false;
    forEachField<Row>([&](const auto &field) {
        found = found
                || (!(before.*field.member == after.*field.member)
                    && words::field(QLatin1String(field.name)) == label);
    });
    return found;
}

bool changesField(const ChangeSet &change, const QString &label)
{
    return std::any_of(change.edits.begin(), change.edits.end(), [&](const AnyEdit &any) {
        return std::visit([&](const auto &edit) { return changes(edit, label); }, any);
    });
}

bool isWithin(const HistoryFilter &filter, const QDateTime &at)
{
    if (!filter.from.isValid() && !filter.until.isValid())
        return true;
    const QDate day = at.toTimeZone(QTimeZone::systemTimeZone()).date();
    return (!filter.from.isValid() || day >= filter.from)
           && (!filter.until.isValid() || day <= filter.until);
}

// What an officer types or chooses: not what holds the file together, nor what the program records.
template <typename Row, typename F> bool isTyped(const F &field)
{
    const QLatin1String name(field.name);
    if constexpr (std::is_same_v<
                      Row,
                      Snapshot> || std::is_same_v<Row, Layout> || std::is_same_v<Row, HoldChange>)
        return false;
    return name != "id"_L1 && name != "recorded_at"_L1 && name != "position"_L1
           && (name == "judgement"_L1 || !IsLink<F>);
}

Id subjectOf(const AnyEdit &any)
{
    return std::visit(
        [](const auto &edit) -> Id {
            using Row = typename std::decay_t<decltype(edit)>::Row;
            const Row &row = edit.after ? *edit.after : *edit.before;
            if constexpr (std::is_same_v<Row, Action> || std::is_same_v<Row, Measure>)
                return row.id;
            else if constexpr (std::is_same_v<Row, Objective>)
                return {};
            else
                return parentOf(row);
        },
        any);
}

} // namespace

bool passes(const HistoryFilter &filter, const JournalEntry &entry, const ChangeSet &change)
{
    if (filter.author && *filter.author != entry.author)
        return false;
    if (!isWithin(filter, entry.at))
        return false;
    if (!filter.row.isNull()
        && std::none_of(change.edits.begin(), change.edits.end(),
                        [&](const AnyEdit &any) { return isAbout(any, filter.row); }))
        return false;
    return filter.field.isEmpty() || changesField(change, filter.field);
}

bool hasWords(const HistoryFilter &filter, const QString &text)
{
    return std::all_of(filter.words.begin(), filter.words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

Id rowOf(const ChangeSet &change)
{
    for (const AnyEdit &any : change.edits) {
        if (const Id id = subjectOf(any); !id.isNull())
            return id;
    }
    return change.edits.isEmpty()
               ? Id()
               : std::visit([](const auto &edit) { return edit.id(); }, change.edits.first());
}

// A name that several kinds of rows have means the same in all of them; one that no theme,
// objective, action or update has is told with whose it is.
QList<FieldChoice> fieldChoices()
{
    QMap<QString, QStringList> owners;
    forEachRowType([&]<typename Row>() {
        forEachField<Row>([&](const auto &field) {
            if (isTyped<Row>(field))
                owners[words::field(QLatin1String(field.name))].append(
                    words::noun(QLatin1String(tableName<Row>)));
        });
    });
    QList<FieldChoice> choices;
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        const bool isUsual = std::any_of(it->begin(), it->end(), [](const QString &owner) {
            return owner == u"theme" || owner == u"objective" || owner == u"action"
                   || owner == u"update";
        });
        choices.append(
            {isUsual ? it.key() : u"%1 (%2)"_s.arg(it.key(), it->join(u", "_s)), it.key()});
    }
    return choices;
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/fatesmodel.h"

#include "core/base/escape.h"
#include "core/draw/mark.h"
#include "core/imports/importwords.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "ui/widgets/markicon.h"

#include <algorithm>
#include <array>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

FatesModel::Fate fateOf(RowFate::Kind kind)
{
    switch (kind) {
    case RowFate::Kind::New:
        return FatesModel::Fate::New;
    case RowFate::Kind::Changed:
        return FatesModel::Fate::Changed;
    case RowFate::Kind::Unchanged:
        return FatesModel::Fate::Unchanged;
    case RowFate::Kind::NotUnderstood:
        return FatesModel::Fate::NotUnderstood;
    case RowFate::Kind::PassedOver:
        break;
    }
    return FatesModel::Fate::PassedOver;
}

Mark markOfFate(FatesModel::Fate fate)
{
    static constexpr std::array marks{Mark::Star, Mark::Diamond, Mark::Unchanged, Mark::Problem,
                                      Mark::Ring, Mark::Stale,   Mark::Cancelled};
    return marks.at(size_t(fate));
}

QString oneLine(const QString &text)
{
    return plainLine(text).simplified();
}

/// What a new action will hold, beside its name and what is reported of it.
QList<FieldChange> fieldsOfNew(const Plan &plan, const Action &action)
{
    QList<FieldChange> fields{{u"Under"_s, {}, nameOf(plan, action.objective)}};
    const auto tell = [&](const char *field, const QString &value) {
        fields.append({words::field(QLatin1String(field)), {}, value});
    };
    if (!action.leadOfficer.isEmpty())
        tell("lead_officer", action.leadOfficer);
    if (action.start.isValid())
        tell("start", words::inWords(action.start, plan));
    if (action.due.isValid())
        tell("due", words::inWords(action.due, plan));
    if (action.priority != Priority::Normal)
        tell("priority", words::inWords(action.priority, plan));
    if (!action.description.isEmpty())
        tell("description", action.description);
    return fields;
}

QString inOneLine(const RowFate &row, const QList<FieldChange> &fields)
{
    QStringList parts;
    for (const FieldChange &field : fields)
        parts.append(
            row.kind == RowFate::Kind::New
                ? u"%1: %2"_s.arg(field.field, oneLine(field.after))
                : u"%1: %2 → %3"_s.arg(field.field, oneLine(field.before), oneLine(field.after)));
    for (const QString &problem : row.problems)
        parts.append(row.kind == RowFate::Kind::NotUnderstood
                         ? words::upperFirst(oneLine(problem))
                         : u"Not taken: %1"_s.arg(oneLine(problem)));
    for (const QString &remark : row.remarks)
        parts.append(oneLine(remark));
    return parts.join(u"; "_s);
}

} // namespace

QString FatesModel::nameOf(Fate fate)
{
    static const std::array<QString, fateCount> names{
        u"New"_s,         u"Changed"_s,         u"Unchanged"_s, u"Not understood"_s,
        u"Passed over"_s, u"Not in the file"_s, u"Deleted"_s};
    return names.at(size_t(fate));
}

void FatesModel::setImport(const Import &import, const Plan &after)
{
    beginResetModel();
    m_import = import;
    m_after = after;
    m_lines.clear();
    QStringList sheets;
    for (const RowFate &row : import.rows) {
        if (!sheets.contains(row.sheet))
            sheets.append(row.sheet);
    }
    for (int i = 0; i < import.rows.size(); ++i) {
        const RowFate &row = import.rows[i];
        m_lines.append({fateOf(row.kind),
                        sheets.size() < 2
                            ? QString::number(row.row)
                            : u"%1 %2"_s.arg(oneLine(row.sheet), QString::number(row.row)),
                        oneLine(row.name), whatBecomes(row), i});
    }
    addMissing();
    filter();
    endResetModel();
}

// The deleted are some of the missing, in their order.
void FatesModel::addMissing()
{
    qsizetype deleted = 0;
    for (const QString &name : std::as_const(m_import.notInFile)) {
        const bool isDeleted = m_import.deleted.value(deleted) == name && !name.isEmpty();
        deleted += isDeleted;
        m_lines.append({isDeleted ? Fate::Deleted : Fate::Missing,
                        {},
                        oneLine(name),
                        isDeleted ? u"It is in the plan and not in the file, and will be deleted"_s
                                  : u"It is in the plan and not in the file, and stays as it is"_s,
                        -1});
    }
}

QString FatesModel::whatBecomes(const RowFate &row) const
{
    if (row.kind == RowFate::Kind::PassedOver)
        return words::upperFirst(row.why);
    const Action *added =
        row.kind == RowFate::Kind::New ? m_after.find<Action>(row.action) : nullptr;
    return inOneLine(row,
                     (added ? fieldsOfNew(m_after, *added) : QList<FieldChange>()) + row.fields);
}

void FatesModel::clear()
{
    setImport({}, {});
}

void FatesModel::setFilter(std::optional<Fate> fate)
{
    beginResetModel();
    m_filter = fate;
    filter();
    endResetModel();
}

void FatesModel::filter()
{
    m_shown.clear();
    for (int i = 0; i < m_lines.size(); ++i) {
        if (!m_filter || m_lines[i].fate == *m_filter)
            m_shown.append(i);
    }
}

void FatesModel::setPalette(const Palette &palette, qreal ratio)
{
    m_signs.clear();
    for (int fate = 0; fate < fateCount; ++fate)
        m_signs.append(iconOfMark(markOfFate(static_cast<Fate>(fate)), palette, ratio));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Becomes), index(rowCount() - 1, Becomes), {Qt::DecorationRole});
}

int FatesModel::count(Fate fate) const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(),
                             [&](const Line &line) { return line.fate == fate; }));
}

QStringList FatesModel::detailsOf(int row) const
{
    if (row < 0 || row >= m_shown.size())
        return {};
    const Line &line = m_lines[m_shown[row]];
    if (line.row < 0)
        return {line.name, line.what + u'.'};
    const RowFate &fate = m_import.rows[line.row];
    QStringList lines = words::rowFate(fate);
    const Action *added =
        fate.kind == RowFate::Kind::New ? m_after.find<Action>(fate.action) : nullptr;
    if (!added)
        return lines;
    QStringList fields;
    for (const FieldChange &field : fieldsOfNew(m_after, *added))
        fields.append(u"    %1: %2"_s.arg(field.field, plainLine(field.after)));
    return lines.first(1) + fields + lines.mid(1);
}

int FatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int FatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FatesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[m_shown[index.row()]];
    if (role == Qt::DecorationRole && index.column() == Becomes)
        return m_signs.value(int(line.fate));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Place:
        return line.place;
    case Name:
        return line.name;
    case Becomes:
        return nameOf(line.fate);
    default:
        return line.what;
    }
}

QVariant FatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const std::array<QString, ColumnCount> names{u"Row"_s, u"Action"_s, u"Becomes"_s,
                                                        u"What becomes of it"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    return names.at(size_t(section));
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/readingsmodel.h"

#include "core/document.h"
#include "core/draw/mark.h"
#include "core/measures/travel.h"
#include "core/words/calendar.h"
#include "core/words/words.h"
#include "ui/measures/measuresmodel.h"
#include "ui/viewstate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Before the column in the name of a cell that stands refused.
const QString cellsOf = u"readings."_s;

constexpr std::array valueColumns{ReadingColumn::Value, ReadingColumn::Numerator,
                                  ReadingColumn::Denominator};

} // namespace

ReadingsModel::ReadingsModel(const ViewState &view, Refusals &refusals, QObject *parent)
    : QAbstractTableModel(parent)
    , m_view(view)
    , m_refusals(refusals)
{
    connect(&view, &ViewState::planChanged, this, &ReadingsModel::follow);
    connect(&view, &ViewState::asAtChanged, this, &ReadingsModel::follow);
}

void ReadingsModel::setMeasure(Id measure)
{
    if (measure == m_measure)
        return;
    beginResetModel();
    m_measure = measure;
    m_next = {};
    m_rows = rowsNow();
    endResetModel();
}

QModelIndex ReadingsModel::indexOf(Id reading) const
{
    const auto row = reading.isNull() ? -1 : m_rows.indexOf(reading);
    return row < 0 ? QModelIndex() : index(int(row), int(ReadingColumn::Value));
}

ReadingDraft ReadingsModel::draftAt(int row) const
{
    if (const auto *reading = m_view.plan().find<Reading>(readingAt(row)))
        return draftOf(*reading);
    ReadingDraft draft = m_next;
    draft.asAt = dayAt(row);
    return draft;
}

QDate ReadingsModel::dayAt(int row) const
{
    if (const auto *reading = m_view.plan().find<Reading>(readingAt(row)))
        return reading->asAt;
    return m_next.asAt.isValid() ? m_next.asAt : nextDay();
}

QDate ReadingsModel::periodAt(int row) const
{
    const Measure *measure = this->row();
    if (!measure || m_view.plan().find<Reading>(readingAt(row)))
        return dayAt(row);
    QDate day = m_next.asAt.isValid() ? m_next.asAt
                                      : nextReadingDay(m_view.plan(), *measure, m_view.asAt());
    for (auto i = m_rows.size() - 1; i < row; ++i)
        day = periodOf(day.addDays(1), measure->frequency, m_view.plan().settings().yearStartMonth)
                  .asAt;
    return day;
}

bool ReadingsModel::isRatio() const
{
    const Measure *measure = row();
    if (!measure)
        return false;
    if (tidemark::isRatio(*measure))
        return true;
    const auto readings = m_view.plan().readings().rowsUnder(m_measure);
    return std::any_of(readings.begin(), readings.end(), [](const Reading *reading) {
        return reading->numerator || reading->denominator;
    });
}

qsizetype ReadingsModel::later() const
{
    // The plan as at an earlier day has none of later days; the living one does.
    if (m_view.isFrozen() || !m_view.isEarlier())
        return 0;
    const auto readings = m_view.document()->plan().readings().rowsUnder(m_measure);
    return std::count_if(readings.begin(), readings.end(),
                         [this](const Reading *reading) { return reading->asAt > m_view.asAt(); });
}

void ReadingsModel::keep(const ReadingDraft &draft)
{
    m_next = draft;
    const int last = int(m_rows.size()) - 1;
    Q_EMIT dataChanged(index(last, 0), index(last, columns - 1));
}

void ReadingsModel::refuse(const QModelIndex &cell, const QString &typed, const QString &why)
{
    const bool isNext = readingAt(cell.row()).isNull();
    m_refusals.keep(placeOf(cell.row(), cell.column()),
                    {typed, why,
                     headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                     isNext ? u", the next reading"_s : QString()});
    showRowAgain(cell.row());
}

void ReadingsModel::forgetRefused(const QModelIndex &cell)
{
    if (!refusedAt(cell))
        return;
    m_refusals.forget(placeOf(cell.row(), cell.column()));
    showRowAgain(cell.row());
}

// The rating of a row is shown or not with its value.
void ReadingsModel::showRowAgain(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void ReadingsModel::showAgain()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

QStringList ReadingsModel::refusals() const
{
    QStringList sentences;
    for (const auto &[place, entry, after] : m_refusals.all()) {
        const bool isHere = place.field.startsWith(cellsOf)
                            && (place.row == m_measure || m_rows.contains(place.row));
        if (isHere && !sentences.contains(entry.why))
            sentences.append(entry.why);
    }
    return sentences;
}

int ReadingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReadingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

// A cell with nothing in it is called after its column.
QString ReadingsModel::textOr(const QString &text, int column) const
{
    return text.isEmpty()
               ? u"%1: none"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
               : text;
}

QVariant ReadingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !row())
        return {};
    const auto column = static_cast<ReadingColumn>(index.column());
    const Refusals::Entry *refused = refusedAt(index);
    if (role == Qt::DisplayRole)
        return refused ? refused->typed : text(index.row(), column);
    if (role == Qt::EditRole)
        return refused ? refused->typed : entryOf(column).edited(readingRow(index.row()));
    if (role == Qt::ToolTipRole)
        return refused ? refused->why : text(index.row(), column);
    if (role == Qt::AccessibleTextRole)
        return refused ? u"%1: %2"_s.arg(refused->typed, refused->why)
                       : textOr(text(index.row(), column), index.column());
    if (role == MeasuresModel::WaitingRole)
        return readingAt(index.row()).isNull() && !refused;
    if (role != MeasuresModel::MarkRole)
        return {};
    if (refused)
        return QVariant::fromValue(Sign{Mark::Problem});
    const auto *reading = m_view.plan().find<Reading>(readingAt(index.row()));
    const auto rating = reading ? ratingOf(m_view.plan(), *row(), *reading) : std::nullopt;
    if (column != ReadingColumn::Rating || !rating || isValueRefused(index.row()))
        return {};
    return QVariant::fromValue(signOf(words::ratingWords(*rating, m_view.plan().settings())));
}

bool ReadingsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString typed = value.toString();
    if (typed != data(index, Qt::EditRole).toString() || refusedAt(index))
        Q_EMIT entered(index, typed);
    return true;
}

QVariant ReadingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        || section < 0 || section >= columns)
        return {};
    const Measure *measure = row();
    const auto column = static_cast<ReadingColumn>(section);
    if (measure && column == ReadingColumn::Numerator && !measure->numeratorName.isEmpty())
        return measure->numeratorName;
    if (measure && column == ReadingColumn::Denominator && !measure->denominatorName.isEmpty())
        return measure->denominatorName;
    return entryOf(column).column.label();
}

Qt::ItemFlags ReadingsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable,
                  m_view.canEdit() && index.column() != int(ReadingColumn::Rating));
    return flags;
}

void ReadingsModel::follow()
{
    if (!row()) {
        setMeasure({});
        return;
    }
    const QList<Id> rows = rowsNow();
    if (rows != m_rows)
        setRows(rows);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

// The row that was typed in becomes the reading it made, and a new one opens under it, so that the
// current cell stays where the officer types on. A reset would lose it.
void ReadingsModel::setRows(const QList<Id> &rows)
{
    const auto typedIn = m_rows.size() - 1;
    const bool recorded = rows.size() == m_rows.size() + 1 && !m_rows.isEmpty()
                          && m_rows.last().isNull() && rows.last().isNull()
                          && rows.first(typedIn) == m_rows.first(typedIn);
    if (recorded) {
        m_next = {};
        m_rows.last() = rows[typedIn];
        keepFor(rows[typedIn]);
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows = rows;
        endInsertRows();
        return;
    }
    reorder(rows);
}

// Row by row: a reading that has another day takes its editor and the focus with it.
void ReadingsModel::reorder(const QList<Id> &rows)
{
    for (auto row = m_rows.size() - 1; row >= 0; --row) {
        if (rows.contains(m_rows[row]))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const auto from = m_rows.indexOf(rows[row]);
        if (from == row)
            continue;
        if (from < 0) {
            m_next = {}; // which may have become this one
            beginInsertRows({}, int(row), int(row));
            m_rows.insert(row, rows[row]);
            endInsertRows();
        } else {
            beginMoveRows({}, int(from), int(from), {}, int(row));
            m_rows.move(from, row);
            endMoveRows();
        }
    }
}

QList<Id> ReadingsModel::rowsNow() const
{
    QList<Id> rows;
    const QDate last = lastDay();
    for (const Reading *reading : m_view.plan().readings().rowsUnder(m_measure)) {
        if (!last.isValid() || reading->asAt <= last)
            rows.append(reading->id);
    }
    const bool open = row() && m_view.canEdit() && (!last.isValid() || nextDay() <= last);
    return open ? rows + QList<Id>{Id()} : rows;
}

// Of an earlier day only what was known by then is shown; null: everything.
QDate ReadingsModel::lastDay() const
{
    return m_view.isEarlier() ? m_view.asAt() : QDate();
}

// Nothing has been read on a day to come: until the period is over it is the day looked at, where
// that has no reading yet.
QDate ReadingsModel::nextDay() const
{
    const Measure *measure = row();
    if (!measure)
        return {};
    const QDate end = nextReadingDay(m_view.plan(), *measure, m_view.asAt());
    const auto readings = m_view.plan().readings().rowsUnder(m_measure);
    const bool isFree = readings.isEmpty() || readings.last()->asAt < m_view.asAt();
    return isFree ? std::min(end, m_view.asAt()) : end;
}

const Measure *ReadingsModel::row() const
{
    return m_view.plan().find<Measure>(m_measure);
}

ReadingRow ReadingsModel::readingRow(int row) const
{
    return {m_view.plan(), *this->row(), m_view.plan().find<Reading>(readingAt(row)), draftAt(row)};
}

QString ReadingsModel::text(int row, ReadingColumn column) const
{
    if (column == ReadingColumn::Commentary && readingAt(row).isNull()) {
        const QString todo = u"Type the next value in this row, or paste readings here."_s;
        const QDate due = nextReadingDay(m_view.plan(), *this->row(), m_view.asAt());
        return due > m_view.asAt() ? u"Not due before %1. %2"_s.arg(words::shortDate(due), todo)
                                   : todo;
    }
    if (column == ReadingColumn::Rating && isValueRefused(row))
        return {};
    return entryOf(column).column.cell(readingRow(row)).text();
}

// What is rated is not what stands in the row then.
bool ReadingsModel::isValueRefused(int row) const
{
    return std::any_of(valueColumns.begin(), valueColumns.end(), [&](ReadingColumn column) {
        return m_refusals.at(placeOf(row, int(column)));
    });
}

QModelIndex ReadingsModel::indexOf(const Refusals::Place &place) const
{
    if (!place.field.startsWith(cellsOf))
        return {};
    const auto row = place.row == m_measure ? m_rows.indexOf(Id()) : m_rows.indexOf(place.row);
    return row < 0 ? QModelIndex()
                   : index(int(row), QStringView(place.field).mid(cellsOf.size()).toInt());
}

Refusals::Place ReadingsModel::placeOf(int row, int column) const
{
    const Id reading = readingAt(row);
    return {reading.isNull() ? m_measure : reading, cellsOf + QString::number(column)};
}

const Refusals::Entry *ReadingsModel::refusedAt(const QModelIndex &index) const
{
    return m_refusals.at(placeOf(index.row(), index.column()));
}

// What stands refused in the row that was typed in stays in it when it becomes a reading.
void ReadingsModel::keepFor(Id reading)
{
    for (int column = 0; column < columns; ++column) {
        const Refusals::Place next{m_measure, cellsOf + QString::number(column)};
        const Refusals::Entry *refused = m_refusals.at(next);
        if (!refused)
            continue;
        m_refusals.keep({reading, next.field}, {refused->typed, refused->why, refused->label});
        m_refusals.forget(next);
    }
}

} // namespace tidemark

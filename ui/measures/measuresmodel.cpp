// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/measuresmodel.h"

#include "core/columns/measurecolumns.h"
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/measures/measurewords.h"
#include "core/measures/travel.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/viewstate.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Themes that have measures which are searched for, each followed by them.
QList<Id> rowsOf(const ViewState &view)
{
    QList<Id> rows;
    for (const Id &theme : view.plan().themes().childrenOf({})) {
        QList<Id> measures = view.plan().measures().childrenOf(theme);
        measures.removeIf([&](Id measure) { return !view.finds(measure); });
        if (!measures.isEmpty())
            rows += QList<Id>{theme} + measures;
    }
    return rows;
}

QString nameOf(const Measure &measure)
{
    return u"%1 %2"_s.arg(measure.reference, measure.title).simplified();
}

QString textUnder(const char *key, const MeasureRow &row)
{
    return textsOf(chosen(measureColumns(), {key}), row).first();
}

QString latestText(const MeasureRow &row, const QString &provisional)
{
    if (!row.isRead())
        return words::noReadingYet();
    QString text = words::valueWithUnit(row.measure, row.latest.value) + u'\n'
                   + words::shortDate(row.latest.asAt);
    if (row.latest.state == ReadingState::Provisional)
        text += u", "_s + provisional;
    return text;
}

// On two lines: its column is narrow.
QString travelText(const MeasureRow &row)
{
    QString text = row.isRead() ? words::travels(row.plan, row.measure, row.latest, u"last time"_s,
                                                 u"a year before"_s)
                                : QString();
    text.replace(u" and "_s, u"\nand "_s).replace(u", "_s, u"\n"_s);
    return text.isEmpty() ? textUnder("travel", row) : text;
}

Sparkline courseOf(const MeasureRow &row, QDate asAt)
{
    return sparklineOf(row.plan, row.measure, row.target, asAt);
}

} // namespace

MeasuresModel::MeasuresModel(const ViewState &view, QObject *parent)
    : QAbstractTableModel(parent)
    , m_view(view)
    , m_rows(rowsOf(view))
{
    connect(&view, &ViewState::planChanged, this, &MeasuresModel::refilter);
    connect(&view, &ViewState::asAtChanged, this, &MeasuresModel::refilter);
}

QModelIndex MeasuresModel::indexOf(Id measure) const
{
    const auto row = m_rows.indexOf(measure);
    return row < 0 || isTheme(int(row)) ? QModelIndex() : index(int(row), Title);
}

Id MeasuresModel::measureAt(const QModelIndex &index) const
{
    return !index.isValid() || isTheme(index.row()) ? Id() : m_rows[index.row()];
}

bool MeasuresModel::isTheme(int row) const
{
    return m_view.plan().themes().contains(m_rows[row]);
}

Id MeasuresModel::firstMeasure() const
{
    return m_rows.value(1);
}

Id MeasuresModel::measureAfter(Id measure) const
{
    const auto at = m_rows.indexOf(measure);
    for (auto row = at + 1; at >= 0 && row < m_rows.size(); ++row) {
        if (!isTheme(int(row)))
            return m_rows[row];
    }
    return firstMeasure();
}

int MeasuresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MeasuresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MeasuresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Id id = m_rows[index.row()];
    if (role == IdRole)
        return QVariant::fromValue(id);
    if (isTheme(index.row())) {
        const bool named = role == Qt::DisplayRole && index.column() == Title;
        return named ? nameOf(m_view.plan(), id) : QVariant();
    }
    const auto *measure = m_view.plan().find<Measure>(id);
    if (!measure)
        return {};
    const MeasureRow row = measureRow(m_view.plan(), *measure, m_view.asAt());
    if (role == Qt::DisplayRole)
        return shown(row, index.column());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    if (role == MarkRole)
        return mark(row, index.column());
    if (role == SparklineRole && index.column() == Course)
        return QVariant::fromValue(courseOf(row, m_view.asAt()));
    return {};
}

QVariant MeasuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names =
        QStringList{u"Title"_s, u"Latest"_s}
        + labelsOf(chosen(measureColumns(), {"target", "rating", "travel"}))
        + QStringList{u"Course"_s};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return names.value(section);
}

// The name of a theme stands over its measures and cannot be chosen.
Qt::ItemFlags MeasuresModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isTheme(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void MeasuresModel::refilter()
{
    const QList<Id> rows = rowsOf(m_view);
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
    }
}

// As the cell has room for it.
QVariant MeasuresModel::shown(const MeasureRow &row, int column) const
{
    if (column == Course)
        return {};
    return column == Latest ? latestText(row, u"prov."_s) : text(row, column);
}

QVariant MeasuresModel::text(const MeasureRow &row, int column) const
{
    switch (column) {
    case Title:
        return nameOf(row.measure);
    case Latest:
        return latestText(row, u"provisional"_s);
    case Target:
        return textUnder("target", row);
    case RatingOfLatest:
        return textUnder("rating", row);
    case TravelToLatest:
        return travelText(row);
    case Course:
        return describe(courseOf(row, m_view.asAt()));
    default:
        return {};
    }
}

QVariant MeasuresModel::mark(const MeasureRow &row, int column) const
{
    if (row.isRead() && column == TravelToLatest)
        return QVariant::fromValue(Sign{markOf(row.travel)});
    if (row.rating && column == RatingOfLatest)
        return QVariant::fromValue(signOf(words::ratingWords(*row.rating, row.plan.settings())));
    return {};
}

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/measuresmodel.h"

#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/measures/measurewords.h"
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

QString latestText(const Measure &measure, const Reading *latest, const QString &provisional)
{
    if (!latest)
        return u"No reading yet"_s;
    QString text = words::valueWithUnit(measure, latest->value) + u'\n' + words::date(latest->asAt);
    if (latest->state == ReadingState::Provisional)
        text += u", "_s + provisional;
    return text;
}

// Of a cumulative measure it is said what is compared: not the values in the column before.
QString travelText(const Plan &plan, const Measure &measure, const Reading *latest)
{
    if (!latest)
        return {};
    const Travel travel = travelSincePrevious(plan, measure, *latest);
    const QString last = comparesPeriods(measure) && travel != Travel::Unknown
                             ? words::travelSincePrevious(travel, measure, {})
                             : words::travel(travel);
    const Travel year = travelSinceAYearBefore(plan, measure, *latest);
    if (year == Travel::Unknown)
        return last;
    return u"%1\nyear: %2"_s.arg(last, words::travel(year).toLower());
}

Sparkline sparklineOf(const Plan &plan, const Measure &measure, const Reading *latest, QDate asAt)
{
    Sparkline line;
    for (const TrendPoint &point : trendOf(plan, measure, asAt))
        line.points.append({point.asAt, point.value, point.provisional});
    const TargetInForce target = targetShown(plan, measure, latest, asAt);
    line.target = target.low;
    line.targetHigh = target.high;
    return line;
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
    if (role == Qt::DisplayRole)
        return shown(*measure, index.column());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return text(*measure, index.column());
    if (role == MarkRole)
        return mark(*measure, index.column());
    if (role == SparklineRole && index.column() == Course)
        return QVariant::fromValue(
            sparklineOf(m_view.plan(), *measure, latest(*measure), m_view.asAt()));
    return {};
}

QVariant MeasuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names{u"Measure"_s, u"Latest"_s, u"Target"_s,
                                   u"Rating"_s,  u"Travel"_s, u"Course"_s};
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
QVariant MeasuresModel::shown(const Measure &measure, int column) const
{
    if (column == Course)
        return {};
    return column == Latest ? latestText(measure, latest(measure), u"prov."_s)
                            : text(measure, column);
}

QVariant MeasuresModel::text(const Measure &measure, int column) const
{
    const Plan &plan = m_view.plan();
    const Reading *last = latest(measure);
    switch (column) {
    case Title:
        return nameOf(measure);
    case Latest:
        return latestText(measure, last, u"provisional"_s);
    case Target:
        return words::target(measure, targetShown(plan, measure, last, m_view.asAt()));
    case RatingOfLatest: {
        const auto rating = last ? ratingOf(plan, measure, *last) : std::nullopt;
        return rating ? words::rating(*rating, plan.settings()) : u"Not rated"_s;
    }
    case TravelToLatest:
        return travelText(plan, measure, last);
    case Course:
        return describe(sparklineOf(plan, measure, last, m_view.asAt()), measure.decimals);
    default:
        return {};
    }
}

QVariant MeasuresModel::mark(const Measure &measure, int column) const
{
    const Plan &plan = m_view.plan();
    const Reading *last = latest(measure);
    if (!last)
        return {};
    if (column == TravelToLatest)
        return QVariant::fromValue(Sign{markOf(travelSincePrevious(plan, measure, *last))});
    const auto rating = ratingOf(plan, measure, *last);
    if (column != RatingOfLatest || !rating)
        return {};
    return QVariant::fromValue(signOf(words::ratingWords(*rating, plan.settings())));
}

const Reading *MeasuresModel::latest(const Measure &measure) const
{
    return lastReading(m_view.plan(), measure.id, m_view.asAt());
}

} // namespace tidemark

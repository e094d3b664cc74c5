// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/measureslist.h"

#include "ui/measures/measuredelegate.h"
#include "ui/measures/measuresmodel.h"
#include "ui/style.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// Widths at the usual text size, for cells of two lines and of one; the measure's name takes what
/// is left.
struct ColumnWidth {
    MeasuresModel::Column column;
    int width;
    int oneLine;
};
constexpr std::array widths{
    ColumnWidth{MeasuresModel::Latest, 136, 252},
    ColumnWidth{MeasuresModel::Target, 76, 84},
    ColumnWidth{MeasuresModel::RatingOfLatest, 166, 212},
    ColumnWidth{MeasuresModel::TravelToLatest, 136, 200},
    ColumnWidth{MeasuresModel::Course, 88, 100},
};
constexpr int leastName = 170;
constexpr int wideList = 1100;

} // namespace

MeasuresList::MeasuresList(MeasuresModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new MeasureDelegate(this))
{
    setObjectName(u"measures"_s);
    setAccessibleName(u"Measures by theme"_s);
    setModel(&model);
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setMinimumHeight(px(130));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(MeasuresModel::Title, QHeaderView::Fixed);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumns();
    spanThemes();
    connect(&model, &MeasuresModel::modelReset, this, [this] {
        spanThemes();
        mark(m_marked);
    });
    // Not what is current: a screen reader selects a row and leaves that where it was.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                const Id measure = m_model.measureAt(selected.indexes().value(0));
                if (!measure.isNull() && !m_marking)
                    Q_EMIT chosen(measure);
            });
}

void MeasuresList::mark(Id measure)
{
    const QScopedValueRollback marking(m_marking, true);
    m_marked = measure;
    const QModelIndex index = m_model.indexOf(measure);
    setCurrentIndex(index);
    scrollTo(index);
}

void MeasuresList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void MeasuresList::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void MeasuresList::spanThemes()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        setFirstColumnSpanned(row, {}, m_model.isTheme(row));
}

void MeasuresList::fitColumns()
{
    const bool wide = viewport()->width() >= px(wideList);
    m_delegate->setOneLine(wide);
    scheduleDelayedItemsLayout();
    int others = 0;
    for (const auto &[column, twoLines, oneLine] : widths) {
        const int width = px(wide ? oneLine : twoLines);
        header()->resizeSection(column, width);
        others += width;
    }
    header()->resizeSection(MeasuresModel::Title,
                            std::max(px(leastName), viewport()->width() - others));
}

} // namespace tidemark

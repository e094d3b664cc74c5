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
#include <numeric>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// The least widths at the usual text size, for cells of two lines and of one. What is left widens
/// the names, then the other columns, to what stands in them; the rest is the names'.
struct ColumnWidth {
    MeasuresModel::Column column;
    int width;
    int oneLine;
};
constexpr std::array widths{
    ColumnWidth{MeasuresModel::Latest, 136, 190},
    ColumnWidth{MeasuresModel::Target, 76, 76},
    ColumnWidth{MeasuresModel::RatingOfLatest, 166, 166},
    ColumnWidth{MeasuresModel::TravelToLatest, 136, 190},
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
    connect(&model, &MeasuresModel::dataChanged, this, [this] {
        m_longest.clear();
        fitColumns();
    });
    connect(&model, &MeasuresModel::modelReset, this, [this] {
        m_longest.clear();
        fitColumns();
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
    QList<int> fitted(MeasuresModel::columns, 0);
    fitted[MeasuresModel::Title] = px(leastName);
    for (const auto &[column, twoLines, oneLine] : widths)
        fitted[column] = px(wide ? oneLine : twoLines);
    int left = viewport()->width() - std::accumulate(fitted.begin(), fitted.end(), 0);
    for (const int column :
         {MeasuresModel::Latest, MeasuresModel::Target, MeasuresModel::RatingOfLatest,
          MeasuresModel::Title, MeasuresModel::TravelToLatest}) {
        const int more = std::clamp(widthOfTexts(column) - fitted[column], 0, std::max(0, left));
        fitted[column] += more;
        left -= more;
    }
    fitted[MeasuresModel::Title] += std::max(0, left);
    for (int column = 0; column < fitted.size(); ++column)
        header()->resizeSection(column, fitted[column]);
}

// By its number of letters: to measure each of thousands takes too long.
MeasuresList::Longest MeasuresList::longestIn(int column) const
{
    constexpr int mostLooked = 500;
    Longest longest;
    for (int row = 0; row < std::min(m_model.rowCount(), mostLooked); ++row) {
        if (m_model.isTheme(row))
            continue;
        const QModelIndex index = m_model.index(row, column);
        QString text = index.data().toString();
        if (m_delegate->isOneLine())
            text.replace(u'\n', u" · "_s);
        const auto lines = text.split(u'\n');
        for (const QString &line : lines) {
            if (line.size() > longest.line.size())
                longest = {line, index.data(MeasuresModel::MarkRole).isValid()};
        }
    }
    return longest;
}

int MeasuresList::widthOfTexts(int column)
{
    const std::pair key(column, m_delegate->isOneLine());
    auto longest = m_longest.constFind(key);
    if (longest == m_longest.cend())
        longest = m_longest.insert(key, longestIn(column));
    return fontMetrics().horizontalAdvance(longest->line) + (longest->marked ? px(26) : 0)
           + 2 * space::small;
}

} // namespace tidemark

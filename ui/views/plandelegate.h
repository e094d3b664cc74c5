// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "ui/tree/rowfacts.h"

#include <QFontMetricsF>
#include <QStyledItemDelegate>

namespace tidemark {

class Afterglow;

/// Which facts a cell of this width says, the gravest first and at least that one; of those that it
/// has no room for it says how many there are ("+2"), so that no mark stands without a word.
struct FactsInCell {
    QList<words::FactWords> said;
    QString more; ///< empty: all are said
};
FactsInCell factsInCell(const QList<words::FactWords> &facts, bool oneLine, qreal width,
                        const QFontMetricsF &metrics);

/// How the cells of the plan's tree look: texts on up to two lines or on one, the gauge as a ring
/// with its number, stage and facts as a mark with words.
class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PlanDelegate(const Afterglow &afterglow, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    bool isOneLine() const { return m_oneLine; }
    void setOneLine(bool oneLine) { m_oneLine = oneLine; }
    /// What the column of gauges needs.
    int gaugeWidth(const QFont &font) const;
    /// What a cell that says something of a row needs for a text on one line.
    int wordsWidth(const QFont &font, const QString &words) const;
    /// What a cell needs for a fact on one line, with its mark.
    int factWidth(const QFont &font, const QString &words) const;
    /// The ground of a row: plain, of a theme, selected, just changed.
    QColor ground(const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    const Afterglow &m_afterglow;
    bool m_oneLine = false;
};

} // namespace tidemark

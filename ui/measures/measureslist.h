// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QTreeView>

#include <utility>

namespace tidemark {

class MeasureDelegate;
class MeasuresModel;

/// The list of all measures under their themes. Its columns are as wide as what stands in them
/// while there is room; the measure's name takes the width that the others leave.
class MeasuresList : public QTreeView {
    Q_OBJECT
public:
    explicit MeasuresList(MeasuresModel &model, QWidget *parent = nullptr);

    /// Marks a measure, without its being chosen().
    void mark(tidemark::Id measure);

Q_SIGNALS:
    /// The officer has gone to another measure.
    void chosen(tidemark::Id measure);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void spanThemes();
    void fitColumns();
    /// The longest line that stands in a column.
    struct Longest {
        QString line;
        bool marked = false;
    };
    Longest longestIn(int column) const;
    int widthOfTexts(int column);

    MeasuresModel &m_model;
    MeasureDelegate *m_delegate;
    Id m_marked;
    bool m_marking = false;
    QHash<std::pair<int, bool>, Longest> m_longest; ///< by column, and whether cells have one line
};

} // namespace tidemark

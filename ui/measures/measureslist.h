// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QTreeView>

namespace tidemark {

class MeasureDelegate;
class MeasuresModel;

/// The list of all measures under their themes. The measure's name takes the width that the other
/// columns leave.
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

    MeasuresModel &m_model;
    MeasureDelegate *m_delegate;
    Id m_marked;
    bool m_marking = false;
};

} // namespace tidemark

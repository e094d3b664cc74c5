// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/views/rowbutton.h"

#include <QWidget>

class QLabel;

namespace tidemark {

/// A short list of rows that lead to forms of their own, or a sentence where there is none.
class RowList : public QWidget {
    Q_OBJECT
public:
    RowList(const QString &name, const QString &whenEmpty, QWidget *parent = nullptr);

    struct Row {
        Id id;
        RowButton::Words words;
    };
    void setRows(const QList<Row> &rows);

Q_SIGNALS:
    void chosen(tidemark::Id row);

private:
    RowButton *addButton();

    QLabel *m_empty;
    QList<RowButton *> m_buttons;
    QList<Id> m_ids;
};

} // namespace tidemark

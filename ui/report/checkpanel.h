// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"
#include "ui/widgets/background.h"

#include <QStandardItemModel>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tidemark {

class WrappingTree;

/// What would embarrass in the report before it is published, grouped by kind; Enter, a double
/// click or the button leads to the row. It is looked for beside the window.
class CheckPanel : public QWidget {
    Q_OBJECT
public:
    using Find = std::function<QList<publishing::Remark>()>;

    explicit CheckPanel(QWidget *parent = nullptr);

    /// Looks through a report; the list that is there stays until it has been.
    void look(Find find);
    bool isLooking() const { return m_looking.isRunning(); }
    void focusList();

Q_SIGNALS:
    /// How many remarks there are now.
    void counted(qsizetype remarks);
    /// What this remark is of is to be looked at.
    void chosen(const tidemark::publishing::Remark &remark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QList<publishing::Remark> &remarks);
    void fill();
    void choose(const QModelIndex &index);
    void showButton();

    QList<publishing::Remark> m_remarks;
    QStandardItemModel m_items;
    QLabel *m_tally;
    WrappingTree *m_list;
    QPushButton *m_row;
    Background m_looking; // last: it waits for its work
};

} // namespace tidemark

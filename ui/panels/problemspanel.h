// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/rules/check.h"
#include "ui/desk.h"
#include "ui/models/planproblems.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace tidemark {

/// "Plan’s rows: 2 problems, 1 note". What a plan that was just begun does not have yet is no
/// problem.
QString checksInBrief(const QList<Problem> &problems);

/// What is wrong or missing in the plan, a sentence each; a click or Enter leads to the row.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(const Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(tidemark::Id row);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refreshLater();
    void refresh();
    void add(const Problem &problem);
    void choose(const QListWidgetItem *item);

    PlanProblems m_wrong;
    Desk m_desk;
    QLabel *m_heading;
    QListWidget *m_list;
    QTimer m_later;
};

} // namespace tidemark

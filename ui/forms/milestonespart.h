// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/rowform.h"

class QCheckBox;
class QLabel;
class QToolButton;

namespace tidemark {

/// One milestone in the list: done or not, its title, its dates.
class MilestoneItem : public RowForm<Milestone> {
    Q_OBJECT
public:
    explicit MilestoneItem(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void setDone(bool done);

    QCheckBox *m_done;
    QToolButton *m_remove;
    FieldRow *m_due;
    FieldRow *m_doneOn;
};

/// The dated steps of an action, each to be edited where it stands.
class MilestonesPart : public Form {
    Q_OBJECT
public:
    explicit MilestonesPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void addMilestone();

    QLabel *m_empty;
    QVBoxLayout *m_list;
    QList<MilestoneItem *> m_items;
};

} // namespace tidemark

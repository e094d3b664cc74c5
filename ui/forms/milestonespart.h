// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/itemspart.h"
#include "ui/parts/rowform.h"

class QCheckBox;
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
class MilestonesPart : public ItemsPart<MilestoneItem> {
public:
    explicit MilestonesPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    std::optional<Milestone> newRow() const override;
};

} // namespace tidemark

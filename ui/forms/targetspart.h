// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/itemspart.h"
#include "ui/parts/rowform.h"

class QToolButton;

namespace tidemark {

/// One target in the list: the period's last day and the value to be reached in it.
class TargetItem : public RowForm<PeriodTarget> {
    Q_OBJECT
public:
    explicit TargetItem(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    FieldRow *m_targetHigh;
    QToolButton *m_remove;
};

/// The targets of a measure that hold for one period only, each to be edited where it stands.
class TargetsPart : public ItemsPart<TargetItem> {
public:
    explicit TargetsPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    std::optional<PeriodTarget> newRow() const override;
};

} // namespace tidemark

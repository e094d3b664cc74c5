// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

namespace tidemark {

/// Everything of one action.
class ActionForm : public RowForm<Action> {
    Q_OBJECT
public:
    explicit ActionForm(const Desk &desk, QWidget *parent = nullptr);
};

} // namespace tidemark

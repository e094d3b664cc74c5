// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

namespace tidemark {

/// Everything of one theme, with its measures.
class ThemeForm : public RowForm<Theme> {
    Q_OBJECT
public:
    explicit ThemeForm(const Desk &desk, QWidget *parent = nullptr);
};

/// Everything of one objective.
class ObjectiveForm : public RowForm<Objective> {
    Q_OBJECT
public:
    explicit ObjectiveForm(const Desk &desk, QWidget *parent = nullptr);
};

} // namespace tidemark

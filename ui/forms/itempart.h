// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

namespace tidemark {

/// The meeting that the plan's reports go to, and the standing words of the covering item under
/// which they do.
class ItemPart : public RowForm<Settings> {
    Q_OBJECT
public:
    explicit ItemPart(const Desk &desk, QWidget *parent = nullptr);

private:
    void addWords(StatementKind kind);
};

} // namespace tidemark

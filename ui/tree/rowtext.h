// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/rowfacts.h"

namespace tidemark {
struct ActionRow;
struct RollUpRow;
} // namespace tidemark

/// What stands in the cells of the tree and what a screen reader says of them.
namespace tidemark::rowtext {

/// How many columns the tree has, and what stands over them.
int columns();
QString heading(int column);

/// What the catalogue says of a row in each column.
QStringList cells(const ActionRow &row);
QStringList cells(const RollUpRow &row);

/// The text of a cell: that of the catalogue, and how often a date has moved.
QString cell(const RowFacts &facts, int column);

/// The whole row in one breath: "Action 3.1.6 Digital …: 29 % complete; …". For the title's cell.
QString sentence(const Plan &plan, RowKind kind, Id id, const RowFacts &facts);

/// A cell as a sentence of its own: "Due: 31 Mar 2022".
QString spoken(const Plan &plan, RowKind kind, Id id, int column, const RowFacts &facts);

/// The whole facts, a line each; for a tooltip.
QString explained(const RowFacts &facts);

/// How often the date of a column has moved, and what it was at first; empty where it has not.
QString origin(const Plan &plan, Id id, int column, const RowFacts &facts);

} // namespace tidemark::rowtext

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/rules/computed.h"

#include <QJsonValue>

#include <map>

/// What a version holds, as rows of JSON by table and id: the plan's own tables, and beside them
/// what was computed of it. At this level versions are compared, stored as differences and put
/// together again, so that a later program with other row types still reads every old chain.
namespace tidemark {

/// Table name -> id -> the row's fields as an object. In a difference: only the fields that differ,
/// or null for a row that is gone.
using FrozenRows = std::map<QString, std::map<QString, QJsonValue>>;

FrozenRows frozenRows(const Plan &plan, const Computed &computed);

/// The plan with what was computed of it attached. Fields and tables that are not known are passed
/// over. Corrupt when a value is not of its type or out of its range, or a link leads nowhere.
Result<Plan> planOf(const FrozenRows &rows);

/// What has to be laid over `from` to give `to`.
FrozenRows difference(const FrozenRows &from, const FrozenRows &to);
void overlay(FrozenRows &rows, const FrozenRows &difference);

} // namespace tidemark

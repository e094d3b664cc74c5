// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// Everybody who leads something in the plan, each once, in the order of the alphabet.
QStringList namesInUse(const Plan &plan);

/// The name in use that was perhaps meant with this one: it is longer, and it or one of its words
/// begins so. Empty: there is none.
QString nameMeant(const Plan &plan, const QString &name);

} // namespace tidemark

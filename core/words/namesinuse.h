// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// Everybody who leads something in the plan, each once, in the order of the alphabet.
QStringList namesInUse(const Plan &plan);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changevalue.h"

/// What a change leads from or to as a sentence says it.
namespace tidemark::happenings {

QString inWords(const ChangeValue &value);    ///< empty for none
QString percent(const ChangeValue &progress); ///< of a whole number: "95%"
/// Not more of a value than can be read in passing; "none" for none.
QString orNone(const ChangeValue &value);

} // namespace tidemark::happenings

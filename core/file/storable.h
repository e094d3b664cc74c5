// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"

namespace tidemark {

/// Whether a file can hold every value of the change exactly: whole characters, finite numbers,
/// days of the years 1 to 9999, numbers in their range. Error::Kind::Invalid, fit to stand beside a
/// field.
Result<void> checkStorable(const ChangeSet &change);

/// The same for the words that go into the journal with it.
Result<void> checkStorable(const QString &text);

} // namespace tidemark

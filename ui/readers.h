// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Answers a screen reader in Qt's place where Qt's own answer would end the program.
void installReaders();

} // namespace tidemark

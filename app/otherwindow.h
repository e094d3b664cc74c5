// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark {

/// Brings the window of another running Tidemark to the front, with whatever it is asking. False
/// where that program has no window here: it is over, or another program, or in another session;
/// and on systems that let no program do this to another, as on Linux.
bool bringToFront(qint64 program);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tidemark {

/// Lets `work` run beside the window and waits for it. Where it takes over half a second a dialog
/// says `what` is going on, with Cancel. False: cancelled; the work runs out by itself, so what it
/// refers to must be its own.
bool waitFor(const QString &what, std::function<void()> work);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tidemark {

/// Lets Tab go through everything in the form as it is laid out: downwards, and from left to right.
/// To be called again when something has been added; what was made last is otherwise reached last.
void tabsFollowTheEye(QWidget &form);

} // namespace tidemark

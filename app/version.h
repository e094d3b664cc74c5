// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// "0.1.0", as in CMakeLists.txt.
QString version();

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace tidemark::bench {

/// The value in the middle: what one slow run does not move.
double median(QList<double> values);

} // namespace tidemark::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duedates/duedates.h"

#include <QByteArray>

namespace tidemark {

/// Due dates as an iCalendar file (RFC 5545, .ics): each an entry of a whole day that takes no time
/// in the diary, known by the id of its row. The same dates give the same bytes at any time.
QByteArray toCalendar(const QList<DueDate> &dates, const QString &name, QDate asAt);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace tidemark {

/// "31 Mar 2022", the same on every machine whatever its language; empty for a null date.
QString dayText(QDate day);

} // namespace tidemark

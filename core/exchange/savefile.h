// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tidemark {

/// Writes the whole file or, on an error, leaves what was there.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace tidemark

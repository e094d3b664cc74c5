// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tidemark {

/// Refuses a place to write to where something stands that is no plain file, or that leads to none:
/// writing would put a file in the place of a folder, a pipe or a device.
Result<void> refuseUnlessPlainFile(const QString &path);

/// Writes the whole file or, on an error, leaves what was there.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace tidemark

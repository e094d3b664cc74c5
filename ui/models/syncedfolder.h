// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// The service that copies this file to other computers by itself ("OneDrive"), as the names of the
/// folders it lies in tell; empty where none does. Two copies of a plan written at once are not
/// brought together by such a service: one of them wins.
QString syncServiceOf(const QString &path);

} // namespace tidemark

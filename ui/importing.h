// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tidemark {

/// The endings of the files that can be imported, and of those that are told what to do instead.
const QStringList &importEndings();
/// Those that can be, as a file dialog wants them.
QString importFilter();

} // namespace tidemark

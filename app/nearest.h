// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tidemark {

/// The known word that a mistyped one was most likely meant to be; empty where none is near.
/// Letters left out, added, changed or swapped count one each, and the beginning of a word is near
/// to it.
QString nearest(const QString &typed, const QStringList &known);

} // namespace tidemark

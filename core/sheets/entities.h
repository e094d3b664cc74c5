// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tidemark {

/// Text of a web page with the characters that its entities name (&pound; &#163; &#xA3;). What
/// names none stays as it is.
QString withoutEntities(QStringView text);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tidemark {

/// A paragraph whose list was flattened into it ("to: • listen • learn. This helps.") with every
/// point on its own line, beginning "• ", and the sentences after the last point as a paragraph of
/// their own. Text without bullets stays as it is.
QString withBulletsOnLines(QStringView paragraph);

} // namespace tidemark

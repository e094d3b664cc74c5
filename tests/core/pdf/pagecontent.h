// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pdf/qpdf.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace tidemark::test {

/// What stands in a page's content: the text of each MCID, and what is painted against the rules.
struct PageContent {
    QHash<int, QString> texts;
    QStringList faults;
};

PageContent contentOf(QPDFObjectHandle page);

} // namespace tidemark::test

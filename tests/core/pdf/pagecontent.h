// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>

namespace tidemark::test {

/// What stands in a page's content: the text of each MCID, and what is painted against the rules.
struct PageContent {
    QHash<int, QString> texts;
    QStringList faults;
};

PageContent contentOf(QPDFObjectHandle page);

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <QFile>
#include <QString>

namespace tidemark::test {

/// Compares a text line by line with the one that is kept in tests/data/golden. With
/// TIDEMARK_GOLDEN set, a change that is meant is written over the kept text.
inline void checkGolden(const QString &name, const QString &text)
{
    QFile kept(QStringLiteral(TIDEMARK_TEST_DATA "/golden/") + name);
    if (qEnvironmentVariableIsSet("TIDEMARK_GOLDEN")) {
        REQUIRE(kept.open(QIODevice::WriteOnly));
        kept.write(text.toUtf8());
        kept.close();
    }
    REQUIRE(kept.open(QIODevice::ReadOnly));
    const auto is = text.split(u'\n');
    const auto was = QString::fromUtf8(kept.readAll()).remove(u'\r').split(u'\n');
    for (qsizetype i = 0; i < std::max(is.size(), was.size()); ++i) {
        INFO("line " << i + 1 << "; if this change is meant, run the test with TIDEMARK_GOLDEN=1");
        REQUIRE(is.value(i).toStdString() == was.value(i).toStdString());
    }
}

} // namespace tidemark::test

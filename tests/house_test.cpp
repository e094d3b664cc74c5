// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"

#include <QDir>

TEST_CASE("The source tree is where the tests look for it")
{
    CHECK(QDir(QStringLiteral(TIDEMARK_SOURCE_DIR)).exists(QStringLiteral("CMakeLists.txt")));
}

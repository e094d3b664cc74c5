// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/main.h"

#include <QApplication>

using tidemark::test::SeedTeller;
CATCH_REGISTER_LISTENER(SeedTeller)

int main(int argc, char **argv)
{
    return tidemark::test::runTests<QApplication>(argc, argv);
}

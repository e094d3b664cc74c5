// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/main.h"

#include <QApplication>

int main(int argc, char **argv)
{
    return tidemark::test::runTests<QApplication>(argc, argv);
}

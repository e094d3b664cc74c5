// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"

#include <cstdio>

/// bench_makeplan ACTIONS PLAN: makes a plan file with that many actions.
int main(int argc, char **argv)
{
    using namespace tidemark;
    if (argc != 3) {
        std::fputs("usage: bench_makeplan ACTIONS PLAN\n", stderr);
        return 2;
    }
    const auto plan = bench::largePlan(QByteArray(argv[1]).toInt());
    const auto made = Document::create(QString::fromLocal8Bit(argv[2]), plan, bench::session());
    if (!made)
        std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().message));
    return made ? 0 : 1;
}

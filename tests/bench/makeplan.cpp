// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"

#include <cstdio>

/// bench_makeplan ACTIONS PLAN: makes a plan file with that many actions.
/// bench_makeplan ACTIONS PLAN BARE: a plan of ten years with 30 measures, that closes its forty
/// quarters one after the other, and the same plan without the versions.

namespace {

using namespace tidemark;

Result<void> makeBoth(int actions, const QString &path, const QString &bare)
{
    const auto document =
        Document::create(path, bench::largePlan(actions, bench::tenYears()), bench::session());
    if (!document)
        return document.error();
    if (const auto closed = bench::closeQuarters(**document, QDate(2012, 4, 1), 40); !closed)
        return closed.error();
    const auto made =
        Document::create(bare, bench::withoutVersions((*document)->plan()), bench::session());
    return made ? Result<void>() : made.error();
}

Result<void> make(int actions, const QString &path)
{
    const auto made = Document::create(path, bench::largePlan(actions), bench::session());
    return made ? Result<void>() : made.error();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3 && argc != 4) {
        std::fputs("usage: bench_makeplan ACTIONS PLAN [BARE]\n", stderr);
        return 2;
    }
    const int actions = QByteArray(argv[1]).toInt();
    const QString path = QString::fromLocal8Bit(argv[2]);
    const auto made =
        argc == 3 ? make(actions, path) : makeBoth(actions, path, QString::fromLocal8Bit(argv[3]));
    if (!made)
        std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().message));
    return made ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/median.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

/// bench_children RUNS A [ARGUMENT...] -- B [ARGUMENT...]: runs two commands in turn, each RUNS
/// times with its output thrown away, and prints for each the median of its CPU time (of program
/// and kernel together) in milliseconds and its largest peak memory in MiB.

namespace {

using Command = std::vector<char *>;

struct Use {
    double cpuMs = 0;
    double peakMiB = 0;
};

double inMs(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

[[noreturn]] void become(const Command &command)
{
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    execvp(command.front(), command.data());
    std::perror(command.front());
    _exit(127);
}

Use run(const Command &command)
{
    const pid_t child = fork();
    if (child == 0)
        become(command);
    int status = 0;
    rusage use{};
    if (child < 0 || wait4(child, &status, 0, &use) != child || status != 0) {
        std::fprintf(stderr, "bench_children: %s did not work\n", command.front());
        std::exit(1);
    }
    return {inMs(use.ru_utime) + inMs(use.ru_stime), double(use.ru_maxrss) / 1024};
}

struct Runs {
    Command command;
    QList<double> cpuMs;
    double peakMiB = 0;

    void once()
    {
        const Use use = run(command);
        cpuMs.append(use.cpuMs);
        peakMiB = std::max(peakMiB, use.peakMiB);
    }

    void print() const { std::printf("%.2f %.1f\n", tidemark::bench::median(cpuMs), peakMiB); }
};

} // namespace

int main(int argc, char **argv)
{
    char **const end = argv + argc;
    char **const between = std::find(argv, end, std::string_view("--"));
    if (argc < 5 || between == end || between < argv + 3 || between + 1 == end) {
        std::fputs("usage: bench_children RUNS A [ARGUMENT...] -- B [ARGUMENT...]\n", stderr);
        return 2;
    }
    Runs first{Command(argv + 2, between), {}, 0};
    Runs second{Command(between + 1, end), {}, 0};
    first.command.push_back(nullptr);
    second.command.push_back(nullptr);
    run(first.command); // once unmeasured, so that both files are in the cache
    run(second.command);
    for (int i = std::atoi(argv[1]); i > 0; --i) {
        first.once();
        second.once();
    }
    first.print();
    second.print();
}

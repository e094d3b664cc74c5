// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/median.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QThread>

#include <cstdio>
#include <optional>

/// bench_firstpaint RUNS A [ARGUMENT...] -- B [ARGUMENT...]: starts two programs in turn on this
/// screen, which must be empty, and looks at it until there is a window with something painted in
/// it. Prints for each the median of the time that took, in milliseconds.

namespace {

constexpr int patienceMs = 60'000;
constexpr int coloursOfAPicture = 12; ///< an empty screen, or a frame not yet filled, has fewer

QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(
        QImage::Format_RGB32);
}

// A grid of points is enough to see text, and is quickly counted.
qsizetype colours(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 2; y < picture.height(); y += 3) {
        for (int x = 2; x < picture.width(); x += 3)
            seen.insert(picture.pixel(x, y));
    }
    return seen.size();
}

bool isPainted()
{
    return colours(look()) >= coloursOfAPicture;
}

void waitUntilEmpty()
{
    while (isPainted())
        QThread::msleep(20);
}

std::optional<double> start(const QStringList &command)
{
    waitUntilEmpty();
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    program.start(command.first(), command.mid(1));
    while (!isPainted()) {
        if (timer.elapsed() > patienceMs || (program.state() == QProcess::NotRunning))
            return std::nullopt;
        QThread::msleep(1);
    }
    const double took = double(timer.nsecsElapsed()) / 1e6;
    program.kill();
    program.waitForFinished();
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const auto words = QCoreApplication::arguments();
    const auto between = words.indexOf(QStringLiteral("--"));
    if (between < 3 || between + 1 >= words.size()) {
        std::fputs("usage: bench_firstpaint RUNS A [ARGUMENT...] -- B [ARGUMENT...]\n", stderr);
        return 2;
    }
    const QList<QStringList> commands{words.mid(2, between - 2), words.mid(between + 1)};
    QList<QList<double>> took(2);
    for (int run = 0; run <= words[1].toInt(); ++run) {
        for (qsizetype i = 0; i < 2; ++i) {
            const auto time = start(commands[i]);
            if (!time) {
                std::fprintf(stderr, "bench_firstpaint: %s painted no window\n",
                             qUtf8Printable(commands[i].first()));
                return 1;
            }
            if (run > 0) // the first warms the cache
                took[i].append(*time);
        }
    }
    for (const QList<double> &times : took)
        std::printf("%.0f\n", tidemark::bench::median(times));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"
#include "tests/bench/median.h"
#include "tests/ui/scriptedask.h"

#include "resources/fonts.h"
#include "ui/mainwindow.h"
#include "ui/pages/pages.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <ctime>

/// bench_pages RUNS A B: opens two plans in turn, each in a window of its own, then looks at the
/// rounds and at the history. Prints for each plan the medians of the CPU time in milliseconds that
/// the window, the rounds and the history took.

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

double cpuMs()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

// Until nothing more is done, here or in another thread.
void settle()
{
    for (int quiet = 0; quiet < 3;) {
        const double before = cpuMs();
        QCoreApplication::processEvents();
        QThread::msleep(10);
        quiet = cpuMs() - before < 1 ? quiet + 1 : 0;
    }
}

template <typename Work> double cost(Work work)
{
    const double before = cpuMs();
    work();
    settle();
    return cpuMs() - before;
}

struct Costs {
    QList<double> start, rounds, history;
};

void look(const QString &plan, Costs &costs)
{
    const QTemporaryDir folder;
    QSettings memory(folder.filePath(u"memory.ini"_s), QSettings::IniFormat);
    test::ScriptedAsk ask;
    std::unique_ptr<MainWindow> window;
    costs.start.append(cost([&] {
        window = std::make_unique<MainWindow>(
            MainWindow::Setup{bench::session(), QDate(2022, 4, 30), folder.path(), {}}, ask,
            memory);
        window->resize(1280, 800);
        window->show();
        window->openPlan(plan);
    }));
    if (!window->workspace())
        qFatal("%s cannot be opened", qUtf8Printable(plan));
    costs.rounds.append(cost([&] { window->workspace()->showPage(PageKind::Rounds); }));
    costs.history.append(cost([&] { window->workspace()->showPage(PageKind::History); }));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    registerFonts();
    if (argc != 4) {
        std::fputs("usage: bench_pages RUNS A B\n", stderr);
        return 2;
    }
    QList<Costs> costs(2);
    for (int run = 0; run <= QByteArray(argv[1]).toInt(); ++run) {
        if (run == 1) // the first warms the caches
            costs = QList<Costs>(2);
        look(QString::fromLocal8Bit(argv[2]), costs[0]);
        look(QString::fromLocal8Bit(argv[3]), costs[1]);
    }
    for (const Costs &of : costs)
        std::printf("%.1f %.1f %.1f\n", bench::median(of.start), bench::median(of.rounds),
                    bench::median(of.history));
    return 0;
}

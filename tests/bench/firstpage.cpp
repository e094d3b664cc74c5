// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"
#include "tests/bench/median.h"

#include "core/blocks/layouttext.h"
#include "core/blocks/planreport.h"
#include "core/paper/pages.h"
#include "resources/fonts.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

/// bench_firstpage RUNS PLAN DAY: makes the plan's report and sets it on pages, as the window does.
/// Prints the medians of the time until its first page can be shown and until all can, in
/// milliseconds.

using namespace Qt::StringLiterals;
using namespace tidemark;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    registerFonts();
    if (argc != 4) {
        std::fputs("usage: bench_firstpage RUNS PLAN DAY\n", stderr);
        return 2;
    }
    const auto document = Document::open(QString::fromLocal8Bit(argv[2]), bench::session());
    const QDate day = QDate::fromString(QString::fromLatin1(argv[3]), Qt::ISODate);
    if (!document || !day.isValid()) {
        std::fputs("the plan or the day cannot be read\n", stderr);
        return 1;
    }
    QList<double> first;
    QList<double> all;
    for (int run = 0; run < QByteArray(argv[1]).toInt(); ++run) {
        QElapsedTimer timer;
        timer.start();
        report::Options options{day, QDateTime()};
        report::Pages pages;
        for (int blocks = 1; pages.count() < 2; ++blocks) {
            options.layout = report::beginningOf({}, blocks);
            pages = report::paginate(report::planReport((*document)->plan(), options), {},
                                     report::Extent::Beginning);
        }
        first.append(double(timer.nsecsElapsed()) / 1e6);
        options.layout = {};
        pages = report::paginate(report::planReport((*document)->plan(), options));
        all.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%.0f %.0f\n", bench::median(first), bench::median(all));
    return 0;
}

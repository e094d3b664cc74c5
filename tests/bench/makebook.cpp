// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/xlsx.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

/// bench_makebook ROWS FILE: writes a council's tracker as a workbook: ROWS actions of 20 columns,
/// with days, percentages, words of status and texts.

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

QList<ColumnCell> actionRow(int i)
{
    static const QStringList statuses{u"On track"_s, u"Some problems"_s, u"Completed"_s,
                                      u"Not started"_s};
    const int theme = i / 500 + 1;
    const int objective = i / 50 % 10 + 1;
    const QDate start = QDate(2025, 4, 1).addDays(i % 300);
    ColumnCell progress{i % 101};
    progress.isPercentage = true;
    QList<ColumnCell> cells{u"%1.%2.%3"_s.arg(theme).arg(objective).arg(i % 50 + 1),
                            u"%1 Theme of the council"_s.arg(theme),
                            u"%1.%2 Objective of the plan"_s.arg(theme).arg(objective),
                            u"Action %1 of the delivery plan, as its officers call it"_s.arg(i + 1),
                            u"What is to be done, in a sentence or two, of action %1."_s.arg(i + 1),
                            u"Officer %1"_s.arg(i % 40),
                            u"Cllr %1"_s.arg(theme),
                            start,
                            start.addDays(200 + i % 400),
                            progress,
                            statuses[i % 4],
                            u"Half of it is done, and the rest waits for number %1."_s.arg(i)};
    for (int column = 0; column < 8; ++column)
        cells.append(column % 2 ? ColumnCell(i * column) : ColumnCell(u"Note %1"_s.arg(i % 97)));
    return cells;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: bench_makebook ROWS FILE\n", stderr);
        return 2;
    }
    TableSheet sheet{u"Actions"_s,
                     {u"Ref"_s, u"Theme"_s, u"Objective"_s, u"Action"_s, u"Description"_s,
                      u"Lead officer"_s, u"Portfolio holder"_s, u"Start date"_s, u"Due date"_s,
                      u"% complete"_s, u"RAG"_s, u"Progress update"_s}};
    for (int column = 1; column <= 8; ++column)
        sheet.headings.append(u"Other %1"_s.arg(column));
    for (int i = 0; i < QByteArray(argv[1]).toInt(); ++i)
        sheet.rows.append(actionRow(i));
    const auto made = toXlsx({u"Tracker"_s, u"Aldermere"_s, QDate(2026, 9, 30), {}, {sheet}});
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!made || !file.open(QIODevice::WriteOnly)
        || file.write(made->bytes) != made->bytes.size()) {
        std::fputs("the workbook could not be written\n", stderr);
        return 1;
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printing.h"

#include "core/paper/pages.h"
#include "ui/ask.h"

#include <QPainter>
#include <QPrinter>
#include <QProgressDialog>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QPageLayout layoutOf(const report::PageFormat &format)
{
    return QPageLayout(QPageSize(format.paper, QPageSize::Millimeter), QPageLayout::Portrait,
                       QMarginsF());
}

/// The printer's pages of those asked for, from 0.
std::pair<int, int> rangeOf(const QPrinter &printer, int count)
{
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return {0, count - 1};
    return {printer.fromPage() - 1, std::min(printer.toPage(), count) - 1};
}

} // namespace

void printReport(const report::Report &report, Ask &ask, QWidget *window)
{
    const report::Pages pages = report::paginate(report);
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageLayout(layoutOf(pages.formatOf(0)));
    printer.setDocName(report.title);
    printer.setFromTo(1, pages.count());
    if (!ask.setUpPrinter(printer))
        return;

    const auto [first, last] = rangeOf(printer, pages.count());
    QProgressDialog progress(u"Printing the report…"_s, u"Cancel"_s, first, last + 1, window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(500);
    const Palette palette =
        printer.colorMode() == QPrinter::GrayScale ? greyPrintPalette() : printPalette();
    if (pages.formatOf(first) != pages.formatOf(0))
        printer.setPageLayout(layoutOf(pages.formatOf(first)));
    QPainter painter;
    if (!painter.begin(&printer)) {
        ask.tell(u"The report could not be printed"_s,
                 {Error::Kind::Io,
                  u"The printer “%1” does not take anything. Look whether it is "
                  "switched on and connected, or choose another."_s.arg(printer.printerName())});
        return;
    }
    const qreal scale = qreal(printer.resolution()) / report::unitsPerInch;
    for (int page = first; page <= last; ++page) {
        progress.setValue(page);
        if (progress.wasCanceled()) {
            printer.abort();
            return;
        }
        if (page > first && pages.formatOf(page) != pages.formatOf(page - 1))
            printer.setPageLayout(layoutOf(pages.formatOf(page)));
        if (page > first)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        report::paintPage(painter, pages, page, palette);
        painter.restore();
    }
}

} // namespace tidemark

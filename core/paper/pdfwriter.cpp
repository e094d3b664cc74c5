// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pdfwriter.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// While it lives hashes have one order: the one in which QPdfWriter writes its fonts. Hashes that
/// exist already keep the seed they were made with.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)
};

QByteArray pdfDate(const QDateTime &moment)
{
    const QDateTime known = moment.isValid() ? moment : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return "(D:" + known.toUTC().toString(u"yyyyMMddHHmmss'Z'").toLatin1() + ')';
}

/// The table of offsets at a PDF's end, after everything behind `place` has moved by `distance`.
QByteArray movedOffsets(QByteArray pdf, qsizetype place, qsizetype distance)
{
    const auto start = pdf.lastIndexOf("\nstartxref\n") + 11;
    const auto tableAt = pdf.mid(start, pdf.indexOf('\n', start) - start).toLongLong() + distance;
    auto line = pdf.indexOf('\n', pdf.indexOf('\n', tableAt) + 1) + 1;
    for (; pdf.mid(line + 10, 1) == " "; line += 20) {
        const auto offset = pdf.mid(line, 10).toLongLong();
        if (pdf.mid(line + 17, 1) == "n" && offset > place)
            pdf.replace(line, 10, QByteArray::number(offset + distance).rightJustified(10, '0'));
    }
    return pdf.replace(start, pdf.indexOf('\n', start) - start, QByteArray::number(tableAt));
}

// QPdfWriter asks the clock for the date of a file and cannot be told another.
QByteArray withDate(QByteArray pdf, const QDateTime &moment)
{
    const QByteArray key = "/CreationDate ";
    const auto from = pdf.indexOf(key) + key.size();
    const auto length = pdf.indexOf(')', from) + 1 - from;
    const QByteArray date = pdfDate(moment);
    pdf.replace(from, length, date);
    return movedOffsets(std::move(pdf), from, date.size() - length);
}

bool paintAll(QPdfWriter &writer, const Pages &pages, const Palette &palette)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    for (int i = 0; i < pages.count(); ++i) {
        if (i > 0 && !writer.newPage())
            return false;
        paintPage(painter, pages, i, palette);
    }
    return painter.end();
}

} // namespace

Result<QByteArray> toPdf(const Report &report, const Pages &pages, const Palette &palette)
{
    const FixedHashOrder order;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageSize(
            QPageSize(pages.format.paper, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
        writer.setPageMargins({});
        writer.setTitle(report.title);
        writer.setCreator(u"Tidemark"_s);
        if (!paintAll(writer, pages, palette))
            return Error{Error::Kind::Io,
                         u"The report “%1” could not be written as a PDF. Free some "
                         "memory and try again."_s.arg(report.title)};
    }
    return withDate(buffer.data(), report.generatedAt.isValid() ? report.generatedAt
                                                                : report.asAt.startOfDay(Qt::UTC));
}

} // namespace tidemark::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/paper/pdfwriter.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"
#include "tests/support/hostileplan.h"
#include "tests/support/reportoutline.h"
#include "tests/support/tempfolder.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

Report reportOf(const Plan &plan)
{
    return planReport(plan,
                      {samplePlanDate(), QDateTime(QDate(2021, 11, 2), QTime(9, 30), Qt::UTC)});
}

Report sampleReport()
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    return reportOf(*plan);
}

QByteArray pdfOf(const Report &report)
{
    const auto pdf = toPdf(report, paginate(report));
    REQUIRE(pdf.ok());
    return *pdf;
}

/// What a program of the machine says of a PDF, or nothing where it is not installed.
std::optional<QString> askProgram(const QString &name, const QStringList &before,
                                  const QByteArray &pdf, const QStringList &after)
{
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty()) {
        WARN(name.toStdString() << " is not installed: skipped");
        return std::nullopt;
    }
    const test::TempFolder folder;
    QProcess process;
    process.start(program, before + QStringList{folder.write(u"report.pdf"_s, pdf)} + after);
    REQUIRE(process.waitForFinished(60000));
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Objects that do not begin where the table at the file's end says.
QStringList misplacedObjects(const QByteArray &pdf)
{
    const auto start = pdf.lastIndexOf("startxref\n") + 10;
    const auto table = pdf.mid(start, pdf.indexOf('\n', start) - start).toLongLong();
    QStringList faults;
    if (pdf.mid(table, 5) != "xref\n")
        faults += u"no table at %1"_s.arg(table);
    const auto lines = pdf.mid(table).split('\n');
    for (qsizetype i = 3; i < lines.size() && lines[i].size() >= 18; ++i) {
        const auto offset = lines[i].left(10).toLongLong();
        const QByteArray expected = QByteArray::number(i - 2) + " 0 obj";
        if (lines[i][17] == 'n' && pdf.mid(offset, expected.size()) != expected)
            faults += QString::fromLatin1(expected);
    }
    return faults;
}

/// Another time zone of the machine while it lives.
class TimeZone {
public:
    explicit TimeZone(const QByteArray &name) : m_before(qgetenv("TZ")) { qputenv("TZ", name); }
    ~TimeZone() { m_before.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_before); }
    Q_DISABLE_COPY_MOVE(TimeZone)

private:
    QByteArray m_before;
};

} // namespace

TEST_CASE("The same report gives the same file, whenever and wherever it is written")
{
    const QByteArray here = pdfOf(sampleReport());
    CHECK(here.startsWith("%PDF-1."));
    CHECK(here.contains("/CreationDate (D:20211102093000Z)"));
    CHECK(misplacedObjects(here).join(u',') == QString());

    const TimeZone elsewhere("Asia/Kolkata");
    const QByteArray there = pdfOf(sampleReport());
    CHECK((here == there));
    CHECK(misplacedObjects(there).join(u',') == QString());
}

TEST_CASE("A report without a moment has the same date each time")
{
    Report report = sampleReport();
    report.generatedAt = {};
    const QByteArray pdf = pdfOf(report);
    CHECK((pdf == pdfOf(report)));
    CHECK(misplacedObjects(pdf).join(u',') == QString());
}

TEST_CASE("A PDF reader finds every text of the report in its order")
{
    const Report report = sampleReport();
    const auto read = askProgram(u"pdftotext"_s, {u"-raw"_s}, pdfOf(report), {u"-"_s});
    if (!read)
        return;
    QString shown = *read;
    shown.replace(QChar::Nbsp, u' ');
    shown = shown.simplified();
    qsizetype place = 0;
    for (const QString &text : test::textsOf(report)) {
        for (const QString &word : text.simplified().split(u' ')) {
            const auto found = shown.indexOf(word, place);
            INFO(text.toStdString());
            REQUIRE(found >= 0);
            CHECK(found - place < 400);
            place = found + word.size();
        }
    }
}

TEST_CASE("Every font of the PDF is inside it, and is ours")
{
    const auto fonts = askProgram(u"pdffonts"_s, {}, pdfOf(sampleReport()), {});
    if (!fonts)
        return;
    const auto lines = fonts->split(u'\n', Qt::SkipEmptyParts).sliced(2);
    CHECK(lines.size() == 2);
    for (const QString &line : lines) {
        INFO(line.toStdString());
        CHECK(line.contains(u"OpenSans"));
        CHECK(line.contains(u"Identity-H       yes"));
    }
}

TEST_CASE("The PDF has its title, and as many pages as were set")
{
    const Report report = sampleReport();
    const Pages pages = paginate(report);
    const auto pdf = toPdf(report, pages);
    REQUIRE(pdf.ok());
    const auto info = askProgram(u"pdfinfo"_s, {}, *pdf, {});
    if (!info)
        return;
    CHECK(info->contains(u"Delivery Plan 2019 to 2023"));
    CHECK(info->contains(u"(A4)"));
    CHECK(info->simplified().contains(u"Pages: %1 "_s.arg(pages.count())));
}

TEST_CASE("Whatever a text holds, a file comes of it")
{
    for (const QString &text : test::hostileTexts()) {
        INFO(text.left(40).toStdString());
        Plan plan = test::planWith(text, text);
        Settings settings = plan.settings();
        settings.title = settings.organisation = text;
        plan.table<Settings>().put(settings);
        CHECK(misplacedObjects(pdfOf(reportOf(plan))).join(u',') == QString());
    }
}

TEST_CASE("A report for a printer without colour has none")
{
    const Report report = sampleReport();
    const Pages pages = paginate(report);
    const auto colour = toPdf(report, pages);
    const auto grey = toPdf(report, pages, greyPrintPalette());
    REQUIRE(colour.ok());
    REQUIRE(grey.ok());
    CHECK((*colour != *grey));
}

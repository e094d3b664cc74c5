// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/blocks/planreport.h"
#include "core/pdf/pdfwriter.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "tests/core/pdf/taggedfile.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/hostileplan.h"
#include "tests/support/reportoutline.h"
#include "tests/support/tempfolder.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using test::readTagged;
using test::TaggedFile;

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

/// The texts that a reader must find, one for each node that has some, with the page of what it
/// leads to.
QStringList textsOf(const Report &report, const Pages &pages)
{
    QStringList texts;
    forEachNode(report, [&](const Node &node, int) {
        QString text = textOf(node.runs);
        const bool leads = (node.role == Role::ListItem || node.role == Role::HeaderCell)
                           && !node.runs.isEmpty() && !node.runs.first().target.isEmpty();
        if (leads)
            text += u" page %1"_s.arg(pages.anchors.value(node.runs.first().target).page + 1);
        texts += text;
    });
    return texts;
}

/// A text on each line, for comparing.
std::string asLines(QStringList texts)
{
    for (QString &text : texts)
        text = text.replace(QChar::Nbsp, u' ').simplified();
    texts.removeAll(QString());
    return texts.join(u'\n').toStdString();
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

    const TimeZone elsewhere("Asia/Kolkata");
    const QByteArray there = pdfOf(sampleReport());
    CHECK((here == there));
}

TEST_CASE("A report without a moment has the same date each time")
{
    Report report = sampleReport();
    report.generatedAt = {};
    const QByteArray pdf = pdfOf(report);
    CHECK((pdf == pdfOf(report)));
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
    CHECK(info->contains(u"Aldermere District Council"));
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
        CHECK(asLines(readTagged(pdfOf(reportOf(plan))).faults) == std::string());
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

TEST_CASE("A screen reader finds nothing wrong with a report, and all its texts in order")
{
    const auto check = [](const Report &report) {
        const Pages pages = paginate(report);
        const auto pdf = toPdf(report, pages);
        REQUIRE(pdf.ok());
        const TaggedFile file = readTagged(*pdf);
        CHECK(asLines(file.faults) == std::string());
        CHECK(asLines(file.texts) == asLines(textsOf(report, pages)));
    };
    SECTION("of the sample")
    {
        check(sampleReport());
    }
    SECTION("of a whole council, with what has changed")
    {
        const Plan plan = councilPlan().value();
        const auto since = momentOf(plan, *issuedVersions(plan).at(1)).value();
        check(planReport(plan, {councilPlanDate(), QDateTime(), since}));
    }
    SECTION("in other scripts, from right to left, with combining marks and in Welsh")
    {
        Report report = sampleReport();
        report.title = report.planTitle = u"תוכנית 2021 ☃"_s;
        report.body = {
            heading(u"h"_s, 1, u"Ελληνικά μ, Кириллица, ŵ ŷ"_s),
            paragraph(u"a"_s, u"מרחבא שלום עולם 2021, English (in brackets) סוף"_s),
            paragraph(u"b"_s, {{u"We say "_s},
                               {u"مرحبا بالعالم"_s, Run::Manner::Strong},
                               {u" and “שלום עולם” to everybody who comes to the town hall, "
                                "בוקר טוב, by bus"_s}}),
            paragraph(u"c"_s,
                      u"e\u0301 a\u0323\u0302 o\u0308, \u0451, Ω, µ and soft\u00adhyphen"_s),
            paragraph(u"d"_s, u"😀 and 👩\u200d👩\u200d👧 and 𝄞"_s),
            paragraph(u"e"_s, u"<b>bold</b> &amp; \\( %1 ) < >"_s),
            paragraph(u"f"_s, QString(10000, u'w'))};
        check(report);
    }
    SECTION("of a paragraph with a line break, and in two languages")
    {
        Report report = sampleReport();
        report.body = {heading(u"h"_s, 1, u"Croeso"_s),
                       paragraph(u"p"_s, {{u"the end\nof "_s},
                                          {u"bore da"_s, Run::Manner::Strong, {}, u"cy"_s},
                                          {u" and on"_s}})};
        report.body.front().language = u"cy"_s;
        check(report);
    }
}

TEST_CASE("A file without tags is found out")
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.setFont(QFont(u"Open Sans"_s, 12));
        painter.drawText(100, 100, u"Words"_s);
        painter.fillRect(0, 0, 10, 10, Qt::black);
    }
    const std::string faults = asLines(readTagged(buffer.data()).faults);
    for (const std::string fault :
         {"page 1: text outside marked content", "page 1: f paints outside marked content",
          "the file does not say that it is tagged", "the title is not shown",
          "the file has no language", "XMP does not say PDF/UA-1", "XMP has no title",
          "there is no structure tree", "page 1 has another tab order", "a font maps to U+0000"}) {
        INFO(faults);
        CHECK((faults.find(fault) != std::string::npos ? fault : std::string()) == fault);
    }
}

TEST_CASE("The structure of the sample's report is the one that is kept")
{
    const TaggedFile file = readTagged(pdfOf(sampleReport()));
    test::checkGolden(u"sample-structure.txt"_s, file.tree + u"\nBookmarks\n"_s + file.bookmarks);
}

TEST_CASE("A report without a word is a PDF all the same")
{
    Report report = sampleReport();
    report.body.clear();
    CHECK(toPdf(report, paginate(report)).ok());
    report.body.push_back(section(u"empty"_s));
    CHECK(toPdf(report, paginate(report)).ok());
}

TEST_CASE("The Cabinet report is tagged like any other")
{
    const Plan plan = councilPlan().value();
    Options options;
    options.asAt = councilPlanDate();
    options.generatedAt = QDateTime(QDate(2026, 10, 21), QTime(9, 0), Qt::UTC);
    options.layout = *layoutCalled(plan, u"cabinet"_s);
    const TaggedFile file = readTagged(pdfOf(planReport(plan, options)));
    CHECK(file.faults == QStringList());
}

TEST_CASE("A page of the PDF is as large as the section on it wants it, and links lead to it")
{
    Report report = sampleReport();
    Node wide = section(u"wide"_s);
    wide.paper = Paper{true};
    wide.children = {heading(u"wide-title"_s, 2, u"Wide"_s), paragraph(u"wide-text"_s, u"Words"_s)};
    report.body = {heading(u"top"_s, 1, u"Top"_s),
                   paragraph(u"first"_s, {{u"Go"_s, Run::Manner::Plain, u"wide-title"_s}}), wide,
                   paragraph(u"last"_s, u"End"_s)};
    const QByteArray pdf = pdfOf(report);
    CHECK(readTagged(pdf).faults == QStringList());
    const auto said = askProgram(u"pdfinfo"_s, {u"-l"_s, u"3"_s}, pdf, {});
    if (said) {
        INFO(said->toStdString());
        CHECK(said->contains(QRegularExpression(u"Page +1 size: +595 x 842 "_s)));
        CHECK(said->contains(QRegularExpression(u"Page +2 size: +842 x 595 "_s)));
        CHECK(said->contains(QRegularExpression(u"Page +3 size: +595 x 842 "_s)));
    }
}

TEST_CASE("A drawing in a table is a figure of its cell, with its words")
{
    Report report = sampleReport();
    Node lines = table(u"t"_s, u"Measures"_s, {1, 1});
    lines.children.push_back(headerRow(lines, {u"Measure"_s, u"Trend"_s}));
    Node line = row(lines, {{{u"Calls"_s}}, {}});
    const Sparkline trend{{{{2021, 6, 30}, 3, false}, {{2021, 9, 30}, 5, false}}, {}, {}, 0};
    line.children[1].children.push_back(figure(u"f"_s, trend, u"Trend of Calls"_s, {26, 9}));
    lines.children.push_back(line);
    report.body = {lines};
    const TaggedFile file = readTagged(pdfOf(report));
    INFO(file.tree.toStdString());
    CHECK(file.faults == QStringList());
    CHECK(file.tree.contains(u"Trend of Calls: 2 readings from June 2021 to September 2021"_s));
}
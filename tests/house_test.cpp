// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/house.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark::house;

namespace {

const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

/// What is said of a file at `path` that holds the given text under a proper first line.
QString faults(const QString &path, const QString &text)
{
    return faultsIn({path, licence + text}).join(u'\n');
}

} // namespace

TEST_CASE("No room of the house knows a room above it")
{
    const auto sources = sourcesUnder(QStringLiteral(TIDEMARK_SOURCE_DIR));
    REQUIRE(sources.size() > 1);
    for (const Source &source : sources)
        CHECK(faultsIn(source).join(u'\n') == QString());
}

TEST_CASE("No two rooms of the house know each other")
{
    CHECK(circlesAmong(sourcesUnder(QStringLiteral(TIDEMARK_SOURCE_DIR))).join(u'\n') == QString());
}

TEST_CASE("No room of the house lists a room or a module that it does not use")
{
    CHECK(unusedIn(sourcesUnder(QStringLiteral(TIDEMARK_SOURCE_DIR))).join(u'\n') == QString());
    CHECK(unusedIn({}).contains(u"core/rules lists core/plan and does not include it"_s));
}

TEST_CASE("An arrow that goes down is right")
{
    CHECK(faults(u"core/verbs/edits.h"_s, u"#include \"core/base/id.h\"\n"_s) == QString());
    CHECK(faults(u"core/document.cpp"_s, u"#include \"core/file/planfile.h\"\n"_s) == QString());
    CHECK(faults(u"ui/panels/inspector.cpp"_s, u"#include \"core/document.h\"\n"_s) == QString());
    CHECK(faults(u"ui/panels/inspector.cpp"_s, u"#include \"inspector.moc\"\n"_s) == QString());
    CHECK(faults(u"core/draw/gauge.cpp"_s, u"#include <QPainter>\n#include <cmath>\n"_s)
          == QString());
}

TEST_CASE("An arrow that goes up or aside is a fault")
{
    CHECK(
        faults(u"core/rules/facts.h"_s, u"#include \"core/file/planfile.h\"\n"_s)
        == u"core/rules/facts.h includes core/file/planfile.h: core/rules must not know core/file"_s);
    CHECK(faults(u"core/report/html.cpp"_s, u"#  include \"ui/mainwindow.h\"\n"_s)
          == u"core/report/html.cpp includes ui/mainwindow.h: core/report must not know ui"_s);
    CHECK(
        faults(u"ui/models/tree.h"_s, u"#include \"core/report/report.h\"\n"_s)
        == u"ui/models/tree.h includes core/report/report.h: ui/models must not know core/report"_s);
    CHECK(faults(u"ui/mainwindow.h"_s, u"#include \"core/file/planfile.h\"\n"_s)
          == u"ui/mainwindow.h includes core/file/planfile.h: ui must not know core/file"_s);
}

TEST_CASE("An include that names no room, or a file in no room, is a fault")
{
    CHECK(faults(u"core/rules/facts.h"_s, u"#include \"rows.h\"\n"_s).contains(u"no room"));
    CHECK(faults(u"core/helpers/text.h"_s, QString()).contains(u"in no room"));
    CHECK(faults(u"core/text.h"_s, QString()).contains(u"in no room"));
}

TEST_CASE("Core never says widget or chart, in whatever way the header is written")
{
    for (const QString &header : {u"QWidget"_s, u"QtWidgets/QMessageBox"_s, u"QApplication"_s,
                                  u"qlabel.h"_s, u"QtWidgets"_s})
        CHECK(faults(u"core/draw/gauge.cpp"_s, u"#include <%1>\n"_s.arg(header)) != QString());
    for (const QString &header : {u"QChart"_s, u"QChartView"_s, u"QtCharts/QBarSet"_s})
        CHECK(faults(u"core/report/pdf.cpp"_s, u"#include <%1>\n"_s.arg(header))
                  .contains(u"QtCharts"));
    CHECK(faults(u"core/file/planfile.h"_s, u"#include <QImage>\n"_s).contains(u"QtGui"));
    CHECK(faults(u"app/main.cpp"_s, u"#include <QTcpSocket>\n"_s).contains(u"QtNetwork"));
}

TEST_CASE("Only core/tables and core/file speak SQL")
{
    const auto header = u"#include <SQLiteCpp/Database.h>\n"_s;
    CHECK(faults(u"core/file/planfile.cpp"_s, header) == QString());
    CHECK(faults(u"core/document.cpp"_s, header).contains(u"SQL"));
    CHECK(faults(u"ui/mainwindow.cpp"_s, u"#include <sqlite3.h>\n"_s).contains(u"SQL"));
    CHECK(faults(u"ui/mainwindow.cpp"_s, u"run(\"SELECT id FROM action\");"_s).contains(u"SQL"));
    CHECK(faults(u"core/file/planfile.cpp"_s, u"run(\"SELECT id FROM action\");"_s) == QString());
}

TEST_CASE("Only core/sheets unpacks, and never with QuaZip beside minizip")
{
    const auto minizip = u"#include <minizip/unzip.h>\n"_s;
    CHECK(faults(u"core/sheets/archive.cpp"_s, minizip) == QString());
    CHECK(faults(u"core/exchange/csv.cpp"_s, minizip).contains(u"only core/sheets unpacks"));
    CHECK(faults(u"core/sheets/archive.cpp"_s, u"#include <quazip/quazip.h>\n"_s)
              .contains(u"only core/sheets unpacks"));
}

TEST_CASE("One room alone knows each library that writes for other programs")
{
    const auto excel = u"#include <xlsxwriter.h>\n"_s;
    CHECK(faults(u"core/workbooks/xlsx.cpp"_s, excel) == QString());
    CHECK(faults(u"core/exchange/csv.cpp"_s, excel).contains(u"libxlsxwriter"));
    const auto calendar = u"#include <libical/ical.h>\n"_s;
    CHECK(faults(u"core/duedates/calendarfile.cpp"_s, calendar) == QString());
    CHECK(faults(u"ui/exporting.cpp"_s, calendar).contains(u"libical"));
}

TEST_CASE("No rule asks the machine")
{
    for (const QString &header : {u"QObject"_s, u"QLocale"_s, u"QtCore/QFile"_s, u"chrono"_s})
        CHECK(faults(u"core/rules/facts.cpp"_s, u"#include <%1>\n"_s.arg(header))
                  .contains(u"must not ask the machine"));
    CHECK(faults(u"core/rules/facts.cpp"_s, u"#include <QPainter>\n"_s).contains(u"QtGui"));

    const auto today = u"auto today = QDate::currentDate();"_s;
    CHECK(faults(u"core/report/theme.cpp"_s, today).contains(u"asks the clock"));
    CHECK(faults(u"ui/mainwindow.cpp"_s, u"QDateTime::currentDateTimeUtc()"_s)
              .contains(u"asks the clock"));
    CHECK(faults(u"app/main.cpp"_s, today) == QString());
    CHECK(faults(u"core/base/escape.cpp"_s, today).contains(u"asks the clock"));
    CHECK(faults(u"core/base/id.cpp"_s, today) == QString()); // ids are in order of time
    CHECK(faults(u"core/report/theme.cpp"_s, u"// never QDate::currentDate()\n"_s) == QString());
    CHECK(faults(u"core/words/words.cpp"_s, u"QLocale::system()"_s).contains(u"locale"));
    CHECK(faults(u"ui/mainwindow.cpp"_s, u"qgetenv(\"USER\")"_s).contains(u"environment"));
    CHECK(faults(u"core/rules/check.cpp"_s, u"tr(\"late\")"_s).contains(u"translates"));
}

TEST_CASE("The only object in core is the document, and questions go through ask")
{
    CHECK(faults(u"core/draw/gauge.h"_s, u"    Q_OBJECT\n"_s).contains(u"is an object"));
    CHECK(faults(u"core/document.h"_s, u"    Q_OBJECT\n"_s) == QString());
    CHECK(faults(u"ui/models/tree.cpp"_s, u"#include <QMessageBox>\n"_s).contains(u"ui/ask"));
    CHECK(faults(u"ui/dialogs/dialogask.cpp"_s, u"#include <QMessageBox>\n"_s) == QString());
}

TEST_CASE("What works beside the window uses no regular expression")
{
    const auto header = u"#include <QRegularExpression>\n"_s;
    for (const QString &room :
         {u"core/blocks/layouttext.cpp"_s, u"core/pdf/tounicode.cpp"_s, u"core/words/dates.cpp"_s})
        CHECK(faults(room, header).contains(u"must not use regular expressions"));
    CHECK(faults(u"core/published/pagewords.cpp"_s, header) == QString());
}

TEST_CASE("A file without its licence is a fault")
{
    CHECK(faultsIn({u"core/base/id.h"_s, u"#pragma once\n"_s}).join(u'\n').contains(u"licence"));
}

TEST_CASE("Rooms that know each other by a way round are a circle")
{
    const std::vector<Source> round{{u"ui/panels/a.h"_s, u"#include \"ui/widgets/b.h\"\n"_s},
                                    {u"ui/widgets/b.h"_s, u"#include \"ui/models/c.h\"\n"_s},
                                    {u"ui/models/c.h"_s, u"#include \"ui/panels/a.h\"\n"_s}};
    CHECK(circlesAmong(round).join(u'\n')
          == u"ui/models -> ui/panels -> ui/widgets -> ui/models"_s);
    CHECK(circlesAmong({round[0], round[1]}).isEmpty());
}

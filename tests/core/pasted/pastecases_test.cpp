// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/pastedreadings.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QFile>

/// What people paste, in the shape of public reports of it (tests/data/cases), and its kin.

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QString caseText(const QString &name)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/cases/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qUtf8Printable(name));
    return QString::fromUtf8(file.readAll());
}

PastedReadings readCells(const QString &text)
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (Number; lower; target 250)\n"
                               "    2020-06-30 = 88"_s);
    return pastedReadings(text, plan, rowOf<Measure>(plan, u"Calls"), {});
}

/// The day a cell stands for, or why it stands for none.
QString dayOf(const QString &cell)
{
    const PastedReadings said = readCells(u"Period\tActual\n%1\t5\n"_s.arg(cell));
    return said.problems.isEmpty() && said.drafts.size() == 1
               ? said.drafts.first().asAt.toString(Qt::ISODate)
               : said.problems.join(u' ');
}

/// "2021-06-30 = 88 of 90: comment" a line, or the sentences.
QStringList rowsOf(const PastedReadings &said)
{
    QStringList lines = said.problems;
    for (const ReadingDraft &draft : said.drafts) {
        QString line = u"%1 = %2"_s.arg(draft.asAt.toString(Qt::ISODate),
                                        draft.value ? QString::number(*draft.value) : u"-"_s);
        if (draft.target && draft.target->low)
            line += u" of %1"_s.arg(*draft.target->low);
        if (!draft.commentary.isEmpty())
            line += u": "_s + draft.commentary;
        lines.append(line);
    }
    return lines;
}

} // namespace

TEST_CASE("Case 02: a column of outturns holds the values")
{
    CHECK(
        rowsOf(readCells(caseText(u"02-paste-outturn.tsv"_s)))
        == QStringList{u"2022-06-30 = 240 of 250: Steady"_s, u"2022-09-30 = 231 of 250: Better"_s});
}

TEST_CASE("Headings of values and targets are known with their unit and year, and in Welsh")
{
    for (const QString &heading :
         {u"Out-turn"_s, u"Actuals"_s, u"Performance"_s, u"Figure"_s, u"YTD"_s, u"Actual (%)"_s,
          u"Actual 2022/23"_s, u"2022/23 outturn"_s, u"Year to date (£)"_s, u"Actual:"_s,
          u"Gwerth"_s, u"Perfformiad"_s, u"Q1 Actual"_s}) {
        INFO(heading.toStdString());
        CHECK(
            rowsOf(readCells(u"Period\t%1\tTarget 2022/23\nQ1 2022/23\t240\t250\n"_s.arg(heading)))
            == QStringList{u"2022-06-30 = 240 of 250"_s});
    }
}

TEST_CASE("Case 08: a status column of ratings is passed over, one of states is not")
{
    CHECK(rowsOf(readCells(caseText(u"08-paste-status-is-rag.tsv"_s)))
          == QStringList{u"2022-06-30 = 94 of 95"_s, u"2022-09-30 = 96 of 95"_s});
    CHECK(rowsOf(readCells(u"Period\tActual\tStatus\nQ1 2022/23\t94\tOff target\n"
                           "Q2 2022/23\t95\tR\nQ3 2022/23\t95\t\n"_s))
              .size()
          == 3);
    CHECK(readCells(u"Period\tActual\tStatus\nQ1 2022/23\t94\tProvisional\n"_s).drafts.first().state
          == ReadingState::Provisional);
    CHECK(rowsOf(readCells(u"Period\tActual\tStatus\nQ1 2022/23\t94\tPerhaps\n"_s))
          == QStringList{u"Row 2, state: “Perhaps” is neither Provisional nor Final."_s});
}

TEST_CASE("Case 14: years, half-years and days with a time of midnight are days")
{
    CHECK(rowsOf(readCells(caseText(u"14-paste-annual-and-half-year.tsv"_s)))
          == QStringList{u"2021-03-31 = 9.1 of 9"_s, u"2022-03-31 = 9.9 of 9"_s,
                         u"2022-09-30 = 4.4 of 4.5"_s, u"2021-12-31 = 7.2 of 7"_s});
    CHECK(dayOf(u"2020/21"_s) == u"2021-03-31"_s);
    CHECK(dayOf(u"2020-2021"_s) == u"2021-03-31"_s);
    CHECK(dayOf(u"H1 2022/23"_s) == u"2022-09-30"_s);
    CHECK(dayOf(u"2022/23 H2"_s) == u"2023-03-31"_s);
    CHECK(dayOf(u"2021/22 Q3"_s) == u"2021-12-31"_s);
    CHECK(dayOf(u"Quarter 3 2021-22"_s) == u"2021-12-31"_s);
    CHECK(dayOf(u"2022-09-30 00:00:00"_s) == u"2022-09-30"_s);
    CHECK(dayOf(u"2022-09-30T00:00:00"_s) == u"2022-09-30"_s);
    CHECK(dayOf(u"30/09/2022 00:00"_s) == u"2022-09-30"_s);
    CHECK(dayOf(u"Friday, 30 September 2022"_s) == u"2022-09-30"_s);
    CHECK(dayOf(u"30‑Sep‑22"_s) == u"2022-09-30"_s);
}

TEST_CASE("Case 15: years that do not follow each other are refused")
{
    CHECK(rowsOf(readCells(caseText(u"15-paste-doubtful-quarters.tsv"_s)))
          == QStringList{u"Row 2, day: “Q3 2022/21” is not a period: 2021 does not follow 2022, "
                         "as in 2022/23."_s});
    CHECK(dayOf(u"Q2 2005"_s) == u"2005-09-30"_s);
    CHECK(dayOf(u"2022/24"_s)
          == u"Row 2, day: “2022/24” is not a period: 2024 does not follow 2022, as in 2022/23."_s);
    CHECK(dayOf(u"Q1 1999/00"_s) == u"1999-06-30"_s);
}

TEST_CASE("Case 19: a day that does not exist is all there is to say")
{
    const QString problem = u"“29/02/2023” does not exist: February 2023 has 28 days."_s;
    const QString text = caseText(u"19-paste-day-that-is-none.tsv"_s);
    CHECK(rowsOf(readCells(text)) == QStringList{u"Row 3, day: "_s + problem});
    const QString bare = text.section(u'\n', 1);
    CHECK(rowsOf(readCells(bare)) == QStringList{u"Row 2, day: "_s + problem});
    CHECK(rowsOf(readCells(u"30/06/2022\t5\nQ3 2022/21\t6\n"_s)).size() == 1);
}

TEST_CASE("Headings without a column of values are refused where readings would be new")
{
    const QStringList refused = rowsOf(readCells(u"Period\tQuantum\tTarget\nQ1 2022/23\t5\t6\n"_s));
    REQUIRE(refused.size() == 1);
    CHECK(refused.first()
          == u"No heading names the column of values (“Period”, “Quantum” and “Target” are there). "
             "Call it “Value” or “Actual”, and paste again."_s);
    CHECK(rowsOf(readCells(u"Period\tComments\nQ1 2022/23\tLate\n"_s))
              .first()
              .startsWith(u"No heading names"));
    CHECK(rowsOf(readCells(u"Period\tComments\nQ1 2020/21\tLate\n"_s))
          == QStringList{u"2020-06-30 = 88: Late"_s});
}

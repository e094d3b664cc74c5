// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/pastedreadings.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan callsPlan()
{
    return planFrom(u"3 Focus\n"
                    "  # Calls (%; higher; target 90)\n"
                    "    2021-06-30 = 88"_s);
}

PastedReadings pasted(const QString &text, const PastePlace &place = {})
{
    const Plan plan = callsPlan();
    return pastedReadings(text, plan, rowOf<Measure>(plan, u"Calls"), place);
}

// "2021-06-30 = 88 provisional" a line, or the sentences.
QStringList outlined(const PastedReadings &said)
{
    QStringList lines = said.problems;
    for (const ReadingDraft &draft : said.drafts)
        lines.append(u"%1 = %2%3"_s.arg(
            draft.asAt.toString(Qt::ISODate), draft.value ? QString::number(*draft.value) : u"-"_s,
            draft.state == ReadingState::Provisional ? u" provisional"_s : u""_s));
    return lines;
}

} // namespace

TEST_CASE("Rows that begin with a day need no headings")
{
    CHECK(outlined(pasted(u"30/09/2021\t91.5%\r\n31/12/2021\t1,234.5\r\n"_s))
          == QStringList{u"2021-09-30 = 91.5"_s, u"2021-12-31 = 1234.5"_s});
}

TEST_CASE("Headings say what a column holds, in any order")
{
    const PastedReadings said = pasted(u"Comments\tPeriod\tRAG\tActual\tStatus\n"
                                       "\"two\nlines\"\tSep 2021\tGreen\tn/a\tprov.\n"
                                       "\tQ3 2021/22\t\t£93\t\n"_s);
    CHECK(outlined(said) == QStringList{u"2021-09-30 = - provisional"_s, u"2021-12-31 = 93"_s});
    CHECK(said.drafts.first().commentary == u"two\nlines"_s);
}

TEST_CASE("Cells come as Excel puts them on Windows' clipboard")
{
    const PastedReadings said =
        pasted(u"Period\tActual\tComments\r\n"
               "30/09/2021\t\" 91.5% \"\t\"Said \"\"better\"\",\nand\tso it is\"\r\n"
               "31/12/2021\t1,234.5\t\r\n"
               "\t\t\r\n\r\n"_s);
    CHECK(outlined(said) == QStringList{u"2021-09-30 = 91.5"_s, u"2021-12-31 = 1234.5"_s});
    CHECK(said.drafts.first().commentary == u"Said \"better\",\nand\tso it is"_s);
}

TEST_CASE("A day in another country's order is refused and not guessed, whatever the computer")
{
    const PastedReadings said = pasted(u"Date\tValue\r\n3/31/2022\t91\r\n"_s);
    CHECK(said.drafts.isEmpty());
    REQUIRE(said.problems.size() == 1);
    CHECK(said.problems.first().contains(u"the day comes before the month"));
}

TEST_CASE("Values alone go where they are pasted")
{
    const PastePlace place{{ReadingColumn::Value, ReadingColumn::Target},
                           {{2021, 6, 30}, {2021, 9, 30}}};
    const PastedReadings said = pasted(u"89\t90\n91\t92\n"_s, place);
    CHECK(outlined(said) == QStringList{u"2021-06-30 = 89"_s, u"2021-09-30 = 91"_s});
    CHECK_FALSE(said.drafts.first().reading.isNull());
    CHECK(said.drafts.last().target->low == 92);
}

TEST_CASE("Every cell that is not understood is named, and nothing is taken")
{
    const PastedReadings said = pasted(u"Date\tValue\tState\n"
                                       "31/02/2021\t5\t\n"
                                       "30/09/2021\tabout 5\tperhaps\n"
                                       "31/12/2021\t93\tfinal\textra\n"
                                       "31/12/2021\t94\t\n"_s);
    CHECK(said.drafts.isEmpty());
    CHECK(said.problems
          == QStringList{u"Row 2, day: “31/02/2021” does not exist: February 2021 has 28 days."_s,
                         u"Row 3, value: “about 5” is not a number."_s,
                         u"Row 3, state: “perhaps” is neither Provisional nor Final."_s,
                         u"Row 4: “extra” stands in a column the table does not have."_s,
                         u"Row 5: there is a row as at 31 December 2021 before it."_s});
}

TEST_CASE("Periods that are still empty in the spreadsheet are passed over")
{
    CHECK(outlined(pasted(u"Date\tValue\n30/09/2021\t91\n31/12/2021\t\n\t\n"_s))
          == QStringList{u"2021-09-30 = 91"_s});
}

TEST_CASE("Of a day that has a reading only what is pasted changes")
{
    const PastedReadings said = pasted(u"As at\tComment\n30 Jun 2021\tLate.\n"_s);
    REQUIRE(said.drafts.size() == 1);
    CHECK(said.drafts.first().value == 88);
    CHECK(said.drafts.first().commentary == u"Late."_s);
}

TEST_CASE("A target may be a range, where the measure has one")
{
    Measure measure;
    measure.direction = Direction::InRange;
    const auto target = [&](const QString &cell) {
        return entryOf(ReadingColumn::Target).parse({}, cell, measure, 4);
    };
    CHECK(target(u"80 to 95"_s)->target == TargetInForce{80, 95});
    CHECK(target(u"80 – 95"_s)->target == TargetInForce{80, 95});
    CHECK_FALSE(target(u"80 to 95 to 99"_s).ok());
    measure.direction = Direction::HigherIsBetter;
    CHECK(target(u"No target"_s)->target == TargetInForce{});
    CHECK_FALSE(target(u"80 to 95"_s).ok());
}

TEST_CASE("A part of a ratio that is corrected corrects the value")
{
    ReadingDraft draft;
    draft.value = 50;
    draft.numerator = 1;
    draft.denominator = 2;
    CHECK_FALSE(entryOf(ReadingColumn::Numerator).parse(draft, u"2"_s, {}, 4)->value);
    draft.denominator = std::nullopt;
    CHECK(entryOf(ReadingColumn::Numerator).parse(draft, u"2"_s, {}, 4)->value == 50);
}

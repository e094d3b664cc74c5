// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/draw/samples.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

QList<NamedPalette> allPalettes()
{
    return {{u"light"_s, lightPalette()},
            {u"dark"_s, darkPalette()},
            {u"high-contrast"_s, highContrastPalette()},
            {u"high-contrast-dark"_s, highContrastDarkPalette()},
            {u"print"_s, printPalette()},
            {u"grey-print"_s, greyPrintPalette()}};
}

QList<NamedGauge> sampleGauges()
{
    return {{u"in progress"_s, {29, 77, Stage::InProgress}},
            {u"planned and late"_s, {0, 89, Stage::Planned}},
            {u"overdue"_s, {95, 100, Stage::InProgress}},
            {u"completed"_s, {100, 91, Stage::Completed}},
            {u"on hold"_s, {40, 81, Stage::OnHold}},
            {u"cancelled"_s, {20, 90, Stage::Cancelled}},
            {u"ahead"_s, {80, 40, Stage::InProgress}},
            {u"on pace"_s, {46, 46, Stage::InProgress}},
            {u"no dates"_s, {63, std::nullopt, Stage::InProgress}},
            {u"just begun"_s, {1, 0, Stage::InProgress}},
            {u"nearly done"_s, {99, 98, Stage::InProgress}},
            {u"not begun, not due"_s, {0, 0, Stage::Planned}},
            {u"nothing to count"_s, {std::nullopt, std::nullopt, Stage::Planned}},
            {u"all held"_s, {std::nullopt, std::nullopt, Stage::OnHold}},
            {u"beyond"_s, {140, -7, Stage::InProgress}}};
}

QList<Tile> sampleTiles()
{
    return {
        {u"Number of Ombudsman referral decisions"_s, u"2"_s, u"Number"_s, u"31 Oct 2021"_s,
         Sign{Mark::Star, u"#00704F"_s}, u"Succeeding"_s},
        {u"Number of Ombudsman referral decisions successful outcomes for the Council"_s, u"2"_s,
         u"Number"_s, u"31 Oct 2021"_s, Sign{Mark::HalfDisc, u"#7A5600"_s}, u"Close to target"_s},
        {u"Number of complaints"_s, u"257"_s, u"Complaints"_s, u"31 Oct 2021"_s,
         Sign{Mark::Triangle, u"#B4450B"_s}, u"Needs Improvement (stated)"_s},
        {u"Net cost of services since the financial year began"_s,
         u"1,234,567.25"_s,
         u"pounds sterling per head of population"_s,
         u"31 Oct 2021"_s,
         std::nullopt,
         {}},
        {u"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ŵ ŷ"_s,
         {},
         u"%"_s,
         {},
         std::nullopt,
         {}},
        {{}, u"7"_s, {}, {}, Sign{Mark::Stated}, u"Green (stated)"_s},
    };
}

} // namespace tidemark::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/planshapes.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

Sheet tracker()
{
    return sheetFrom(
        u"Actions"_s,
        {u"Aldermere delivery plan 2026/27"_s,
         u"As at 30 September 2026"_s,
         {},
         u"Ref | Theme/Priority | Objective/Outcome | Action | Lead officer | Portfolio "
         u"holder/Lead "
         "member | Start date | Target date/By when | Revised date | % complete | RAG | Progress "
         "update"_s,
         u"3.1.1 | 3 Customer focus | 3.1 Charter | Survey of residents | Ann Lee | Cllr Ray | "
         "@2026-04-01 | @2026-09-30 | | %100 | B | All done"_s,
         u"3.1.2 | | | New charter | Bo Ray | Cllr Ray | 01/06/2026 | 31 March 2027 | | %50 | G | "
         "Half way"_s,
         {},
         u"3.2.1 | | 3.2 Digital | Online forms | | | 1.7.26 | Jun-27 | | =0 | | "_s,
         u"4.1.1 | 4 Homes | 4.1 New homes | Garage sites | Ann Lee | | 01/05/2026 | Q4 27/28 | | "
         "%50 | A | Late"_s,
         u"Total | | | 4 actions"_s},
        {u"A1:L1"_s, u"B5:B8"_s, u"C5:C6"_s});
}

QList<Sheet> sheetPerTheme()
{
    const QString headings = u"Ref | Objective | Action | Start | Due | Progress"_s;
    return {sheetFrom(u"Summary"_s, {u"Theme | Actions | Done"_s, u"Customer focus | =3 | =1"_s}),
            sheetFrom(u"Customer focus"_s,
                      {headings,
                       u"3.1.1 | 3.1 Charter | Survey of residents | 1 Apr 2026 | 30/9/26 | 100%"_s,
                       u"3.1.2 | 3.1 Charter | New charter | 01/06/26 | 31-Mar-27 | c. 50%"_s,
                       u"3.2.1 | 3.2 Digital | Online forms | 2026-07-01 | 30th June 2027 | 0%"_s}),
            sheetFrom(u"Homes"_s, {headings, u"4.1.1 | 4.1 New homes | Garage sites | 1 May 2026 | "
                                             "End of March 2028 | 50-75%"_s}),
            sheetFrom(u"Key"_s, {u"R | Red"_s})};
}

Sheet banners()
{
    return sheetFrom(
        u"Sheet1"_s,
        {u"Ref | Action | Start | End date | Percent complete"_s, u"PRIORITY 3: Customer focus"_s,
         u"Charter"_s, u"3.1.1 | Survey of residents | @2026-04-01 | @2026-09-30 | =1"_s,
         u"3.1.2 | New charter | @2026-06-01 | @2027-03-31 | =0.5"_s, u"Digital"_s,
         u"3.2.1 | Online forms | @2026-07-01 | @2027-06-30 | =0"_s, u"PRIORITY 4: Homes"_s,
         u"New homes"_s, u"4.1.1 | Garage sites | @2026-05-01 | @2028-03-31 | =0.5"_s},
        {u"A2:E2"_s, u"A3:E3"_s, u"A6:E6"_s, u"A8:E8"_s, u"A9:E9"_s});
}

Sheet twoHeadings()
{
    return sheetFrom(
        u"Tracker"_s,
        {u"Plan for 2026/27"_s, u"Theme | Objective | Action | | Dates | | Q1 | | | Q2"_s,
         u" | | Ref | Title | Start | Due | Update | % | RAG | Update | % | RAG"_s,
         u"3 Customer focus | 3.1 Charter | 3.1.1 | Survey of residents | @2026-04-01 "
         "| @2026-09-30 | Begun | =40 | G | Done | =100 | B"_s,
         u" | | 3.1.2 | New charter | @2026-06-01 | @2027-03-31 | Begun | =50 | G"_s,
         u" | 3.2 Digital | 3.2.1 | Online forms | @2026-07-01 | @2027-06-30"_s,
         u"4 Homes | 4.1 New homes | 4.1.1 | Garage sites | @2026-05-01 | @2028-03-31 "
         "| | =10 | A | Late | =50 | A"_s},
        {u"A1:L1"_s, u"A2:A3"_s, u"B2:B3"_s, u"C2:D2"_s, u"E2:F2"_s, u"G2:I2"_s, u"J2:L2"_s});
}

QList<Sheet> planner()
{
    const QString headings = u"Task Name | Bucket Name | Progress | Priority | Assigned To | Start "
                             "Date | Due Date | Notes | Checklist Items"_s;
    return {sheetFrom(u"Customer focus"_s,
                      {headings,
                       u"Survey of residents | 3.1 Charter | Completed | Urgent | Ann Lee;Bo Ray | "
                       "01/04/2026 | 30/09/2026"_s,
                       u"New charter | 3.1 Charter | In progress | Medium | | 01/06/2026 | "
                       "31/03/2027"_s,
                       u"Online forms | 3.2 Digital | Not started | Low | | 01/07/2026 | "
                       "30/06/2027"_s}),
            sheetFrom(u"Homes"_s, {headings, u"Garage sites | 4.1 New homes | In progress | | | "
                                             "01/05/2026 | 31/03/2028"_s})};
}

QList<Sheet> actionLists()
{
    const QString headings = u"Group | Action Number | Title | Description | Due Date | Status | "
                             "Date Complete | Assigned To | Comments"_s;
    return {
        sheetFrom(u"Customer focus"_s,
                  {headings, u"3.1 Charter | 3.1.1 | Survey of residents | | 30.09.2026 | Closed"_s,
                   u"3.1 Charter | 3.1.2 | New charter | | 31.03.2027 | Open"_s,
                   u"3.2 Digital | 3.2.1 | Online forms | | 30.06.2027 | Not started"_s}),
        sheetFrom(u"Homes"_s,
                  {headings, u"4.1 New homes | 4.1.1 | Garage sites | | 31.03.2028 | Open"_s})};
}

Sheet milestones()
{
    return sheetFrom(u"Table"_s,
                     {u"Project/Action | Milestone | Original date | Revised date | Status"_s,
                      u"Theme 3: Customer focus"_s, u"Objective 3.1: Charter"_s,
                      u"Survey of residents | | 30/09/2026 | | Complete"_s,
                      u"New charter | | 31/12/2026 | 31/03/2027 | In progress"_s,
                      u"Objective 3.2: Digital"_s, u"Online forms | | 30/06/2027 | | Not started"_s,
                      u"Theme 4: Homes"_s, u"Objective 4.1: New homes"_s,
                      u"Garage sites | | 31/03/2028 | | In progress"_s},
                     {u"A2:E2"_s, u"A3:E3"_s, u"A6:E6"_s, u"A8:E8"_s, u"A9:E9"_s});
}

namespace {

// Parents are rows too, and named by their codes.
QList<Sheet> pentana()
{
    return {sheetFrom(
        u"Actions"_s,
        {u"Action Title | Code | Due Date | Start Date | Parent Action Code | % complete"_s,
         u"Customer focus | 3"_s, u"Charter | 3.1 | | | 3"_s,
         u"Survey of residents | 3.1.1 | 30/09/2026 | 01/04/2026 | 3.1 | 100"_s,
         u"New charter | 3.1.2 | 31/03/2027 | 01/06/2026 | 3.1 | 50"_s, u"Digital | 3.2 | | | 3"_s,
         u"Online forms | 3.2.1 | 30/06/2027 | 01/07/2026 | 3.2 | 0"_s, u"Homes | 4"_s,
         u"New homes | 4.1 | | | 4"_s,
         u"Garage sites | 4.1.1 | 31/03/2028 | 01/05/2026 | 4.1 | 50"_s})};
}

QList<Sheet> project()
{
    return {sheetFrom(
        u"Task_Table"_s,
        {u"ID | WBS | Outline Level | Name | Duration | Start | Finish | Predecessors | % Complete"_s,
         u"1 | 3 | 1 | Customer focus | 90 days | 01/04/2026 | 30/06/2027 | | 50%"_s,
         u"2 | 3.1 | 2 | Charter | 90 days | 01/04/2026 | 31/03/2027 | | 75%"_s,
         u"3 | 3.1.1 | 3 | Survey of residents | 5 days | 01/04/2026 17:00 | 30/09/2026 | | 100%"_s,
         u"4 | 3.1.2 | 3 | New charter | 5 days | 01/06/2026 | 31/03/2027 | 3 | 50%"_s,
         u"5 | 3.2 | 2 | Digital | 5 days | 01/07/2026 | 30/06/2027 | | 0%"_s,
         u"6 | 3.2.1 | 3 | Online forms | 5 days | 01/07/2026 | 30/06/2027 | | 0%"_s,
         u"7 | 4 | 1 | Homes | 5 days | 01/05/2026 | 31/03/2028 | | 50%"_s,
         u"8 | 4.1 | 2 | New homes | 5 days | 01/05/2026 | 31/03/2028 | | 50%"_s,
         u"9 | 4.1.1 | 3 | Garage sites | 5 days | 01/05/2026 | 31/03/2028 | | 50%"_s})};
}

/// One row for each action, under these headings: reference, theme, objective, title, start, due
/// and progress stand where %1 to %7 do.
QList<Sheet> flat(const QString &name, const QString &headings, const QString &row)
{
    QStringList lines{headings};
    const QList<QStringList> actions{
        {u"3.1.1"_s, u"3 Customer focus"_s, u"3.1 Charter"_s, u"Survey of residents"_s,
         u"01/04/2026"_s, u"30/09/2026"_s, u"100%"_s},
        {u"3.1.2"_s, u"3 Customer focus"_s, u"3.1 Charter"_s, u"New charter"_s, u"01/06/2026"_s,
         u"31/03/2027"_s, u"50%"_s},
        {u"3.2.1"_s, u"3 Customer focus"_s, u"3.2 Digital"_s, u"Online forms"_s, u"01/07/2026"_s,
         u"30/06/2027"_s, u"0%"_s},
        {u"4.1.1"_s, u"4 Homes"_s, u"4.1 New homes"_s, u"Garage sites"_s, u"01/05/2026"_s,
         u"31/03/2028"_s, u"50%"_s}};
    for (const QStringList &action : actions) {
        QString line = row;
        for (int i = int(action.size()); i > 0; --i)
            line.replace(u"%"_s + QString::number(i), action[i - 1]);
        lines.append(line);
    }
    return {sheetFrom(name, lines)};
}

} // namespace

QString shapedPlan()
{
    return u"3 Customer focus\n"
           "  3.1 Charter\n"
           "    3.1.1 Survey of residents 2026-04-01..2026-09-30 100%\n"
           "    3.1.2 New charter 2026-06-01..2027-03-31 50%\n"
           "  3.2 Digital\n"
           "    3.2.1 Online forms 2026-07-01..2027-06-30 0%\n"
           "4 Homes\n"
           "  4.1 New homes\n"
           "    4.1.1 Garage sites 2026-05-01..2028-03-31 50%"_s;
}

QList<PlanShape> planShapes()
{
    const auto starts = Shown::Everything;
    const auto none = Shown::NoStarts;
    return {
        {1, {tracker()}, starts, false},
        {2, sheetPerTheme(), starts, false},
        {3, {banners()}, starts, true},
        {4, {twoHeadings()}, starts, false},
        {10, pentana(), starts, true},
        {17, planner(), starts, false},
        {18, project(), starts, true},
        {19,
         flat(
             u"Sheet1"_s,
             u"Ref | Task Name | Section | Theme | Start Date | End Date | Assigned To | % Complete | Health"_s,
             u"%1 | %4 | %3 | %2 | %5 | %6 | Ann Lee | %7 | Green"_s),
         starts, true},
        {20,
         flat(
             u"Sheet1"_s,
             u"Updatestatus | ID | Lock Version | Subject | Theme | Objective | Ref | Start date | Due date | % Complete"_s,
             u" | 17 | 2 | %4 | %2 | %3 | %1 | %5 | %6 | %7"_s),
         starts, true},
        {21, actionLists(), none, false},
        {22,
         flat(
             u"Service plan"_s,
             u"REF | THEME | OBJECTIVE | ACTION TITLE | LEAD | START | BY WHEN | RESOURCES | PROGRESS"_s,
             u"%1 | %2 | %3 | %4 | Ann Lee | %5 | %6 | Within budget | %7"_s)
             + QList<Sheet>{sheetFrom(u"Lists"_s, {u"Charter"_s, u"Digital"_s})},
         starts, false},
        {23, {milestones()}, none, false},
        {24,
         flat(u"Our plan"_s,
              u"Action | Ref | Theme | Objective | Start | Target date | Progress | Update"_s,
              u"%4 | %1 | %2 | %3 | %5 | %6 | %7 | Well under way"_s),
         starts, true},
        {25,
         flat(
             u"Dump"_s,
             u"Summary | Ref | Theme | Objective | Comment | Comment | Comment | Start | Due | Percent | Sprint | Sprint"_s,
             u"%4 | %1 | %2 | %3 | One | Two | Three | %5 | %6 | %7 | 4 | 5"_s),
         starts, true},
    };
}

QString shapedMeasures()
{
    return u"CS1 Calls answered\n"
           "  2025-06-30 88 target 90\n"
           "  2025-09-30 91.5 target 90\n"
           "CS2 Complaints\n"
           "  2025-06-30 47 target 50"_s;
}

QList<MeasureShape> measureShapes()
{
    return {
        {5,
         {sheetFrom(
             u"KPI 2025-26"_s,
             {u"Code | Indicator | Good is | Unit | 2024/25 outturn | Target 25/26 | Q1 | | | Q2 | DoT"_s,
              u" | | | | | | Actual | Target | RAG | Actual"_s,
              u"CS1 | Calls answered | High | % | | =90 | =88 | =90 | R | =91.5 | up"_s,
              u"CS2 | Complaints | Low | Number | | =50 | =47 | =50 | G | n/a"_s},
             {u"G1:I1"_s})}},
        {6,
         {sheetFrom(u"Scorecard"_s,
                    {u"Scorecard 2025/26"_s, u"Code | Measure | Target | Jun | Sep | YTD"_s,
                     u"CS1 | Calls answered | =90 | =88 | =91.5 | =90"_s,
                     u"CS2 | Complaints | =50 | =47"_s})}},
        {7,
         {sheetFrom(
             u"KPI list"_s,
             {u"Code | Description | Indicator | Q1 2025/26 | Q2 2025/26 | Target | Status"_s,
              u"CS1 | | Calls answered | =88 | =91.5 | =90 | green"_s,
              u"CS2 | | Complaints | =47 | | =50 | amber"_s})}},
        {8,
         {sheetFrom(u"data"_s, {u"area_code | period | code | indicator | unit | value | target"_s,
                                u"E07 | Q1 2025/26 | CS1 | Calls answered | % | =88 | =90"_s,
                                u"E07 | Q2 2025/26 | CS1 | Calls answered | % | =91.5 | =90"_s,
                                u"E07 | Q1 2025/26 | CS2 | Complaints | Number | =47 | =50"_s})}},
        {12,
         {sheetFrom(u"Quarter"_s, {u"Code | KPI | Target | @2025-06-30 | @2025-09-30"_s,
                                   u"CS1 | Calls answered | =90 | =88 | =91.5"_s,
                                   u"CS2 | Complaints | =50 | =47"_s})}},
        {13,
         {sheetFrom(u"Rows"_s, {u"Code | KPI | Date | Value | Target"_s,
                                u"CS1 | Calls answered | 30/06/2025 | 88 | 90"_s,
                                u"CS1 | Calls answered | 30/09/2025 | 91.5 | 90"_s,
                                u"CS2 | Complaints | 30/06/2025 | 47 | 50"_s})}},
    };
}

} // namespace tidemark::test

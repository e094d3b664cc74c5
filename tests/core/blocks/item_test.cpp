// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/blocks/planreport.h"
#include "core/blocks/references.h"
#include "core/rounds/rounds.h"
#include "core/verbs/statements.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate asAt(2021, 9, 30);

/// Q2 2021/22 is open, a date waits for approval, and an action needs attention.
Plan quarter()
{
    Plan plan = planFrom(u"3 Focus [Cllr Lee]\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2021-12-31 [Bo]\n"
                         "      2021-08-31 40% Needs attention: The supplier is gone.\n"
                         "    3.1.2 Strategy 2020-02-04..2021-12-31 [Bo]\n"_s);
    plan = done(baseline(plan, {2020, 1, 1}), plan);
    plan = done(beginRound(plan, periodOf({2021, 7, 1}, Frequency::Quarter, 4)), plan);
    return done(moveDate(plan,
                         {idOf(plan, u"3.1.2"),
                          DateKind::Due,
                          {2022, 3, 31},
                          u"Late"_s,
                          u"Director"_s,
                          {2021, 8, 1}},
                         {}),
                plan);
}

Id roundOf(const Plan &plan)
{
    return openRound(plan)->id;
}

Plan withWords(const Plan &plan, Id round, StatementKind kind, const QString &text, Id theme = {})
{
    return done(writeStatement(plan, round, kind, theme, text), plan);
}

Plan withSettings(const Plan &plan, const std::function<void(Settings &)> &change)
{
    Settings settings = plan.settings();
    change(settings);
    return done(changeRow(plan, settings), plan);
}

QString reportBy(const Plan &plan, const QString &layout)
{
    Options options;
    options.asAt = asAt;
    if (const auto ready = layoutCalled(Plan(), layout))
        options.layout = *ready;
    else
        options.layout.blocks = layout;
    return outlineOf(planReport(plan, options));
}

QString item(const Plan &plan)
{
    return reportBy(plan, u"item"_s);
}

} // namespace

TEST_CASE("The covering item has a part for everything that is said to a meeting, in its order")
{
    QStringList titles;
    for (const QString &line : item(quarter()).split(u'\n')) {
        if (line.trimmed().startsWith(u"h2 "))
            titles.append(line.trimmed().sliced(3));
    }
    CHECK(titles.join(u'\n') == uR"(1. Purpose of the report
2. Recommendations
3. Options considered
4. Reasons for the recommendations
5. Implications
6. Wards affected
7. Contact
8. Background papers)"_s);
}

TEST_CASE("A part is the round's own words, else the standing ones, else a gap that is named")
{
    Plan plan = quarter();
    CHECK(item(plan).contains(u"p 1.1 To be written: what the meeting is asked to do"_s));
    CHECK(item(plan).contains(u"To be written: purpose of the report, options considered, reasons "
                              "for the recommendations, implications, wards affected, contact, "
                              "background papers."_s));
    plan = withWords(plan, {}, StatementKind::Purpose, u"To report every quarter."_s);
    CHECK(item(plan).contains(u"p 1.1 To report every quarter.\n"_s));
    plan = withWords(plan, roundOf(plan), StatementKind::Purpose, u"To report this quarter."_s);
    CHECK(item(plan).contains(u"p 1.1 To report this quarter.\n"_s));
    CHECK(item(plan).contains(u"To be written: options considered, "_s));
}

TEST_CASE("Each recommendation says on which page of the report its matter stands")
{
    const Plan plan = quarter();
    Options options;
    options.asAt = asAt;
    options.layout = *layoutCalled(Plan(), u"item"_s);
    QString title;
    NodeId last;
    options = referring(options, plan, plan, [&](const Report &report) {
        title = report.title;
        last = report.body.front().children.back().id;
        QHash<NodeId, int> pages;
        forEachNode(report, [&](const Node &node, int) {
            pages.insert(node.id, node.id.startsWith(u"dates-decide"_s) ? 10 : 6);
        });
        return pages;
    });
    CHECK(title.startsWith(u"Performance report, Quarter 2 2021/22"_s));
    CHECK(last == u"dates"_s); // what follows is not set on pages for nothing
    const QString text = outlineOf(planReport(plan, options));
    INFO(text.toStdString());
    CHECK(text.contains(u"Reason: Late (report, page\u00a010)\n"_s));
    CHECK(text.contains(u"Reason: The supplier is gone. (report, page\u00a06)\n"_s));
    // Where the report stands below, the links lead there.
    CHECK_FALSE(reportBy(plan, u"recommendations exceptions dates"_s).contains(u"(report"_s));
}

TEST_CASE("A covering item refers to the Cabinet report that the plan keeps, where it keeps one")
{
    Plan plan = quarter();
    Options options;
    options.asAt = asAt;
    options.layout = *layoutCalled(Plan(), u"item"_s);
    Layout own;
    own.id = Id::create();
    own.name = u"cabinet report"_s;
    own.blocks = u"cover dates exceptions register(live)"_s;
    plan = done(ChangeSet{u"Layout"_s, {}, {Edit<Layout>{{}, own}}}, plan);
    QList<NodeId> parts;
    referring(options, plan, plan, [&](const Report &report) {
        for (const Node &part : report.body.front().children)
            parts.append(part.id);
        return QHash<NodeId, int>();
    });
    REQUIRE(parts.size() > 2);
    CHECK(parts.last(2) == QList<NodeId>{u"dates"_s, u"exceptions"_s});
}

TEST_CASE(
    "Recommendations are made of the facts, each date that waits named, until they are written")
{
    Plan plan = quarter();
    const QString text = item(plan);
    INFO(text.toStdString());
    CHECK(text.contains(uR"(
    list numbered
      item numbered (1) note the performance report for Quarter 2 2021/22;
Reason: it says how each of the 2 actions stands, of which none is overdue (report, Exceptions).
      item numbered (2) approve 31 March 2022 as the new due date of 3.1.2 Strategy instead of 31 December 2021;
Reason: Late (report, Changes of dates)
      item numbered (3) consider what officers judge to need attention: 3.1.1 Survey.
Reason: The supplier is gone. (report, Exceptions)
  section
)"_s));
    CHECK(item(plan).contains(u"p 2.1 Cabinet is recommended to:\n"_s));
    plan = withWords(plan, roundOf(plan), StatementKind::Recommendations,
                     u"It is recommended that:\n- the report is noted\n- the dates are kept"_s);
    CHECK(item(plan).contains(u"item numbered (2) the dates are kept\n"_s));
    CHECK_FALSE(item(plan).contains(u"as the new due date"_s));
    CHECK_FALSE(item(plan).contains(u"Cabinet is recommended to:"_s));
}

TEST_CASE("The item says of how many overdue actions nobody has proposed a new date")
{
    const auto said = [](const QString &second, const QString &moved) {
        Plan plan = planFrom(u"3 Focus [Cllr Lee]\n  3.1 Charter\n"
                             "    3.1.1 Survey 2020-02-04..2021-06-30 [Bo]\n"_s
                             + second);
        plan = done(baseline(plan, {2020, 1, 1}), plan);
        if (!moved.isEmpty())
            plan = done(moveDate(plan,
                                 {idOf(plan, moved),
                                  DateKind::Due,
                                  {2021, 8, 31},
                                  u"Late"_s,
                                  u"Director"_s,
                                  {2021, 7, 1}},
                                 {}),
                        plan);
        return item(plan);
    };
    const QString second = u"    3.1.2 Strategy 2020-02-04..2021-06-30 [Bo]\n"_s;
    CHECK(said({}, {}).contains(
        u"it says how the one action stands, which is overdue (report, "
        "Exceptions). For the one that is overdue no new date has been proposed.\n"_s));
    CHECK(said(second, {})
              .contains(u" For none of those that are overdue has a new date been "
                        "proposed.\n"_s));
    CHECK(said(second, u"3.1.2"_s)
              .contains(u" For 1 of the 2 that are overdue no new date has been proposed.\n"_s));
    CHECK_FALSE(said({}, u"3.1.1"_s).contains(u"has been proposed"_s));
    CHECK_FALSE(item(quarter()).contains(u"been proposed"_s));
}

TEST_CASE("Reasons follow one another as sentences, each with its day where that is of old")
{
    Plan plan = planFrom(u"3 Focus [Cllr Lee]\n"
                         "  3.1 Charter\n"
                         "    - Survey 2020-02-04..2021-12-31 [Bo]\n"
                         "      2021-05-31 40% Needs attention: The supplier is gone\n"
                         "    3.1.2 Strategy 2020-02-04..2021-12-31 [Bo]\n"
                         "      2021-08-31 40% Needs attention: No bid came\n"_s);
    plan = done(baseline(plan, {2020, 1, 1}), plan);
    plan = done(beginRound(plan, periodOf({2021, 7, 1}, Frequency::Quarter, 4)), plan);
    const auto movedTo = [&](QDate to, const QString &reason, QDate on) {
        plan =
            done(moveDate(plan,
                          {idOf(plan, u"3.1.2"), DateKind::Due, to, reason, u"Director"_s, on}, {}),
                 plan);
    };
    movedTo({2022, 1, 31}, u"Late"_s, {2021, 7, 1});
    movedTo({2022, 3, 31}, u"Later"_s, {2021, 8, 1});
    const QString text = item(plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"Reason: Late. Later. (report, Changes of dates)\n"_s));
    CHECK(
        text.contains(u"Reason: Survey: The supplier is gone. (as at 31 May 2021; no update this "
                      "round) (report, Exceptions) 3.1.2: No bid came. (report, Exceptions)\n"_s));
}

TEST_CASE("Recommendations that begin with a point in small letters go on from who is to decide")
{
    const auto with = [](const QString &words) {
        return item(withWords(quarter(), {}, StatementKind::Recommendations, words));
    };
    const QString text = with(u"- note the report;\n- thank the officers."_s);
    INFO(text.toStdString());
    CHECK(text.contains(u"p 2.1 Cabinet is recommended to:\n"_s));
    CHECK(text.contains(u"item numbered (1) note the report;\n"_s));
    CHECK_FALSE(with(u"- That the report is noted."_s).contains(u"Cabinet is recommended to:"_s));
}

TEST_CASE("Where officers decide on dates, the meeting is only told")
{
    const Plan plan = withSettings(quarter(), [](Settings &settings) {
        settings.datesApprovedBy.clear();
        settings.reportsTo = u"Scrutiny Committee"_s;
    });
    CHECK_FALSE(item(plan).contains(u"as the new due date"_s));
    CHECK(item(plan).contains(u"Scrutiny Committee is recommended to:"_s));
    const QString dates = reportBy(plan, u"cover dates"_s);
    CHECK(dates.contains(u"To note: 1 date\n"_s));
    CHECK(dates.contains(u"Approved by Director."_s));
    CHECK(dates.contains(u"h2 What needs attention?\n"_s));
}

TEST_CASE("Kinds of implications are found by their first words, and points are points")
{
    const Plan plan = withWords(quarter(), {}, StatementKind::Implications,
                                u"Legal: None arise.\n\nFinancial: see the budget.\n- Capital\n"
                                "- Revenue"_s);
    const QString text = item(plan);
    CHECK(text.contains(u"p 5.1 Legal: None arise.\n"_s));
    CHECK(text.contains(u"p 5.2 Financial: see the budget.\n"_s));
    CHECK(text.contains(u"item Capital\n"_s));
    bool isStrong = false;
    Options options;
    options.asAt = asAt;
    options.layout.blocks = u"implications"_s;
    forEachNode(planReport(plan, options), [&](const Node &node, int) {
        for (const Run &run : node.runs)
            isStrong = isStrong || (run.manner == Run::Manner::Strong && run.text == u"Legal:");
    });
    CHECK(isStrong);
}

TEST_CASE("The first page says where the report goes to and whom to ask, and so does the last")
{
    Plan plan = withWords(quarter(), {}, StatementKind::Contact, u"Bo Day\n01632 960001"_s);
    Round round = *openRound(plan);
    round.meetingOn = QDate(2021, 11, 4);
    plan = done(changeRow(plan, round), plan);
    const QString text = reportBy(plan, u"cover formats"_s);
    CHECK(text.contains(u"To Cabinet, 4 November 2021\n"_s));
    CHECK(text.contains(u"p Contact: Bo Day, 01632 960001\n"_s));
    CHECK(partOf(text, u"h2 Other formats"_s).isEmpty() == false);
    CHECK(text.contains(u"p Bo Day\n01632 960001\n"_s));
    CHECK_FALSE(item(plan).contains(u"p Contact: "_s)); // it has a part of its own there
}

TEST_CASE("Highlights, challenges and a theme's summary stand in the Cabinet report once written")
{
    Plan plan = quarter();
    const QString before = reportBy(plan, u"cabinet"_s);
    for (const QString &title : {u"Highlights"_s, u"Challenges"_s, u"Summary"_s})
        CHECK_FALSE(before.contains(u" %1\n"_s.arg(title)));
    const Id round = roundOf(plan);
    plan = withWords(plan, round, StatementKind::Highlights, u"- Survey sent\n- Charter signed"_s);
    plan = withWords(plan, round, StatementKind::Challenges, u"The supplier is gone."_s);
    plan = withWords(plan, round, StatementKind::Summary, u"On its way."_s, idOf(plan, u"3"_s));
    const QString text = reportBy(plan, u"cabinet"_s);
    CHECK(text.contains(u"h2 Highlights\n    list\n      item Survey sent\n"_s));
    CHECK(text.contains(u"h2 Challenges\n    p The supplier is gone.\n"_s));
    CHECK(text.contains(u"Summary\n    p On its way.\n"_s));
}

TEST_CASE("A report says who has signed which step, and as a draft which are open")
{
    Plan plan = quarter();
    CHECK_FALSE(reportBy(plan, u"signoff"_s).contains(u"Sign-off"_s));
    plan = withSettings(plan, [](Settings &settings) { settings.signsOff = true; });
    plan =
        done(signOff(plan, roundOf(plan), SignOffStep::Draft, u"Policy team"_s, {2021, 10, 4}, {}),
             plan);
    const QString text = reportBy(plan, u"opening signoff"_s);
    INFO(text.toStdString());
    CHECK(text.contains(u"th row Sign-off of the draft\n        td Policy team\n        td 4 Oct "
                        "2021\n"_s));
    CHECK(text.contains(u"td Not signed yet\n"_s));
    CHECK(text.contains(u"Not signed off by the director or finally."_s));
    CHECK_FALSE(text.contains(u"th col Note\n"_s));
    plan = done(signOff(plan, roundOf(plan), SignOffStep::Draft, u"Policy team"_s, {2021, 10, 4},
                        u"None"_s),
                plan);
    const QString noted = reportBy(plan, u"signoff"_s);
    INFO(noted.toStdString());
    CHECK(noted.contains(u"Note\n"_s)); // somebody has written it
}

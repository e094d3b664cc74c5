// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duedates/calendarfile.h"
#include "core/duedates/duedates.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/hostileplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan somePlan()
{
    return planFrom(u"3 Customer focus\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 95% 2020-02-04..2021-09-30 High [Jo Day]\n"
                    "      due 2021-06-30 -> 2021-08-31: Late supplier\n"
                    "      due 2021-08-31 -> 2021-09-30: Ill\n"
                    "      [x] Sent 2021-05-01\n"
                    "      [ ] Read 2021-08-01\n"
                    "    3.1.2 Done 100% 2020-02-04..2021-12-31 [Bo]\n"
                    "    3.1.3 Held 10% 2020-02-04..2021-12-31 (on hold) [Bo]\n"
                    "    3.1.4 Gone 10% 2020-02-04..2021-12-31 (cancelled) [Bo]\n"
                    "    3.1.5 Open 10% [Bo]\n"
                    "    3.1.6 Digital 29% 2020-06-01..2022-03-31 High [Bo]\n"_s);
}

QStringList summaries(const QList<DueDate> &dates)
{
    QStringList found;
    for (const DueDate &date : dates)
        found.append(date.summary);
    return found;
}

/// Lines as a calendar reads them, those that are folded put together again.
QStringList linesOf(const QByteArray &calendar)
{
    QString text = QString::fromUtf8(calendar);
    return text.remove(u"\r\n "_s).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("What is still to be done and has a due date is due, with its open milestones")
{
    CHECK(summaries(dueDates(somePlan(), outlineDay())).join(u'\n')
          == u"3.1.1 Survey: due\n3.1.1 Survey: Read\n3.1.6 Digital: due"_s);
}

TEST_CASE("Due dates can be of one lead officer, or of what words find")
{
    Selection of;
    of.leadOfficer = u"jo day"_s;
    CHECK(summaries(dueDates(somePlan(), outlineDay(), of)).size() == 2);
    CHECK(summaries(dueDates(somePlan(), outlineDay(), searchFor(u"digital"_s)))
          == QStringList{u"3.1.6 Digital: due"_s});
}

TEST_CASE("A date that has moved says how often, so that a calendar moves its entry")
{
    const auto now = dueDates(somePlan(), outlineDay());
    REQUIRE(now.size() == 3);
    CHECK(now[0].moves == 2);
    CHECK(now[2].moves == 0);
    CHECK(now[0].row == idOf(somePlan(), u"3.1.1"));
    const auto lines = linesOf(toCalendar(now, u"Plan"_s, outlineDay()));
    CHECK(lines.contains(u"SEQUENCE:2"_s));
    CHECK(lines.contains(u"UID:"_s + idOf(somePlan(), u"3.1.1").toString()));
    CHECK(lines.contains(u"DTSTART;VALUE=DATE:20210930"_s));
    CHECK(lines.contains(u"DTEND;VALUE=DATE:20211001"_s));
    CHECK(lines.contains(u"DTSTAMP:20211031T000000Z"_s));
}

TEST_CASE("The calendar of the sample is this one, whenever it is made")
{
    const auto calendar = [] {
        return toCalendar(dueDates(*samplePlan(), samplePlanDate()), samplePlan()->settings().title,
                          samplePlanDate());
    };
    const QByteArray made = calendar();
    CHECK(made == calendar());
    CHECK(made.count('\n') == made.count("\r\n"));
    checkGolden(u"sample-duedates.ics"_s, QString::fromUtf8(made).remove(u'\r'));
}

TEST_CASE("No line of a calendar is longer than it may be, and no text leaves its line")
{
    QStringList texts = hostileTexts();
    texts += u"a, b; c: d\\ e\nBEGIN:VEVENT\nX"_s;
    texts += QString(10000, u'W');
    texts += u"😀"_s.repeated(300);
    for (const QString &text : texts) {
        Plan plan = planWith(text, {});
        Action action = rowOf<Action>(plan, u"3.1.1");
        action.leadOfficer = text;
        plan.table<Action>().put(action);
        Theme theme = rowOf<Theme>(plan, u"3");
        theme.title = text;
        plan.table<Theme>().put(theme);
        const QByteArray calendar = toCalendar(dueDates(plan, outlineDay()), text, outlineDay());
        CHECK(calendar.endsWith("END:VCALENDAR\r\n"));
        for (const QByteArray &line : calendar.split('\n')) {
            CHECK(line.size() <= 76);                        // 75 octets and the CR
            CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter is cut in two
        }
        CHECK(linesOf(calendar).count(u"BEGIN:VEVENT"_s) == 1);
        CHECK(linesOf(calendar).last() == u"END:VCALENDAR"_s);
    }
}

TEST_CASE("Commas and semicolons part no text, and no theme in two categories")
{
    Plan plan = planWith(u"Bins, bags; and \\ boxes"_s, {});
    Theme theme = rowOf<Theme>(plan, u"3");
    theme.title = u"Clean, green; safe"_s;
    plan.table<Theme>().put(theme);
    const auto lines = linesOf(toCalendar(dueDates(plan, outlineDay()), u"P"_s, outlineDay()));
    CHECK(lines.contains(u"SUMMARY:3.1.1 Bins\\, bags\\; and \\\\ boxes: due"_s));
    CHECK(lines.contains(u"CATEGORIES:3 Clean green safe"_s));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// A copy of the sample, and what export says and writes of it as at 31 October 2021.
struct Exporting {
    TempFolder folder;
    QString plan = folder.path(u"my plan.tidemark"_s);

    Exporting() { ran({u"sample"_s, u"-o"_s, plan}); }

    Ran to(const QString &name, const QStringList &more = {}) const
    {
        return run(QStringList{u"export"_s, plan, u"-o"_s, folder.path(name), u"--as-at"_s,
                               u"2021-10-31"_s}
                   + more);
    }
    QByteArray bytes(const QString &name) const { return bytesOf(folder.path(name)); }
};

} // namespace

TEST_CASE("A plan is exported as a workbook, the same one every time")
{
    const Exporting exporting;
    const Ran done = exporting.to(u"a.xlsx"_s);
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out.endsWith(u"a.xlsx”: 1 theme, 4 objectives, 13 actions, 4 measures.\n"));
    CHECK(exporting.bytes(u"a.xlsx"_s).startsWith("PK"));
    exporting.to(u"b.xlsx"_s);
    CHECK(exporting.bytes(u"a.xlsx"_s) == exporting.bytes(u"b.xlsx"_s));
}

TEST_CASE("Due dates are exported as a calendar, of all or of one lead officer")
{
    const Exporting exporting;
    const Ran done = exporting.to(u"all.ics"_s);
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out.endsWith(u" due dates.\n"));
    const auto all = exporting.bytes(u"all.ics"_s).count("BEGIN:VEVENT");
    CHECK(all == 15); // 9 actions, 6 milestones
    CHECK(exporting.to(u"some.ics"_s, {u"--only"_s, u"overdue"_s}).outcome == Outcome::Done);
    CHECK(exporting.bytes(u"some.ics"_s).count("BEGIN:VEVENT") == 3);

    const Ran nobody = exporting.to(u"none.ics"_s, {u"--lead"_s, u"Nobody At All"_s});
    CHECK(nobody.outcome == Outcome::Failed);
    CHECK(nobody.err.contains(u"None of the actions asked for is still to be done"));
    CHECK_FALSE(QFile::exists(exporting.folder.path(u"none.ics"_s)));
}

TEST_CASE("Measures are exported as CSV where they are asked for")
{
    const Exporting exporting;
    const Ran done = exporting.to(u"m.csv"_s, {u"--what"_s, u"measures"_s});
    CHECK(done.outcome == Outcome::Done);
    CHECK(done.out.endsWith(u"m.csv”: 4 measures.\n"));
    CHECK(exporting.bytes(u"m.csv"_s).startsWith("\xEF\xBB\xBFtheme,reference,title,"));
    CHECK(exporting.bytes(u"m.csv"_s).count("\r\n3,") == 4);
    const Ran odd = exporting.to(u"o.csv"_s, {u"--what"_s, u"themes"_s});
    CHECK(odd.err.contains(u"--what is actions (the usual) or measures, not “themes”."));
}

TEST_CASE("An option of an export that the file has no use for is refused")
{
    const Exporting exporting;
    CHECK(exporting.to(u"a.xlsx"_s, {u"--text-references"_s})
              .err.contains(u"--text-references is for a .csv"));
    CHECK(exporting.to(u"a.ics"_s, {u"--what"_s, u"actions"_s})
              .err.contains(u"--what is for a .csv"));
    CHECK(exporting.to(u"a.json"_s, {u"--lead"_s, u"Jo"_s}).err.contains(u"are for a .ics"));
    CHECK_FALSE(QFile::exists(exporting.folder.path(u"a.xlsx"_s)));
}

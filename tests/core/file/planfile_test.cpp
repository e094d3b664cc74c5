// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/planfile.h"

#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::TempFolder;

TEST_CASE("A new file holds the plan it was made of, whatever its name")
{
    TempFolder folder;
    PlanFile::Options options;
    options.user = u"Jane"_s;
    options.computer = u"PC"_s;
    options.now = QDateTime(QDate(2022, 3, 3), QTime(14, 5), Qt::UTC);
    Plan plan = *applied(startPlan(u"Council"_s, u"Plan"_s), Plan{});
    const QString path = folder.path(u"a b%20?#ü.tidemark"_s);
    auto made = PlanFile::create(path, plan, options, u"New"_s);
    if (!made)
        FAIL(made.error().message.toStdString());
    CHECK(made->load().value() == plan);
    auto second = PlanFile::open(path, options);
    if (!second)
        FAIL(second.error().message.toStdString());
    Theme t;
    t.title = u"T"_s;
    const auto e = made->write(*addRow(plan, t), {u"Jane"_s, options.now});
    if (!e)
        FAIL(e.error().message.toStdString());
}

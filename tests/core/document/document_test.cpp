// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"

#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using test::TempFolder;

TEST_CASE("What is done is in the file, and undo reaches back over sessions")
{
    const TempFolder folder;
    const Session session{u"Jane Smith"_s, u"PC-123"_s,
                          [] { return QDateTime(QDate(2022, 3, 3), QTime(14, 5), Qt::UTC); }};
    const Plan start = *applied(startPlan(u"Council"_s, u"Plan"_s), Plan{});
    const QString path = folder.path(u"plan.tidemark"_s);
    Plan withTheme;
    {
        auto document = *Document::create(path, start, session);
        Theme theme;
        theme.title = u"Customer focus"_s;
        REQUIRE(document->perform(addRow(document->plan(), theme)));
        withTheme = document->plan();
        CHECK(withTheme != start);
    }
    auto document = *Document::open(path, session);
    CHECK(document->plan() == withTheme);
    CHECK(document->undoStack().canUndo());
    REQUIRE(document->undo());
    CHECK(document->plan() == start);
    REQUIRE(document->redo());
    CHECK(document->plan() == withTheme);
}

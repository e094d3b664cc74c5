// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statusline.h"

#include "core/document.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/measures/readingsview.h"
#include "ui/pages/pages.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The real window with the sample open, and what the line at its foot says.
struct Foot : WindowBench {
    Foot() { window().openSample(); }

    QString said()
    {
        QCoreApplication::processEvents();
        return wordsOf(panel<StatusLine>(*this));
    }
    bool saysPending() { return said().contains(u"1 entry not yet written"_s); }
    bool saysSaved() { return said().contains(u"All changes saved"_s); }
};

} // namespace

TEST_CASE("What is typed in a form and not yet written is said at the foot at once")
{
    Foot bench;
    bench.select(u"3.1.6");
    auto &words = control<QPlainTextEdit>(bench.window(), u"update.commentary"_s);
    words.setFocus();
    CHECK(bench.saysSaved());
    QTest::keyClicks(&words, u"Forms"_s);
    CHECK(bench.saysPending());
    CHECK_FALSE(bench.saysSaved());
    QTest::keyClick(&words, Qt::Key_Escape);
    CHECK_FALSE(bench.saysPending());
    CHECK(bench.saysSaved());
    QTest::keyClicks(&words, u"Forms"_s);
    control<QWidget>(bench.window(), u"action.title"_s).setFocus(); // which writes it
    CHECK_FALSE(bench.saysPending());
    CHECK(bench.saysSaved());
}

TEST_CASE("What is typed in a cell or in an update of a round is said not to be written yet")
{
    Foot bench;
    bench.workspace().showPage(PageKind::Measures);
    auto &table = control<ReadingsView>(bench.window(), u"readings"_s);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_5);
    CHECK(bench.saysPending());
    QTest::keyClick(table.indexWidget(table.currentIndex()), Qt::Key_Escape);
    CHECK_FALSE(bench.saysPending());

    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.workspace().showPage(PageKind::Rounds);
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    control<QPushButton>(bench.window(), u"rounds.update"_s).click();
    auto &words = control<QPlainTextEdit>(bench.window(), u"sheet.commentary"_s);
    words.setFocus();
    QTest::keyClicks(&words, u"Forms"_s);
    CHECK(bench.saysPending());
    QTest::keyClick(&words, Qt::Key_Escape);
    CHECK(bench.saysSaved());
}

TEST_CASE("News give way to what is not saved, and do not come back once it is")
{
    Foot bench;
    bench.select(u"3.1.6");
    bench.type(u"update.progress"_s, u"35"_s);
    bench.commands()[u"undo"_s]->trigger();
    bench.commands()[u"redo"_s]->trigger();
    REQUIRE(bench.said().contains(u"Done again"_s));
    bench.type(u"update.progress"_s, u"101"_s);
    CHECK(bench.said().contains(u"One entry is not saved yet: Progress of 3.1.6"_s));
    CHECK_FALSE(bench.said().contains(u"Done again"_s));
    bench.type(u"update.progress"_s, u"35"_s); // what the plan holds: nothing is written
    CHECK(bench.saysSaved());
    CHECK_FALSE(bench.said().contains(u"Done again"_s));
}

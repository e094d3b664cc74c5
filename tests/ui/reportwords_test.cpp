// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/drafts.h"
#include "core/plan/ranges.h"
#include "core/rules/statements.h"
#include "core/verbs/statements.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"
#include "tests/ui/roundsbench.h"
#include "ui/rounds/wordsmode.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QUndoStack>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// Ann at the words of a round's report.
struct WordsBench : RoundsBench {
    using RoundsBench::RoundsBench;

    void begin()
    {
        perform(beginRound(plan(), thirdQuarter));
        press(u"rounds.words"_s);
        settle();
    }
    void settle()
    {
        auto &mode = control<WordsMode>(page, u"words"_s);
        REQUIRE(QTest::qWaitFor([&] { return !mode.isWorking(); }, 60'000));
    }
    QListWidget &list(const QString &name) { return control<QListWidget>(page, name); }
    void choose(const QString &text)
    {
        const auto found = list(u"words.texts"_s).findItems(text, Qt::MatchStartsWith);
        REQUIRE(found.size() == 1);
        list(u"words.texts"_s).setCurrentItem(found.first());
    }
    QStringList offered()
    {
        QStringList all;
        for (int i = 0; i < list(u"words.suggestions"_s).count(); ++i)
            all.append(list(u"words.suggestions"_s).item(i)->text());
        return all;
    }
    QPlainTextEdit &editor(const QString &kind)
    {
        return control<QPlainTextEdit>(page, u"words."_s + kind);
    }
    QString written(StatementKind kind, Id theme = {})
    {
        return statedFor(plan(), plan().rounds().rowsUnder({}).last()->id, kind, theme);
    }
    void signOffIsUsed()
    {
        Settings settings = plan().settings();
        settings.signsOff = true;
        perform(changeRow(plan(), settings));
    }
};

const QString overdue = u"One action is overdue: 3.1.1 Survey (by 31 days)."_s;

} // namespace

TEST_CASE("A suggestion is taken over by Enter, edited and undone, a step at a time")
{
    WordsBench bench;
    bench.begin();
    bench.choose(u"Challenges"_s);
    REQUIRE(bench.offered().contains(overdue));
    auto &suggestions = bench.list(u"words.suggestions"_s);
    suggestions.setFocus();
    suggestions.setCurrentItem(suggestions.findItems(overdue, Qt::MatchExactly).first());
    QTest::keyClick(&suggestions, Qt::Key_Return);
    CHECK(bench.written(StatementKind::Challenges) == u"- "_s + overdue);
    CHECK_FALSE(bench.offered().contains(overdue));
    CHECK(bench.document->undoStack().undoText().contains(u"Challenges for Q3 2021/22"));
    CHECK(bench.list(u"words.texts"_s).currentItem()->text() == u"Challenges (written)");

    auto &text = bench.editor(u"challenges"_s);
    text.setFocus();
    text.moveCursor(QTextCursor::End);
    QTest::keyClicks(&text, u" It ends soon."_s);
    CHECK(bench.text(u"words.length"_s).startsWith(u"13 words"));
    QTest::keyClick(&text, Qt::Key_Tab);
    CHECK(bench.written(StatementKind::Challenges) == u"- "_s + overdue + u" It ends soon."_s);

    bench.undo();
    CHECK(text.toPlainText() == u"- "_s + overdue);
    bench.undo();
    CHECK(text.toPlainText().isEmpty());
    CHECK(bench.written(StatementKind::Challenges).isEmpty());
    bench.settle();
    CHECK(bench.offered().contains(overdue));
}

TEST_CASE("A summary takes all of its theme's suggestions over as sentences, as one change")
{
    WordsBench bench;
    bench.begin();
    bench.choose(u"Summary of Theme 3"_s);
    const QStringList all = bench.offered();
    REQUIRE(all.size() > 2);
    const auto before = bench.document->undoStack().count();
    bench.press(u"words.takeAll"_s);
    CHECK(bench.written(StatementKind::Summary, bench.id(u"3"_s)) == all.join(u' '));
    CHECK(bench.document->undoStack().count() == before + 1);
    CHECK_FALSE(bench.isShown(u"words.suggestions"_s));
}

TEST_CASE("The covering item offers the standing words, and what is written stands for the round")
{
    WordsBench bench;
    bench.perform(writeStatement(bench.plan(), {}, StatementKind::Contact, {}, u"Policy team."_s));
    bench.begin();
    bench.choose(u"Contact"_s);
    CHECK(bench.text(u"words.lead"_s).contains(u"printed where nothing is written"));
    CHECK(bench.offered() == QStringList{u"Policy team."_s});
    bench.press(u"words.take"_s);
    const Id round = openRound(bench.plan())->id;
    CHECK(bench.plan().statements().contains(statementId(round, StatementKind::Contact, {})));
}

TEST_CASE(
    "Recommendations that the facts make are taken over to be edited, unless there are standing "
    "ones")
{
    WordsBench bench;
    bench.begin();
    bench.choose(u"Recommendations"_s);
    const QString note = u"note the performance report for Quarter 3 2021/22"_s;
    REQUIRE_FALSE(bench.offered().isEmpty());
    CHECK(bench.offered().first().startsWith(note));
    CHECK(bench.text(u"words.lead"_s).contains(u"made of the facts as at "));
    bench.press(u"words.takeAll"_s);
    CHECK(bench.written(StatementKind::Recommendations).startsWith(u"- "_s + note));
    CHECK_FALSE(bench.isShown(u"words.suggestions"_s));

    bench.undo();
    bench.perform(
        writeStatement(bench.plan(), {}, StatementKind::Recommendations, {}, u"Note it."_s));
    bench.settle();
    CHECK(bench.offered() == QStringList{u"Note it."_s});
    CHECK(bench.text(u"words.lead"_s).startsWith(u"&Standing words"));
}

TEST_CASE("What is written for a closed round counts with a correction, which lists it")
{
    WordsBench bench;
    bench.perform(beginRound(bench.plan(), thirdQuarter));
    bench.close();
    bench.press(u"version.words"_s);
    QCoreApplication::processEvents();
    bench.settle();
    CHECK(bench.text(u"words.closed"_s).startsWith(u"Q3 2021/22 is closed."));
    auto &text = bench.editor(u"highlights"_s);
    text.setFocus();
    QTest::keyClicks(&text, u"The fair was held."_s);
    bench.press(u"words.correct"_s);
    REQUIRE(bench.ask.corrected.differences.size() == 1);
    CHECK(bench.ask.corrected.differences[0].ofRound);
    CHECK(bench.ask.corrected.differences[0].sentence.contains(u"The fair was held."));
}

TEST_CASE("A text that is refused stays, and stands there again when its turn comes")
{
    WordsBench bench;
    bench.begin();
    const QString endless = u"words\n"_s.repeated(longestText / 6 + 2);
    const qsizetype size = endless.size();
    bench.editor(u"highlights"_s).setPlainText(endless);
    bench.choose(u"Challenges"_s);
    CHECK(bench.written(StatementKind::Highlights).isEmpty());
    CHECK(bench.unsaved() == QStringList{u"Highlights of Round Q3 2021/22"_s});
    bench.choose(u"Highlights"_s);
    CHECK(bench.editor(u"highlights"_s).toPlainText().size() == size);
    CHECK(bench.isShown(u"words.highlights.error"_s));
}

TEST_CASE("Escape leaves the words, and they are written; without a round they cannot be begun")
{
    WordsBench bench;
    CHECK_FALSE(bench.commands[u"rounds.words"_s]->isEnabled());
    bench.begin();
    CHECK(bench.page.focusWidget() == &bench.editor(u"highlights"_s));
    QTest::keyClicks(bench.page.focusWidget(), u"Much."_s);
    bench.list(u"words.texts"_s).setFocus();
    QTest::keyClick(&bench.list(u"words.texts"_s), Qt::Key_Escape);
    CHECK(bench.written(StatementKind::Highlights) == u"Much.");
    CHECK(bench.isShown(u"rounds.close"_s));
}

TEST_CASE("Sign-off goes step by step, is told on the page and before closing, and is withdrawn")
{
    WordsBench bench;
    bench.signOffIsUsed();
    bench.begin();
    const Id round = openRound(bench.plan())->id;
    bench.choose(u"Meeting and sign-off"_s);
    CHECK(bench.text(u"signOff.draft"_s).endsWith(u"not signed yet"));
    CHECK(control<QLineEdit>(bench.page, u"signOff.by"_s).text() == u"Ann");
    bench.press(u"signOff.sign"_s);
    CHECK(bench.text(u"signOff.draft"_s).endsWith(u"Ann, 31 October 2021"));
    CHECK(openSteps(bench.plan(), round) == QList{SignOffStep::Director, SignOffStep::Final});

    control<QLineEdit>(bench.page, u"signOff.by"_s).clear();
    bench.press(u"signOff.sign"_s);
    CHECK(bench.isShown(u"signOff.error"_s));
    CHECK(bench.text(u"signOff.error"_s).contains(u"Nobody is named"));
    control<QLineEdit>(bench.page, u"signOff.by"_s).setText(u"Bo Berg"_s);
    control<QLineEdit>(bench.page, u"signOff.note"_s).setText(u"Subject to page 3."_s);
    bench.press(u"signOff.sign"_s);
    CHECK(bench.text(u"signOff.director"_s)
              .endsWith(u"Bo Berg, 31 October 2021. Subject to page "
                        u"3."));
    bench.press(u"words.leave"_s);
    CHECK(bench.text(u"round.signOff"_s) == u"Not signed off finally.");
    bench.press(u"rounds.close"_s);
    CHECK(bench.ask.issued.lines.contains(u"Not signed off finally"_s));

    bench.press(u"rounds.words"_s);
    bench.choose(u"Meeting and sign-off"_s);
    bench.press(u"signOff.draft.withdraw"_s);
    CHECK(openSteps(bench.plan(), round).size() == 3);
}

TEST_CASE("The day of the meeting is written with the words of its round")
{
    WordsBench bench;
    bench.begin();
    bench.choose(u"Meeting"_s);
    auto &day = control<QLineEdit>(bench.page, u"round.meeting_on"_s);
    day.setFocus();
    bench.type(u"12/11/2021"_s);
    QTest::keyClick(&day, Qt::Key_Tab);
    CHECK(openRound(bench.plan())->meetingOn == QDate(2021, 11, 12));
    CHECK_FALSE(bench.isShown(u"signOff.draft"_s));
}

TEST_CASE("A plan with nothing in it can be written about")
{
    WordsBench bench{QString()};
    bench.begin();
    CHECK(bench.list(u"words.texts"_s).count() == 15);
    CHECK_FALSE(bench.isShown(u"words.suggestions"_s));
}

TEST_CASE("Of five thousand actions suggestions are found beside the window")
{
    WordsBench bench(randomPlan(7, {10, 10, 50, 1})); // with an open round
    QElapsedTimer clock;
    clock.start();
    bench.press(u"rounds.words"_s);
    CHECK(clock.elapsed() < 2'000);
    CHECK(bench.editor(u"highlights"_s).isVisible());
    bench.settle();
    bench.choose(u"Challenges"_s);
    CHECK_FALSE(bench.offered().isEmpty());
}

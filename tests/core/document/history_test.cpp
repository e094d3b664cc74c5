// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

// What undo and redo ought to do, in the plainest way: every state there was, and which is now.
struct Expected {
    QList<Plan> states;
    QStringList titles; // titles[i] leads from states[i] to states[i + 1]
    int now = 0;

    void perform(const ChangeSet &change)
    {
        states.resize(now + 1);
        titles.resize(now);
        states.append(*applied(change, states[now]));
        titles.append(change.title);
        ++now;
    }

    QString undoText() const { return now > 0 ? titles[now - 1] : QString(); }
    QString redoText() const { return now < titles.size() ? titles[now] : QString(); }
};

void checkAgrees(const Document &document, const Expected &expected)
{
    CHECK(document.plan() == expected.states[expected.now]);
    CHECK(document.undoStack().undoText() == expected.undoText());
    CHECK(document.undoStack().redoText() == expected.redoText());
}

} // namespace

TEST_CASE("Undo and redo reach over any number of sessions")
{
    for (quint32 seed = 1; seed <= 4; ++seed) {
        INFO(seed);
        const TempFolder folder;
        Dice dice(seed);
        Expected expected{{randomPlan(seed)}, {}, 0};
        auto document = documentOf(expected.states[0], folder);
        const QString path = document->path();
        for (int i = 0; i < 60; ++i) {
            const int what = dice.below(10);
            if (what < 4) {
                const ChangeSet change = randomChange(document->plan(), dice);
                REQUIRE(document->perform(change));
                expected.perform(change);
            } else if (what < 7 && expected.now > 0) {
                REQUIRE(document->undo());
                --expected.now;
            } else if (what < 9 && expected.now < expected.titles.size()) {
                REQUIRE(document->redo());
                ++expected.now;
            } else if (what == 9) {
                document.reset();
                document = reopened(path);
            }
            checkAgrees(*document, expected);
        }
    }
}

TEST_CASE("A new edit after an undo cuts off what was undone, in the next session too")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    const QString path = document->path();
    for (const QString &text : {u"One"_s, u"Two"_s})
        REQUIRE(document->perform(narrated(document->plan(), text)));
    REQUIRE(document->undo());
    REQUIRE(document->perform(narrated(document->plan(), u"Three"_s)));
    CHECK_FALSE(document->undoStack().canRedo());
    document.reset();
    document = reopened(path);
    CHECK_FALSE(document->undoStack().canRedo());
    CHECK(document->undoStack().undoText() == u"Narrative “Three”");
    REQUIRE(document->undo());
    REQUIRE(document->undo());
    CHECK(document->plan() == smallPlan());
    CHECK_FALSE(document->undoStack().canUndo());
}

TEST_CASE("Edits older than what is remembered can still be done again")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    const QString path = document->path();
    constexpr int edits = 120;
    for (int i = 1; i <= edits; ++i)
        REQUIRE(document->perform(narrated(document->plan(), QString::number(i))));
    const Plan last = document->plan();
    for (int i = 1; i <= edits; ++i)
        REQUIRE(document->undo());
    // 240 entries: the first edits lie further back than the 200 that are read.
    document.reset();
    document = reopened(path);
    CHECK_FALSE(document->undoStack().canUndo());
    CHECK(document->undoStack().redoText() == u"Narrative “1”");
    for (int i = 1; i <= edits; ++i)
        REQUIRE(document->redo());
    CHECK(document->plan() == last);
    CHECK_FALSE(document->undoStack().canRedo());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/core/document/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QFileInfo>
#include <QUndoStack>

#include <SQLiteCpp/Database.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

// Everything the document says, in the order it says it.
class Listener {
public:
    explicit Listener(const Document &document)
    {
        QObject::connect(&document, &Document::changed, &document, [this](const ChangeSet &change) {
            m_heard.append(u"changed "_s + change.title);
        });
    }

    QStringList take() { return std::exchange(m_heard, {}); }

private:
    QStringList m_heard;
};

} // namespace

TEST_CASE("What is done is in the file before anybody hears of it")
{
    const TempFolder folder;
    const auto document = documentOf(smallPlan(), folder);
    bool wasInFile = false;
    QObject::connect(document.get(), &Document::changed, document.get(),
                     [&] { wasInFile = planIn(document->path()) == document->plan(); });
    REQUIRE(document->perform(narrated(document->plan(), u"New"_s)));
    CHECK(wasInFile);
    CHECK(document->plan().themes().rows().first()->narrative == u"New");
    CHECK(document->savedAt() == session().now());
}

TEST_CASE("Perform, undo and redo are each said once")
{
    const TempFolder folder;
    const auto document = documentOf(smallPlan(), folder);
    Listener listener(*document);
    const QStringList once{u"changed Narrative “New”"_s};
    REQUIRE(document->perform(narrated(document->plan(), u"New"_s)));
    CHECK(listener.take() == once);
    REQUIRE(document->undo());
    CHECK(listener.take() == once);
    REQUIRE(document->redo());
    CHECK(listener.take() == once);
}

TEST_CASE("Perform, undo and redo give back what they did")
{
    const TempFolder folder;
    const auto document = documentOf(smallPlan(), folder);
    const ChangeSet change = narrated(document->plan(), u"New"_s);
    const auto done = document->perform(change);
    REQUIRE(done);
    CHECK(done->edits == change.edits);
    const auto undone = document->undo();
    REQUIRE(undone);
    CHECK(undone->edits == change.inverted().edits);
    const auto redone = document->redo();
    REQUIRE(redone);
    CHECK(redone->edits == change.edits);
}

TEST_CASE("A verb's refusal, an empty change and an impossible one leave everything alone")
{
    const TempFolder folder;
    const auto document = documentOf(smallPlan(), folder);
    Listener listener(*document);
    const Plan before = document->plan();

    const Result<ChangeSet> refusal = Error{Error::Kind::Invalid, u"No."_s};
    REQUIRE_FALSE(document->perform(refusal));
    CHECK(document->perform(refusal).error() == refusal.error());
    CHECK(document->perform(ChangeSet{u"Nothing"_s, {}, {}}));

    ChangeSet stale = narrated(before, u"One"_s);
    std::get<Edit<Theme>>(stale.edits[0]).before->title = u"Not so"_s;
    CHECK_FALSE(document->perform(stale));

    Edit<Update> impossible{*before.updates().rows().first(), *before.updates().rows().first()};
    impossible.after->progress = 101;
    CHECK_FALSE(document->perform(ChangeSet{u"Too much"_s, {}, {impossible}}));

    CHECK(listener.take().isEmpty());
    CHECK(document->plan() == before);
    CHECK_FALSE(document->undoStack().canUndo());
    CHECK(planIn(document->path()) == before);
}

TEST_CASE("With nothing to undo or redo, both say so")
{
    const TempFolder folder;
    const auto document = documentOf(smallPlan(), folder);
    CHECK(document->undo().error().message == u"There is nothing to undo.");
    CHECK(document->redo().error().message == u"There is nothing to do again.");
}

TEST_CASE("A plan that somebody else has open can be looked at and not changed")
{
    const TempFolder folder;
    const auto writer = documentOf(smallPlan(), folder);
    REQUIRE(writer->perform(narrated(writer->plan(), u"New"_s)));
    const auto reader = reopened(writer->path());
    CHECK(reader->isReadOnly());
    CHECK(reader->plan() == writer->plan());
    CHECK(reader->undoStack().canUndo());
    for (const auto &refused :
         {reader->perform(narrated(reader->plan(), u"Mine"_s)), reader->undo(), reader->redo()})
        CHECK_FALSE(refused);
    const auto refused = reader->perform(narrated(reader->plan(), u"Mine"_s));
    CHECK(refused.error() == Error{Error::Kind::Locked, reader->access().sentence});
    CHECK(reader->plan() == writer->plan());
    CHECK_FALSE(writer->isReadOnly());
}

TEST_CASE("A plan that is open for reading only follows what the writer does")
{
    const TempFolder folder;
    const auto writer = documentOf(smallPlan(), folder);
    const auto reader = reopened(writer->path());
    REQUIRE(reader->isReadOnly());
    REQUIRE(reader->follow());
    Listener listener(*reader);
    CHECK(reader->follow()->isEmpty());
    CHECK(listener.take().isEmpty());

    REQUIRE(writer->perform(narrated(writer->plan(), u"New"_s)));
    const auto followed = reader->follow();
    REQUIRE(followed);
    CHECK_FALSE(followed->isEmpty());
    CHECK(listener.take().size() == 1);
    CHECK(reader->plan() == writer->plan());
    CHECK(reader->savedAt() == writer->savedAt());
    REQUIRE(writer->undo());
    REQUIRE(reader->follow());
    CHECK(reader->plan() == writer->plan());
    CHECK(writer->follow()->isEmpty());
    CHECK_FALSE(reader->isReleased());
}

TEST_CASE("What a stranger puts into a followed plan is refused, and what was shown stays")
{
    const TempFolder folder;
    auto writer = documentOf(smallPlan(), folder);
    const auto reader = reopened(writer->path());
    const Plan before = reader->plan();
    const QString path = writer->path();
    writer.reset();
    CHECK(reader->isReleased());
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE)
        .exec(GENERATE("CREATE TRIGGER t AFTER INSERT ON theme BEGIN SELECT 1; END",
                       "PRAGMA user_version = 9999", "PRAGMA application_id = 7",
                       "DELETE FROM settings"));
    const auto followed = reader->follow();
    REQUIRE_FALSE(followed);
    CHECK(followed.error().message.contains(QFileInfo(path).fileName()));
    CHECK(reader->plan() == before);
}

TEST_CASE("A file that is no plan gives no document")
{
    const TempFolder folder;
    const auto none = Document::open(folder.write(u"a.tidemark"_s, "text"), session());
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Error::Kind::NotAPlan);
    CHECK_FALSE(Document::create(folder.path(u"a.tidemark"_s), smallPlan(), session()));
}

TEST_CASE("A damaged journal costs the undo of earlier sessions and not the plan")
{
    const TempFolder folder;
    auto document = documentOf(smallPlan(), folder);
    const QString path = document->path();
    REQUIRE(document->perform(narrated(document->plan(), u"New"_s)));
    const Plan plan = document->plan();
    document.reset();
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE)
        .exec("UPDATE journal SET at = 'never'");
    document = reopened(path);
    CHECK(document->plan() == plan);
    CHECK_FALSE(document->undoStack().canUndo());
    REQUIRE(document->perform(narrated(document->plan(), u"Newer"_s)));
    REQUIRE(document->undo());
    CHECK(document->plan() == plan);
}

TEST_CASE("The progress of an action is reported, and the file remembers")
{
    const TempFolder folder;
    QString path;
    {
        const auto document = documentOf(smallPlan(), folder);
        path = document->path();
        UpdateDraft draft;
        draft.action = idOf(document->plan(), u"3.1.2");
        draft.asAt = QDate(2021, 10, 31);
        draft.progress = 35;
        draft.commentary = u"Two more forms."_s;
        REQUIRE(document->perform(reportProgress(document->plan(), draft, document->stamp())));
        draft.progress = 101;
        CHECK_FALSE(document->perform(reportProgress(document->plan(), draft, document->stamp())));
    }
    const auto document = reopened(path);
    CHECK(outlineOf(document->plan()).contains(u"Two more forms."));
    CHECK(document->undoStack().undoText().contains(u"3.1.2"));
    REQUIRE(document->undo());
    CHECK(document->plan() == smallPlan());
}

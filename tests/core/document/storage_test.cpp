// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"

#include <QFile>
#include <QUndoStack>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

using Work = std::function<Result<ChangeSet>(Document &)>;

Result<ChangeSet> edit(Document &document)
{
    return document.perform(narrated(document.plan(), u"After"_s));
}

Result<ChangeSet> undo(Document &document)
{
    return document.undo();
}

Result<ChangeSet> redo(Document &document)
{
    return document.redo();
}

std::unique_ptr<Document> documentThrough(const FaultVfs &vfs, const QString &path)
{
    PlanFile::Options options;
    options.now = session().now();
    options.vfs = vfs.name();
    auto document = Document::over(PlanFile::open(path, options), session());
    if (!document)
        qFatal("%s", qUtf8Printable(document.error().message));
    return *std::move(document);
}

// What shows of a document: whether these stay as they were is what matters when a write fails.
struct Face {
    Plan plan;
    int undoIndex;
    QString undoText;
    QString redoText;

    explicit Face(const Document &document)
        : plan(document.plan())
        , undoIndex(document.undoStack().index())
        , undoText(document.undoStack().undoText())
        , redoText(document.undoStack().redoText())
    {}
    bool operator==(const Face &) const = default;
};

// Does the work on a copy of the file while the n-th operation of the disk fails. Afterwards the
// document shows all of it or nothing, as it has answered, and the file holds the same. False when
// n is past the last operation.
bool survives(const QString &original, const Work &work, FaultVfs &vfs, Fault fault, int n)
{
    const TempFolder folder;
    const QString path = folder.path(u"plan.tidemark"_s);
    REQUIRE(QFile::copy(original, path));
    auto document = documentThrough(vfs, path);
    const Face before(*document);
    int said = 0;
    QObject::connect(document.get(), &Document::changed, document.get(), [&] { ++said; });
    vfs.failAt(n, fault);
    const auto done = work(*document);
    const bool failed = vfs.hasFailed();
    CHECK((failed || done.ok()));
    CHECK((Face(*document) == before) == !done.ok());
    CHECK(said == (done.ok() ? 1 : 0));
    if (!done)
        CHECK(done.error().message.contains(u"“plan.tidemark”"));
    const Face after(*document);
    document.reset();
    vfs.heal();
    CHECK(Face(*reopened(path)) == after);
    return failed;
}

void survivesEverything(const QString &original, const Work &work)
{
    FaultVfs vfs;
    for (const Fault fault :
         {Fault::Error, Fault::Full, Fault::DoneButFailed, Fault::PowerCut, Fault::TornPowerCut}) {
        int n = 1;
        while (survives(original, work, vfs, fault, n))
            ++n;
        CHECK(n > 5);
    }
}

} // namespace

TEST_CASE("Whatever fails during an edit, screen and file hold the same plan, old or new")
{
    const TempFolder folder;
    const QString path = documentOf(smallPlan(), folder)->path();
    survivesEverything(path, edit);
}

TEST_CASE("Whatever fails during an undo or a redo, stack, screen and file stay in step")
{
    const TempFolder folder;
    QString path;
    {
        const auto document = documentOf(smallPlan(), folder);
        path = document->path();
        for (const QString &text : {u"One"_s, u"Two"_s})
            REQUIRE(document->perform(narrated(document->plan(), text)));
        REQUIRE(document->undo());
    }
    survivesEverything(path, undo);
    survivesEverything(path, redo);
}

TEST_CASE("After a failed write the next one works")
{
    const TempFolder folder;
    const QString path = documentOf(smallPlan(), folder)->path();
    FaultVfs vfs;
    const auto document = documentThrough(vfs, path);
    for (int n = 1; n <= 10; ++n) {
        vfs.failAt(n, Fault::PowerCut);
        CHECK_FALSE(document->perform(narrated(document->plan(), QString::number(n))));
        vfs.heal();
        REQUIRE(document->perform(narrated(document->plan(), QString::number(n))));
        CHECK(planIn(path) == document->plan());
    }
}

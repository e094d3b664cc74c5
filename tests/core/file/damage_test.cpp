// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

// One to four bytes become others, half the time where there is something and not only free room.
QByteArray withFlippedBytes(QByteArray bytes, QRandomGenerator &random)
{
    const quint32 flips = 1 + random.bounded(4U);
    for (quint32 i = 0; i < flips; ++i) {
        qsizetype place = random.bounded(quint32(bytes.size()));
        if (random.bounded(2) == 0) {
            while (bytes[place] == '\0')
                place = (place + 1) % bytes.size();
        }
        bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random.bounded(255)));
    }
    return bytes;
}

// For as long as it lives temporary folders are made in memory, where there is such a place: on a
// disk that all the world uses, flushing two thousand lock files takes longer than all the rest.
class FoldersInMemory {
public:
    FoldersInMemory() : m_usual(qgetenv("TMPDIR"))
    {
        if (QDir(u"/dev/shm"_s).exists())
            qputenv("TMPDIR", "/dev/shm");
    }
    ~FoldersInMemory()
    {
        if (m_usual.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_usual);
    }
    Q_DISABLE_COPY_MOVE(FoldersInMemory)

private:
    QByteArray m_usual;
};

bool namesTheFile(const Error &error)
{
    return error.message.contains(u"“damaged.tidemark”") && error.message.endsWith(u'.');
}

struct Tally {
    int refused = 0;
    int edited = 0;
};

// Opens it, loads it and changes it, as far as that goes.
void tryOut(const QString &path, const PlanFile::Options &how, Tally &tally)
{
    auto file = PlanFile::open(path, how);
    auto plan = file ? file->load() : Result<Plan>(file.error());
    if (!plan) {
        ++tally.refused;
        CHECK(namesTheFile(plan.error()));
        return;
    }
    if (plan->themes().isEmpty())
        return;
    const ChangeSet change = retitled(*plan, u"New"_s);
    const auto entry = file->write(change, stamp());
    if (!entry) {
        CHECK_FALSE(entry.error().message.isEmpty());
        return;
    }
    ++tally.edited;
    CHECK(*file->load() == *applied(change, *plan));
    const auto undone = file->changeToUndo(entry->id, *applied(change, *plan));
    CHECK(undone.ok());
}

} // namespace

TEST_CASE("Two thousand damaged plans open or are refused, and none does worse")
{
    const FoldersInMemory fast;
    const TempFolder folder;
    const QByteArray whole = bytesOf(fileOf(smallPlan(), folder));
    FaultVfs vfs; // flushes nothing, so this takes seconds
    auto how = options();
    how.vfs = vfs.name();
    QRandomGenerator random(2022);
    Tally tally;
    for (int i = 0; i < 2000; ++i) {
        INFO(i);
        const QByteArray damaged = withFlippedBytes(whole, random);
        tryOut(folder.write(u"damaged.tidemark"_s, damaged), how, tally);
    }
    CHECK(tally.refused > 200);
    CHECK(tally.edited > 200);
}

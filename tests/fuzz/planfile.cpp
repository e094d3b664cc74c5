// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/planfile.h"
#include "tests/fuzz/check.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

PlanFile::Options options()
{
    PlanFile::Options options;
    options.user = u"Ann"_s;
    options.computer = u"desk"_s;
    options.now = QDateTime(QDate(2021, 10, 31), QTime(9, 0), Qt::UTC);
    return options;
}

/// Everything that is read of a plan: its rows, its journal, what each entry changed, and undo.
void readAll(const PlanFile &file)
{
    const auto plan = file.load();
    const auto entries = file.latestEntries(20);
    if (!plan || !entries)
        return;
    for (const JournalEntry &entry : *entries) {
        (void)file.editsOf(entry);
        (void)file.changeToUndo(entry.id, *plan);
    }
}

} // namespace

/// A plan file of any bytes is opened, read and closed; it is refused in a sentence or read, and
/// where it was refused it is left as it was.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.tidemark"_s);
    const QByteArray bytes = fuzz::bytesOf(data, size);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::abort();
    file.close();
    {
        const auto plan = PlanFile::open(path, options());
        if (plan)
            readAll(*plan);
        else
            fuzz::hold(!plan.error().message.isEmpty(), "a refusal is a sentence");
    }
    QFile::remove(path);
    return 0;
}

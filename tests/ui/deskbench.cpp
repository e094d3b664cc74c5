// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskbench.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

DeskBench::DeskBench(const Plan &plan)
{
    const QDateTime noon(outlineDay(), QTime(12, 0), Qt::UTC);
    auto made = Document::create(folder.path(u"charter.tidemark"_s), plan,
                                 {u"Ann"_s, u"desk"_s, [noon] { return noon; }});
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
    document = *std::move(made);
    view.setDocument(document.get());
}

void DeskBench::perform(const Result<ChangeSet> &change)
{
    const auto done = document->perform(change);
    INFO((done ? std::string() : done.error().message.toStdString()));
    REQUIRE(done.ok());
}

void DeskBench::carryOutIn(Page &page, PageKind kind)
{
    const auto follow = [this, &page, kind] {
        for (const QString &command : pages()[int(kind)].commands)
            commands.setObstacle(command, page.obstacle(command));
    };
    for (const QString &command : pages()[int(kind)].commands)
        QObject::connect(commands[command], &QAction::triggered, &page,
                         [&page, command] { page.run(command); });
    QObject::connect(&page, &Page::commandsChanged, &page, follow);
    follow();
}

void DeskBench::undo()
{
    REQUIRE(document->undo().ok());
}

QString charterOutline()
{
    return u"3 Customer focus [Cllr Ann Lee]\n"
           "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
           "    2021-10-31 = 257\n"
           "  3.1 Charter\n"
           "    3.1.1 Survey 95% 2020-02-04..2021-09-30 High\n"
           "    3.1.6 Digital 29% 2020-06-01..2022-03-31 High [Bo Berg]\n"
           "      2021-06-30 20% On track: Half of the forms are done.\n"
           "      [x] Supplier chosen 2021-05-01\n"
           "      [ ] Forms online 2022-02-01\n"
           "  3.2 Hub\n"
           "    3.2.1 Premises 0% 2020-02-04..2022-03-31\n"
           "4 Growth\n"
           "  4.1 Jobs\n"
           "    4.1.1 Fair 100% 2020-02-04..2021-03-31\n"_s;
}

} // namespace tidemark::test

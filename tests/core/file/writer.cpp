// SPDX-License-Identifier: GPL-3.0-or-later
// A program for others to kill: opens a plan and holds it, or changes it without end. Whatever it
// says on its output has been acknowledged.
#include "core/document.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

// The same number in two tables, so that half a change would show.
ChangeSet counted(const Plan &plan, int number)
{
    Edit<Settings> settings{plan.settings(), plan.settings()};
    settings.after->title = QString::number(number);
    const Theme &first = *plan.themes().rows().first();
    Edit<Theme> theme{first, first};
    theme.after->narrative = QString::number(number);
    return {u"Count to %1"_s.arg(number), {}, {settings, theme}};
}

int countUp(Document &document)
{
    for (int number = document.plan().settings().title.toInt() + 1;; ++number) {
        const auto done = document.perform(counted(document.plan(), number));
        if (!done) {
            say(done.error().message.toUtf8());
            return 1;
        }
        say(QByteArray::number(number));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Session session{u"Bo Hay"_s, u"PC-7"_s,
                          [] { return QDateTime(QDate(2022, 3, 3), QTime(12, 0), Qt::UTC); }};
    const auto document = Document::open(arguments.value(1), session);
    if (!document) {
        say(document.error().message.toUtf8());
        return 1;
    }
    say((*document)->isReadOnly() ? "read-only" : "open");
    if (arguments.value(2) == u"count")
        return countUp(**document);
    return std::getchar() == EOF ? 0 : 1;
}

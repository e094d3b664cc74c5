// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include "app/commandline.h"
#include "core/base/escape.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Outcome say(QIODevice &device, const QString &text)
{
    const QByteArray bytes = (text.endsWith(u'\n') ? text : text + u'\n').toUtf8();
    return device.write(bytes) == bytes.size() ? Outcome::Done : Outcome::Failed;
}

// Words that were typed and names of files come back in it, and a terminal obeys what they hold.
void sayError(QIODevice &device, const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = plainLine(line);
    say(device, lines.join(u'\n'));
}

Outcome refuse(const CLI::ParseError &error, const CommandLine &line, const Console &console)
{
    if (dynamic_cast<const CLI::CallForHelp *>(&error))
        return say(console.out, line.help());
    if (dynamic_cast<const CLI::CallForVersion *>(&error))
        return say(console.out, QString::fromUtf8(error.what()));
    sayError(console.err, u"%1: %2 Type “%1 --help” to see how it is used."_s.arg(
                              line.name(), line.sentence(error)));
    return Outcome::WrongCommand;
}

// Words such as "-platform" are for Qt, whose application takes them away later.
bool isForQt(const QString &word)
{
    return word.size() > 2 && word.startsWith(u'-') && word[1] != u'-';
}

// A plan that is not there is told where it was typed, and not in an empty window.
bool opensWindow(const QStringList &words)
{
    CommandLine line;
    try {
        line.parse(words);
    } catch (const CLI::ParseError &) {
        return false;
    }
    const QString plan = line.windowRequest().plan;
    return !line.command() && (plan.isEmpty() || QFileInfo::exists(plan));
}

Result<void> workOf(const CommandLine &line, const Task &task)
{
    if (line.command())
        return run(*line.command(), task);
    const auto plan =
        Document::open(line.windowRequest().plan, task.here.session, PlanFile::Purpose::Read);
    return plan ? Result<void>() : plan.error();
}

} // namespace

ProgramKind programKindOf(const QStringList &words)
{
    if (words.isEmpty())
        return ProgramKind::Window;
    if (const Command *command = commandCalled(words.first()))
        return command->programKind;
    const bool forQt = std::any_of(words.begin(), words.end(), &isForQt);
    return forQt || opensWindow(words) ? ProgramKind::Window : ProgramKind::Text;
}

std::optional<WindowRequest> windowFrom(const QStringList &words, const Console &console)
{
    CommandLine line;
    try {
        line.parse(words);
    } catch (const CLI::ParseError &error) {
        refuse(error, line, console);
        return std::nullopt;
    }
    return line.windowRequest();
}

Outcome runCli(const QStringList &words, const Console &console, const Surroundings &here,
               Plan &plan)
{
    CommandLine line;
    try {
        line.parse(words);
    } catch (const CLI::ParseError &error) {
        return refuse(error, line, console);
    }
    if (!line.command() && line.windowRequest().plan.isEmpty()) {
        say(console.err, u"tidemark: a command is missing. Type “tidemark --help” to see them."_s);
        return Outcome::WrongCommand;
    }
    Outcome refusal = Outcome::Failed;
    const auto done = workOf(line, {line.request(), console, here, plan, refusal});
    if (done)
        return Outcome::Done;
    sayError(console.err, done.error().message);
    return refusal;
}

} // namespace tidemark

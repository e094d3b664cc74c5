// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/command.h"
#include "core/base/escape.h"
#include "core/exchange/roundsjson.h"
#include "core/rounds/choice.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rounds/roundwords.h"
#include "core/words/names.h"
#include "core/words/periods.h"
#include "core/words/words.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

constexpr int yearsBack = 15;

QString namesOf(const Plan &plan, const QList<Id> &rows)
{
    QStringList names;
    for (const Id &row : rows) {
        const auto *measure = plan.find<Measure>(row); // its noun stands before the list
        const bool isTitled = measure && measure->reference.isEmpty();
        names.append(plainLine(isTitled ? measure->title : shortNameOf(plan, row)));
    }
    return names.join(u", "_s);
}

QStringList outstandingLines(const Plan &plan, const Round &round, QDate today)
{
    const QDate day = updateDay(round, today, today);
    QStringList lines;
    QList<Id> said;
    qsizetype reported = 0;
    qsizetype asked = 0;
    for (const LeadReturn &lead : returnsOf(plan, round, day)) {
        said += lead.reported;
        reported += lead.reported.size();
        asked += lead.reported.size() + lead.outstanding.size();
        if (!lead.outstanding.isEmpty())
            lines.append(u"  outstanding from %1: %2"_s.arg(
                lead.leadOfficer.isEmpty() ? u"nobody named"_s : plainLine(lead.leadOfficer),
                namesOf(plan, lead.outstanding)));
    }
    lines.prepend(
        u"  as at %1, %2 of %3 reported"_s.arg(words::date(day), QString::number(reported),
                                               words::counted(asked, u"action"_s, u"actions"_s)));
    if (const QString early = words::reportedEarly(plan, round, said, day); !early.isEmpty())
        lines.append(u"  reported before the round was opened: %1"_s.arg(plainLine(early)));
    if (const QString left = words::notAsked(plan, round, day); !left.isEmpty())
        lines.append(u"  not asked: %1"_s.arg(plainLine(left)));
    if (const auto missing = measuresOutstanding(plan, round, day); !missing.isEmpty())
        lines.append(u"  measures without a reading: %1"_s.arg(namesOf(plan, missing)));
    return lines;
}

QString versionLine(const Plan &plan, const Round &round, const Snapshot &version)
{
    QString line = u"  version %1, issued %2"_s.arg(
        version.version, words::dateTime(version.issuedAt, QTimeZone::systemTimeZone()));
    if (!version.issuedBy.isEmpty())
        line += u" by %1"_s.arg(plainLine(version.issuedBy));
    if (const QDate day = asAtOf(round, version.issuedAt); day < round.asAt)
        line += u", as at %1"_s.arg(words::date(day));
    if (!version.note.isEmpty())
        line += u": %1"_s.arg(plainLine(version.note));
    if (!isIntact(plan, version))
        line += u" (damaged: its checksum differs)"_s;
    return line;
}

QStringList linesOf(const Plan &plan, const Round &round, QDate today)
{
    const bool open = round.state == RoundState::Open;
    QStringList lines{u"%1, %2, %3"_s.arg(plainLine(round.name), open ? u"open"_s : u"closed"_s,
                                          words::dateRange(round.from, round.asAt))};
    if (open)
        lines += outstandingLines(plan, round, today);
    for (const Snapshot *version : plan.snapshots().rowsUnder(round.id))
        lines.append(versionLine(plan, round, *version));
    return lines;
}

// A period by any spelling of its name in the financial calendar; one long gone is a slip of the
// hand.
Result<Period> periodCalled(const Plan &plan, const QString &name, QDate today)
{
    const Settings settings = plan.settings();
    const PeriodReading read = readPeriod(name, settings.yearStartMonth);
    if (read.period && read.period->asAt >= today.addYears(-yearsBack))
        return *read.period;
    if (!read.period && !read.remark.isEmpty())
        return refused(read.remark + u'.');
    return refused(
        u"The plan has no round “%1”, and no period that has begun is called so. Name one like "
        "“%2”."_s.arg(name, periodOf(today, settings.roundLength, settings.yearStartMonth).name));
}

// The opening of the round that is to be closed: nothing where it is there; where none is open, one
// that the calendar knows by that name.
Result<ChangeSet> opening(const Plan &plan, const Request &request, QDate today)
{
    const QString &name = request.round;
    if (roundCalled(plan, name))
        return ChangeSet{};
    const auto period = periodCalled(plan, name, today);
    if (!period)
        return period.error();
    if (period->from > today)
        return refused(u"%1 has not begun: its first day is %2."_s.arg(period->name,
                                                                       words::date(period->from)));
    const QString doubt = doubtAbout(plan, *period, today);
    if (!doubt.isEmpty() && !openRound(plan) && !request.has("--anyway"))
        return refused(doubt + u" Add --anyway, if this round is meant."_s);
    return beginRound(plan, *period);
}

Result<ChangeSet> closing(const Plan &plan, const Round &round, const Issue &issue)
{
    if (round.state == RoundState::Closed)
        return refused(
            u"%1 is closed already. A correction of it is issued in the window."_s.arg(round.name));
    const auto closed = closeRound(plan, round.id, issue);
    QStringList missing;
    for (const Id &update : unexplained(plan, round, asAtOf(round, issue.at)))
        missing.append(plainLine(shortNameOf(plan, plan.find<Update>(update)->action)));
    if (!closed && !missing.isEmpty())
        return refused(u"%1 It is missing for %2. The reason is given with --waiver."_s.arg(
            closed.error().message, missing.join(u", "_s)));
    return closed;
}

Result<void> tellRounds(const Task &task)
{
    if (task.request.json)
        return say(task.console.out, roundsToJson(task.plan, task.here.today));
    QStringList lines;
    for (const Round *round : task.plan.rounds().rowsUnder({}))
        lines += linesOf(task.plan, *round, task.here.today);
    if (lines.isEmpty())
        lines.append(u"No round has been opened yet."_s);
    return say(task.console.out, lines);
}

// What is refused is refused before anything is written.
Result<void> closeRound(const Task &task)
{
    const auto document = Document::open(task.request.file, task.here.session);
    if (!document)
        return document.error();
    task.plan = (*document)->plan();
    const auto opened = opening(task.plan, task.request, task.here.today);
    if (!opened)
        return opened.error();
    if (auto applied = apply(*opened, task.plan); !applied)
        return applied;
    const Round round = *roundCalled(task.plan, task.request.round);
    const Issue issue{task.request.text("--by"), task.here.session.now(),
                      task.request.text("--note"), task.request.text("--waiver")};
    const auto closed = closing(task.plan, round, issue);
    if (!closed)
        return closed.error();
    if (auto done = (*document)->perform(composed({*opened, *closed}, closed->title)); !done)
        return done.error();
    const QString early = issuedEarly(task.plan, round, issue.at);
    task.plan = (*document)->plan();
    if (task.request.json)
        return say(task.console.out, closedRoundToJson(task.plan, round.id, task.here.today));
    QStringList lines{u"Closed %1 as version 1.0."_s.arg(round.name)};
    if (!early.isEmpty())
        lines.append(u"  "_s + plainLine(early));
    return say(task.console.out, lines + outstandingLines(task.plan, round, task.here.today));
}

} // namespace

extern constinit const Command roundsCommand{
    "rounds",
    "List the rounds: who has not reported, and which versions were issued.",
    "Examples:\n  tidemark rounds plan.tidemark\n  tidemark rounds plan.tidemark --json",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.json();
    },
    &tellRounds};

extern constinit const Command closeCommand{
    "close",
    "Close a round as version 1.0 of a frozen copy. Where none is open, the period of that "
    "name is opened first. A version issued before the round's last day is as at the day "
    "of its issue.",
    "Example:\n  tidemark close plan.tidemark --round \"Q3 2021/22\" --by \"Jane Smith\"",
    ProgramKind::Text,
    Command::Reads::Nothing,
    Command::Writes::Plan,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.round("The round to close")->required();
        arguments.text("--by", "Who closes it", "WHO")->required();
        arguments.text("--note", "A note that is kept with the version");
        arguments.text("--waiver", "The reason for closing without a required explanation");
        arguments.flag(
            "--anyway",
            "Open the period although it ends before the last closed round, or shares days "
            "with another");
        arguments.json();
    },
    &closeRound};

} // namespace tidemark::commands

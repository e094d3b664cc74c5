// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asked.h"

#include "core/rounds/choice.h"
#include "core/rounds/rounds.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

Error wrong(const QString &sentence)
{
    return {Error::Kind::Invalid, sentence};
}

// The version of a closed round that was named; the latest where none was.
Result<Snapshot> versionAsked(const Task &task)
{
    const Round *round = roundCalled(task.plan, task.request.round);
    if (!round)
        return wrong(u"The plan has no round “%1”. “tidemark rounds” lists those it has."_s.arg(
            task.request.round));
    const auto versions = task.plan.snapshots().rowsUnder(round->id);
    if (versions.isEmpty())
        return wrong(u"%1 has not been closed yet."_s.arg(round->name));
    const auto found = std::find_if(versions.crbegin(), versions.crend(), [&](const Snapshot *one) {
        return task.request.version.isEmpty() || one->version == task.request.version;
    });
    if (found == versions.crend())
        return wrong(u"%1 has no version %2. Its latest is %3."_s.arg(
            round->name, task.request.version, versions.last()->version));
    return **found;
}

} // namespace

QString Asked::heading() const
{
    const QString day = words::date(moment.asAt);
    return version ? u"%1, as at %2"_s.arg(moment.name, day) : u"As at %1"_s.arg(day);
}

AnswerOf Asked::origin() const
{
    return version ? AnswerOf{moment.asAt, round, version->version} : AnswerOf{moment.asAt};
}

void takesMoment(Arguments &arguments)
{
    arguments.plan();
    arguments.moment();
    arguments.json();
}

Result<Asked> asked(const Task &task)
{
    if (task.request.round.isEmpty()) {
        if (task.request.asAt.isValid())
            return Asked{momentOf(task.plan, task.request.asAt), {}, {}};
        return Asked{{u"now"_s, task.plan, task.here.today, false}, {}, {}};
    }
    const auto version = versionAsked(task);
    if (!version)
        return version.error();
    const auto issued = momentOf(task.plan, *version);
    if (!issued)
        return issued.error();
    const auto *then = issued->plan.find<Round>(version->round);
    const auto *now = task.plan.find<Round>(version->round);
    return Asked{*issued, *version, then ? then->name : now ? now->name : QString()};
}

Result<Moment> momentAsked(const Task &task, const QString &text)
{
    const auto choice = momentCalled(task.plan, text);
    if (!choice)
        return choice.error();
    return momentOf(task.plan, *choice, task.here.today);
}

} // namespace tidemark::commands

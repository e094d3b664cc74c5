// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asked.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

QString Asked::heading() const
{
    const QString day = words::date(moment.asAt);
    return version ? u"%1, as at %2"_s.arg(moment.name, day) : u"As at %1"_s.arg(day);
}

AnswerOf Asked::origin() const
{
    return version ? AnswerOf{moment.asAt, round, version->version} : AnswerOf{moment.asAt};
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

} // namespace tidemark::commands

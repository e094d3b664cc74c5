// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/asked.h"
#include "app/command.h"
#include "core/base/escape.h"
#include "core/drafting/draftsjson.h"
#include "core/words/names.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

QString textOf(const QList<Draft> &drafts, const Plan &plan, const QString &heading)
{
    QString text = plainLine(heading) + u'\n';
    for (const Draft &draft : drafts) {
        text += u"\n%1\n"_s.arg(plainLine(nameOfStatement(plan, draft.kind, draft.theme)));
        for (const Suggestion &one : draft.suggestions)
            text += u"  %1\n"_s.arg(plainLine(one.sentence));
        if (draft.suggestions.isEmpty())
            text += u"  Nothing to say.\n"_s;
    }
    return text;
}

Result<void> tellDrafts(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    const auto before = lastReported(task.plan, moment);
    const auto drafts = draftsOf(moment, before ? &*before : nullptr);
    return say(task.console.out, task.request.json
                                     ? draftsToJson(drafts, moment.plan, asked->origin())
                                     : textOf(drafts, moment.plan, asked->heading()).toUtf8());
}

} // namespace

extern constinit const Command draftsCommand{
    "drafts",
    "Suggest sentences made of facts for a report's words: highlights, challenges, summaries.",
    "Examples:\n  tidemark drafts plan.tidemark\n"
    "  tidemark drafts plan.tidemark --round \"Q2 2021/22\" --json",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    &takesMoment,
    &tellDrafts};

} // namespace tidemark::commands

// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answer.h"
#include "app/command.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

Result<void> make(const QString &path, const Plan &plan, const Surroundings &here)
{
    const auto document = Document::create(path, plan, here.session);
    return document ? Result<void>() : document.error();
}

Result<void> makeSample(const Task &task)
{
    const bool council = task.request.has("--council");
    const auto plan = council ? councilPlan() : samplePlan();
    if (!plan)
        return plan.error();
    if (auto made = make(task.request.output, *plan, task.here); !made)
        return made;
    return say(task.console.out,
               QStringList{u"Made %1, a copy of the %2: %3. It is made for %4."_s.arg(
                   quotedPath(task.request.output),
                   council ? u"plan of a whole council"_s : u"sample plan"_s, contentOf(*plan),
                   words::date(council ? councilPlanDate() : samplePlanDate()))});
}

Result<void> makeNew(const Task &task)
{
    const auto plan = applied(
        startPlan(task.request.text("--organisation"), task.request.text("--title")), Plan());
    if (!plan)
        return plan.error();
    if (auto made = make(task.request.output, *plan, task.here); !made)
        return made;
    return say(task.console.out, QStringList{u"Made %1, a new plan without themes."_s.arg(
                                     quotedPath(task.request.output))});
}

Result<void> copy(const Task &task)
{
    const auto document =
        Document::open(task.request.file, task.here.session, PlanFile::Purpose::Read);
    if (!document)
        return document.error();
    const auto what = task.request.has("--without-history") ? PlanFile::Copy::WithoutHistory
                                                            : PlanFile::Copy::Whole;
    if (auto copied = (*document)->copyTo(task.request.output, what); !copied)
        return copied;
    QStringList lines{u"Made %1, a copy of %2."_s.arg(quotedPath(task.request.output),
                                                      quotedPath(task.request.file))};
    if (task.request.has("--without-history"))
        lines.append(words::withoutHistory());
    return say(task.console.out, lines);
}

} // namespace

extern constinit const Command sampleCommand{
    "sample",
    "Make a copy of the sample plan.",
    "Examples:\n  tidemark sample -o plan.tidemark\n"
    "  tidemark sample --council -o council.tidemark",
    ProgramKind::Text,
    Command::Reads::Nothing,
    Command::Writes::Plan,
    [](Arguments &arguments) {
        arguments.output("PLAN", "The plan to make: .tidemark", {u".tidemark"_s});
        arguments.flag("--council",
                       "The plan of a whole council instead: 100 actions, 8 closed quarters");
    },
    &makeSample};

extern constinit const Command newCommand{
    "new",
    "Make an empty plan.",
    "Example:\n  tidemark new -o plan.tidemark --organisation \"Aldermere District "
    "Council\" \\\n"
    "      --title \"Delivery Plan 2023 to 2027\"",
    ProgramKind::Text,
    Command::Reads::Nothing,
    Command::Writes::Plan,
    [](Arguments &arguments) {
        arguments.output("PLAN", "The plan to make: .tidemark", {u".tidemark"_s});
        arguments.text("--organisation", "Whose plan it is")->required();
        arguments.text("--title", "What it is called")->required();
    },
    &makeNew};

extern constinit const Command copyCommand{
    "copy",
    "Make a copy of a plan with its whole history, or without it to be sent outside.",
    "Examples:\n  tidemark copy plan.tidemark -o copy.tidemark\n"
    "  tidemark copy plan.tidemark -o outside.tidemark --without-history\n"
    "Without its history a plan keeps its rounds and their versions. It can no longer undo\n"
    "earlier changes or say what they were, and changes made in it are brought back only\n"
    "by comparing the two plans as a whole.",
    ProgramKind::Text,
    Command::Reads::Nothing,
    Command::Writes::Plan,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.output("PLAN", "The copy to make: .tidemark", {u".tidemark"_s});
        arguments.flag("--without-history",
                       "Leave out who changed what and what stood there before");
    },
    &copy};

} // namespace tidemark::commands

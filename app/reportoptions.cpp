// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportoptions.h"

#include "core/base/escape.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/report/edition.h"
#include "core/select/selection.h"
#include "core/words/words.h"

#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

Result<Id> themeCalled(const Plan &plan, const QString &reference)
{
    QStringList known;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        if (theme->reference == reference)
            return theme->id;
        known.append(plainLine(theme->reference));
    }
    return Error{Error::Kind::Invalid,
                 u"The plan has no theme “%1”. Its themes are: %2."_s.arg(
                     reference, known.isEmpty() ? u"none"_s : known.join(u", "_s))};
}

report::Options optionsOf(const Task &task, const Asked &asked)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    if (asked.version)
        return report::issuedOptions(asked.moment, *asked.version, zone);
    report::Options options{asked.moment.asAt, task.here.session.now()};
    options.zone = zone;
    return options;
}

} // namespace

Result<report::Options> reportOptions(const Task &task, const Asked &asked)
{
    report::Options options = optionsOf(task, asked);
    if (!task.request.text("--since").isEmpty()) {
        const auto since = momentAsked(task, task.request.text("--since"));
        if (!since)
            return since.error();
        const bool isNow = !task.request.asAt.isValid() && !asked.version;
        if (since->asAt > options.asAt && !(since->frozen && isNow))
            return Error{Error::Kind::Invalid,
                         u"%1 lies after %2, so nothing can have changed since then."_s.arg(
                             since->name, words::date(options.asAt))};
        options.since = *since;
    }
    if (!task.request.text("--theme").isEmpty()) {
        const auto theme = themeCalled(asked.moment.plan, task.request.text("--theme"));
        if (!theme)
            return theme.error();
        options.theme = *theme;
    }
    if (!task.request.text("--layout").isEmpty()) {
        // From the plan that is kept: a version holds no layouts.
        const auto layout = report::layoutCalled(task.plan, task.request.text("--layout"));
        task.refusal = Outcome::WrongCommand;
        if (!layout)
            return layout.error();
        if (task.request.text("--only").isEmpty() && report::isOfSomebody(*layout))
            return Error{Error::Kind::Invalid,
                         u"The layout “%1” is for one person. Say for whom, such as --only "
                         "\"Jo Day\"."_s.arg(layout->name)};
        task.refusal = Outcome::Failed;
        options.layout = *layout;
    }
    options.only = searchFor(task.request.text("--only"));
    return report::lookingBack(std::move(options), task.plan);
}

} // namespace tidemark::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"
#include "tests/ui/scriptedask.h"
#include "ui/desk.h"
#include "ui/models/refusals.h"
#include "ui/pages/pages.h"
#include "ui/panels/page.h"

#include <QWidget>

namespace tidemark::test {

/// A plan in a file, an officer (Ann, on 31 October 2021) who has it open, and her answers.
class DeskBench {
public:
    explicit DeskBench(const Plan &plan);
    explicit DeskBench(const QString &outline) : DeskBench(planFrom(outline)) {}

    Desk desk() { return {*document, view, ask, refusals, commands}; }
    /// What was refused and is not in the plan: "Progress of 3.1.6".
    QStringList unsaved() const { return refusals.names(plan()); }
    const Plan &plan() const { return document->plan(); }
    Id id(QStringView name) const { return idOf(plan(), name); }
    const Action &action(QStringView reference) const { return rowOf<Action>(plan(), reference); }
    /// Performs a verb's answer, which must not be a refusal.
    void perform(const Result<ChangeSet> &change);
    void undo();
    /// The commands of a page of this kind are carried out by this one, as the window has them.
    void carryOutIn(Page &page, PageKind kind);

    TempFolder folder;
    std::unique_ptr<Document> document;
    ViewState view{outlineDay()};
    ScriptedAsk ask;
    Refusals refusals;
    Commands commands{pageCommands()};
};

/// The plan most tests of panels are about.
QString charterOutline();

/// Control of a form, by its name; ends the program where there is none.
template <typename Widget> Widget &control(QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    if (!found)
        qFatal("there is no %s", qUtf8Printable(name));
    return *found;
}

} // namespace tidemark::test

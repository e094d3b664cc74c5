// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "ui/models/refusals.h"
#include "ui/viewstate.h"

namespace tidemark {

class Ask;
class Commands;

/// What every page, panel and form works with, and what all of them do to a plan.
struct Desk {
    Document &document;
    ViewState &view;
    Ask &ask;
    Refusals &refusals;
    Commands &commands;

    /// What forms show and verbs start from: the living plan, whatever the day, for that is what is
    /// changed; a closed round as it was issued.
    const Plan &plan() const { return view.isFrozen() ? view.plan() : document.plan(); }

    /// Why nothing that is shown can be changed, in a sentence; empty: it can.
    QString whyReadOnly() const;
    /// Does it, and tells the officer where it is refused; true where it was done.
    bool perform(const Result<ChangeSet> &change) const;
    /// The same for a field, which says itself why it is refused.
    Result<void> write(const Result<ChangeSet> &change) const;
    /// Asks before a row is deleted, naming all that is deleted with it; true where it was done.
    bool removeAsked(Id row) const;
};

} // namespace tidemark

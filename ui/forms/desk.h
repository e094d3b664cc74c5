// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "ui/viewstate.h"

namespace tidemark {

class Ask;

/// What every form works with.
struct Desk {
    Document &document;
    ViewState &view;
    Ask &ask;

    /// What forms show and verbs start from: the living plan, whatever the day, for that is what is
    /// changed; a closed round as it was issued.
    const Plan &plan() const { return view.isFrozen() ? view.plan() : document.plan(); }
};

} // namespace tidemark

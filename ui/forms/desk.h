// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

namespace tidemark {

class Ask;
class ViewState;

/// What every form works with.
struct Desk {
    Document &document;
    ViewState &view;
    Ask &ask;

    const Plan &plan() const { return document.plan(); }
};

} // namespace tidemark

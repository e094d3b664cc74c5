// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/flow.h"

namespace tidemark::report {

/// Deals the strips of a flow out to pages, without header and footer. Strips that hold together
/// share a page where one can hold them; where none can they are parted where they hold least.
/// Takes time in proportion to the strips.
Pages dealtOut(Flow flow);

} // namespace tidemark::report

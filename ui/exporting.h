// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tidemark {

class Ask;
class ViewState;

/// Writes what is looked at, as at its day, for another program, into a file that is asked for: its
/// ending says as what. The sentence that it is done; nothing where it was given up or refused,
/// which is told.
std::optional<QString> exportPlan(const ViewState &view, Ask &ask);

} // namespace tidemark

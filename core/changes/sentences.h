// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

/// Changes in words, for screen, report and command line alike.
namespace tidemark::words {

/// "3.1.1 moved its due date from 30 Sep 2021 to 31 Dec 2021 (originally 30 Jun 2021; moved twice):
/// survey extended. Approved by Cabinet."
QString sentence(const Change &change);
/// The same without the name before it: "was completed."
QString happening(const Change &change);
/// "3.1.1 Survey": the action or measure a change is about.
QString fullName(const Change &change);
/// "Changes from Q2 2021/22, version 1.0 to now".
QString span(const Changes &changes);
/// Everything on plain lines: the span, the summary, and a list under a heading for each kind.
QString asText(const Changes &changes);
/// "2 completed, 1 started, 3 dates moved, 1 not updated"; "Nothing changed" for none.
QString summary(const Changes &changes);

} // namespace tidemark::words

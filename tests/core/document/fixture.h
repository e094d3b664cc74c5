// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "tests/support/tempfolder.h"

/// What the tests of the document share.
namespace tidemark::test {

Session session();

/// A theme, an objective and two actions.
Plan smallPlan();

/// The first theme gets this narrative.
ChangeSet narrated(const Plan &plan, const QString &text);

/// A new document over a file of this plan. Ends the program where it cannot be made.
std::unique_ptr<Document> documentOf(const Plan &plan, const TempFolder &folder);

/// The document opened once more. Ends the program where it cannot be.
std::unique_ptr<Document> reopened(const QString &path);

/// The plan in the file, as anybody else would read it now.
Plan planIn(const QString &path);

} // namespace tidemark::test

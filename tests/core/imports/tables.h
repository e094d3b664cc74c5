// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"
#include "core/sheets/book.h"
#include "tests/support/done.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

/// Books written down as tests need them, and what became of them.
namespace tidemark::test {

/// A cell as it is written in a test: "29%" is text, "=0.29" a number, "%29" a percentage by
/// format, "@2027-03-31" a date, "!#REF!" an error, "" nothing.
Cell cellFrom(const QString &text, int column);

/// A sheet of rows, each a line with its cells between bars: "Ref | Action | Due".
Sheet sheetFrom(const QString &name, const QStringList &lines);
/// The same with cells that are merged, by their names: "A1:F1".
Sheet sheetFrom(const QString &name, const QStringList &lines, const QStringList &merges);

/// As a test imports: from "our plan.xlsx", as at 30 September 2026.
ImportOptions importing(const Mapping &mapping = {});
/// A new plan with the usual key and nothing else.
Plan emptyPlan();
/// The import, which must be possible.
Import imported(const QList<Sheet> &sheets, const Plan &plan, const Mapping &mapping = {});
/// The plan after it.
Plan planAfter(const Import &import, const Plan &plan);
/// An empty plan after it.
Plan planOf(const QList<Sheet> &sheets, const Mapping &mapping = {});

/// The action of that reference, which must be there.
const Action &actionOf(const Plan &plan, QStringView reference);

/// Themes, objectives and actions, a line each: "    3.1.1 Survey 2026-04-01..2026-09-30 100%".
enum class Shown { Everything, NoStarts };
QString levelsIn(const Plan &plan, Shown shown = Shown::Everything);

/// The measures and their readings: "CS1 Calls (%, Quarterly, target 90)", "  2025-06-30 88 -/-
/// target 90".
QString measuresHeld(const Plan &plan);

/// "3: new", "4: changed Due" of every row but those passed over.
QStringList fatesOf(const Import &import);
/// All that the import tells, as one text.
QString toldBy(const Import &import);

} // namespace tidemark::test

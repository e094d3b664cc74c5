// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/plan/plan.h"

#include <QHash>
#include <QSet>

namespace tidemark {

/// By what a row of the file was found in the plan.
enum class MatchedBy { Nothing, RowId, Reference, Title };

/// Titles that are the same for a reader: whatever their case, blanks and marks.
QString titleKey(const QString &title);

/// Finds the actions of a plan that the rows of a file are about: by the plan's own id, by a
/// reference that stands once in both, or with the title beside it, then by a title that only one
/// action has under that objective, or in the plan. An action is found once.
class RowMatcher {
public:
    RowMatcher(const Plan &plan, const QList<BookRow> &rows);

    struct Match {
        Id action;
        MatchedBy by = MatchedBy::Nothing;
    };
    Match match(const BookRow &row);

    /// Actions that no row was about, in the order of the plan.
    QList<Id> unmatched() const;

private:
    Match take(Id action, MatchedBy by);
    /// The only action of that title that no row of the file names by its reference.
    Id onlyOne(const QString &key, const QString &reference) const;

    const Plan &m_plan;
    QHash<QString, Id> m_byReference;  ///< null ids where it stands several times
    QMultiHash<QString, Id> m_byTitle; ///< alone, with the reference, and with what is above
    QHash<QString, int> m_referencesInFile;
    QSet<Id> m_taken;
};

} // namespace tidemark

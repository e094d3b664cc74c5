// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/drafts.h"

/// How sentences of facts are put together: counts in words up to nine, and of many the first
/// three by name.
namespace tidemark::drafting {

QString countInWords(qsizetype count); ///< "two", "15"
QString sayDay(QDate day, QDate asAt); ///< "the end of June", "24 July 2026"

/// A row as a sentence names it: "3.1.1 Survey (by 31 days)".
struct Named {
    Id row;
    QString text;
};
/// "Two actions are overdue: A and B."; of more than three "15 actions are overdue, above all A, B
/// and C.". Nothing of none.
QList<Suggestion> telling(const QString &one, const QString &many, const QString &ofMany,
                          const QList<Named> &all);

} // namespace tidemark::drafting

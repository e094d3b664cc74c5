// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/published/page.h"

#include <QList>
#include <QString>

namespace tidemark {

/// What an import is told from above.
struct PageOptions {
    QString source;       ///< the file's name, for the sentence of a refusal
    QString organisation; ///< the page does not say it
    QDate asAt;           ///< of the progress on the page; null: the latest reading's, else `today`
    QDate today;
    QDateTime now; ///< UTC
    QString author = QStringLiteral("Imported");
    QList<qsizetype> strays; ///< places in the text whose letters were read in another encoding
};

/// A page made into a plan, and what to tell about it.
struct PageImport {
    Plan plan;
    QDate asAt; ///< the day its progress stands for; null: the file says it of every update itself
    QList<PageRemark> notUnderstood; ///< lines that are nowhere in the plan
    QList<PageRemark> notes;         ///< in sentences
    QList<LineUse> uses;             ///< what became of each line of the text
};

/// Makes a plan from the text of a published page, adopted as it stands: the dates of the page are
/// the original ones. It has one theme, or those that the page has headings for. Text without a
/// single action or measure is refused in one sentence (Error::Kind::Invalid), and so is that of a
/// report of Tidemark's own, whose plan is somewhere.
Result<PageImport> importPage(QStringView text, const PageOptions &options);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "core/published/pagetext.h"

#include <QHash>

namespace tidemark {

/// Turns a page, as read, into the rows of a plan. Rows stand in the order of the page, whatever
/// their references say.
class PlanOfPage {
public:
    PlanOfPage(const page::Page &page, const PageOptions &options, QDate asAt);

    Result<Plan> plan();
    /// What there is to tell, in the order of the page's lines.
    QList<PageRemark> notes() const;

private:
    Id addTheme();
    void addObjective(const page::Objective &objective, Id theme, int position);
    void addAction(const page::Action &action, Id objective, const QString &above, int position);
    void addProgress(const page::Action &action, Id row);
    void addMeasures(const QList<page::Measure> &measures, Id theme, Id objective);
    void addReading(const page::Measure &measure, Id row);
    void noteAction(const page::Action &action, const QString &above);
    void noteProgress(const page::Action &action, double percentage);
    QString referenceOfRow(const page::Objective &objective) const;

    template <typename Row> Id add(Row row)
    {
        row.id = Id::create();
        m_content.edits.append(Edit<Row>{std::nullopt, row});
        return row.id;
    }

    const page::Page &m_page;
    const PageOptions &m_options;
    QDate m_asAt;
    QString m_themeReference;
    ChangeSet m_content;
    QList<PageRemark> m_notes;
    QHash<QString, Id> m_measures; ///< by title: a measure may be on the page with several days
    QHash<QString, int> m_references;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "core/published/pagetext.h"

#include <QHash>
#include <QSet>

#include <utility>

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
    void addTheme(const page::Theme &theme, int position);
    void addObjective(const page::Objective &objective, const page::Theme &above, Id theme,
                      int position);
    void addAction(const page::Action &action, Id objective, const QString &above, int position);
    void addProgress(const page::Action &action, Id row);
    void addMeasures(const QList<page::Measure> &measures, Id theme, Id objective);
    void addReading(const page::Measure &measure, Id row);
    void noteAction(const page::Action &action, const QString &above);
    void noteProgress(const page::Action &action, double percentage);
    QString referenceOfRow(const page::Objective &objective) const;
    void noteTheme(const page::Theme &theme, const QString &reference);
    void noteMeasure(const page::Measure &measure);
    QDateTime nextMoment();

    template <typename Row> Id add(Row row)
    {
        row.id = Id::create();
        m_content.edits.append(Edit<Row>{std::nullopt, row});
        return row.id;
    }

    const page::Page &m_page;
    const PageOptions &m_options;
    QDate m_asAt;
    QDateTime m_moment;       ///< of the row recorded last: the order of the page is kept in it
    QString m_themeReference; ///< of the theme whose rows are being made
    ChangeSet m_content;
    QList<PageRemark> m_notes;
    /// By what they stand under and their title: a measure may be on the page with several days.
    QHash<std::pair<Id, QString>, Id> m_measures;
    QSet<QString> m_measureTitles;
    int m_measuresOfTheme = 0;
    QHash<QString, int> m_references;
};

} // namespace tidemark

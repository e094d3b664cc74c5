// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/report/options.h"
#include "core/report/report.h"
#include "core/rules/facts.h"

#include <QStringList>

namespace tidemark::report {

/// What every part of a report is made from.
struct Source {
    const Plan &plan;
    QDate asAt;
    const Options &options;       ///< since when changes are told, edition, note, layout
    const Theme *theme = nullptr; ///< the one theme a block is of; null: the whole plan
    int level = 2;                ///< of the headings with which a block begins
    QStringList manner = {};      ///< what the layout says in brackets behind the block
    QString restriction = {};     ///< what of the plan it is, where not all: a sentence
    QString prefix = {};          ///< "Appendix A: ", before the heading of an appendix

    bool asks(QLatin1String option) const { return manner.contains(option); }
};

/// The same one level further down.
inline Source deeper(Source source)
{
    ++source.level;
    return source;
}

/// The day of a moment where the reader is.
inline QDate dayOf(const Source &source, const QDateTime &moment)
{
    return moment.toTimeZone(source.options.zone).date();
}

/// The name of the node that a row of the plan has in every report: "action-6ba7b810-…".
template <typename Row> NodeId nodeOf(const Row &row)
{
    return QLatin1String(tableName<Row>) + QLatin1Char('-') + row.id.toString();
}

/// The row of the plan that a node is of, or belongs to: of "action-6ba7b810-…-facts" the action,
/// and of "register-6ba7b810-….2-action-7ca8c921-…" the action too.
/// Null: it is of none.
Id rowOfNode(const NodeId &node);

/// The node around everything of the report.
NodeId rootOf(const Source &source);

QString titleOf(const Plan &plan);
QString nameOf(const Theme &theme);         ///< "Customer Focus"
QString numberedName(const Theme &theme);   ///< "3 Customer Focus"
QString nameOf(const Objective &objective); ///< "Objective 1: Developing a new Customer Charter"
QString nameOf(const Action &action);       ///< "3.1.6 Digital Customer Service Improvement"

/// Who answers for the theme; nothing where nobody is named.
Nodes leadLine(const Theme &theme);

/// The text, or what is printed where there is none.
QString orElse(const QString &text, const QString &otherwise);

/// The parts that are not empty, on one line.
QString joined(const QStringList &parts);

} // namespace tidemark::report

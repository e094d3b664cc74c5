// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace tidemark {

/// One row as it was and as it is to be. No `before`: the row is new; no `after`: it is deleted.
template <typename RowType> struct Edit {
    using Row = RowType;
    std::optional<Row> before;
    std::optional<Row> after;

    Id id() const { return after ? after->id : before->id; }
    bool operator==(const Edit &) const = default;
};

template <typename... Rows> std::variant<Edit<Rows>...> anyEditOf(RowTypes<Rows...>);
using AnyEdit = decltype(anyEditOf(AllRows{}));

/// A change of a plan, as a value: undo, journal, diff, merge and the refresh of a view all look at
/// it. A row occurs in it at most once.
struct ChangeSet {
    QString title;  ///< what was done, as undo names it: "Progress of 3.1.6 to 35%"
    QString reason; ///< why, in the officer's words; may be empty
    QList<AnyEdit> edits;

    bool isEmpty() const { return edits.isEmpty(); }
    ChangeSet inverted() const;
    bool operator==(const ChangeSet &) const = default;
};

/// Several changes, each prepared on the plan as the one before it left it, as one: one
/// transaction, one entry of the journal, one undo. A row that more than one of them touches occurs
/// once, and not at all where it ends as it began. Their reasons follow each other.
ChangeSet composed(const QList<ChangeSet> &changes, const QString &title);

/// Who makes a change and when: app decides it and hands it down.
struct Stamp {
    QString author;
    QDateTime at; ///< UTC
};

/// Applies all of the change, or nothing: every `before` must be what the plan holds, every link of
/// every row must lead somewhere afterwards. Error::Kind::Invalid otherwise.
Result<void> apply(const ChangeSet &change, Plan &plan);

/// A copy of the plan with the change applied.
Result<Plan> applied(const ChangeSet &change, const Plan &plan);

/// The edits of one row type.
template <typename Row> QList<Edit<Row>> editsOf(const ChangeSet &change)
{
    QList<Edit<Row>> found;
    for (const AnyEdit &any : change.edits) {
        if (const auto *edit = std::get_if<Edit<Row>>(&any))
            found.append(*edit);
    }
    return found;
}

} // namespace tidemark

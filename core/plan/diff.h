// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

namespace tidemark {

/// The change that turns `from` into `to`: apply(diff(a, b), a) == b. Its edits come in the order
/// of AllRows, so that two machines give the same list.
ChangeSet diff(const Plan &from, const Plan &to);

/// A place where two people changed the same thing differently; ours was kept.
struct Conflict {
    enum class Kind {
        BothChanged,    ///< one field, two new values
        ChangedAndGone, ///< we changed a row that they deleted; it stays, with its parts
        GoneAndChanged, ///< we deleted a row that they changed; it stays deleted
        ParentGone,     ///< they put a row under one that we deleted; it was left out
        StillNeeded     ///< they deleted a row that still holds rows of ours; it stays
    };
    Kind kind = Kind::BothChanged;
    Id row;
    QLatin1String table;
    QLatin1String field;        ///< BothChanged only
    QString base, ours, theirs; ///< the field's values as stored text; BothChanged only
    bool operator==(const Conflict &) const = default;
};

struct Merge {
    ChangeSet change; ///< to be applied to `ours`
    QList<Conflict> conflicts;
};

/// Brings into `ours` what `theirs` changed since both were `base`, field by field. The change
/// always applies to `ours`. A row that stays against their wish keeps its parts (an action its
/// updates, a measure its readings), but not the numbered rows under it.
Merge merge(const Plan &base, const Plan &ours, const Plan &theirs);

} // namespace tidemark

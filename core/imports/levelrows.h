// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/imports/importwork.h"

#include <QHash>

namespace tidemark {

/// The themes and objectives of rows: those of the plan that are called so, or new ones.
class LevelRows {
public:
    explicit LevelRows(ImportWork &work);

    /// The objective that the row stands under; null, with `why`, where it cannot be made.
    Id objectiveOf(const BookRow &row, QString &why);
    /// The theme of that name; null, with `why`, where it cannot be made.
    Id themeCalled(const LevelName &name, QString &why) { return themeOf(name, {}, why); }

private:
    Id themeOf(const LevelName &name, const QString &childReference, QString &why);
    Id objectiveUnder(Id theme, const LevelName &name, QString &why);

    ImportWork &m_work;
    QHash<QString, Id> m_themes; ///< by title and by reference
    QHash<QString, Id> m_objectives;
};

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tidemark {

/// How a theme or an objective is called in somebody's table.
struct LevelName {
    QString reference;
    QString title;
    int level = 0; ///< 1 theme, 2 objective, 0: it does not say

    bool isEmpty() const { return title.isEmpty(); }
    bool operator==(const LevelName &) const = default;
};

/// "PRIORITY 3: CUSTOMER FOCUS", "Objective 3.1 – Charter", "3.1 Charter", "Charter". A number of
/// one part is a theme's, of two an objective's.
LevelName levelNameOf(const QString &text);

/// One row of a table, as far as its levels go: a row that holds one text, or an action.
struct LevelRow {
    bool isBanner = false;
    int level = 0; ///< of a banner, as it says itself
};
/// The level of every banner, 0 for actions. What a banner does not say itself follows from what
/// stands beside it: two in succession are theme and objective. `above` is the level that the
/// table's columns already give: 0 none, 1 themes, 2 objectives.
QList<int> levelsOf(const QList<LevelRow> &rows, int above);

/// "3.1" of "3.1.6"; empty for a reference of one part.
QString parentReferenceOf(const QString &reference);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"

#include <QList>
#include <QString>

namespace tidemark {

/// What one part of an Office file says of another: the only way from part to part.
struct Relation {
    QString id;
    QString kind; ///< the last word of its type, "worksheet"; so strict and other files are alike
    QString part; ///< the whole name of the other part, without a slash in front
};

/// The relations of a part ("" for those of the file itself); none where it has none. Those that
/// lead out of the file are left out.
QList<Relation> relationsOf(const QString &part, Archive &archive, Intake &intake);

/// The first of a kind that is there; empty where there is none.
QString partOfKind(QStringView kind, const QList<Relation> &relations, const Archive &archive);

} // namespace tidemark

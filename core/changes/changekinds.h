// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"
#include "core/draw/mark.h"

#include <span>

namespace tidemark {

/// Everything that is to be said of one kind of change. A new kind is one more of these.
struct KindOfChange {
    ChangeKind kind;
    QStringView stored;  ///< "dateMoved": its name in JSON
    QStringView heading; ///< "Dates moved": of a list of such changes
    QStringView one;     ///< "date was moved", after the number 1
    QStringView many;    ///< "dates were moved", after any other number
    Mark mark;           ///< the shape that stands beside the word
    /// What happened, as a clause that goes on after the row's name: "was completed". With a full
    /// stop only where it ends in somebody's own sentence.
    QString (*happening)(const Change &);
};

/// All kinds in the order in which they are told, each once.
std::span<const KindOfChange> kindsOfChange();
const KindOfChange &kindOfChange(ChangeKind kind);

} // namespace tidemark

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

/// What happened to a row, as a clause that goes on after its name; each is named by one or more
/// kinds in changekinds.cpp.
namespace tidemark::happenings {

/// "milestone “Pilot”", "reading as at 30 Sep 2021".
QString called(const Part &part);
/// What of its row, or under it, changed: "due date", "value of its reading as at 30 Sep 2021".
QString subject(const Change &change);

QString isNew(const Change &change);
QString removed(const Change &change);
QString completed(const Change &change);
QString reopened(const Change &change);
QString started(const Change &change);
QString resumed(const Change &change);
QString heldOrCancelled(const Change &change);
QString slipped(const Change &change);
QString redated(const Change &change);
QString progressMoved(const Change &change);
QString unmoved(const Change &change);
QString notUpdated(const Change &change);
QString withdrawn(const Change &change);
QString judgedOtherwise(const Change &change);
QString ratedOtherwise(const Change &change);
QString milestoneReached(const Change &change);
QString newReading(const Change &change);
QString ledOtherwise(const Change &change);
QString prioritised(const Change &change);
QString retitled(const Change &change);
QString reworded(const Change &change);
QString renumbered(const Change &change);
QString moved(const Change &change);
/// A field that differs, or something under the row that is new, gone or in another order.
QString detail(const Change &change);

} // namespace tidemark::happenings

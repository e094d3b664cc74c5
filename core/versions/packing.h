// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/versions/frozenrows.h"

#include <QByteArray>
#include <QCborMap>

/// The rows of a version as compressed bytes: table by table, and in a table field by field,
/// because values of one field are alike and compress best beside each other. An id is written
/// once, 16 bytes that no compression makes smaller; rows say its number.
namespace tidemark {

/// Equal bytes for equal rows. Of a difference `base` is what it will be laid over: ids that occur
/// there are not written again. Of a whole version it is empty.
QByteArray packed(const FrozenRows &rows, const FrozenRows &base = {});

/// The rows again, with the same `base`; also of bytes that an earlier program packed. Corrupt
/// where the bytes are not what packed() writes, or would grow to more than a plan can be.
Result<FrozenRows> unpacked(const QByteArray &bytes, const FrozenRows &base = {});

/// The CBOR map that these bytes are as a whole; empty where they are none, end early or go on.
/// Nothing may read CBOR otherwise: Qt hands out what it read before an error, and a map with a
/// name but no value crashes whatever looks something up in it.
QCborMap cborMapIn(const QByteArray &bytes);

} // namespace tidemark

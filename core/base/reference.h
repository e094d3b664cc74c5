// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tidemark {

/// References ("3.1.6", "4.01.01") are read as rows of numbers, not as decimals: 3.1.10 comes after
/// 3.1.9 and 3.1 before 3.1.1. Letters compare as letters and the numbers beside them as numbers:
/// TP1.10 comes after TP1.9, CP-10 after CP-9, 3.1.2a between 3.1.2 and 3.1.3, and letters after
/// all numbers. Returns less than, equal to or greater than 0. Only the same text is equal: "4.1"
/// and "4.01" are neighbours with a fixed order.
int compareReferences(QStringView a, QStringView b);

/// The reference a new row gets after `last` ("3.1.6" gives "3.1.7", "4.01.09" gives "4.01.10",
/// "CP-03" gives "CP-04": the width is kept), or the first under `parent` ("3.1" gives "3.1.1")
/// where `last` is empty. Where neither ends in a number the answer is empty.
QString nextReference(QStringView last, QStringView parent);

} // namespace tidemark
